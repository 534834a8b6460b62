"""The items of an enumeration: 合川、长寿和广安 around a span, each as its own span."""

import re
from collections.abc import Sequence

from indexer.text.fold import fold
from service.answers.lists.amid import further, led_in, told_on
from service.answers.lists.item_edges import alike, as_far_as_others
from service.answers.lists.joints import BODY, JOIN, in_name, of_items, shared_ending
from service.answers.lists.numbered import numbered_items

# The marks that join items and never clauses; adjoining quotations are items without a mark.
_MARK = re.compile(r"、|(?<=[”》\"])(?=[“《])")
_STOP = re.compile(r"[,。;:!?\n]")
# What closes an enumeration without being an item: 等, 等10余所高校, 等地; but not 高等学校, 等级.
_TAIL = re.compile(r"(?<![高中初平同一二三甲乙丙丁优对均劣何])等(?!级|待|于|候|离子)")
# Of two joined by 和 alone a longer one is a clause that tells rather than an item.
_LONGEST_PAIRED = 14
_OPEN, _CLOSE = "“‘《「『([{", "”’》」』)]}"


def items_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the items that text[start:end] enumerates; the span itself when it lists nothing.

    Splits at 、 and 以及 and, behind the last 、, at 和 与 及 会同 或, unless other items hold such a
    word themselves (国内和国际、政府和市场) or it belongs to a name (工业和信息化部); never inside
    quotes or brackets. With `等` behind an item the enumeration ends.
    """
    folded = fold(text)
    marks = _separators(folded, start, end)
    tail = marks[-1].end() if marks else start
    words = [m for m in JOIN.finditer(folded, start, end) if not _inside(folded, start, m)]
    before = [folded[a:b] for a, b in _between(marks, start, end)[:-1]]
    words = of_items(folded, tail, words, before)
    words = [
        *(word for word in words if word.start() < tail and word.group() == "以及"),
        *_between_items(folded, (tail, end), [w for w in words if w.start() >= tail], before),
    ]
    told = not marks and any(b - a > _LONGEST_PAIRED for a, b in _between(words, start, end))
    if not told and not any(map(_pairs, before)):
        marks = sorted([*marks, *words], key=lambda mark: mark.start())
    spans = [_trimmed(folded, *pair) for pair in _between(marks, start, end)]
    closed = next((at for at, pair in enumerate(spans) if pair[2] and at), None)
    kept = [(first, last) for first, last, _ in spans[: None if closed is None else closed + 1]]
    kept = [span for span in kept if span[0] < span[1]]
    return alike(folded, kept) if len(kept) > 2 else kept


def _between_items(
    folded: str, span: tuple[int, int], words: list[re.Match[str]], before: Sequence[str]
) -> list[re.Match[str]]:
    """The words in `span`, the last of the items or all there is, that are no part of a name.

    Args: before: the items in front of the span.
    """
    start, end = span
    if before and all(BODY.search(item) for item in before):
        words = [word for word in words if not in_name(folded, start, word, end)]
    if not before and len(words) > 1:
        edges = [start, *(edge for word in words for edge in word.span()), end]
        words = [
            word
            for word, left, right in zip(words, edges[:-2:2], edges[3::2], strict=True)
            if not in_name(folded, left, word, right)
        ]
    head = shared_ending(before)
    if head and folded.startswith(head, end - len(head)):
        # 高瓦斯煤矿、煤与瓦斯突出煤矿: what does not end with the head is no item.
        words = [word for word in words if folded.endswith(head, start, word.start())]
    return words


def _pairs(item: str) -> bool:
    """Whether the item itself joins two (国内和国际), and is no name with such a word in it."""
    words = (word for word in JOIN.finditer(item) if word.group() != "以及")
    return any(not in_name(item, 0, word, len(item)) for word in words)


def _between(marks: Sequence[re.Match[str]], start: int, end: int) -> list[tuple[int, int]]:
    cuts = [start, *(edge for mark in marks for edge in mark.span()), end]
    return list(zip(cuts[::2], cuts[1::2], strict=True))


def _inside(folded: str, start: int, match: re.Match[str]) -> bool:
    return _depth(folded, start, match.start()) > 0


def listed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the items of the enumeration that [start, end) points at.

    Clauses numbered one after the other (（一）…；（二）…; 一是…,二是…) when the span lies in one of them
    or just before the first; else the clause of the span with the most items, first and last item as the
    span cuts them; else the items that the span itself holds.
    """
    folded = fold(text)
    numbered = numbered_items(folded, start, end)
    if numbered and not _within_one(text, start, end, numbered):
        return numbered
    quoted = _QUOTED_LIST.fullmatch(folded, start, end)
    if quoted:
        return items_in(text, *quoted.span("list"))
    first, last = _clause_of_list(folded, start, end)
    cuts = [match.span() for match in _separators(folded, first, last)]
    if not cuts:
        return items_in(text, start, end)
    own = [pair for pair in cuts if start < pair[0] and pair[1] < end]
    if first < start and (start <= cuts[0][0] or led_in(folded, start, end, cuts, own)):
        first = start
    if cuts[-1][1] < end < last and not further(folded, end, own):
        last = min(last, as_far_as_others(folded, first, end))
    elif own and end < cuts[-1][0] and told_on(folded, start, end, cuts, own):
        last = end
    return items_in(text, first, last)


_BRACKETS = re.compile(r"\([^()]*\)")
_QUOTED_LIST = re.compile(
    r"[“\"](?P<list>[^”\"]*、[^”\"]*)[”\"](?:[两二三四五六七八九十\d]+[大个项种类位所][\u4e00-\u9fff]{1,8})?"
)


def marked(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the items that [start, end) has itself, the last as whole as the others."""
    return items_in(text, start, as_far_as_others(fold(text), start, end))


def _within_one(text: str, start: int, end: int, items: Sequence[tuple[int, int]]) -> bool:
    """Whether the span enumerates by itself, as a part of one of the items or of what explains it."""
    opens = [*(first for first, _ in items[1:]), len(text)]
    inside = any(
        (first <= start and end <= last and end - start < last - first)
        or (last < start and end < until)
        for (first, last), until in zip(items, opens, strict=True)
    )
    return inside and len(items_in(text, start, end)) > 1


def _separators(folded: str, start: int, end: int) -> list[re.Match[str]]:
    """The marks between items in [start, end), none inside quotes or brackets."""
    return [
        match
        for match in _MARK.finditer(folded, start, end)
        if _depth(folded, start, match.start()) == 0
    ]


def _clause_of_list(folded: str, start: int, end: int) -> tuple[int, int]:
    """Of the clauses that [start, end) touches the one with the most items; ties to the first.

    For a span inside brackets the text between them.
    """
    inside = next(
        (m for m in _BRACKETS.finditer(folded) if m.start() < start and end < m.end()), None
    )
    if inside is not None:
        return inside.start() + 1, inside.end() - 1
    left = max((match.end() for match in _STOP.finditer(folded, 0, start)), default=0)
    clauses, at = [], left
    for match in _STOP.finditer(folded, left):
        if _depth(folded, left, match.start()) > 0:
            continue
        clauses.append((at, match.start()))
        at = match.end()
        if at >= end:
            break
    else:
        clauses.append((at, len(folded)))
    touched = [clause for clause in clauses if clause[0] < end and start < clause[1]]
    if not touched:
        return start, end
    return max(touched, key=lambda clause: len(_separators(folded, *clause)))


def _depth(folded: str, start: int, end: int) -> int:
    depth = 0
    for char in folded[start:end]:
        depth += (char in _OPEN) - (char in _CLOSE)
    return max(depth, 0)


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int, bool]:
    """The item without space around it and without its 等 and what follows; whether it had one."""
    while start < end and folded[start].isspace():
        start += 1
    tail = _TAIL.search(folded, start, end)
    closed = tail is not None and tail.start() > start and _depth(folded, start, tail.start()) == 0
    if closed and tail is not None:
        end = tail.start()
    while start < end and (folded[end - 1].isspace() or folded[end - 1] in ",。;:"):
        end -= 1
    return start, end, closed
