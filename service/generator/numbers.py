"""The numbers of a text in plain form (service.generator.plain), each with what it is counted in.

五十亿元, 50亿元 and five billion yuan are the same figure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.answers.choosing.quantities import quantity_of
from service.generator.dates import blank_days
from service.generator.units import COUNTED_BY_NONE, ENGLISH_UNITS, UNIT, unit_named

_DIGITS = re.compile(
    r"(?<![a-z\d.])(?<![a-z][-_])(?P<sign>(?:us|hk)?[$¥€£])?"
    r"(?P<value>\d+(?:,\d{3})*(?:\.\d+)?)(?P<scale>[十百千]?[万亿]|[十百千])?"
    rf"(?P<more>[余多几])?(?P<scale2>[万亿])?(?P<unit>{UNIT})?"
)
_HAN = re.compile(
    r"(?<![\d数几上第〇零一二三四五六七八九十百千万亿])(?![万亿]|百分之)"
    r"(?P<value>[〇零一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?)"
    rf"(?P<more>[余多几])?(?P<unit>{UNIT})"
)
_ABOVE = re.compile(r"(?:超过?|逾|多于|\bmore than |\bover |\bexceeding )$")
_PART = re.compile(r"百分之(?P<value>[零一二三四五六七八九十百点]+|\d+(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: its value, what it is counted in ("" where nothing follows), whether it is more than that (余)."""

    value: float
    unit: str
    more: bool

    def __str__(self) -> str:
        return f"{self.value:g}{'+' if self.more else ''}{self.unit}"


def figures(text: str) -> set[Figure]:
    """The numbers of a plain text that are no part of a date."""
    bare = blank_days(text)
    found = {figure for pattern in (_PART, _DIGITS, _HAN) for figure in _read(pattern, bare)}
    found |= _english(bare)
    return found


def without_numbers(text: str, blank: str) -> str:
    """`text` with `blank` for each number and its unit."""
    for pattern in (_PART, _DIGITS, _HAN):
        text = pattern.sub(lambda m: blank if _figure(m) else m.group(), text)
    return text


def fits(said: Figure, there: Figure, *, loose: bool) -> bool:
    """Whether `there` proves `said`; `loose` where more than and about are words of their own."""
    if abs(said.value - there.value) > 1e-6 * max(1.0, abs(said.value)):
        return False
    if said.more != there.more and (said.more or not loose):
        return False
    if said.unit == there.unit or not said.unit:
        return True
    return loose and not there.unit and said.unit not in COUNTED_BY_NONE  # 23 members: 23家


def _read(pattern: re.Pattern[str], text: str) -> Iterator[Figure]:
    for match in pattern.finditer(text):
        figure = _figure(match)
        if figure is not None:
            yield figure


def _figure(match: re.Match[str]) -> Figure | None:
    groups = match.groupdict()
    if match.re is _PART:
        share = quantity_of(match.group())
        return None if share is None else Figure(share.value, "%", more=False)
    numeral = f"{groups['value']}{groups.get('scale') or ''}{groups.get('scale2') or ''}"
    if match.re is _HAN and numeral == "一":
        return None  # 一个, 一批: an article
    unit = unit_named(groups["unit"] or "", groups.get("sign") or "")
    # A measure behind it, since a numeral alone may be part of a word.
    worth = quantity_of(f"{numeral}个")
    if worth is None:
        return None
    above = _ABOVE.search(match.string, 0, match.start())
    return Figure(round(worth.value, 6), unit, more=bool(groups["more"]) or bool(above))


def _english(text: str) -> set[Figure]:
    """Numbers with an English unit behind them: 5000000 yuan."""
    found = set()
    for match in re.finditer(r"(?<![a-z\d.-])(\d+(?:,\d{3})*(?:\.\d+)?) ?(?=[a-z])", text):
        for words, unit in ENGLISH_UNITS.items():
            if re.match(rf"(?:{words})\b", text[match.end() :]):
                value = float(match[1].replace(",", ""))
                found.add(Figure(value, unit_named(unit), more=False))
    return found
