"""An English question in Chinese words, so that a reader of Chinese can look for its answer.

Word by word and chosen by the passages: of the translations of a word those are taken that the
passages hold, and a word that they do not hold is left out. What the dictionary lacks is tried as
pinyin of a name in the passages. The result is no sentence that a person would write; it holds the
words that an answer stands beside, the question word, and behind it what kind of thing is asked
for. Two files tell the words: report_words.txt, written for this project, and the glossary that
comes with the weights (training/reader/glossary.py).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from indexer.names.english import letters
from indexer.names.pinyin import syllables
from indexer.text.fold import fold
from service.reader.asked import take_apart
from service.reader.english_figures import dates_in_chinese, numbers_in_chinese

GLOSSARY = "glossary.txt"
_LONGEST_PHRASE = 3
_MOST_CHOSEN = 2
REPORT_WORDS = Path(__file__).with_name("report_words.txt")
_WORD = re.compile(
    r"[A-Za-z]+(?:[.'’-][A-Za-z]+)*|(?:\d[\d.,]*[%\u3400-\u9fff]*)+|[\u3400-\u9fff][\u3400-\u9fff\d]*"
)
_EMPTY_WORDS = (
    "the a an of is was are were be been being do does did in on at to for by with from that this "
    "these those it its as has have had will would can could should may might there their his her "
    "they he she i we you our your and or how what which who whom whose when where why many much "
    "s into about than also not please tell me name list according per one up after under up out "
    "that there made make get got given such any all each some used being during among between while "
    "over they them his her while whether so if then when where only more most other"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
_ENDINGS = (
    ("ies", "y"),
    ("es", "e"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
    ("'s", ""),
    ("’s", ""),
)


@cache
def load_glossary(*paths: Path) -> dict[str, tuple[str, ...]]:
    """English phrase to its translations in the files, those of the first file first, best first."""
    table: dict[str, tuple[str, ...]] = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            key, words = line.split("\t")
            table[key] = tuple(dict.fromkeys([*table.get(key, ()), *words.split(" ")]))
    return table


def glossary_of(folder: Path) -> dict[str, tuple[str, ...]]:
    """The words of reports, then the dictionary in a folder of weights."""
    return load_glossary(REPORT_WORDS, folder / GLOSSARY)


def glossed(question: str, texts: Sequence[str], glossary: dict[str, tuple[str, ...]]) -> str:
    """The question's content in Chinese, its question word and what that asks for.

    Args:
        texts: what will be read; translations that stand in them come first.
    """
    words = _Words(fold("\n".join(texts)), glossary)
    asked = take_apart(dates_in_chinese(question))
    before, after = words.chinese(asked.before), words.chinese(asked.after)
    return f"{before}{asked.word}{words.class_of(asked.noun)}{after}？"


def translations(question: str, glossary: dict[str, tuple[str, ...]], most: int = 3) -> list[str]:
    """The Chinese words that the question's English words may become, for a search by words.

    Args:
        most: of each word or phrase, the most usual first.
    """
    words = _WORD.findall(dates_in_chinese(question))
    found: list[str] = []
    place = 0
    while place < len(words):
        size, known = _longest_known(words[place:], glossary)
        found += known[:most]
        place += size
    return list(dict.fromkeys(found))


def all_translations(phrase: str, glossary: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The translations of a word or phrase in any form of its last word, the best form first."""
    found = [word for form in forms_of(phrase.lower()) for word in glossary.get(form, ())]
    return tuple(dict.fromkeys(found))


def _longest_known(
    words: list[str], glossary: dict[str, tuple[str, ...]]
) -> tuple[int, tuple[str, ...]]:
    """How many words the longest phrase of the glossary takes, and its translations."""
    for size in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
        phrase = " ".join(words[:size]).lower()
        if size == 1 and phrase in _EMPTY:
            break
        for form in forms_of(phrase):
            if form in glossary:
                return size, glossary[form]
    return 1, ()


def forms_of(phrase: str) -> list[str]:
    """The phrase as it stands, then with common endings off its last word."""
    forms = [phrase]
    for ending, instead in _ENDINGS:
        if phrase.endswith(ending) and len(phrase) - len(ending) >= 3:
            stem = phrase[: -len(ending)]
            forms.append(stem + instead)
            if not instead and len(stem) > 3 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return forms


class _Words:
    """English words in the Chinese words of what is read."""

    def __init__(self, read: str, glossary: dict[str, tuple[str, ...]]) -> None:
        self._read = read
        self._glossary = glossary
        self._spelled = _Spelled(read)

    def chinese(self, english: str) -> str:
        """The translations that the passages hold, up to _MOST_CHOSEN of each; others are left out."""
        return "".join(
            dict.fromkeys(
                word for held, _ in self._phrases(english) for word in held[:_MOST_CHOSEN]
            )
        )

    def class_of(self, noun: str) -> str:
        """What is asked for, by one word each, the usual one where the passages hold none."""
        found = [(held or usual)[:1] for held, usual in self._phrases(noun)]
        return "".join(dict.fromkeys(word for words in found for word in words))

    def _phrases(self, english: str) -> Iterator[tuple[list[str], list[str]]]:
        """(translations that the passages hold, the usual one) of each word or phrase."""
        words = _WORD.findall(numbers_in_chinese(english, self._read))
        place = 0
        while place < len(words):
            size, held, usual = self._phrase(words[place:])
            yield held, usual
            place += size

    def _phrase(self, words: list[str]) -> tuple[int, list[str], list[str]]:
        """How many words the longest phrase takes that the passages hold, else that is known."""
        if not words[0][0].isascii() or words[0][0].isdigit():
            return 1, [words[0]], [words[0]]
        known: tuple[int, list[str], list[str]] | None = None
        for size in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
            if words[0][0].isupper() and (name := self._spelled.name(words[:size])):
                return size, [name], [name]
            phrase = " ".join(words[:size]).lower()
            if size == 1 and phrase in _EMPTY:
                break
            found = next((f for f in forms_of(phrase) if f in self._glossary), None)
            if found is None:
                continue
            translated = self._glossary[found]
            if held := self._held(translated):
                return size, held, [translated[0]]
            known = known or (size, [], [translated[0]])
        own = [words[0]] if fold(words[0]) in self._read and words[0].lower() not in _EMPTY else []
        return known or (1, own, own)

    def _held(self, translated: tuple[str, ...]) -> list[str]:
        """Of single characters, which any text holds, only the usual translation counts."""
        words = [word for word in translated if len(word) > 1 and word in self._read]
        return words or [word for word in translated[:1] if word in self._read]


class _Spelled:
    """Names of the passages by their pinyin."""

    def __init__(self, read: str) -> None:
        self._read = read
        self._units = [letters(unit) or " " for unit in syllables(read)]

    def name(self, words: Sequence[str]) -> str | None:
        """The first run of two or more characters whose pinyin is these words, joined."""
        wanted = "".join(letters(word) for word in words)
        if len(wanted) < 4:
            return None
        for start, unit in enumerate(self._units):
            if not wanted.startswith(unit):
                continue
            end, left = start, wanted
            while end < len(self._units) and left and left.startswith(self._units[end]):
                left = left[len(self._units[end]) :]
                end += 1
            if not left and end - start >= 2:
                return self._read[start:end]
        return None
