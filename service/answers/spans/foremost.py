"""A span that the words of the text say is the answer, put before whatever else looks right."""

from dataclasses import replace

from service.reader.reading import Candidate, Reading

# What a reading with such a span is worth at least; the confidence is fitted on top.
ANSWERABLE = 0.8
_SHARE = 0.8


def put_first(reading: Reading, passage: int, start: int, end: int) -> Reading:
    """`reading` with [start, end) of that passage as its first candidate, those that overlap it left
    out."""
    others = tuple(
        replace(item, score=item.score * (1 - _SHARE))
        for item in reading.candidates
        if item.passage != passage or item.end <= start or end <= item.start
    )
    return replace(
        reading,
        candidates=(Candidate(passage, start, end, _SHARE), *others),
        answerable=max(reading.answerable, ANSWERABLE),
    )
