"""Principles told in one breath, 应当坚持甲、乙,丙、丁,戊的原则: commas part them as 、 does."""

import re

from indexer.text.fold import fold

_HELD = re.compile(
    r"(?:坚持|遵循|遵守|按照|贯彻|本着|奉行)(?:以下)?(?P<all>[^。;:!?\n]{4,160}?)的(?:基本|指导|工作|总体)?原则"
)
_SEAM = re.compile(r"[、,]|(?<=[\u4e00-\u9fff]{4})[和与](?=[\u4e00-\u9fff]{4})")
_LONGEST = 16  # characters of one; longer ones are sentences, and the commas are theirs
_SENTENCE = re.compile("的|^以")


def principles(question: str, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the principles of which text[start:end] tells some, where `question` asks for such; []
    where it does not or the text does not tell them so."""
    if "原则" not in question:
        return []
    folded = fold(text)
    held = next(
        (match for match in _HELD.finditer(folded) if match.start() < end and start < match.end()),
        None,
    )
    if held is None:
        return []
    first, last = held.span("all")
    spans = []
    for seam in _SEAM.finditer(folded, first, last):
        spans.append((first, seam.start()))
        first = seam.end()
    spans.append((first, last))
    named = all(0 < b - a <= _LONGEST and not _SENTENCE.search(folded[a:b]) for a, b in spans)
    return spans if named and len(spans) > 1 else []
