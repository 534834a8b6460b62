"""Dates, and what looks like one but says how long something takes."""

import re

CALENDAR = re.compile(r"(?:19|20)\d\d年|\d{1,2}月|\d{1,2}[日号]")
# When something was, where it is asked how long it took; 3月1日至5月2日 may tell that.
_A_DAY = re.compile(r"(?:(?:19|20)\d\d ?年|\d{1,2} ?月(?: ?\d|[底初末]))[^至到~-]*$")


def is_a_day(span: str, unit: re.Pattern[str] | None) -> bool:
    """Whether `span` is a date, where a number in `unit` is asked for, or in any."""
    if unit is None:
        return CALENDAR.fullmatch(span) is not None
    return _A_DAY.match(span) is not None and unit.search(span) is not None


def lasts(folded: str, start: int, end: int) -> bool:
    """Whether what might be a date is as well how long something takes: 30日, and neither 2月30日 nor 2020年."""
    return folded[end - 1] == "日" and folded[max(0, start - 1) : start] not in tuple("月年")
