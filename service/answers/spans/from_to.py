"""From how much to how much: 从多少种增加到多少种 is answered with both, 14种 and 25种, AA and AA-."""

import re
from itertools import pairwise

from indexer.text.fold import fold
from service.reader.expressions import NUMBER

_HOW_MUCH = r"(?:多少|几|什么(?:等级|级别|评级|水平))"
_ASKED = re.compile(
    rf"[从由]{_HOW_MUCH}[^,。?]{{0,10}}[到至为成]了?{_HOW_MUCH}|\bfrom (?:how|what)\b.{{1,40}}\bto (?:how|what)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[^,。;\d]{0,8}[到至为成]了?")
# Marks that somebody is given: 评级从AA下调至AA-, 响应由三级提升至二级.
_MARK = r"[a-z]{1,4}\d?[+\-]?|[一二三四五六特甲乙丙\d]级"
_MARKED = re.compile(rf"[从由](?P<one>{_MARK}){_BETWEEN.pattern}(?P<two>{_MARK})")
_LONGEST = 40  # characters from the one to the end of the other


def from_to(question: str, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where both numbers or marks stand in `text`, of which [start, end) holds one or both; [] where the
    question asks for no two or the text tells no two."""
    if not _ASKED.search(fold(question)):
        return []
    folded = fold(text)
    first, last = max(0, start - _LONGEST), min(len(folded), end + _LONGEST)
    found = [match.span() for match in NUMBER.finditer(folded, first, last)]
    for one, two in pairwise(found):
        led = folded[one[0] - 1 : one[0]] in ("从", "由") if one[0] else False
        near = one[0] < end and start < two[1]
        if led and near and _BETWEEN.fullmatch(folded, one[1], two[0]):
            return [one, two]
    for marked in _MARKED.finditer(folded, first, last):
        if marked.start("one") < end and start < marked.end("two"):
            return [marked.span("one"), marked.span("two")]
    return []
