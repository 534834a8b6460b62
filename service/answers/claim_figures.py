"""Numbers, dates and ranks of a claim beside those of a sentence: the same, another, or as compared.

超过60 is said of 65 as well as of 60以上, and 不足60 is not. What is not said is no conflict.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from service.answers.choosing.quantities import quantity_of
from service.reader.expressions import BARE_NUMBER, DATE

_NUMBER = re.compile(rf"[一二两三四五六七八九十]+万亿元?|{BARE_NUMBER}")
_HALF = re.compile(r"(?<!上)(?<!下)(?<!前)(?<!后)(?:一半|过半|半数)(?!年)")
_MOST_OF_IT = re.compile(r"一[多大]半(?![年天个])")
# 三成, 一成半, 两成多: tenths, as texts write 30%.
_TENTHS = re.compile(
    r"(?P<tenths>[一二两三四五六七八九])成(?P<half>半)?(?P<more>[多余]|以上)?(?![立为员功绩果本交效就分])"
)
_MORE = re.compile(r"(?:超过?|突破|高于|大于|多于|逾|不少于|不低于|至少|达到|不止|超出|过)$")
_LESS = re.compile(
    r"(?:不足|不到|低于|少于|未达|未到|没到|小于|接近|将近|近|不超过|没超过|最多|至多|以内)$"
)
_WORD = 2  # characters in front of a number that it belongs to
_BEFORE = 4  # characters in front of a number that compare it
_RANK = re.compile(
    r"(?:第(?P<number>[一二三四五六七八九十\d]+)|(?P<part>[一二三四五六七八九十\d])(?=期(?:工程|项目|建设)|季度|号[线楼]|等奖|级))|"
    r"(?P<first>首(?=[个家次批位届])|榜首|居首|冠军|首位|最)|"
    r"(?P<second>次(?=[高低大])|亚军)|(?P<third>季军)"
)
_RANKS = {char: value for value, char in enumerate("一二三四五六七八九十", 1)}
_PARTS_OF_DATE = (r"(\d{4})年", r"(\d{1,2})月", r"(\d{1,2})[日号]")

Day = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text: its value and unit, what it is counted by, and 1 for more than it, -1 for less."""

    value: float
    unit: str
    counted: str
    compared: int


@dataclass(frozen=True, slots=True)
class Figures:
    """How many numbers of a claim a sentence has, has otherwise in the clause nearest to the claim or
    elsewhere, and how many comparisons it bears out or does not."""

    same: int = 0
    other_near: int = 0
    other: int = 0
    holds: int = 0
    fails: int = 0


def figures_beside(claim: str, sentence: str, clause: str) -> Figures:
    """The numbers of `claim` beside those of `sentence`; all folded.

    Args:
        clause: the part of the sentence that is nearest to the claim.
    """
    told, near = list(figures_in(sentence)), list(figures_in(clause))
    found = Counter(_found(asked, told, near) for asked in figures_in(claim))
    return Figures(*(found[field.name] for field in fields(Figures)))


def _found(asked: Figure, told: Sequence[Figure], near: Sequence[Figure]) -> str:
    """Which field of Figures `asked` counts for; "" where nothing in its unit is told."""
    same = [one for one in told if asked.value == one.value and _like_units(asked, one)]
    beside = [one for one in near if _comparable(asked, one)]
    others = beside or [one for one in told if _comparable(asked, one)]
    if asked.compared and others:
        if any(one.compared == asked.compared for one in same):
            return "holds"
        if same:
            return "same"
        borne = any((one.value > asked.value) == (asked.compared > 0) for one in others)
        return "holds" if borne else "fails"
    if same:
        return "same"
    if beside:
        return "other_near"
    return "other" if others else ""


def _like_units(one: Figure, two: Figure) -> bool:
    return one.unit == two.unit or not one.unit or not two.unit


def _comparable(one: Figure, two: Figure) -> bool:
    return one.unit == two.unit and (bool(one.unit) or one.counted == two.counted)


def figures_in(text: str) -> Iterator[Figure]:
    """The numbers of a folded text, but for dates, ranks and the 一 of 一个."""
    dates = [match.span() for match in DATE.finditer(text)]
    yield from _shares_in(text)
    for match in _NUMBER.finditer(text):
        start = match.start()
        if any(a <= start < b for a, b in dates) or text[max(0, start - 1) : start] == "第":
            continue
        said = match.group()
        bare = re.sub(r"(?:以上|以下|左右)$", "", said).rstrip("余多")
        quantity = quantity_of(bare) or (quantity_of(bare + "个") if bare[:1].isdigit() else None)
        if quantity is None or re.fullmatch(r"[一两]个?", bare):
            continue
        before = text[max(0, start - _BEFORE) : start]
        less = bool(_LESS.search(before)) or said.endswith("以下")
        more = bool(_MORE.search(before)) or said.endswith(("以上", "余", "多"))
        yield Figure(quantity.value, quantity.unit, bare[-1:], -1 if less else int(more))


def _shares_in(text: str) -> Iterator[Figure]:
    """Halves and tenths, in percent."""
    for match in _HALF.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.end()].removesuffix("一半")
        more = bool(_MORE.search(before)) or match.group() == "过半"
        yield Figure(50.0, "%", "%", -1 if _LESS.search(before) else int(more))
    for _ in _MOST_OF_IT.finditer(text):
        yield Figure(50.0, "%", "%", 1)
    for match in _TENTHS.finditer(text):
        share = 10.0 * (_RANKS | {"两": 2})[match["tenths"]] + 5.0 * bool(match["half"])
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        more = bool(match["more"]) or bool(_MORE.search(before))
        yield Figure(share, "%", "%", -1 if _LESS.search(before) else int(more))


def bound_otherwise(claim: str, sentence: str) -> bool:
    """地上二层 in the claim, 地上五层 in the sentence: behind the same word another number in its unit
    and never the same."""
    for match in _NUMBER.finditer(claim):
        word, said = claim[max(0, match.start() - _WORD) : match.start()], match.group()
        unit = re.sub(r"^[\d,.零〇一二三四五六七八九十百千两万亿]+", "", said)
        if len(word) < _WORD or not unit or not word.isalpha() or word.endswith("第"):
            continue
        behind = [
            found.group()
            for place in re.finditer(re.escape(word), sentence)
            if (found := _NUMBER.match(sentence, place.end()))
        ]
        like = [one for one in behind if one.endswith(unit)]
        if like and said not in like and not _same_value(said, like):
            return True
    return False


def _same_value(said: str, others: Sequence[str]) -> bool:
    quantity = quantity_of(said)
    return quantity is not None and quantity in map(quantity_of, others)


def another_day(claim: str, sentence: str) -> bool:
    """Whether the claim has a date of which the sentence has others of the same precision only."""
    told = list(_days(sentence))
    for asked in _days(claim):
        like = [
            day for day in told if any(one and two for one, two in zip(asked, day, strict=True))
        ]
        if like and not any(_agree(asked, day) for day in like):
            return True
    return False


def _agree(one: Day, two: Day) -> bool:
    return all(a == b for a, b in zip(one, two, strict=True) if a and b)


def _days(text: str) -> Iterator[Day]:
    for match in DATE.finditer(text):
        parts = (re.search(part, match.group()) for part in _PARTS_OF_DATE)
        year, month, day = (int(part[1]) if part else 0 for part in parts)
        if year or month or day:
            yield year, month, day


def another_rank(claim: str, sentence: str) -> bool:
    """第一 or 首位 in the claim where the sentence has 第二 or 次 only."""
    asked, told = _ranks(claim), _ranks(sentence)
    return bool(asked) and bool(told) and not asked & told


def _ranks(text: str) -> set[int]:
    found = set()
    for match in _RANK.finditer(text):
        number = match["number"] or match["part"]
        if number:
            found.add(int(number) if number.isdigit() else _RANKS.get(number, 10))
        else:
            found.add(1 if match["first"] else 2 if match["second"] else 3)
    return found
