"""Pinyin of a name, without tones: as it is shown beside Chinese and compared with English."""

from functools import cache
from pathlib import Path

from indexer.names.gazetteer import gazetteer

_READINGS = Path(__file__).with_name("readings.txt")
_WORDS = Path(__file__).with_name("words.txt")


@cache
def _readings() -> dict[str, str]:
    table = {}
    for line in _READINGS.read_text(encoding="utf-8").splitlines():
        syllable, chars = line.split("\t")
        table.update(dict.fromkeys(chars, syllable))
    return table


@cache
def _words() -> dict[str, tuple[str, ...]]:
    lines = _WORDS.read_text(encoding="utf-8").splitlines()
    return {word: tuple(spelled.split()) for word, spelled in (line.split("\t") for line in lines)}


def syllables(name: str) -> list[str]:
    """One entry a character of `name`: its syllable, or the character itself where it has none.

    Places are read as places (重庆 is chong qing), then two-character words as words.
    """
    found: list[str] = []
    at = 0
    table = gazetteer()
    while at < len(name):
        for form in table.starts.get(name[at : at + 2], ()):
            place = table.by_name[form][0]
            if name.startswith(form, at) and len(place.syllables) == len(place.short):
                found += place.syllables
                at += len(place.short)
                break
        else:
            word = _words().get(name[at : at + 2])
            if word:
                found += word
                at += 2
            else:
                found.append(_readings().get(name[at], name[at]))
                at += 1
    return found


def pinyin(name: str) -> str:
    """`name` in pinyin for display: 川南渝西 is "Chuan Nan Yu Xi", 合川区 is "Hechuan Qu".

    Places are written together; what has no pinyin stays as it is; quotation marks fall away.
    """
    table = gazetteer()
    words: list[str] = []
    at = 0
    spelled = syllables(name)
    while at < len(name):
        length = 1
        for form in table.starts.get(name[at : at + 2], ()):
            if name.startswith(form, at):
                length = len(table.by_name[form][0].short)
                break
        if "\u4e00" <= name[at] <= "\u9fff":
            words.append("".join(spelled[at : at + length]).capitalize())
        elif name[at] not in "“”‘’\"'「」《》":
            joined = at > 0 and name[at].isascii() and name[at - 1].isascii() and words
            if joined:
                words[-1] += name[at]
            else:
                words.append(name[at])
        at += length
    return " ".join(" ".join(words).split())
