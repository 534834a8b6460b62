"""Spans that end inside a word (福州拉 of 福州拉开帷幕) or begin with an item's number.

Only where the dictionary leaves no doubt: the last character makes a word with the one behind it and
none with those in front.
"""

import re

from service.reader.words import chinese_words

_HAN = re.compile(r"[\u4e00-\u9fff]+")
# Names of places end so, whatever stands behind them: 密西西比州|立法.
_OF_PLACES = frozenset("州省市县区镇乡村国岛山河湖江海港洋")
_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})、|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)(?=.)"
)
_SHORTEST = 3  # characters; a shorter span loses none


def ends_with_word(text: str, start: int, end: int) -> int:
    """The end of [start, end), without a last character that begins the next word."""
    cut = (
        end - start >= _SHORTEST
        and text[end - 1] not in _OF_PLACES
        and text[end - 1] != text[end : end + 1]  # 处 of 旅游处处长
        and text[end - 1 : end + 1] in chinese_words()
        and _HAN.fullmatch(text, end - 3, end)
        and chinese_words().isdisjoint((text[end - 2 : end], text[end - 3 : end]))
    )
    return end - 1 if cut else end


def without_number(folded: str, start: int, end: int) -> int:
    """The start of [start, end) behind the number that an item opens with: 四、, （二）, 3."""
    number = _NUMBERED.match(folded, start, end)
    return number.end() if number and number.end() < end else start
