"""The date of what the question asks about, where the reader marked that of another event of the same subject:
何时试产 beside 于2021年3月开工,预计2023年试产."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.text.fold import fold
from service.answers.spans.whose_value import moved
from service.citations import sentence_around
from service.reader.expressions import DATE
from service.reader.reading import Passage, Reading

_PIECE = re.compile(r"[^,;:。!?\n]+")
# What may stand in front of the date where the subject goes on: no name of another.
_GOES_ON = re.compile(
    r"(?:并|又|后来?|随后|再|且|已经?|预计|计划|拟|将|有望|力争|争取|确保|于|在|到|至|从|自|\s)*$"
)
_SUBJECT_AGAIN = re.compile(r"\s*(?:公司|其|它|该[\u4e00-\u9fff]{1,2}|本[\u4e00-\u9fff])")
_EVENT_BEFORE = re.compile(r"(?P<event>[\u4e00-\u9fff]{2})(?:于|在|时间[为是]?|日期[为是]?)$")
_EVENT_BEHIND = re.compile(
    r"(?:[底初末前后起]|左右|正式|开始|全面|已经?|将)*(?:在[\u4e00-\u9fff]{2,8})??(?P<event>[\u4e00-\u9fff]{2,4})"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and what happened then; `before` is what its clause says in front of it."""

    start: int
    end: int
    event: str
    before: str


def date_of_event(asked: str, passages: Sequence[Passage], reading: Reading) -> Reading:
    """`reading` with the date of the event that `asked` names in the place of the best candidate, which is
    that of another; as it is unless both stand in one sentence, or the clauses of the next, with the same
    subject. `asked` folded."""
    if not reading.candidates:
        return reading
    best = reading.candidates[0]
    folded = fold(passages[best.passage].text)
    first, last = sentence_around(folded, best.start, best.end)
    dated = list(_dated(folded, first, _next_end(folded, last)))
    own = next((one for one in dated if one.start < best.end and best.start < one.end), None)
    if own is None or _is_about(own.event, asked):
        return reading
    others = [
        one
        for one in dated
        if one.start > own.start and _same_subject(one, one.start < last) and _named(one, asked)
    ]
    if len(others) != 1:
        return reading
    return moved(reading, others[0].start, others[0].end)


def _next_end(folded: str, last: int) -> int:
    """The end of the sentence behind `last`, if it stands in the same line."""
    line = folded.find("\n", last - 1)
    end = sentence_around(folded, last, last + 1)[1] if last < len(folded) else last
    return min(end, line) if line >= last else end if line < 0 else last


def _dated(folded: str, first: int, last: int) -> Iterator[Dated]:
    """The clauses with one date, and with an event behind it or right in front."""
    for piece in _PIECE.finditer(folded, first, last):
        dates = [match.span() for match in DATE.finditer(folded, *piece.span())]
        if len(dates) != 1:
            continue
        ((start, end),) = dates
        before, behind = folded[piece.start() : start], folded[end : piece.end()]
        event = _EVENT_BEHIND.fullmatch(behind) or _EVENT_BEFORE.search(before)
        if event:
            yield Dated(start, end, event["event"], before)


def _same_subject(one: Dated, same_sentence: bool) -> bool:
    again = _SUBJECT_AGAIN.match(one.before)
    if again:
        return _GOES_ON.match(one.before, again.end()) is not None
    return same_sentence and _GOES_ON.match(one.before) is not None


def _named(one: Dated, asked: str) -> bool:
    """Whether the question says what happened, whole, or one of two verbs: 建成 of 建成通车."""
    halves = (one.event[:2], one.event[2:]) if len(one.event) == 4 else ()
    return any(said in asked for said in (one.event, *halves))


def _is_about(event: str, asked: str) -> bool:
    return any(event[i : i + 2] in asked for i in range(len(event) - 1))
