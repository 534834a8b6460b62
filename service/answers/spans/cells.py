"""Values that a text tells of several names: 其中东村12亩、西村8亩; 东岸和西岸各出资1亿元; 9人赞成草案一,4人赞成草案二."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.reader.expressions import BARE_NUMBER

_NUMBER = re.compile(BARE_NUMBER)
_CALENDAR = re.compile(r"(?:19|20)\d\d年|\d{1,2}月|\d{1,2}[日号]")
_VALUE = re.compile(r"[\d.,零〇一二三四五六七八九十百千两万亿多余几点]+|(?:百|千|万)分之.*")
_SENTENCE = re.compile(r"[^。!?\n]+")
_ITEM = re.compile(r"\s*(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,3}[、.])")
_PIECE = re.compile(r"[^,;:。!?\n]+")
_JOINT = re.compile(r"、|以及|[和与及]")
_AMONG = re.compile(r"其中|包括")
_LEAD = re.compile(
    r"(?:\s|其中|包括|分别[是为]?|\([一二三四五六七八九十\d]{1,3}\)|^[一二三四五六七八九十]、|而|另有?|以及|[及和与])+"
)
# What a name does with its value, or has of it.
_DOES = re.compile(
    r"(?:出资|投入|投资|捐[款赠]|完成|实现|新增|增加|贡献|承担|负担|获得|得到|拿出|达到?|占|有|为|是|得|出|约|近|超过?|逾|"
    r"不?(?:得|应)?(?:低于|少于|高于|多于|超过|大于|小于)|至少|至多|[各均都]|分别|则)$"
)
_NORM = re.compile(r"不?(?:得|应)?(?:低于|少于|高于|多于|超过|大于|小于)|至少|至多|[各均都](?!种)")
_TOGETHER = re.compile(r"共|合计|总|一起|联合")
_MOST_BEHIND = 4  # characters that stand behind a value and count what it is: 12个项目
_SHORTEST = 2  # characters of a name


@dataclass(frozen=True, slots=True)
class Cell:
    """A value and whose it is.

    Attributes:
        names: without what joins them and what they do; several where it is the value of each; () where
            it is that of several together.
        said: the whole of what stands beside the value.
        start: of the value.
        end: of the value.
        row: how many times 其中 was said before.
    """

    names: tuple[str, ...]
    said: str
    start: int
    end: int
    row: int


def cells_around(folded: str, start: int, end: int) -> list[Cell]:
    """The values in the unit of [start, end) that are told in one breath with it: in its sentence, in one
    that 其中 joins to it, or in the items that it stands among. [] for what is no value or a date."""
    unit = _unit_of(folded[start:end])
    if not unit or unit in "年月日号":
        return []
    cells: list[Cell] = []
    row = 0
    for first, last in _breath(folded, start):
        for piece in _PIECE.finditer(folded, first, last):
            row += _AMONG.match(piece.group().strip()) is not None
            cells += _cells_in(folded, *piece.span(), unit, row)
    return cells


def _breath(folded: str, at: int) -> list[tuple[int, int]]:
    """The sentence at `at`, with those before and behind it that go with it."""
    sentences = [match.span() for match in _SENTENCE.finditer(folded) if match.group().strip()]
    place = next((i for i, (first, last) in enumerate(sentences) if first <= at < last), None)
    if place is None:
        return []
    first = last = place
    while first > 0 and _go_together(folded, sentences[first - 1], sentences[first]):
        first -= 1
    while last + 1 < len(sentences) and _go_together(folded, sentences[last], sentences[last + 1]):
        last += 1
    return sentences[first : last + 1]


def _go_together(folded: str, one: tuple[int, int], two: tuple[int, int]) -> bool:
    if _AMONG.match(folded[two[0] : two[1]].strip()):
        return True
    return bool(_ITEM.match(folded, *one) and _ITEM.match(folded, *two))


def _cells_in(folded: str, first: int, last: int, unit: str, row: int) -> Iterator[Cell]:
    """The cells of a piece between two signs; none where it says more than names and values."""
    values = [
        match.span()
        for match in _NUMBER.finditer(folded, first, last)
        if _unit_of(match.group()) == unit and not _CALENDAR.fullmatch(match.group())
    ]
    if not values:
        return
    edges = [first, *(end for _, end in values)]
    between = [folded[edge:start] for edge, (start, _) in zip(edges, values, strict=False)]
    behind = folded[values[-1][1] : last]
    if not _LEAD.sub("", between[0]).strip():
        if len(values) == 1 and len(behind.strip()) >= _SHORTEST:
            yield Cell((behind.strip(),), behind, *values[0], row)  # 4人赞成草案二
        return
    if len(behind) > _MOST_BEHIND:
        return
    for place, (start, end) in enumerate(values):
        said = between[place]
        if place:
            joint = _JOINT.search(said)
            if joint is None or joint.start() > _MOST_BEHIND:
                return
            said = said[joint.end() :]
        yield Cell(_names(said), said, start, end, row)


def _names(said: str) -> tuple[str, ...]:
    bare = _LEAD.sub("", said, count=1) if _LEAD.match(said) else said
    bare = bare.strip()
    if _TOGETHER.search(bare):
        return ()
    each = False
    while done := _DOES.search(bare):
        each = each or _NORM.search(done.group()) is not None
        bare = bare[: done.start()]
    parts = [part for part in _JOINT.split(bare) if part]
    if len(parts) > 1 and all(len(part) >= _SHORTEST for part in parts):
        return tuple(parts) if each else ()
    return (bare,) if len(bare) >= _SHORTEST else ()


def _unit_of(value: str) -> str:
    """What a number is counted in: 亩, 元, %; "" where it is not said."""
    if "分之" in value:
        return "%"
    number = _VALUE.match(value.lstrip("约近逾超过达到共计"))
    if number is None:
        return ""
    rest = value.lstrip("约近逾超过达到共计")[number.end() :]
    return re.sub(r"(?:以上|以下|左右|余|多)$", "", rest)
