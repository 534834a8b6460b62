"""Where the words of a Chinese text end, by the dictionary that comes with the reader."""

import re
from bisect import bisect_left
from functools import cache, lru_cache

from service.reader.gloss import dictionary_of
from service.reader.session import FOLDER

_WORD = re.compile(r"[\u4e00-\u9fff]{2,3}")
_RUN = re.compile(r"[\u4e00-\u9fff]+")
_LONGEST = 3
_LONE = 1.1  # what a character that is no word costs, where a word costs 1


# Regions by one character of each place, which no dictionary has.
REGIONS = frozenset((
    "京津冀", "京津", "津冀", "川渝", "成渝", "长三角", "珠三角", "粤港澳", "港澳", "粤港", "粤澳", "深港", "苏浙沪",
    "江浙沪", "沪苏浙", "苏浙皖", "苏锡常", "长株潭", "湘鄂赣", "湘赣", "闽赣", "闽宁", "沪滇", "陕甘宁",
))  # fmt: skip


@cache
def chinese_words() -> frozenset[str]:
    """The Chinese words of two and three characters that the dictionary translates into, and regions."""
    return REGIONS | frozenset(
        word
        for translations in dictionary_of(FOLDER).values()
        for word in translations
        if _WORD.fullmatch(word)
    )


def cuts_word(text: str, place: int) -> bool:
    """Whether a cut at text[place] goes through a word: fewest words decide where they end."""
    run = _run_around(text, place)
    return run is not None and place - run[0] not in _ends(text[run[0] : run[1]])


def _run_around(text: str, place: int) -> tuple[int, int] | None:
    """The Chinese characters on both sides of `place`, None where one side has none."""
    runs = _runs(text)
    row = bisect_left(runs, (place,)) - 1
    return runs[row] if row >= 0 and place < runs[row][1] else None


@lru_cache(maxsize=64)
def _runs(text: str) -> tuple[tuple[int, int], ...]:
    """[start, end) of the Chinese characters without anything between, in order."""
    return tuple(match.span() for match in _RUN.finditer(text))


@lru_cache(maxsize=4096)
def _ends(run: str) -> frozenset[int]:
    """The places in `run` where a word begins or ends."""
    words = chinese_words()
    cost = [0.0]
    back = [0]
    for end in range(1, len(run) + 1):
        ways = [
            (cost[start] + (1.0 if end - start > 1 else _LONE), start)
            for start in range(max(0, end - _LONGEST), end)
            if end - start == 1 or run[start:end] in words
        ]
        least, start = min(ways)
        cost.append(least)
        back.append(start)
    found = {0, len(run)}
    place = len(run)
    while place > 0:
        place = back[place]
        found.add(place)
    return frozenset(found)
