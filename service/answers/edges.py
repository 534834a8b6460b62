"""Spans that end inside a word: 福州拉 of 福州拉开帷幕.

Only where the dictionary leaves no doubt: the last character makes a word with the one behind it and
none with those in front.
"""

import re
from functools import cache

from service.reader.gloss import glossary_of
from service.reader.network import FOLDER

_WORD = re.compile(r"[\u4e00-\u9fff]{2,3}")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_SHORTEST = 3  # characters; a shorter span loses none


def ends_with_word(text: str, start: int, end: int) -> int:
    """The end of [start, end), without a last character that begins the next word."""
    cut = (
        end - start >= _SHORTEST
        and text[end - 1] != text[end : end + 1]  # 处 of 旅游处处长
        and text[end - 1 : end + 1] in _words()
        and _HAN.fullmatch(text, end - 3, end)
        and _words().isdisjoint((text[end - 2 : end], text[end - 3 : end]))
    )
    return end - 1 if cut else end


@cache
def _words() -> frozenset[str]:
    """The Chinese words of two and three characters that the dictionary translates into."""
    return frozenset(
        word
        for translations in glossary_of(FOLDER).values()
        for word in translations
        if _WORD.fullmatch(word)
    )
