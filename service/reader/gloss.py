"""An English question in Chinese words, so that a reader of Chinese can look for its answer.

Word by word and chosen by the passages: of the translations of a word one is taken that the passages
hold, the one that fits the rest of the question, and a word that they do not hold is left out. What the
dictionary lacks is tried as pinyin of a name in the passages. The result is no sentence that a person would write; it holds the
words that an answer stands beside, the question word, and behind it what kind of thing is asked
for. Three files tell the words: report_words.txt, written for this project, the glossary that
comes with the weights (training/reader/glossary.py), and rare_words.txt with what that leaves out
(training/reader/rare_words.py).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from indexer.text.fold import fold
from service.reader.asked import Asked, take_apart
from service.reader.english_figures import dates_in_chinese
from service.reader.english_forms import EMPTY, LONGEST_PHRASE, WORD, forms_of, looser_forms
from service.reader.glossaries import Glossary
from service.reader.held_words import HeldWords

GLOSSARY = "glossary.txt"
REPORT_WORDS = Path(__file__).with_name("report_words.txt")
_NOUN_GOES_ON = 3  # words at most
# Behind these a verb was: Which school runs the nursery? asks for no 接送.
_OBJECT = re.compile(
    r"(?:the|an?|its|their|his|her|this|these|all|two|three|to|in|on|at|into|through|for|by|with)$"
)
RARE_WORDS = Path(__file__).with_name("rare_words.txt")


@cache
def load_glossary(*paths: Path) -> Glossary:
    """English phrase to its translations in the files, those of the first file first, best first."""
    table: Glossary = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            key, words = line.split("\t")
            table[key] = tuple(dict.fromkeys([*table.get(key, ()), *words.split(" ")]))
    return table


def glossary_of(folder: Path) -> Glossary:
    """The words of reports, the dictionary in a folder of weights, then the rare words."""
    return load_glossary(REPORT_WORDS, folder / GLOSSARY, RARE_WORDS)


def dictionary_of(folder: Path) -> Glossary:
    """The same without the rare words, some of which are characters that any text may hold in a row."""
    return load_glossary(REPORT_WORDS, folder / GLOSSARY)


def glossed(
    question: str, texts: Sequence[str], glossary: Glossary, *, unheld: bool = False
) -> str:
    """The question's content in Chinese, its question word and what that asks for.

    Args:
        texts: what will be read; translations that stand in them are taken.
        unheld: a word that they do not hold is said in its usual translation, else it is left out.
    """
    held, whole = both_glossed(question, texts, glossary)
    return whole if unheld else held


def both_glossed(question: str, texts: Sequence[str], glossary: Glossary) -> tuple[str, str]:
    """The same in the words that the texts hold alone, and with those that they do not hold."""
    words = HeldWords(fold("\n".join(texts)), glossary)
    asked = _with_whole_noun(take_apart(dates_in_chinese(question)), glossary)
    parts = asked.before, asked.noun, asked.after
    glosses = []
    for unheld in (False, True):
        before, noun, after = words.said(parts, unheld=unheld)
        glosses.append(f"{before}{asked.word}{noun or words.usual(asked.noun)}{after}？")
    return glosses[0], glosses[1]


def _with_whole_noun(asked: Asked, glossary: Glossary) -> Asked:
    """`asked` with all words of its noun, where a verb follows that is told from nouns by no ending:
    law firm of Which law firm represents him?"""
    words = asked.after.rstrip("?. ").split()
    for size in range(min(_NOUN_GOES_ON, len(words)), 0, -1):
        noun = " ".join([asked.noun, *words[:size]])
        acts = (
            words[size - 1].endswith("s") and words[size : size + 1] and _OBJECT.match(words[size])
        )
        if asked.noun and not acts and any(form in glossary for form in forms_of(noun.lower())):
            return replace(asked, noun=noun, after=" ".join(words[size:]))
    return asked


def translations(question: str, glossary: Glossary, most: int = 3) -> list[str]:
    """The Chinese words that the question's English words may become, for a search by words.

    Args:
        most: of each word or phrase, the most usual first.
    """
    words = WORD.findall(dates_in_chinese(question))
    found: list[str] = []
    place = 0
    while place < len(words):
        size, known = _longest_known(words[place:], glossary)
        if not known and "-" in words[place]:
            words[place : place + 1] = words[place].split("-")
            continue
        found += known[:most]
        place += size
    return list(dict.fromkeys(found))


def _longest_known(words: list[str], glossary: Glossary) -> tuple[int, tuple[str, ...]]:
    """How many words the longest phrase of the glossary takes, and its translations."""
    for size in range(min(LONGEST_PHRASE, len(words)), 0, -1):
        phrase = " ".join(words[:size]).lower()
        if size == 1 and phrase in EMPTY:
            break
        looser = looser_forms(phrase) if size == 1 else []
        for form in (*forms_of(phrase), *looser):
            if form in glossary:
                return size, glossary[form]
    return 1, ()
