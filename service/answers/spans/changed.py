"""What something was and what it has become, where neither is a plain number: 评定由乙等升为甲等."""

import re

from indexer.text.sentences import sentence_spans

_ASKS_NOW = re.compile(
    r"目前|现在|如今|现今|当前|之后|以后|\b(?:now|currently|today|at present|after|since)\b",
    re.IGNORECASE,
)
_ASKS_THEN = re.compile(
    r"最初|起初|当初|原来|原先|之前|以前|\b(?:originally|at first|initially|before|previously)\b",
    re.IGNORECASE,
)
_ONE = r"[^,。;:!?、由从到至为成]{1,12}?"
_CHANGED = re.compile(
    rf"(?P<noun>[\u4e00-\u9fff]{{2,8}}?)[由从](?P<was>{_ONE})"
    r"(?:提高|提升|上升|升级|升|增加|增|降低|下降|下调|上调|降|减少|缩短|缩减|扩大|调整|变更|改|更名|延长|转)了?[到至为成]"
    rf"(?P<became>{_ONE})(?=[,。;!?、\n]|$)"
)
_SHORTEST = 3  # characters of the noun that the question says


def was_or_became(asked: str, folded: str, start: int, end: int) -> tuple[int, int]:
    """What the noun of `asked` was or became, in the sentence of [start, end) of `folded`; [start, end) where
    `asked` says neither then nor now, or both, or the sentence tells no change of what it names."""
    now, then = _ASKS_NOW.search(asked), _ASKS_THEN.search(asked)
    if bool(now) == bool(then):
        return start, end
    sentence = next(((a, b) for a, b in sentence_spans(folded) if a <= start < b), None)
    for change in _CHANGED.finditer(folded, *sentence) if sentence else ():
        if any(change["noun"][at:] in asked for at in range(len(change["noun"]) - _SHORTEST + 1)):
            return change.span("became" if now else "was")
    return start, end
