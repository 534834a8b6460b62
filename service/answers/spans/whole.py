"""Numbers and Latin words are never cut in the middle: 10 of 100, 24 of 24亿元, 9个月 of 两年零9个月."""

import re

_RELATIVE_YEAR = re.compile(r"(?:去年|今年|前年|明年|本年|当年|同年|次年|上年)$")
_MONTH = re.compile(r"\d{1,2}月|[一二三四五六七八九十]{1,2}月|年?[底初末]")
_HAN_NUMBER = "[零〇一二三四五六七八九十百千万两]"
_UNBREAKABLE = re.compile(
    rf"(?:百|千|{_HAN_NUMBER}+)分之{_HAN_NUMBER}+(?:点{_HAN_NUMBER}+)?|"  # 百分之一点五
    rf"(?:\d+|{_HAN_NUMBER}+)(?:年|个月|小时|分)零(?:\d+|{_HAN_NUMBER}+)(?:个月|天|分钟?|秒)|"  # 两年零9个月
    r"[a-z0-9]+(?:[.,_-][a-z0-9]+)*[十百千万亿]*(?:元|%|‰|℃)?"
)


_PART_OF_DAY = re.compile(
    r"(?:凌晨|清晨|早晨|早上|上午|中午|午后|下午|傍晚|晚上|晚间|夜间|夜里|深夜)$"
)
_CLOCK = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[点时]|:\d\d)")


def whole(folded: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) widened over numbers and Latin words that its edges would cut, and over what stands
    in front of a date or time and without which it means another: 去年12月14日, 晚上10点."""
    for match in _UNBREAKABLE.finditer(folded):
        a, b = match.span()
        if a < start < b:
            start = a
        if a < end < b:
            end = b
    day = _PART_OF_DAY.search(folded, 0, start) if _CLOCK.match(folded, start, end) else None
    if day:
        return day.start(), end
    year = _RELATIVE_YEAR.search(folded, 0, start)
    return (year.start() if year and _MONTH.match(folded, start) else start), end
