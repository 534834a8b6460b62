"""Spans made to fit the kind of answer that a question wants.

The reader marks spans by likeness to what it has seen; grammar knows more: a question for a number
is not answered by a span without one, and a number is never cut in the middle (10 of 100, 24 of
24亿元).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.fold import fold
from service.questions.kind import Kind
from service.reader.expressions import DATE, NUMBER
from service.reader.reading import Candidate, Passage, Reading

# What is left of a candidate's score when it has not the form that the question asks for. Not 0:
# documents also write numbers in ways that no pattern foresees.
MISFIT = 0.1

_FORMS = {Kind.NUMBER: NUMBER, Kind.DATE: DATE}


def fitted(kind: Kind, passages: Sequence[Passage], reading: Reading) -> Reading:
    """The reading with candidates widened to whole numbers and dates and misfits put back.

    Scores of candidates that become the same span are added up.
    """
    pattern = _FORMS.get(kind)
    merged: dict[tuple[int, int, int], float] = {}
    for candidate in reading.candidates:
        folded = fold(passages[candidate.passage].text)
        start, end = _whole(folded, candidate.start, candidate.end)
        score = candidate.score
        if pattern is not None and not pattern.search(folded, start, end):
            score *= MISFIT
        key = (candidate.passage, start, end)
        merged[key] = merged.get(key, 0.0) + score
    candidates = [Candidate(*span, score) for span, score in merged.items()]
    candidates.sort(key=lambda item: (-item.score, item.passage, item.start, item.end))
    return replace(reading, candidates=tuple(candidates))


def _whole(folded: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) widened over numbers and Latin words that its edges would cut."""
    for a, b in _unbreakable(folded):
        if a < start < b:
            start = a
        if a < end < b:
            end = b
    return start, end


_UNBREAKABLE = re.compile(r"[a-z0-9]+(?:[.,_-][a-z0-9]+)*[十百千万亿]*(?:元|%|‰|℃)?")


def _unbreakable(folded: str) -> Iterator[tuple[int, int]]:
    for match in _UNBREAKABLE.finditer(folded):
        yield match.span()
