"""A date as a whole: with the hour and the bound that belong to it, and nothing else."""

import re

from service.reader.expressions import DATE, TIME_OF_DAY

_NUMBERED = re.compile(r"[\d每]|[次下当本上]个?月")
_BOUND = re.compile(r"[之以]?[前后]|以来")
_YEAR_ASKED = re.compile(r"哪一?年|何年|几几年|(?:what|which) year", re.IGNORECASE)
_DAY_ASKED = re.compile(r"哪一?[天日]|几号|几月|哪个?月|(?:what|which) (?:day|date)", re.IGNORECASE)


def only_date(question: str, folded: str, start: int, end: int) -> tuple[int, int]:
    """The date in [start, end) whole, when it holds just one; else [start, end).

    A question for the year gets no more than the reader marked; what stands before the date and
    has a number, `每` or a month in it belongs to it (每年5至7月, 次月5日), and so do the hour of which
    the reader marked some, unless the question is for the day, and a 前 or 后 that it marked.
    """
    near = range(max(0, start - 20), min(len(folded), end + 20))
    dates = [
        match.span()
        for match in DATE.finditer(folded, near.start, near.stop)
        if match.start() < end and start < match.end()
    ]
    if len(dates) != 1:
        return start, end
    first, last = dates[0]
    if _NUMBERED.search(folded, start, max(first, start)):
        first = start
    if _YEAR_ASKED.search(question):
        return first, min(last, end)
    hour = TIME_OF_DAY.match(folded, last)
    timed = hour is not None and last < end and not _DAY_ASKED.search(question)
    if hour and timed:
        return first, hour.end()
    bound = _BOUND.match(folded, last, end)
    return first, bound.end() if bound else last
