"""Pinyin the other way: which syllables letters spell, and which characters a syllable has."""

from functools import cache, lru_cache
from itertools import product

from indexer.names.english import letters
from indexer.names.pinyin import readings
from indexer.names.surnames import SURNAMES

# Surnames that are read otherwise than the character is elsewhere.
_AS_SURNAME = {
    "bo": "薄", "ge": "盖", "miao": "缪", "ou": "区", "piao": "朴", "qiu": "仇", "ran": "冉",
    "ren": "任", "shan": "单", "xie": "解", "yue": "乐", "zeng": "曾", "zha": "查", "zhai": "翟",
}  # fmt: skip
_LONGEST_SYLLABLE = 6
_MOST_READINGS = 4  # of one spelling: fangan is fang an and fan gan

Syllables = tuple[str, ...]


@cache
def characters(syllable: str) -> tuple[str, ...]:
    """The characters that are read so, in letters a to z; () for what is no syllable."""
    return _characters().get(syllable, ())


@cache
def surnames(syllable: str) -> tuple[str, ...]:
    """Those of them that persons are called by."""
    read = (*characters(syllable), *_AS_SURNAME.get(syllable, ()))
    return tuple(dict.fromkeys(char for char in read if char in SURNAMES))


@lru_cache(maxsize=4096)
def syllables_spelled(words: tuple[str, ...]) -> tuple[Syllables, ...]:
    """The ways to read `words` as pinyin, fewest syllables first; () when a word cannot be."""
    parts = [_parses(letters(word)) for word in words]
    ways = (tuple(part for parse in parses for part in parse) for parses in product(*parts))
    return tuple(sorted(ways, key=len)[:_MOST_READINGS])


@cache
def _characters() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for char, syllable in readings().items():
        table.setdefault(letters(syllable), []).append(char)
    return {syllable: tuple(chars) for syllable, chars in table.items()}


@lru_cache(maxsize=4096)
def _parses(spelled: str) -> list[Syllables]:
    if not spelled:
        return []
    found: list[Syllables] = []
    for size in range(min(_LONGEST_SYLLABLE, len(spelled)), 0, -1):
        if not characters(spelled[:size]):
            continue
        if size == len(spelled):
            found.append((spelled,))
        else:
            found += [(spelled[:size], *rest) for rest in _parses(spelled[size:])]
    return sorted(found, key=len)[:_MOST_READINGS]
