"""Spans that end inside a word (福州拉 of 福州拉开帷幕), begin with an item's number or without their
preposition.

Only where the dictionary leaves no doubt: the last character makes a word with the one behind it and
none with those in front.
"""

import re

from indexer.names import find_places
from service.answers.lists.joints import BODY
from service.reader.words import REGIONS, chinese_words, cuts_word

_HAN = re.compile(r"[\u4e00-\u9fff]+")
# Names of places end so, whatever stands behind them: 密西西比州|立法.
_OF_PLACES = frozenset("州省市县区镇乡村国岛山河湖江海港洋")
_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})、|\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)(?=.)"
)
_SHORTEST = 3  # characters; a shorter span loses none
_COPULA = re.compile(r"(?:就|便|也|即)?是(?![否非因由])")
_MEANS = frozenset(("通过", "利用", "采用", "使用", "借助", "依靠", "运用", "凭借"))
# 区 of 区第二医院, if no name of a place stands in front of it.
_LEVELS = frozenset("省市区县州旗镇乡")
_OPENS_NAME = re.compile(r"(?:^|[^\u4e00-\u9fff]|[由在经与和向及到为将把对是])$")
# What a preposition right in front of the span answers to, inside it: 以甲为核心, 对乙进行消毒.
_PARTNERS = {
    "以": re.compile(
        r"为(?:主|核心|中心|基础|重点|目标|导向|引领|支撑|载体|依托|主体|主线|主题|特色)"
    ),
    "对": re.compile(r"进行|开展|实施|给予|予以|加以"),
    "将": re.compile(r"作为|纳入|列为|列入|定为"),
    "把": re.compile(r"作为|纳入|列为|列入|定为|当[成作]"),
}


def ends_with_word(text: str, start: int, end: int) -> int:
    """The end of [start, end), without a last character that begins the next word; whole where the
    text has it so as an item of a list, too."""
    cut = (
        end - start >= _SHORTEST
        and text[end - 1] not in _OF_PLACES
        and text[end - 1] != text[end : end + 1]  # 处 of 旅游处处长
        and text[end - 1 : end + 1] in chinese_words()
        and _HAN.fullmatch(text, end - 3, end)
        and chinese_words().isdisjoint((text[end - 2 : end], text[end - 3 : end]))
        and not _stands_alone(text, text[start:end])
    )
    return end - 1 if cut else end


def begins_with_word(text: str, start: int, end: int) -> int:
    """The start of [start, end), with the character in front of it that its first one makes a word with,
    if that makes none with those behind; a region is never cut."""
    for first in range(max(0, start - 2), start):
        region = text[first : first + 3] in REGIONS or text[first : start + 1] in REGIONS
        pair = text[max(0, first - 1) : first + 1]
        if region and not cuts_word(text, first) and not find_places(pair):  # 水深|港口
            return first
    cut = (
        start > 0
        and end - start >= _SHORTEST
        and text[start - 1 : start + 1] in chinese_words()
        and text[start - 1 : start + 1] not in REGIONS
        and _HAN.fullmatch(text, start - 1, start + 3)
        and chinese_words().isdisjoint((text[start : start + 2], text[start : start + 3]))
        and cuts_word(text, start)
    )
    return start - 1 if cut else start


def _stands_alone(text: str, span: str) -> bool:
    """Whether an item of a list is `span` and nothing more."""
    said = re.escape(span)
    return re.search(rf"、{said}(?:[、和与及,;。]|等)|{said}、", text) is not None


def without_number(folded: str, start: int, end: int) -> int:
    """The start of [start, end) behind the number that an item opens with: 四、, （二）, 3."""
    number = _NUMBERED.match(folded, start, end)
    return number.end() if number and number.end() < end else start


def without_copula(folded: str, start: int, end: int) -> int:
    """The start of [start, end) behind the 是 that it opens with."""
    copula = _COPULA.match(folded, start, end)
    return copula.end() if copula and end - copula.end() >= _SHORTEST else start


def with_preposition(folded: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) with the preposition in front of it that a word in it answers to."""
    partner = _PARTNERS.get(folded[start - 1 : start])
    return start - bool(partner and partner.search(folded, start, end)), end


def with_level(folded: str, start: int, end: int) -> int:
    """The start of [start, end) with the level of the body that it names, which a text about one place
    calls so: 区|第二医院, 市|水务局."""
    level = start > 0 and folded[start - 1] in _LEVELS and BODY.search(folded[start:end])
    return start - 1 if level and _OPENS_NAME.search(folded[: start - 1][-2:]) else start


def with_means(folded: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) with the 通过 or 利用 in front of it, by which a means is told."""
    return start - 2 * (folded[max(0, start - 2) : start] in _MEANS), end
