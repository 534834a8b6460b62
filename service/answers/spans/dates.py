"""A date as a whole: with the hour and the bound that belong to it, and nothing else."""

import re

from service.reader.expressions import DATE, TIME_OF_DAY

_NUMBERED = re.compile(r"[\d每]|[次下当本上]个?月")
_BOUND = re.compile(r"[之以]?[前后]|以来")
_YEAR_ASKED = re.compile(r"哪一?年|何年|几几年|(?:what|which) year", re.IGNORECASE)
_DAY_ASKED = re.compile(r"哪一?[天日]|几号|几月|哪个?月|(?:what|which) (?:day|date)", re.IGNORECASE)
_HOUR_ASKED = re.compile(r"几点|几时几分")
_PERIOD = re.compile(r"(?P<first>.+?)(?:起?[至到]|[~〜\u2010-\u2015-])+(?P<last>.+)")
_WHEN = r"(?:[什啥]么?时候|何时|几时|几点|[哪何几]一?[年月天日号]{1,4}|哪年哪月)"
_FROM = re.compile(rf"[从自打由]{_WHEN}|{_WHEN}(?:就?开始|起(?![飞床火草诉效身航降步跳重]))")
_UNTIL = re.compile(rf"(?:[到至]|截止?[到至]?){_WHEN}|{_WHEN}(?:截止|结束|为止|到期)")
_BOTH = re.compile(rf"{_WHEN}[到至]{_WHEN}")
_TILL = re.compile(rf"起?[至到](?:{DATE.pattern})(?:{TIME_OF_DAY.pattern})?")


def end_asked(asked: str, folded: str, start: int, end: int) -> tuple[int, int]:
    """The beginning of the period [start, end) where `asked` asks from when it is, its end where until when,
    and both where both are asked; else [start, end). Both texts folded."""
    since, until = _FROM.search(asked), _UNTIL.search(asked)
    if (since and until) or _BOTH.search(asked):
        rest = _TILL.match(folded, end)
        return start, rest.end() if rest else end
    period = _PERIOD.fullmatch(folded, start, end) if since or until else None
    if period is None:
        return start, end
    both = period.span("first"), period.span("last")
    dated = all(DATE.match(folded, *one) or TIME_OF_DAY.match(folded, *one) for one in both)
    return both[0 if since else 1] if dated else (start, end)


def only_date(question: str, folded: str, start: int, end: int) -> tuple[int, int]:
    """The date in [start, end) whole, when it holds just one; else [start, end).

    A question for the year gets no more than the reader marked; what stands before the date and
    has a number, `每` or a month in it belongs to it (每年5至7月, 次月5日), and so do the hour of which
    the reader marked some, unless the question is for the day alone, and a 前 or 后 that it marked.
    """
    near = range(max(0, start - 20), min(len(folded), end + 20))
    dates = [
        match.span()
        for match in DATE.finditer(folded, near.start, near.stop)
        if match.start() < end and start < match.end()
    ]
    if not dates and _HOUR_ASKED.search(question):
        return _hour(question, folded, start, end)
    if len(dates) != 1:
        return start, end
    first, last = dates[0]
    if _NUMBERED.search(folded, start, max(first, start)):
        first = start
    if _YEAR_ASKED.search(question):
        return first, min(last, end)
    hour = TIME_OF_DAY.match(folded, last)
    if hour is None and _HOUR_ASKED.search(question):
        hour = TIME_OF_DAY.match(folded, last + folded.startswith(" ", last))
    marked = last < end and not _DAY_ASKED.search(question)
    if hour and (marked or _HOUR_ASKED.search(question)):
        return first, hour.end()
    bound = _BOUND.match(folded, last, end)
    return first, bound.end() if bound else last


def _hour(question: str, folded: str, start: int, end: int) -> tuple[int, int]:
    """The time of day that [start, end) touches, whole, with the day right in front of it where `question` asks
    for that too; [start, end) where there is none, or more."""
    near = range(max(0, start - 12), min(len(folded), end + 12))
    hours = [
        match.span()
        for match in TIME_OF_DAY.finditer(folded, near.start, near.stop)
        if match.start() < end and start < match.end()
    ]
    if len(hours) != 1:
        return start, end
    ((first, last),) = hours
    if _DAY_ASKED.search(question):
        before = max(0, first - 16)
        day = next(
            (one for one in DATE.finditer(folded, before, first) if one.end() == first), None
        )
        return (day.start() if day else first), last
    return first, last
