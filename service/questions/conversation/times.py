"""Times that a question names, and how one takes the place of another."""

import re

# From the coarse to the fine; within a kind one time replaces another (那晚上呢? after 中午几点?).
_KINDS = (
    ("year", r"(?:19|20)\d\d年?(?:度)?|[去今明前后]年|最?近[一二两三四五六七八九十\d]{1,2}年"),
    ("part of a year", r"第?[一二三四]季度|[上下]半年|\d{1,2}月(?:份)?|[上本下]个?月"),
    ("day", r"(?:周|星期|礼拜)[一二三四五六日天末]|周末|节假日|工作日|平时|[今明昨]天|\d{1,2}[日号]"),
    ("hour", r"早上|早晨|上午|中午|下午|傍晚|晚上|夜间|夜里|白天"),
)  # fmt: skip
FINER = "|".join(pattern for _, pattern in _KINDS[1:])


def kind(time: str) -> int | None:
    """Which kind of time it is, the coarsest 0; None for no time. A full date is of its year."""
    for number, (_, pattern) in enumerate(_KINDS):
        if re.match(pattern, time):
            return number
    return None
