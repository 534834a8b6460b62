"""When something may or must not be done, where a list tells: 有下列情形之一的,可以延期:(一)…;(二)…."""

import re
from collections.abc import Sequence

from indexer.chunk import Chunk
from indexer.index import Index
from indexer.text.fold import fold
from service.answers.lists.at_length import Told, told_at_length
from service.answers.spans.conditions import CONDITION, asks_for_condition

_LISTED = ("情形", "条件", "情况")
# What may be done then is the opposite of what must not.
_DENIED = re.compile(r"不得|不予|不应|不能|不可(?!抗|避|缺)|不准|不许|禁止|严禁")
_STOP = re.compile(r"[。;\n]")
_EDGES = "在的了,?。 "
_HEAD, _NUMBER = 2, 4  # characters of what the act ends in, and of the first item's number


def circumstances(question: str, chunks: Sequence[Chunk], index: Index) -> Told | None:
    """The circumstances under which `question` asks whether something may be done, from a list that
    names the very act in the line that announces it; None without one."""
    folded = fold(question)
    if not asks_for_condition(folded):
        return None
    act = CONDITION.sub("", folded).strip(_EDGES)
    for noun in _LISTED:
        told = told_at_length(f"{act},哪些{noun}?", chunks, index)
        if told is None:
            continue
        lines = _STOP.split(fold(told.chunk.text[: told.spans[0][0]]))
        said = next((line for line in reversed(lines) if len(line) > _NUMBER), "")
        denied = _DENIED.search(said) is not None
        if act[-_HEAD:] in said and denied == (_DENIED.search(act) is not None):
            return told
    return None
