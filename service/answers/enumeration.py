"""The items of an enumeration: 合川、长寿和广安 around a span, each as its own span."""

import re

from indexer.fold import fold

_SEPARATOR = re.compile(
    r"、|以及|(?<=[\u3400-\u9fff”》\"a-z0-9])(?:和|与|及)(?=[\u3400-\u9fff“《\"a-z0-9])"
)
_STOP = re.compile(r"[,。;:!?\n]")
# What closes an enumeration without being an item: 等, 等10余所高校, 等地; but not 高等学校.
_TAIL = re.compile(
    r"(?<![高中初平同一二三优对均劣何])等(?:[\d十百千几多数余]*[个位名所家项地国省市县区]?[\u3400-\u9fff]{0,4})?$"
)
_BEFORE_LIST = re.compile(
    r"包括|包含|涵盖|覆盖|即|如|以|由|与|和|对|向|将|把|是|为|有|了|着|的|办|造|建|养|成|于|在|到|及|[:,—]"
)
_BEHIND_LIST = re.compile(r"等|为|的|[五四三二两六七八九十]大|相|共|,")
_OPEN, _CLOSE = "“‘《「『([{", "”’》」』)]}"


def items_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the items that text[start:end] enumerates; the span itself when it lists nothing.

    Splits at 、 和 与 及 以及, never inside quotes or brackets. Of `等10余个地市` behind the last
    item nothing is kept.
    """
    folded = fold(text)
    cuts = [start]
    for match in _SEPARATOR.finditer(folded, start, end):
        if _depth(folded, start, match.start()) == 0:
            cuts += [match.start(), match.end()]
    cuts.append(end)
    spans = [_trimmed(folded, *pair) for pair in zip(cuts[::2], cuts[1::2], strict=True)]
    spans = [span for span in spans if span[0] < span[1]]
    return _alike(folded, spans) if len(spans) > 2 else spans


def _alike(folded: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The items, first and last cut to the length of those between: they carry the clause around.

    以名家、名师、名班主任为主 lists 名家, 名师 and 名班主任. Cuts only where a word ends that can
    stand before a list, or begins one that can stand behind it.
    """
    inner = sorted(end - start for start, end in spans[1:-1])
    usual = inner[len(inner) // 2]
    (first, first_end), (last, last_end) = spans[0], spans[-1]
    if first_end - first > usual:
        starts = [first] + [
            match.end() for match in _BEFORE_LIST.finditer(folded, first, first_end - 1)
        ]
        first = min(starts, key=lambda at: abs(first_end - at - usual))
    if last_end - last > usual:
        ends = [last_end] + [
            match.start() for match in _BEHIND_LIST.finditer(folded, last + 1, last_end)
        ]
        last_end = min(ends, key=lambda at: abs(at - last - usual))
    return [(first, first_end), *spans[1:-1], (last, last_end)]


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole enumeration that [start, end) is a part of, up to the clause's borders.

    Only widens over 、, the one separator that never joins clauses; a span that does not touch
    an enumeration comes back as it is.
    """
    folded = fold(text)
    left = start
    while left > 0 and folded[left - 1] == "、":
        left = _item_start(folded, left - 1)
    right = end
    while right < len(folded) and folded[right] == "、":
        right = _item_end(folded, right + 1)
    return left, right


def _item_start(folded: str, end: int) -> int:
    position, depth = end, 0
    while position > 0:
        char = folded[position - 1]
        if char in _CLOSE:
            depth += 1
        elif char in _OPEN:
            if depth == 0:
                break
            depth -= 1
        elif depth == 0 and (char == "、" or _STOP.match(char)):
            break
        position -= 1
    return position


def _item_end(folded: str, start: int) -> int:
    position, depth = start, 0
    while position < len(folded):
        char = folded[position]
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            if depth == 0:
                break
            depth -= 1
        elif depth == 0 and (char == "、" or _STOP.match(char)):
            break
        position += 1
    return position


def _depth(folded: str, start: int, end: int) -> int:
    depth = 0
    for char in folded[start:end]:
        depth += (char in _OPEN) - (char in _CLOSE)
    return max(depth, 0)


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    while start < end and folded[start].isspace():
        start += 1
    tail = _TAIL.search(folded, start, end)
    if tail and tail.start() > start:
        end = tail.start()
    while start < end and (folded[end - 1].isspace() or folded[end - 1] in ",。;:"):
        end -= 1
    return start, end
