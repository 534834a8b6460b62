"""From how much to how much: 从多少种增加到多少种 is answered with both, 14种 and 25种, AA and AA-, and what it
is now or was at first with one of them."""

import re
from itertools import pairwise

from indexer.text.fold import fold
from service.reader.expressions import NUMBER

_HOW_MUCH = r"(?:多少|几|什么(?:等级|级别|评级|水平))"
_ASKED = re.compile(
    rf"[从由]{_HOW_MUCH}[^,。?]{{0,10}}[到至为成]了?{_HOW_MUCH}|\bfrom (?:how|what)\b.{{1,40}}\bto (?:how|what)\b",
    re.IGNORECASE,
)
# By how much it rose: where a text tells only from what to what, both tell it.
_DIFFERENCE = re.compile(
    r"(?:提高|提升|上升|增加|增长|下降|减少|降低|缩短|扩大|延长)了(?:大?约)?(?:多少|几)(?!倍)"
)
_THEN = r"最初|起初|当初|原来|原先|原有|之前|以前"
_NOW = r"目前|现在|如今|现今|现有|当前"
_LED = re.compile(rf"[从由](?:(?:{_THEN}|上一?年|[前去]年|\d{{4}}年)的?)?$")
_BETWEEN = re.compile(rf"[^,。;\d]{{0,8}}[到至为成]了?(?:(?:{_NOW}|今年)的?)?")
_ASKS_NOW = re.compile(rf"{_NOW}|\b(?:now|currently|at present|today)\b", re.IGNORECASE)
_ASKS_THEN = re.compile(rf"{_THEN}|\b(?:originally|at first|initially|before)\b", re.IGNORECASE)
# Marks that somebody is given: 评级从AA下调至AA-, 响应由三级提升至二级.
_MARK = r"[a-z]{1,4}\d?[+\-]?|[一二三四五六特甲乙丙\d]级"
_MARKED = re.compile(rf"[从由](?P<one>{_MARK}){_BETWEEN.pattern}(?P<two>{_MARK})")
_LONGEST = 40  # characters from the one to the end of the other


def from_to(question: str, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where both numbers or marks stand in `text`, of which [start, end) holds one or both; [] where the
    question asks for no two, nor for their difference, or the text tells no two."""
    asked = fold(question)
    differs = _DIFFERENCE.search(asked) is not None
    if not differs and not _ASKED.search(asked):
        return []
    folded = fold(text)
    both = _changed(folded, start, end)
    if both:
        return list(both)
    first, last = max(0, start - _LONGEST), min(len(folded), end + _LONGEST)
    for marked in () if differs else _MARKED.finditer(folded, first, last):
        if marked.start("one") < end and start < marked.end("two"):
            return [marked.span("one"), marked.span("two")]
    return []


def then_or_now(asked: str, folded: str, start: int, end: int) -> tuple[int, int]:
    """Of 由最初的14种增至25种, which holds [start, end), the number that `asked` asks for by 最初 or 现在;
    [start, end) where it says neither, or both, or there is no such change. Both texts folded."""
    then, now = _ASKS_THEN.search(asked), _ASKS_NOW.search(asked)
    both = _changed(folded, start, end) if bool(then) != bool(now) else None
    return both[0 if then else 1] if both else (start, end)


def _changed(folded: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The two numbers between which something changed, one of which [start, end) touches."""
    first, last = max(0, start - _LONGEST), min(len(folded), end + _LONGEST)
    found = [match.span() for match in NUMBER.finditer(folded, first, last)]
    for one, two in pairwise(found):
        led = _LED.search(folded[max(0, one[0] - 8) : one[0]])
        near = one[0] < end and start < two[1]
        between = _BETWEEN.fullmatch(folded, one[1], two[0])
        if led and near and between and not folded.startswith("不等", two[1]):
            return one, two
    return None
