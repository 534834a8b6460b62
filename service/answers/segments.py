"""Lists whose items a colon announces and semicolons part: 十起案例分别是:甲案;乙案;丙案。"""

import re

_COLON = re.compile(r":")
_ANNOUNCES = re.compile(
    r"(?:分别[是为有]?|如下|(?:以下|下列)[^,;。:]*|包括|包含|有|为|是|(?:[两二三四五六七八九十\d]+)[个大项起种类点条方家名位][^,;。:]*)$"
)
_FEWEST = 3
_OPEN, _CLOSE = "“‘《(（「", "”’》)）」"


def segmented_items(folded: str, until: int) -> list[tuple[int, list[tuple[int, int]]]]:
    """As numbered.announced_items, of items without numbers: at least three in one sentence."""
    found = []
    for colon in _COLON.finditer(folded, 0, until):
        opening = max(folded.rfind(sign, 0, colon.start()) for sign in "。\n;") + 1
        if not _ANNOUNCES.search(folded, opening, colon.start()):
            continue
        spans = _segments(folded, colon.end())
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


def _bare(folded: str, start: int, end: int) -> tuple[int, int]:
    while start < end and folded[start].isspace():
        start += 1
    while start < end and folded[end - 1].isspace():
        end -= 1
    return start, end
