"""Lists whose items a colon announces and semicolons part: 十起案例分别是:甲案;乙案;丙案。

Or commas, where all items begin alike: 有以下难题:如何统一思想,如何统一意志,如何统一行动。
"""

import re
from itertools import pairwise

_COLON = re.compile(r":")
_ANNOUNCES = re.compile(
    r"(?:分别[是为有]?|如下|(?:以下|下列)[^,;。:]*|包括|包含|有|为|是|(?:[两二三四五六七八九十\d]+)[个大项起种类点条方家名位][^,;。:]*)$"
)
_COMMA = re.compile(r",")
_STOP = re.compile(r"[。;!?\n]")
_FEWEST = 3
_WORD = 2  # characters
_OPEN, _CLOSE = "“‘《(（「", "”’》)）」"


def segmented_items(folded: str, until: int) -> list[tuple[int, list[tuple[int, int]]]]:
    """As numbered.announced_items, of items without numbers: at least three in one sentence."""
    found = []
    for colon in _COLON.finditer(folded, 0, until):
        opening = max(folded.rfind(sign, 0, colon.start()) for sign in "。\n;") + 1
        if not _ANNOUNCES.search(folded, opening, colon.start()):
            continue
        spans = _segments(folded, colon.end())
        if len(spans) < _FEWEST:
            spans = _alike(folded, colon.end())
        if len(spans) >= _FEWEST:
            found.append((opening, spans))
    return found


def _segments(folded: str, start: int) -> list[tuple[int, int]]:
    """What semicolons part in the sentence from `start`, outside of quotes and brackets."""
    spans, depth, first = [], 0, start
    for at in range(start, len(folded)):
        depth += (folded[at] in _OPEN) - (folded[at] in _CLOSE)
        if depth > 0 or folded[at] not in ";。\n":
            continue
        if folded[at] == "\n" and folded[at - 1] in ";:":
            continue
        spans.append((first, at))
        first = at + 1
        if folded[at] != ";":
            break
    return [_bare(folded, *span) for span in spans if folded[span[0] : span[1]].strip()]


def _alike(folded: str, start: int) -> list[tuple[int, int]]:
    """What commas part in the sentence from `start`, if every part begins with the same word."""
    stop = _STOP.search(folded, start)
    end = stop.start() if stop else len(folded)
    cuts = [start, *(comma.end() for comma in _COMMA.finditer(folded, start, end)), end + 1]
    spans = [_bare(folded, first, last - 1) for first, last in pairwise(cuts)]
    word = folded[spans[0][0] : spans[0][0] + _WORD]
    return spans if all(folded.startswith(word, first) for first, _ in spans) else []


def _bare(folded: str, start: int, end: int) -> tuple[int, int]:
    while start < end and folded[start].isspace():
        start += 1
    while start < end and folded[end - 1].isspace():
        end -= 1
    return start, end
