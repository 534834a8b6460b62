"""An English question in Chinese words, so that a reader of Chinese can look for its answer.

Word by word and chosen by the passages: of the translations of a word those are taken that the
passages hold. What the dictionary lacks is tried as pinyin of a name in the passages. The result
is no sentence that a person would write; it holds the words that an answer stands beside, and the
question word that says what is asked for.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from indexer.fold import fold
from indexer.names.english import letters
from indexer.names.pinyin import syllables

GLOSSARY = "glossary.txt"
_LONGEST_PHRASE = 3
_MOST_CHOSEN = 2
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*|\d[\d.,]*%?|[\u3400-\u9fff]+")
_ASKED = (
    (r"how many|how much|what number|what percentage|what proportion", "多少"),
    (r"how long", "多长时间"),
    (r"how far", "多远"),
    (r"how often", "多久"),
    (r"(?:what|which|in what|in which) years?", "哪一年"),
    (r"(?:what|which) (?:date|day|time|month)", "什么时候"),
    (r"when", "什么时候"),
    (r"(?:what|which) (?:place|city|country|province|district)", "哪里"),
    (r"where", "哪里"),
    (r"who(?:m|se)?", "谁"),
    (r"why|what reason", "为什么"),
    (r"which|what kind", "哪些"),
    (r"what|name|list", "什么"),
    (r"how", "怎样"),
)
_PATTERNS = tuple((re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), zh) for pattern, zh in _ASKED)
_EMPTY_WORDS = (
    "the a an of is was are were be been being do does did in on at to for by with from that this "
    "these those it its as has have had will would can could should may might there their his her "
    "they he she i we you our your and or how what which who whom whose when where why many much "
    "s into about than also not please tell me name list"
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
def load_glossary(path: Path) -> dict[str, tuple[str, ...]]:
    """The file of training/reader/glossary.py: English phrase to translations, best first."""
    table = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, words = line.split("\t")
        table[key] = tuple(words.split(" "))
    return table


def glossed(question: str, texts: Sequence[str], glossary: dict[str, tuple[str, ...]]) -> str:
    """The question's content in Chinese, then its question word.

    Args:
        texts: what will be read; translations that stand in them come first.
    """
    asked = "什么"
    for pattern, chinese in _PATTERNS:
        if match := pattern.search(question):
            asked = chinese
            question = question[: match.start()] + " " + question[match.end() :]
            break
    read = fold("\n".join(texts))
    words = _WORD.findall(question)
    spelled = _Spelled(read)
    found: list[str] = []
    place = 0
    while place < len(words):
        size, chosen = _phrase(words[place:], read, glossary, spelled)
        found += [word for word in chosen if word not in found]
        place += size
    return "".join(found) + asked + "？"


def translations(question: str, glossary: dict[str, tuple[str, ...]], most: int = 3) -> list[str]:
    """The Chinese words that the question's English words may become, for a search by words.

    Args:
        most: of each word or phrase, the most usual first.
    """
    for pattern, _ in _PATTERNS:
        question = pattern.sub(" ", question)
    words = _WORD.findall(question)
    found: list[str] = []
    place = 0
    while place < len(words):
        size, known = _longest_known(words[place:], glossary)
        found += known[:most]
        place += size
    return list(dict.fromkeys(found))


def _longest_known(
    words: list[str], glossary: dict[str, tuple[str, ...]]
) -> tuple[int, tuple[str, ...]]:
    """How many words the longest phrase of the glossary takes, and its translations."""
    for size in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
        phrase = " ".join(words[:size]).lower()
        if size == 1 and phrase in _EMPTY:
            break
        for form in _forms(phrase):
            if form in glossary:
                return size, glossary[form]
    return 1, ()


def _phrase(
    words: list[str], read: str, glossary: dict[str, tuple[str, ...]], spelled: "_Spelled"
) -> tuple[int, list[str]]:
    """How many words the longest known phrase takes, and its translations."""
    if not words[0][0].isascii() or words[0][0].isdigit():
        return 1, [words[0]]
    capital = words[0][0].isupper()
    for size in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
        if capital and (name := spelled.name(words[:size])):
            return size, [name]
        phrase = " ".join(words[:size]).lower()
        if size == 1 and phrase in _EMPTY:
            return 1, []
        for form in _forms(phrase):
            if form in glossary:
                return size, _chosen(glossary[form], read)
    return 1, [words[0]] if fold(words[0]) in read else []


def _forms(phrase: str) -> list[str]:
    """The phrase as it stands, then with common endings off its last word."""
    forms = [phrase]
    for ending, instead in _ENDINGS:
        if phrase.endswith(ending) and len(phrase) - len(ending) >= 3:
            stem = phrase[: -len(ending)]
            forms.append(stem + instead)
            if not instead and len(stem) > 3 and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return forms


def _chosen(translations: tuple[str, ...], read: str) -> list[str]:
    """Those that the passages hold, or the most usual one."""
    held = [word for word in translations if word in read]
    return held[:_MOST_CHOSEN] or [translations[0]]


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
