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
MISFIT = 0.3

_FORMS = {Kind.NUMBER: NUMBER, Kind.DATE: DATE}


def fitted(question: str, kind: Kind, passages: Sequence[Passage], reading: Reading) -> Reading:
    """The reading with candidates widened to whole numbers and dates and misfits put back.

    Scores of candidates that become the same span are added up.
    """
    pattern = _FORMS.get(kind)
    unit = asked_unit(question) if kind is Kind.NUMBER else None
    merged: dict[tuple[int, int, int], float] = {}
    for candidate in reading.candidates:
        folded = fold(passages[candidate.passage].text)
        start, end = _whole(folded, candidate.start, candidate.end)
        score = candidate.score
        if pattern is not None and not pattern.search(folded, start, end):
            score *= MISFIT
        if unit is not None and not unit.search(folded, start, end):
            score *= MISFIT
        key = (candidate.passage, start, end)
        merged[key] = merged.get(key, 0.0) + score
    candidates = [Candidate(*span, score) for span, score in merged.items()]
    candidates.sort(key=lambda item: (-item.score, item.passage, item.start, item.end))
    return replace(reading, candidates=tuple(candidates))


def asked_unit(question: str) -> re.Pattern[str] | None:
    """What must stand in the answer to a question for a number: 元 for 多少钱, 所 for 几所.

    None where the question does not say (`新增学位多少?`) or any unit may do (`多少个`).
    """
    folded = fold(question)
    if _MONEY.search(folded):
        return re.compile(r"元|币|美金|镑")
    counted = _COUNTED_IN.search(folded)
    if counted is None:
        return None
    return re.compile(_SAME_UNIT.get(counted[1], re.escape(counted[1])))


_MONEY = re.compile(
    r"多少钱|多少(?:万|亿)?元|(?:价格|金额|资金|投资|经费|费用|造价|价款|收入)[\u4e00-\u9fff]{0,6}(?:多少|几)|"
    r"投[了资入][\u4e00-\u9fff]{0,4}多少(?![\u4e00-\u9fff])|how much (?:money|did .+ (?:invest|cost|spend))"
)
_COUNTED_IN = re.compile(
    r"(?:多少|几)(名|人|位|所|家|项|次|年|月|日|天|岁|米|公里|平方米|亩|吨|届|门|篇|件|套|座|条|倍|%)"
)
_SAME_UNIT = {
    "名": "名|人|位",
    "人": "人|名|位",
    "位": "位|人|名",
    "所": "所|家",
    "家": "家|所",
    "次": "次|回|场",
}


def _whole(folded: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) widened over numbers and Latin words that its edges would cut, and over the
    relative year before a date (去年12月14日), without which the date means another day."""
    for a, b in _unbreakable(folded):
        if a < start < b:
            start = a
        if a < end < b:
            end = b
    year = _RELATIVE_YEAR.search(folded, 0, start)
    return (year.start() if year and _MONTH.match(folded, start) else start), end


_RELATIVE_YEAR = re.compile(r"(?:去年|今年|前年|明年|本年|当年|同年|次年|上年)$")
_MONTH = re.compile(r"\d{1,2}月|[一二三四五六七八九十]{1,2}月|年?[底初末]")
_UNBREAKABLE = re.compile(r"[a-z0-9]+(?:[.,_-][a-z0-9]+)*[十百千万亿]*(?:元|%|‰|℃)?")


def _unbreakable(folded: str) -> Iterator[tuple[int, int]]:
    for match in _UNBREAKABLE.finditer(folded):
        yield match.span()
