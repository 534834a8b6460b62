"""Which of several numbers a question asks for, with what belongs to it."""

import re
from collections.abc import Sequence
from functools import partial

from indexer.text.fold import fold
from service.answers.spans.days import CALENDAR, lasts
from service.answers.spans.numbers import numbers_in
from service.answers.spans.units import asked_unit
from service.reader.expressions import UNIT

CHANGE = re.compile(
    r"(?:增加|扩大|上升|提高|增长|扩|升|减少|下降|降|增)[\u4e00-\u9fff]{0,2}?(?:至|到|为)"
)
# Several numbers are asked for at once: 几个村和社区, 几对几组.
_SEVERAL = re.compile(
    r"(?:几|多少)[^,?]{0,8}(?:几(?!乎)|多少)|(?:几|多少)[个名位所家][\u4e00-\u9fff]{1,4}[和与及、][\u4e00-\u9fff]{1,4}[?。]?$"
)
_BEFORE = re.compile(r"之前|以前|原来|原先|原有|最初|起初|当初|before|originally|at first")
_BELONGS_BEFORE = re.compile(
    r"(?:第|每|(?:大?约|(?:接|将)近|(?<![最附邻接将])近|逾|(?:不超|超)过|至少|不足|不低于))$"
)
# A bound says another thing than its number: unless the question says it already, it belongs to it.
_BOUND = re.compile(r"(?:逾|不?超过?|不[能得]?(?:超过|低于|少于|高于|多于)|至少|至多|不足|不到)$")
# The same bound in other words: 最多几只 says already what 不得超过两只 says.
_SAME_BOUND = (
    (
        re.compile(
            r"最[多大长高远晚迟久重快](?!的)|至多|顶多|上限|不[能得可]?(?:超过|多于|高于|大于)"
        ),
        re.compile(r"不[能得]?(?:超过|多于|高于)|至多|最多"),
    ),
    (
        re.compile(r"最[少低小短](?!的)|至少|起码|下限|不[能得可]?(?:低于|少于|小于|短于)"),
        re.compile(r"不[能得]?(?:低于|少于)|至少|最少"),
    ),
)
_ADJOINED = re.compile(r"、|时间?")
# What money is paid for is part of its amount, 每亩六百元, unless the question says it already.
_RATE = re.compile(rf"每(?![年月日天]){UNIT}$")
_OPEN_ENDED = re.compile(r"[\d〇一二三四五六七八九十百千万亿多余个名位支家所项种类条]")
_NOUN = re.compile(r"(?![的内以之左右参共])[\u4e00-\u9fff]{1,4}")
_UNIT_APART = re.compile(rf" {UNIT}")
_NEAR = 6


def asked_number(
    question: str, text: str, start: int, end: int, *, said: str = ""
) -> tuple[int, int]:
    """The number in text[start:end] that the question asks for, whole and with its unit.

    Of several the one in the unit that is asked for; of `4个扩大至11个` the later, or the earlier
    where the question asks for the time before; else the one whose neighbours share most pairs of
    characters with the question. A span with no number but those of a calendar comes back as it is.

    Args:
        said: an English question in Chinese words, which shares them with the text.
    """
    folded, asked = fold(text), fold(f"{question}\n{said}")
    unit = asked_unit(question)
    numbers = [
        span
        for span in map(partial(_with_unit_apart, folded), numbers_in(folded, start, end))
        if not CALENDAR.fullmatch(folded, *span)
        or (unit and unit.search(folded, *span) and lasts(folded, *span))
    ]
    found = numbers
    if unit is not None:
        numbers = [span for span in numbers if unit.search(folded, *span)] or numbers
    if not numbers:
        return start, end
    if len(found) > 1 and _SEVERAL.search(asked):
        return _with_what_belongs(asked, folded, (found[0][0], found[-1][1]), start, end)
    if len(numbers) == 1:
        return _with_what_belongs(asked, folded, _adjoined(folded, numbers[0], found), start, end)
    change = CHANGE.search(folded, numbers[0][1], numbers[-1][0] + 1)
    if change and len(numbers) == 2:
        return numbers[0] if _BEFORE.search(asked) else numbers[-1]
    chosen = max(numbers, key=lambda span: _shared(folded, span, asked))
    return _with_what_belongs(asked, folded, _adjoined(folded, chosen, found), start, end)


def _adjoined(
    folded: str, number: tuple[int, int], numbers: Sequence[tuple[int, int]]
) -> tuple[int, int]:
    """The number with those that stand right before and behind it: 4、5条, 1时37分."""
    start, end = number
    for first, last in reversed(numbers):
        if last <= start and _ADJOINED.fullmatch(folded, last, start):
            start = first
    for first, last in numbers:
        if first >= end and _ADJOINED.fullmatch(folded, end, first):
            end = last
    return start, end


def _with_unit_apart(folded: str, number: tuple[int, int]) -> tuple[int, int]:
    """The number with a unit that a blank keeps from it: 50 项."""
    apart = _UNIT_APART.match(folded, number[1])
    return (number[0], apart.end()) if apart and folded[number[1] - 1].isdigit() else number


def _with_what_belongs(
    asked: str, folded: str, number: tuple[int, int], start: int, end: int
) -> tuple[int, int]:
    """The number with what bounds it (超过, 不低于) and what the reader marked beside it and no pattern
    foresees: an ordinal's 第, a word that makes it inexact, a rare unit or the counted noun (16队,
    25澳元, 18个村)."""
    bound = _BOUND.search(folded, max(0, number[0] - 4), number[0])
    if bound and _says_bound(asked, bound.group()):
        before = None
    else:
        unsaid = bound if bound and bound.group() not in asked else None
        before = _BELONGS_BEFORE.search(folded, start, number[0]) or unsaid
    first = before.start() if before else number[0]
    rate = _RATE.search(folded, start, first) if "元" in folded[slice(*number)] else None
    if rate and "每" not in asked:
        first = rate.start()
    behind = folded[number[1] : end]
    open_ended = _OPEN_ENDED.fullmatch(folded, number[1] - 1, number[1])
    last = end if open_ended and _NOUN.fullmatch(behind) else number[1]
    return first, last


def _says_bound(asked: str, bound: str) -> bool:
    """Whether the question says by 最多 or 至少 what stands in front of the number as a bound."""
    return any(said.search(asked) and of.fullmatch(bound) for said, of in _SAME_BOUND)


def _shared(folded: str, span: tuple[int, int], asked: str) -> int:
    around = folded[max(0, span[0] - _NEAR) : span[0]], folded[span[1] : span[1] + _NEAR]
    pairs = {part[i : i + 2] for part in around for i in range(len(part) - 1)}
    return sum(pair in asked for pair in pairs)
