"""Items as the noun that a question asks for has them: of 哪些产业 深海渔业高质量发展 is 深海渔业, and 哪些农户 are not
told apart in 独居或者患病的农户."""

import re
from collections.abc import Sequence

from indexer.text.fold import fold
from service.answers.spans.asked_noun import with_asked_noun

_ASKED = re.compile(
    r"哪(?:些|几[个大项条种类家所位])(?:主要|重点|具体)?(?P<noun>[\u4e00-\u9fff]{2})"
)
# What the things are brought to: no part of what they are called.
_GROWTH = re.compile(
    r"(?:高质量|快速|加快|融合|协同|协调|可?持续|创新|健康|转型|全面|绿色){0,2}(?:发展|建设|振兴|升级|壮大|提升|进步|集聚|崛起|繁荣)"
)
_EITHER = re.compile(r"[^、,]+(?:或者?)[^、,]+的[\u4e00-\u9fff]{2,8}")
_BESIDE = 2  # characters that an item has beside the noun

Spans = list[tuple[int, int]]


def one_sort(question: str, text: str, start: int, end: int) -> Spans:
    """The span as one item, with the noun that is asked for, where 或 joins what belongs to that noun;
    [] where it does not."""
    asked, folded = fold(question), fold(text)
    noun = _ASKED.search(asked)
    whole = with_asked_noun(asked, folded, start, end)
    sort = (
        noun and _EITHER.fullmatch(folded, start, whole) and folded.endswith(noun["noun"], 0, whole)
    )
    return [(start, whole)] if sort else []


def as_asked(question: str, text: str, spans: Sequence[tuple[int, int]]) -> Spans:
    """`spans`, the last without what the things are brought to, if that follows the noun asked for."""
    noun = _ASKED.search(fold(question))
    if noun is None or not spans:
        return list(spans)
    start, end = spans[-1]
    folded = fold(text)
    if _GROWTH.match(fold(question), noun.end()):
        return list(spans)  # 哪些基地建设
    at = folded.find(noun["noun"], start + _BESIDE, end)
    stop = at + len(noun["noun"])
    grown = at >= 0 and _GROWTH.fullmatch(folded, stop, end)
    return [*spans[:-1], (start, stop if grown else end)]
