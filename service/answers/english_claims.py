"""Yes or no to a question in English: its own words, each by where the documents say them.

Chinese words of an English claim have lost what decides: only, all, never, still are no words that
are looked up, and a word that no passage holds is left out. So each English word counts by where it
stands: that a word of the claim is nowhere, or that it says only, speaks against it. Weights by
training/english_claims.py.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from indexer.text.fold import fold
from service.answers.claims import ABSOLUTE, FEATURES, NEGATION, Examined, nearest_clause
from service.answers.logistic import logistic
from service.reader.english_figures import dates_in_chinese
from service.reader.english_forms import EMPTY, forms_of
from service.reader.glossaries import Glossary
from service.reader.held_words import HeldWords, LookedUp
from service.reader.reading import Passage

FILE = Path(__file__).with_name("english_claims.txt")
# Where a word stands: in the sentence that decides, its passage, another passage, in none though it
# has a translation, in none for it has none. A small word is only said.
SENTENCE, PASSAGE, BEYOND, NOWHERE, UNKNOWN, SAID = (
    "sentence", "passage", "beyond", "nowhere", "unknown", "said",
)  # fmt: skip
# The reader was trained on the questions that the weights are fitted on; it would look too sure.
_LEFT_OUT = ("bias", "answerable")
# Shares of a claim's content words. Chosen, not fitted.
FEW, HALF, MOST = 0.4, 0.5, 0.6
# The reader's chance of an answer below which half of the words are too few.
DOUBTED = 0.25
_NEGATION = re.compile(
    r"\b(?:not|never|no|without|nor|neither|refus\w+|den(?:y|ied)|reject\w*|fail\w*|exclud\w+|"
    r"exempt\w*|unable)\b|n['’]t\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    rf"{_NEGATION.pattern}|\b(?:yet to|still|declin\w*|bann?\w*|prohibit\w*|forbid\w*|turn\w* down|un[a-z]+ed|"
    r"delay\w*|cancel\w*|postpon\w*|stop\w*|suspend\w*|lack\w*)\b",
    re.IGNORECASE,
)
_HAS = re.compile(r"(?:has|have|did|was|were|is|are)\b", re.IGNORECASE)
# 尚未毕业的学生 tells who, and not what was not done.
_NOT_YET = re.compile(r"(?:尚未|还没有?|仍未|从未)(?![^,;。]{1,8}的)(?!.*(?:已|但|却))")
_AGREES = re.compile(
    r"\b(?:agree|accept|approv|consent|adopt|allow|permit|grant)\w*\b", re.IGNORECASE
)
_REFUSED = re.compile(r"拒绝|回绝|谢绝|否决|驳回|不予批准|不同意|未同意|未获批准")
_ABSOLUTE = re.compile(
    r"\b(?:only|all|every|entire\w*|sole\w*|just|alone|most|always|any|first|exclusively|fully|"
    r"complete\w*)\b",
    re.IGNORECASE,
)


def affirmed(
    question: str, examined: Examined, passages: Sequence[Passage], glossary: Glossary
) -> float:
    """The chance that the sentence which was examined affirms what an English question asks."""
    weights = english_claims()
    values = observations(question, examined, passages, glossary)
    return logistic(list(values.values()), [weights.get(name, 0.0) for name in values])


def spoken_of(
    question: str,
    examined: Examined,
    passages: Sequence[Passage],
    glossary: Glossary,
    answerable: float,
) -> bool:
    """Whether the passage that was examined speaks of what an English question asks at all: it holds
    more than a few of its content words, and more than half where a name of the question is nowhere, or
    where the reader doubts that there is an answer and the sentence denies nothing.

    Neither yes nor no is answered by a sentence about something else. Of claims that a document
    affirms or denies one in twenty holds so few; of claims on other matters three in five do.
    """
    own = passages[examined.support.passage]
    around = ((PASSAGE, fold(f"{own.context}\n{own.text}")), (BEYOND, _read(passages)))
    words = _words(question, passages, glossary)
    placed = [(_kind(word, row), _place(word, around)) for row, word in enumerate(words)]
    content = [(kind, place) for kind, place in placed if place != SAID]
    here = sum(place == PASSAGE for _, place in content) / max(len(content), 1)
    if ("name", NOWHERE) in content:
        return here > MOST
    sentence = fold(own.text[examined.support.start : examined.support.end])
    doubted = answerable < DOUBTED and not NEGATION.search(sentence)
    return here > (HALF if doubted else FEW)


def said_not(
    question: str, examined: Examined, passages: Sequence[Passage], glossary: Glossary
) -> bool:
    """Whether the clause that speaks of the claim says that it is still not so, or that it was refused
    where somebody is said to agree; False where the question denies too."""
    if _DENIED.search(question):
        return False
    own = passages[examined.support.passage]
    sentence = fold(own.text[examined.support.start : examined.support.end])
    said = "".join(word.usual for word in _words(question, passages, glossary))
    clause = nearest_clause(said, sentence)
    not_yet = _HAS.match(question) and _NOT_YET.search(clause)
    return bool(not_yet or (_AGREES.search(question) and _REFUSED.search(clause)))


@cache
def english_claims(path: Path = FILE) -> Mapping[str, float]:
    """The weight of each observation: a name, a tab, a number."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {name: float(value) for name, value in rows}


def observations(
    question: str, examined: Examined, passages: Sequence[Passage], glossary: Glossary
) -> dict[str, float]:
    """Named numbers: which words stand where, over the root of how many there are; which share of the
    content words of a kind does; those of claims.py; whether all is told; and whether one of both
    denies, or says all or only."""
    words = _words(question, passages, glossary)
    own = passages[examined.support.passage]
    sentence = fold(own.text[examined.support.start : examined.support.end])
    around = (
        (SENTENCE, sentence),
        (PASSAGE, fold(f"{own.context}\n{own.text}")),
        (BEYOND, _read(passages)),
    )
    placed = [(word, _kind(word, row), _place(word, around)) for row, word in enumerate(words)]
    content = [item for item in placed if item[2] != SAID]
    found = defaultdict[str, float](float)
    for word, _, place in placed:
        found[f"{_stem(word)} {place}"] += len(placed) ** -0.5
    for _, kind, place in content:
        found[f"<{kind}> {place}"] += 1 / len(content)
    for name, value in zip(FEATURES, examined.values, strict=True):
        if name not in _LEFT_OUT:
            found[name] = value
    told = sum(place == SENTENCE for *_, place in content)
    said = "".join(word.usual for word, *_ in content)
    denied = bool(_NEGATION.search(question))
    denies = bool(NEGATION.search(nearest_clause(said, sentence)))
    absolute = bool(_ABSOLUTE.search(question))
    return dict(found) | {
        "bias": 1.0,
        "told": told / max(len(content), 1),
        "all told": float(0 < told == len(content)),
        "denies": float(denies),
        "one denies": float(denied != denies),
        "absolute": float(absolute),
        "only one absolute": float(absolute and not ABSOLUTE.search(sentence)),
    }


def _words(question: str, passages: Sequence[Passage], glossary: Glossary) -> list[LookedUp]:
    held = HeldWords(_read(passages), glossary)
    return list(held.looked_up(dates_in_chinese(question)))


def _read(passages: Sequence[Passage]) -> str:
    return fold("\n".join(f"{passage.context}\n{passage.text}" for passage in passages))


def _place(word: LookedUp, around: Sequence[tuple[str, str]]) -> str:
    if word.english.lower() in EMPTY:
        return SAID
    for place, text in around if word.held else ():
        if any(fold(held) in text for held in word.held):
            return place
    return NOWHERE if word.usual else UNKNOWN


def _kind(word: LookedUp, row: int) -> str:
    first = word.english[0]
    if first.isdigit() or not first.isascii():
        return "number"
    return "name" if first.isupper() and row > 0 else "word"


def _stem(word: LookedUp) -> str:
    """The word in its plainest form, so that increases and increased count as one."""
    return forms_of(word.english.lower())[-1]
