"""Spans that begin or end inside a word: 福州拉 of 福州拉开帷幕, 解行政令 of 了解行政令.

Only where the dictionary leaves no doubt: the character at the edge makes a word with the one
outside and none with those inside.
"""

import re
from functools import cache

from service.reader.gloss import glossary_of
from service.reader.network import FOLDER

_WORD = re.compile(r"[\u4e00-\u9fff]{2,3}")
_SHORTEST = 3  # characters; a shorter span loses none


def on_words(text: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) without a last character that begins the next word, and with the character in
    front whose word it would cut."""
    known = _words()
    if (
        end - start >= _SHORTEST
        and text[end - 1] != text[end : end + 1]  # 处 of 旅游处处长
        and text[end - 1 : end + 1] in known
        and known.isdisjoint((text[end - 2 : end], text[end - 3 : end]))
    ):
        end -= 1
    if (
        0 < start < end - 1
        and text[start - 1 : start + 1] in known
        and known.isdisjoint((text[start : start + 2], text[start : start + 3]))
    ):
        start -= 1
    return start, end


@cache
def _words() -> frozenset[str]:
    """The Chinese words of two and three characters that the dictionary translates into."""
    return frozenset(
        word
        for translations in glossary_of(FOLDER).values()
        for word in translations
        if _WORD.fullmatch(word)
    )
