"""Of lists that go with each other in order, the value of what is asked: 甲、乙分别以3000万元、4800万元转让.

The reader sees two values beside two names; which goes with which only their places tell.
"""

import re
from collections.abc import Callable, Iterator

from service.reader.expressions import DATE, NUMBER

_RESPECTIVELY = re.compile(r"分别|相继|依次|先后|各(?=[有为占])")
_STOP = re.compile(r"[。;!?\n]")
_JOINS = re.compile(r"[,、]|[和与及]|以及")
_CLAUSE = re.compile(r"[,:]")
# Between two values of a list: what counts them may be said but once.
_BETWEEN = re.compile(r"(?:、|,|和|与|及|以及)(?:[约近逾超]过?)?")
_FARTHEST = 24  # characters from the word to the first value
_SHORTEST = 2  # characters that the question has in common with the name of what it asks for

Spans = list[tuple[int, int]]


def paired(asked: str, folded: str, start: int, end: int) -> tuple[int, int]:
    """The number or date that goes with what `asked` names, where [start, end) is one of several that
    go with as many names; else [start, end). Both texts folded."""
    opens = max((stop.end() for stop in _STOP.finditer(folded, 0, start)), default=0)
    closes = _STOP.search(folded, end)
    last = closes.start() if closes else len(folded)
    for word in _RESPECTIVELY.finditer(folded, opens, start):
        for pattern in (NUMBER, DATE):
            values = _values(folded, word.end(), last, pattern.finditer)
            if len(values) < 2 or not any(a < end and start < b for a, b in values):
                continue
            names = _names(folded, opens, word.start(), len(values))
            place = _asked_of(names, asked)
            if place is not None:
                return values[place]
    return start, end


def _values(
    folded: str, first: int, last: int, found: Callable[[str, int, int], Iterator[re.Match[str]]]
) -> Spans:
    """The values that stand one behind the other, the first not far behind `first`."""
    values: Spans = []
    for value in found(folded, first, last):
        if not values and value.start() - first > _FARTHEST:
            break
        if values and not _BETWEEN.fullmatch(folded, values[-1][1], value.start()):
            break
        values.append(value.span())
    return values


def _names(folded: str, opens: int, at: int, count: int) -> list[str]:
    """The last `count` items of the list that ends in front of `at`; [] where there are fewer."""
    seams = [seam.span() for seam in _JOINS.finditer(folded, opens, at)]
    if len(seams) < count - 1:
        return []
    edges = seams[len(seams) - count + 1 :]
    before = [seam.end() for seam in _CLAUSE.finditer(folded, opens, edges[0][0])]
    starts = [before[-1] if before else opens, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), at]
    names = [folded[start:end] for start, end in zip(starts, ends, strict=True)]
    return [names[0].rsplit("的", 1)[-1], *names[1:]]  # 甲校的 belongs to all of them


def _asked_of(names: list[str], asked: str) -> int | None:
    """Which of `names` the question names; None where none or more than one."""
    shared = [_longest_common(name, asked) for name in names]
    best = max(shared, default=0)
    return shared.index(best) if best >= _SHORTEST and shared.count(best) == 1 else None


def _longest_common(one: str, two: str) -> int:
    best = 0
    for start in range(len(one)):
        while one[start : start + best + 1] in two and start + best < len(one):
            best += 1
    return best
