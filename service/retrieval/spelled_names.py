"""Names that an English question spells in pinyin, as the texts of the index write them.

Only what the index holds is a name: Zhang Guimei and Guimei Zhang are 张桂梅 where that stands in a
passage, and nothing where no characters that are read so stand together.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Protocol

from indexer.names.english import letters, places_spelled
from indexer.names.sounds import Syllables, syllables_spelled
from service.reader.english_forms import EMPTY, forms_of
from service.reader.glossaries import Glossary

_WORD = re.compile(r"[A-Za-züÜ]+(?:[-'’](?!s\b)[A-Za-zü]+)*")
_LONGEST = 4  # words of a name
_SYLLABLES = range(2, 7)
_LONGEST_SURNAME = 2  # syllables
_SHORTEST = 4  # letters
# Of names that are read alike, so many are looked up.
_MOST_OF_ONE = 3
# A question that asks for more spellings than this was made to keep the index busy.
_MOST_LOOKED_UP = 24


class Sounding(Protocol):
    """What an index knows of names by their sound."""

    def sounding(self, syllables: Syllables, *, surname: bool) -> list[str]:
        """See indexer.index.Index."""
        ...


def spelled_names(question: str, index: Sounding, glossary: Glossary) -> tuple[list[str], str]:
    """The Chinese names of the index that the question's capitalised words may spell, and the
    question without those words; what the glossary or the gazetteer translates is left to them."""
    words = list(_WORD.finditer(question))
    looked_up = _LookedUp(index)
    found: list[str] = []
    rest, kept = "", 0
    at = 0
    while at < len(words):
        size, names = 1, list[str]()
        for run in _runs(question, words[at : at + _LONGEST]):
            known = _known(" ".join(run), glossary)
            names = [] if known else looked_up.names(run)
            if known or names:
                size = len(run)
                break
        if names:
            rest += question[kept : words[at].start()]
            kept = words[at + size - 1].end()
        found += names[:_MOST_OF_ONE]
        at += size
    return list(dict.fromkeys(found)), rest + question[kept:]


def _runs(question: str, words: list[re.Match[str]]) -> Iterator[tuple[str, ...]]:
    """The capitalised words from the first on with nothing but blanks between, longest run first."""
    size = 1 if words[0].group()[0].isupper() else 0
    for one, two in pairwise(words if size else ()):
        if question[one.end() : two.start()] != " " or not two.group()[0].isupper():
            break
        size += 1
    for count in range(size, 0, -1):
        yield tuple(word.group() for word in words[:count])


def _known(phrase: str, glossary: Glossary) -> bool:
    lower = phrase.lower()
    listed = lower in EMPTY or any(form in glossary for form in forms_of(lower))
    return listed or bool(places_spelled(phrase))


class _LookedUp:
    """Spellings looked up in an index for one question, a limited number."""

    def __init__(self, index: Sounding) -> None:
        self._index = index
        self._left = _MOST_LOOKED_UP

    def names(self, spelled: tuple[str, ...]) -> list[str]:
        """What the words may be, in the first of their readings that the index holds."""
        for syllables, person in _readings(spelled):
            self._left -= 1
            if self._left < 0:
                return []
            if names := self._index.sounding(syllables, surname=person):
                return names
        return []


def _readings(spelled: tuple[str, ...]) -> Iterator[tuple[Syllables, bool]]:
    """How the words may be read, and whether as a person's name: the surname first, then last, as
    English has it; then as any other name."""
    if sum(len(letters(word)) for word in spelled) < _SHORTEST:
        return
    orders = (spelled, spelled[::-1]) if len(spelled) == 2 else ()
    for words in orders:
        surname = syllables_spelled(words[:1])
        if surname and len(surname[0]) <= _LONGEST_SURNAME:
            yield from ((way, True) for way in syllables_spelled(words) if len(way) in _SYLLABLES)
    for way in syllables_spelled(spelled):
        # Any two syllables stand together somewhere: two words of one each are a person or nothing.
        if len(way) in _SYLLABLES and (len(spelled) == 1 or len(way) > 2):
            yield way, False
