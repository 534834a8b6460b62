"""Two things that 、 alone joins, and nothing beside them: 创新驱动、改善营商环境."""

from service.answers.lists.enumeration import items_in
from service.questions.kind import Kind

# What is asked for in these words may be several: 靠什么, 做成什么, 叫什么.
_KINDS = (Kind.FACT, Kind.PERSON, Kind.PLACE)
_SHORTEST, _LONGEST = 2, 18  # characters of one; a longer one is a clause


def pair_in(kind: Kind, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the two things that text[start:end] is; [] where it is one, or more, or a question of
    this kind wants one."""
    spans = items_in(text, start, end) if kind in _KINDS else []
    if len(spans) != 2 or (spans[0][0], spans[1][1]) != (start, end):
        return []
    joined = text[spans[0][1] : spans[1][0]] == "、"
    short = all(_SHORTEST <= last - first <= _LONGEST for first, last in spans)
    return spans if joined and short else []
