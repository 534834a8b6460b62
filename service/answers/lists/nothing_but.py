"""Spans that are several things and hardly anything else, and so answer with each of them, however it was asked:
廉洁奉公、执法如山、文明礼貌, or the two of 创新驱动、改善营商环境."""

from service.answers.lists.enumeration import items_in
from service.questions.kind import Kind

# What is asked for in these words may be several: 靠什么, 做成什么, 叫什么.
MAY_BE_SEVERAL = (Kind.FACT, Kind.PERSON, Kind.PLACE)
# Items that are no longer than this, and hardly anything beside them.
_FEWEST_ITEMS, _LONGEST_ITEM, _MOST_BESIDE = 3, 12, 4
_SHORTEST_OF_TWO, _LONGEST_OF_TWO = 2, 18  # characters; a longer one is a clause


def several_in(kind: Kind, text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is nothing but three or more short items."""
    # 工业和信息化部: 和 alone may join the parts of one name.
    if kind not in MAY_BE_SEVERAL or "、" not in text[start:end]:
        return False
    spans = items_in(text, start, end)
    if len(spans) < _FEWEST_ITEMS:
        return False
    beside = spans[0][0] - start + end - spans[-1][1]
    return beside <= _MOST_BESIDE and all(last - first <= _LONGEST_ITEM for first, last in spans)


def pair_in(kind: Kind, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the two things that text[start:end] is, joined by 、 alone and with nothing beside them; []
    where it is one, or more, or a question of this kind wants one."""
    spans = items_in(text, start, end) if kind in MAY_BE_SEVERAL else []
    if len(spans) != 2 or (spans[0][0], spans[1][1]) != (start, end):
        return []
    joined = text[spans[0][1] : spans[1][0]] == "、"
    short = all(_SHORTEST_OF_TWO <= last - first <= _LONGEST_OF_TWO for first, last in spans)
    return spans if joined and short else []
