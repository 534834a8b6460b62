"""Spans made to fit the kind of answer that a question wants.

The reader marks spans by likeness to what it has seen; grammar knows more: a question for a number
is not answered by a span without one, and a number is never cut in the middle (10 of 100, 24 of
24亿元).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.text.fold import fold
from service.answers.choosing.superlatives import of_the_most
from service.answers.spans.aims import aimed
from service.answers.spans.appositions import introduced
from service.answers.spans.causes import causes
from service.answers.spans.code_part import part_of_code
from service.answers.spans.cut import cut
from service.answers.spans.dated_event import date_of_event
from service.answers.spans.definitions import defined
from service.answers.spans.fits import Form
from service.answers.spans.whole import whole
from service.answers.spans.whose_value import of_whom_asked
from service.questions.kind import Kind
from service.reader.reading import Candidate, Passage, Reading

_OFTEN = re.compile(r"(?:多久|多长时间|几[年月周天日])[^,。?，？]{0,10}一次|隔多久|频率")


def fitted(question: str, kind: Kind, passages: Sequence[Passage], reading: Reading) -> Reading:
    """The reading with candidates widened to whole numbers and dates and misfits put back.

    Scores of candidates that become the same span are added up. What names no time at all is no
    answer to when, what holds no number none to how much money or how many of a unit, and no body
    holds an office.
    """
    if kind is Kind.DEFINITION:
        reading = defined(question, passages, reading)
    if kind in (Kind.FACT, Kind.PERSON, Kind.PLACE):
        reading = introduced(question, passages, reading)
    if kind in (Kind.FACT, Kind.DEFINITION, Kind.LIST):
        reading = part_of_code(question, passages, reading)
    if kind is Kind.REASON:
        aim = aimed(question, passages, reading)
        if aim is not reading:
            return aim
        reading = causes(f"{question}\n{reading.asked}", passages, reading)
    if kind is Kind.NUMBER and _OFTEN.search(question):
        kind = Kind.FACT  # 按月 and 每年 hold no number
    # What the texts are compared with: an English question shares no words with them until it is glossed.
    asked = fold(f"{question}\n{reading.asked}" if reading.asked else question)
    form = Form.of(question, kind, asked)
    merged: dict[tuple[int, int, int], float] = {}
    unfit = 0.0
    for candidate in reading.candidates:
        passage = passages[candidate.passage]
        folded = fold(passage.text)
        span = whole(folded, candidate.start, candidate.end)
        start, end = cut(question, kind, folded, *span, said=reading.asked)
        share = form.share(folded, start, end, fold(passage.context))
        if share == 0:
            unfit += candidate.score
            continue
        key = (candidate.passage, start, end)
        merged[key] = merged.get(key, 0.0) + candidate.score * share
    candidates = [Candidate(*span, score) for span, score in merged.items()]
    candidates.sort(key=lambda item: (-item.score, item.passage, item.start, item.end))
    reading = replace(reading, candidates=tuple(candidates))
    if kind is Kind.NUMBER:
        reading = of_whom_asked(asked, passages, reading)
    if kind in (Kind.FACT, Kind.PERSON, Kind.PLACE):
        reading = of_the_most(asked, passages, reading)
    if kind is Kind.DATE:
        reading = date_of_event(asked, passages, reading)
    return without(reading, unfit)


def without(reading: Reading, lost: float) -> Reading:
    """`reading` after candidates of the scores `lost` were found to be no answers.

    What they had of the chance that there is an answer goes to there being none.
    """
    kept = sum(candidate.score for candidate in reading.candidates)
    if lost <= 0:
        return reading
    return replace(reading, answerable=reading.answerable * kept / (kept + lost))
