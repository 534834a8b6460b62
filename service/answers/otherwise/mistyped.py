"""Words that were typed wrong as they sound: 票据 for 飘据, where only 票据 stands in the passages.

A name is left alone: 李建国 and 李健国 are two persons, 清山镇 and 青山镇 two places. So only a word of
the dictionary takes the place of what is none, and not behind a surname nor in front of a kind of
place or body.
"""

import re
from collections.abc import Iterator

from indexer.names.pinyin import readings
from indexer.names.surnames import SURNAMES
from service.reader.words import chinese_words

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_OF_NAMES = frozenset("省市县区镇乡村街路巷桥寺山河湖江岛港站厂店社院校局部司所馆厅班队团会某氏")
# Words of one character, which stand beside anything and are typed right.
_SMALL = frozenset(
    "的了着过是在有和与及或为由被把对从到于之也都就还又再才不没无未这那哪几多少个各每某谁何我你他她它们其此该"
    "吗呢吧啊呀要会能可得地上下中内外里前后时年月日天次大小高低长好新老一二三四五六七八九十百千万两来去说让给向以"
)
_SIZES = (3, 2)


def as_meant(folded: str, shown: str) -> str:
    """`folded` with each word that is none, and stands nowhere in `shown`, as the one word there that
    sounds the same and has its other characters. Both texts folded."""
    words = _words(shown)
    for match in list(_HAN.finditer(folded)):
        run = match.group()
        for size in _SIZES:
            for at in range(len(run) - size + 1):
                meant = _meant(run, at, size, shown, words)
                if meant is not None:
                    run = run[:at] + meant + run[at + size :]
        folded = folded[: match.start()] + run + folded[match.end() :]
    return folded


def _words(shown: str) -> dict[tuple[str, ...], set[str]]:
    """The dictionary's words in `shown` by how they sound."""
    found: dict[tuple[str, ...], set[str]] = {}
    known = chinese_words()
    for run in _HAN.findall(shown):
        for size in _SIZES:
            for at in range(len(run) - size + 1):
                word = run[at : at + size]
                if word in known:
                    found.setdefault(_sound(word), set()).add(word)
    return found


def _meant(
    run: str, at: int, size: int, shown: str, words: dict[tuple[str, ...], set[str]]
) -> str | None:
    typed = run[at : at + size]
    if typed in shown or typed in chinese_words():
        return None
    alike = [word for word in words.get(_sound(typed), ()) if _one_apart(typed, word)]
    if len(alike) != 1:
        return None
    (wrong,) = (place for place in range(size) if typed[place] != alike[0][place])
    if typed[wrong] in _SMALL or any(
        pair in chinese_words() or pair in shown for pair in _pairs(run, at + wrong)
    ):
        return None  # the character belongs to another word
    before, behind = run[at - 1 : at], run[at + size : at + size + 1]
    named = before in SURNAMES and run[max(0, at - 2) : at] not in chinese_words()
    if (at and named) or behind in _OF_NAMES:
        return None
    return alike[0]


def _pairs(run: str, at: int) -> Iterator[str]:
    if at:
        yield run[at - 1 : at + 1]
    if at + 1 < len(run):
        yield run[at : at + 2]


def _one_apart(typed: str, word: str) -> bool:
    return sum(a != b for a, b in zip(typed, word, strict=True)) == 1


def _sound(word: str) -> tuple[str, ...]:
    return tuple(readings().get(char, char) for char in word)
