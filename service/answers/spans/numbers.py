"""The numbers of a text, each whole: 300~450公里 and 1:1 are one, the 1 of PZ-1 is none."""

import re

from service.answers.spans.days import CALENDAR
from service.reader.expressions import BARE_NUMBER

_VALUE = re.compile(r"[\d零〇一二三四五六七八九十百千两万亿]")
_NUMBER = re.compile(BARE_NUMBER)
# What makes two numbers one: 300~450公里, 2.95%-2.96%, 1:1, 11:30分.
_RANGE = re.compile(r"[~〜至到\u2010-\u2015-]{1,2}")
# 146 x 105 x 20毫米; 200元或300元.
_SIDES = re.compile(r" ?[x×*] ?")
_EITHER = re.compile(r"或者?")
_FIGURES = re.compile(r"[\d,.〇一二三四五六七八九十百千万亿]+")
# 三日以上五日以下: the same unit twice.
_BOUNDS = re.compile(r"(?P<unit>[\u4e00-\u9fff%])以上[、,至]?(?P<most>.+)(?P=unit)以下")
_RATIO = re.compile(r"\d{1,3}(?::\d{1,3}){1,2}(?:时|分|秒)?")
# PZ-1, PDE5; GDP1.2万亿 has a unit behind its number.
_WITH_DIGITS = re.compile(r"[a-z]+[-_]?\d+")
_LETTERS = re.compile(r"[a-z][-_]?$")


def numbers_in(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Numbers that [start, end) touches, whole; words like 约 before one are no part of it."""
    found: list[tuple[int, int]] = []
    for match in _NUMBER.finditer(folded, max(0, start - 20), min(len(folded), end + 20)):
        if not _VALUE.search(match.group()) or is_of_a_name(folded, *match.span()):
            continue
        if found and _as_one(folded, found[-1], match.span()):
            found[-1] = (found[-1][0], match.end())
        else:
            found.append(match.span())
    return [(first, last) for first, last in found if first < end and start < last]


def is_of_a_name(folded: str, start: int, end: int) -> bool:
    """Whether all digits in [start, end) belong to names, 1 of PZ-1, with their letters or not."""
    led = _LETTERS.search(folded[max(0, start - 2) : start])
    if led is not None and folded[start:end].isdigit():
        return True
    rest, names = _WITH_DIGITS.subn("", folded[start:end])
    return names > 0 and not _VALUE.search(rest)


def _as_one(folded: str, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether the two numbers are the ends of a range or the sides of a ratio, and no dates."""
    ratio = _RATIO.fullmatch(folded, one[0], two[1])
    reach = _RANGE.fullmatch(folded, one[1], two[0]) and not CALENDAR.fullmatch(folded, *two)
    bounds = _BOUNDS.fullmatch(folded, one[1] - 3, two[1])
    sides = _SIDES.fullmatch(folded, one[1], two[0])
    units = {_FIGURES.sub("", folded[slice(*number)]) for number in (one, two)}
    either = _EITHER.fullmatch(folded, one[1], two[0]) and len(units) == 1 and units != {""}
    return bool(ratio or reach or sides or either or (bounds and bounds.start("most") == two[0]))
