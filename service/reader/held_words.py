"""English words in the Chinese words of what is read: translations, and names by their pinyin."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.names.english import letters, places_spelled
from indexer.names.pinyin import syllables
from indexer.text.fold import fold
from service.reader.english_figures import numbers_in_chinese
from service.reader.english_forms import (
    EMPTY,
    IDIOMS,
    LONGEST_PHRASE,
    WORD,
    forms_of,
)
from service.reader.english_labels import labels_in_chinese
from service.reader.english_ordinals import ordinals_in_chinese, said_number
from service.reader.foreign_names import sounding_like
from service.reader.glossaries import Glossary, all_translations, chinese_of
from service.reader.kinds_of_place import kind_behind
from service.reader.senses import Senses
from service.reader.spelled import POSSESSIVE, SHORTEST_NAME, Spelled

_SAYS_LITTLE = "树木头子"


def _with_stems(translated: Sequence[str]) -> list[str]:
    """The translations, and those of two characters without one that says little: 松 of 松树."""
    stems = [word[0] for word in translated if len(word) == 2 and word[1] in _SAYS_LITTLE]
    return [*translated, *stems]


def _spelled_so(phrase: str, translated: Sequence[str]) -> bool:
    """Whether the dictionary has the characters that are spelled; others that are read alike are not
    meant then."""
    wanted = letters(POSSESSIVE.sub("", phrase))
    return any(letters("".join(syllables(word))) == wanted for word in translated)


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What stands for one word or phrase.

    Attributes:
        words: how many English words it has.
        held: its translations that the passages hold, best first.
        usual: the translation that comes first, "" where none is known.
        english: the words themselves.
    """

    words: int
    held: tuple[str, ...] = ()
    usual: str = ""
    english: str = ""


class HeldWords:
    """English words in the Chinese words of what is read."""

    def __init__(self, read: str, glossary: Glossary) -> None:
        self._read = read
        self._glossary = glossary
        self._spelled = Spelled(read)
        self._joined_in: dict[str, list[LookedUp]] = {}

    @property
    def _chinese(self) -> frozenset[str]:
        """The words of the dictionary, which are no names."""
        return chinese_of(self._glossary)

    def said(self, parts: Sequence[str], *, unheld: bool = False) -> list[str]:
        """Each part of one question in the words that the passages hold, one for each word or phrase.

        Of several translations that one is taken whose sentence holds most of the rest of the
        question.

        Args: unheld: what they do not hold is said in its usual word, else it is left out.
        """
        for part in parts:  # a question is said with and without what they do not hold
            if part not in self._joined_in:
                self._joined_in[part] = list(self.looked_up(part, joined=True))
        items = [self._joined_in[part] for part in parts]
        held = [
            [item.held or (item.usual,) for item in part if item.held or (unheld and item.usual)]
            for part in items
        ]
        senses = Senses(self._read, [found for part in held for found in part])
        return ["".join(dict.fromkeys(map(senses.best, part))) for part in held]

    def usual(self, english: str) -> str:
        """The usual words, whether or not the passages hold them."""
        words = (item.usual for item in self.looked_up(english) if item.usual)
        return "".join(dict.fromkeys(words))

    def looked_up(self, english: str, *, joined: bool = False) -> Iterator[LookedUp]:
        """Every word, or longest known phrase, in order; small words stand for nothing.

        Args: joined: two words that the passages write as one may count as one.
        """
        english = ordinals_in_chinese(labels_in_chinese(english, self._read), self._read)
        words = WORD.findall(numbers_in_chinese(english, self._read))
        place, name = 0, ""
        while place < len(words):
            item = self._phrase(words[place:], joined=joined)
            if item.words == 1 or not item.held:
                item = self._behind(name, words[place]) or item
            if not item.usual and "-" in words[place]:
                words[place : place + 1] = words[place].split("-")
                continue
            yield replace(item, english=" ".join(words[place : place + item.words]))
            name = item.held[0] if item.held and words[place][0].isupper() else ""
            place += item.words

    def _behind(self, name: str, word: str) -> LookedUp | None:
        """What kind of thing bears the name that stood before: lane behind Longwei."""
        if not name or word.lower() in EMPTY:
            return None
        kind = kind_behind(name, word, all_translations(word, self._glossary), self._read)
        return LookedUp(1, (kind,), kind) if kind else None

    def _phrase(self, words: list[str], *, joined: bool) -> LookedUp:
        """The longest phrase in front that the passages hold, else that is known."""
        if not words[0].isascii() or words[0][0].isdigit():
            return LookedUp(1, (words[0],), words[0])
        if size := self._as_it_stands(words):
            latin = " ".join(words[:size])
            return LookedUp(size, (latin,), latin)
        known: LookedUp | None = None
        for size in range(min(LONGEST_PHRASE, len(words)), 0, -1):
            phrase = " ".join(words[:size]).lower()
            translated = all_translations(phrase, self._glossary)
            by_sound = words[0][0].isupper() and not _spelled_so(phrase, translated)
            if by_sound and (name := self._spelled.name(words[:size], self._mistaken(phrase))):
                return LookedUp(size, (name,), name)
            if size == 1 and phrase in EMPTY:
                # What stands behind it is looked up for itself: the first, 首批.
                whole = known and EMPTY.issuperset(map(str.lower, words[: known.words]))
                return known if known and whole else LookedUp(1)
            if size == 1 and (number := said_number(phrase, self._read)) is not None:
                return known or LookedUp(1, (number,) if number else (), number)
            if held := self._held(translated):
                return LookedUp(size, held, translated[0])
            if joined and size == 2 and (pairs := self._joined(words)):
                return LookedUp(size, pairs, pairs[0])
            if translated and known is None:
                known = LookedUp(size, (), translated[0])
                if size > 1 and not IDIOMS.isdisjoint(forms_of(phrase)):
                    return known
        if known and known.words == 1 and words[0][0].isupper() and self._written(words[0]):
            return LookedUp(1, (words[0],), words[0])  # a name, whatever it means elsewhere
        return self._called(words) or known or self._untranslated(words)

    def _as_it_stands(self, words: Sequence[str]) -> int:
        """How many words in front are a name of two words or more that the passages write in Latin
        letters too, however its words may be translated: Lumo Pad Air; 0 where none is."""
        named = [word for word in words[:LONGEST_PHRASE] if word.isascii()]
        for size in range(len(named), 1, -1):
            run = words[:size]
            if any(word[0].isupper() for word in run) and self._written(" ".join(run)):
                return size
        return 0

    def _written(self, name: str) -> bool:
        """Whether the passages have `name` in Latin letters, as a whole."""
        written = fold(name)
        whole = rf"(?<![a-z0-9]){re.escape(written)}(?![a-z0-9])"
        return written in self._read and re.search(whole, self._read) is not None

    def _mistaken(self, phrase: str) -> Container[str]:
        """The words that are no names though they sound so: 附件 for Fujian, which is a place."""
        return self._chinese if places_spelled(phrase) else ()

    def _joined(self, words: Sequence[str]) -> tuple[str, ...]:
        """What two plain words may be whose translations stand together, as one that no dictionary has: pine
        wood, 松木."""
        one, two = words[0], words[1]
        plain = one.islower() and two.islower()
        if not plain or any(
            word in EMPTY or said_number(word, "") is not None for word in (one, two)
        ):
            return ()
        first, second = (_with_stems(all_translations(word, self._glossary)) for word in (one, two))
        pairs = dict.fromkeys(a + b for a in first for b in second if len(a) == len(b))
        held = [pair for pair in pairs if pair in self._read]
        if any(pair in self._chinese for pair in held):
            return ()
        return tuple(pair for pair in held if len(pair) > 2 or self._read.count(pair) > 1)

    def _called(self, words: list[str]) -> LookedUp | None:
        """Whoever goes by a surname alone, whatever else the word may mean: Ma."""
        name = POSSESSIVE.sub("", words[0])
        found = self._spelled.surname(name, self._chinese) if name[0].isupper() else None
        return LookedUp(1, (found,), found) if found else None

    def _untranslated(self, words: list[str]) -> LookedUp:
        """What no dictionary holds: as it stands in the passages, or a foreign name."""
        if fold(words[0]) in self._read:
            return LookedUp(1, (words[0],), words[0])
        if not words[0][0].isupper():
            return LookedUp(1)
        name, size = POSSESSIVE.sub("", words[0]), 1
        if len(name) < SHORTEST_NAME and len(words) > 1 and words[1][0].isupper():
            name, size = name + POSSESSIVE.sub("", words[1]), 2
        sounding = sounding_like(name, self._read, self._chinese)
        return LookedUp(size, (sounding,), sounding) if sounding else LookedUp(1)

    def _held(self, translated: tuple[str, ...]) -> tuple[str, ...]:
        """Of single characters, which any text holds, only the usual translation counts; one that
        says more than another (卫生部门 beside 部门) says more than the question."""
        words = tuple(word for word in translated if len(word) > 1 and word in self._read)
        words = tuple(
            word
            for word in words
            if not any(word != other and word.endswith(other) for other in words)
        )
        return words or tuple(word for word in translated[:1] if word in self._read)
