"""The numbers and dates of a sentence, in one form for both languages and both ways of writing.

五十亿元, 50亿元 and five billion yuan are the same figure; 2021年3月 and March 2021 the same day.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.text.fold import fold
from service.answers.quantities import quantity_of
from service.generator.english_numerals import numerals_in_digits
from service.reader.english_figures import dates_in_chinese

_CURRENCIES = {
    "美元": "美元", "欧元": "欧元", "港元": "港元", "港币": "港元", "日元": "日元", "澳元": "澳元", "英镑": "英镑",
    "卢布": "卢布", "韩元": "韩元", "台币": "台币", "新台币": "台币", "人民币": "元", "元": "元", "块钱": "元",
}  # fmt: skip
_ENGLISH_UNITS = {
    r"(?:yuan|rmb|renminbi|cny)": "元",
    r"(?:(?:us|u\.s\.) ?)?dollars?|usd": "美元",
    r"euros?|eur": "欧元",
    r"(?:hong kong|hk) dollars?|hkd": "港元",
    r"(?:japanese )?yen|jpy": "日元",
    r"(?:british )?pounds?|gbp": "英镑",
    r"percentage points?": "个百分点",
    r"per ?cent": "%",
    r"kilomet(?:er|re)s?|km": "公里",
    r"square kilomet(?:er|re)s?": "平方公里",
    r"ton(?:ne)?s?": "吨",
    r"mu": "亩",
    r"years?": "年",
    r"months?": "月",
    r"days?": "天",
    r"times": "倍",
    r"people|persons?": "名",
}
_SIGNS = {"$": "美元", "us$": "美元", "¥": "元", "€": "欧元", "£": "英镑", "hk$": "港元"}
_SAME = {
    "人": "名",
    "位": "名",
    "日": "天",
    "回": "次",
    "个月": "月",
    "千米": "公里",
    "平方千米": "平方公里",
}
_MEASURES = (
    "个百分点|平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千瓦时|千瓦|小时|分钟|周年|个月|人次|车次|班次|"
    "[个名所家位项年月日人次倍元届天岁吨米亩县市区省校批座条件篇部门册套辆架艘台只棵户对类种级场支组班镇乡村国度分秒笔起例张枚"
    "颗间层栋幢列桶瓶箱份幅块片根句字页卷集季轮成席票把节股线队任名款首期处]|%|‰"
)
_UNIT = rf"(?:{'|'.join(sorted(_CURRENCIES, key=len, reverse=True))}|{_MEASURES})"
_DIGITS = re.compile(
    r"(?<![a-z\d.])(?<![a-z][-_])(?P<sign>(?:us|hk)?[$¥€£])?"
    r"(?P<value>\d+(?:,\d{3})*(?:\.\d+)?)(?P<scale>[十百千]?[万亿]|[十百千])?"
    rf"(?P<more>[余多几])?(?P<scale2>[万亿])?(?P<unit>{_UNIT})?"
)
_HAN = re.compile(
    r"(?<![\d数几上第〇零一二三四五六七八九十百千万亿])(?![万亿]|百分之)"
    r"(?P<value>[〇零一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?)"
    rf"(?P<more>[余多几])?(?P<unit>{_UNIT})"
)
_ABOVE = re.compile(r"(?:超过?|逾|多于|\bmore than |\bover |\bexceeding )$")
_PART = re.compile(r"百分之(?P<value>[零一二三四五六七八九十百点]+|\d+(?:\.\d+)?)")
_YEAR_NUMERAL = re.compile(r"[〇零一二三四五六七八九]{4}(?=年)")
_PLAIN = dict(zip("〇零一二三四五六七八九", "00123456789", strict=True))
_MONTH_NUMERAL = re.compile(r"(?<![个十\d])(十[一二]?|[一二三四五六七八九])月(?!份?球)")
_DAY_NUMERAL = re.compile(
    r"(?<=月)(三十一?|二十[一-九]?|十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
)
_DATE = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?:(?<!\d)(?P<month>1[0-2]|0?[1-9])月(?!份?球))?"
    r"(?:(?<=月)份?(?P<day>[12]\d|3[01]|0?[1-9])[日号])?"
)
# What stands for a number and a date where only the words around them are compared.
NUMBER, DATE = "\ue000", "\ue001"
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_COUNTED_BY_NONE = frozenset([*_CURRENCIES.values(), "%", "个百分点"])
_ISO = re.compile(r"\b((?:19|20)\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?\b")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number: its value, what it is counted in ("" where nothing follows), whether it is more than that (余)."""

    value: float
    unit: str
    more: bool

    def __str__(self) -> str:
        return f"{self.value:g}{'+' if self.more else ''}{self.unit}"


@dataclass(frozen=True, slots=True)
class Day:
    """A date; 0 for what it does not say."""

    year: int
    month: int
    day: int

    def holds(self, other: "Day") -> bool:
        """Whether this date says all that `other` says."""
        return all(
            theirs in (0, ours)
            for ours, theirs in zip(
                (self.year, self.month, self.day), (other.year, other.month, other.day), strict=True
            )
        )

    def __str__(self) -> str:
        return "".join(
            f"{n}{sign}"
            for n, sign in ((self.year, "年"), (self.month, "月"), (self.day, "日"))
            if n
        )


def missing_figures(claim: str, evidence: str) -> set[str]:
    """Numbers and dates of `claim` that `evidence` does not have.

    A number without a unit fits any unit. Across languages a measure word may be missing (23家 is
    23 members), a currency or a percent sign may not.
    """
    said, there = plain(claim), plain(evidence)
    known = {*days(there), *_dated(there)}
    lacking = {str(day) for day in days(said) if not any(k.holds(day) for k in known)}
    numbers = figures(there)
    loose = not (_CHINESE.search(claim) and _CHINESE.search(evidence))
    return lacking | {
        str(figure)
        for figure in figures(said)
        if not any(_fits(figure, number, loose=loose) for number in numbers)
    }


def plain(text: str) -> str:
    """`text` folded, dates as 2021年3月, English number words as digits."""
    folded = fold(text)
    if re.search(r"[a-z]", folded):
        folded = numerals_in_digits(dates_in_chinese(folded))
    folded = _ISO.sub(_iso, folded)
    folded = _YEAR_NUMERAL.sub(lambda m: "".join(_PLAIN[c] for c in m.group()), folded)
    folded = _MONTH_NUMERAL.sub(lambda m: f"{_worth(m[1])}月", folded)
    return _DAY_NUMERAL.sub(lambda m: f"{_worth(m[1])}日", folded)


def without_figures(text: str) -> str:
    """`text`, as plain() gives it, with NUMBER for each number and DATE for each date."""
    text = _DATE.sub(lambda m: DATE if m.group() else "", text)
    for pattern in (_PART, _DIGITS, _HAN):
        text = pattern.sub(lambda m: NUMBER if _figure(m) else m.group(), text)
    return text


def days(text: str) -> list[Day]:
    """The dates of a plain text; a month without a year is one."""
    return [_day(match) for match in _DATE.finditer(text) if match.group()]


def figures(text: str) -> set[Figure]:
    """The numbers of a plain text that are no part of a date."""
    bare = _blank_days(text)
    found = {figure for pattern in (_PART, _DIGITS, _HAN) for figure in _read(pattern, bare)}
    found |= _english(bare)
    return found


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
    unit = groups["unit"] or _SIGNS.get(groups.get("sign") or "", "")
    # A measure behind it, since a numeral alone may be part of a word.
    worth = quantity_of(f"{numeral}个")
    if worth is None:
        return None
    unit = _CURRENCIES.get(unit, _SAME.get(unit, unit))
    above = _ABOVE.search(match.string, 0, match.start())
    return Figure(round(worth.value, 6), unit, more=bool(groups["more"]) or bool(above))


def _english(text: str) -> set[Figure]:
    """Numbers with an English unit behind them: 5000000 yuan."""
    found = set()
    for match in re.finditer(r"(?<![a-z\d.-])(\d+(?:,\d{3})*(?:\.\d+)?) ?(?=[a-z])", text):
        for words, unit in _ENGLISH_UNITS.items():
            if re.match(rf"(?:{words})\b", text[match.end() :]):
                found.add(
                    Figure(float(match[1].replace(",", "")), _SAME.get(unit, unit), more=False)
                )
    return found


def _fits(said: Figure, there: Figure, *, loose: bool) -> bool:
    """Whether `there` proves `said`; `loose` where more than and about are words of their own."""
    if abs(said.value - there.value) > 1e-6 * max(1.0, abs(said.value)):
        return False
    if said.more != there.more and (said.more or not loose):
        return False
    if said.unit == there.unit or not said.unit:
        return True
    return loose and not there.unit and said.unit not in _COUNTED_BY_NONE  # 23 members: 23家


def _dated(text: str) -> Iterator[Day]:
    """Each month without a year, with the year before it in its line: 2021年3月至5月."""
    for line in text.split("\n"):
        year = 0
        for match in _DATE.finditer(line):
            if not match.group():
                continue
            day = _day(match)
            if day.year:
                year = day.year
            elif year and not line[: match.start()].endswith("年"):  # 去年5月 has its own
                yield Day(year, day.month, day.day)


def _day(match: re.Match[str]) -> Day:
    return Day(*(int(match[name] or 0) for name in ("year", "month", "day")))


def _blank_days(text: str) -> str:
    return _DATE.sub(lambda m: " " if m.group() else "", text)


def _iso(match: re.Match[str]) -> str:
    day = f"{int(match[3])}日" if match[3] else ""
    return f"{match[1]}年{int(match[2])}月{day}"


def _worth(numeral: str) -> int:
    worth = quantity_of(f"{numeral}个")
    return int(worth.value) if worth else 0
