"""What was put off and now is to be at another time: 原定5月完工, 推迟到8月."""

import re

from indexer.text.sentences import sentence_spans
from service.reader.expressions import DATE

_ASKS_NOW = re.compile(
    r"目前|现在|如今|最新|推迟到|延期到|\bnow\b|\bcurrently\b|\bnew date\b", re.IGNORECASE
)
_ASKS_FIRST = re.compile(
    r"原定|原计划|原本|最初|起初|\boriginally\b|\binitially\b|\bat first\b", re.IGNORECASE
)
_PUT_OFF = re.compile(
    r"(?:推迟|延期|延长|延后|延迟|顺延|展期|提前|改期|调整|后移|变更)了?(?:[至到为]|[^,。;]{0,6}?[至到为])"
)
_PLANNED = re.compile(r"(?:原定|原计划|原拟|原本)(?:于|在|[^,。;\d]{0,8})?")


def put_off(asked: str, folded: str, start: int, end: int) -> tuple[int, int]:
    """Of two dates of one sentence, one planned at first and one it was put off to, the one that `asked` asks
    for by now or originally; [start, end) where it asks for neither, or no such two stand there. Both
    texts folded."""
    now, first = _ASKS_NOW.search(asked), _ASKS_FIRST.search(asked)
    if bool(now) == bool(first):
        return start, end
    sentence = next(((a, b) for a, b in sentence_spans(folded) if a <= start < b), None)
    if sentence is None:
        return start, end
    planned = _dated(_PLANNED, folded, *sentence)
    later = _dated(_PUT_OFF, folded, *sentence)
    if planned is None or later is None or planned[0] > later[0] or start >= later[1]:
        return start, end
    return later if now else planned


def _dated(pattern: re.Pattern[str], folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The date right behind the first match of `pattern` within [start, end)."""
    for match in pattern.finditer(folded, start, end):
        date = DATE.match(folded, match.end(), end)
        if date:
            return date.span()
    return None
