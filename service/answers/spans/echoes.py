"""Spans that say again what was asked: 北桥附近传出枪声 for 北桥附近为何传出枪声?"""

from indexer.text.fold import fold
from service.questions.kind import Kind

# What is left of the score of a span that is hardly more than the question's own words.
ECHO = 0.1
# Of the right answers of these kinds none has so much of the question in it.
_KINDS = (Kind.REASON, Kind.DEFINITION, Kind.PLACE, Kind.LIST)
_MOST = 0.75
_SHORTEST = 6  # characters; a shorter span may name what the question names
_STATED = "是为:在叫"  # what is asked for stands behind one of these


def echoes(kind: Kind, asked: str, span: str) -> bool:
    """Whether `span` is no answer to `asked`, both folded, because the question says as much."""
    if kind not in _KINDS or len(span) < _SHORTEST:
        return False
    said = [False] * len(span)
    for i in range(len(span) - 1):
        if span[i : i + 2] in asked:
            said[i] = said[i + 1] = True
    return sum(said) >= _MOST * len(span)


def told_of_them(question: str, item: str) -> bool:
    """Whether `item` is what the question says of those whom it asks for, and none of them: 应当参加组织
    for 哪些公民应当参加组织?"""
    _, _, rest = fold(question).rpartition("哪些")
    return len(item) >= _SHORTEST and fold(item) in rest


def behind_echo(asked: str, folded: str, start: int, end: int) -> int:
    """The start of [start, end) without what it repeats of the question as far as 是: of 最大的桥是北桥
    for 最大的桥是什么? what is left is 北桥."""
    for at in range(end - 2, start + 1, -1):
        if folded[at] in _STATED and folded[start : at + 1] in asked:
            return at + 1
    return start
