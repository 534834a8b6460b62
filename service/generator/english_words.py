"""Which words of an English sentence do not stand in its evidence, be that Chinese or English.

A word stands in a Chinese text when a translation of it does (the glossaries that come with the
reader), or when it spells a name there. A translator has a choice, so that not every word need be
found; but of every clause most must, and a word that no glossary knows is a name and must.
"""

import re
from collections.abc import Iterator
from functools import cache

from indexer.names import chinese_forms
from indexer.text.fold import fold
from service.generator.figures import plain
from service.reader.gloss import all_translations, glossary_of
from service.reader.gloss import forms_of as forms
from service.reader.network import FOLDER

# Share of the words of a clause that must be proved.
MIN_SHARE = 0.7
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_CLAUSE = re.compile(r"[,;:.!?()—]|\b(?:and|but|while|whereas|which|who|after|before|because)\b")
_HARMLESS = frozenset(
    "the a an of is was are were be been being do does did in on at to for by with from that this "
    "these those it its as has have had will their his her they he she and or into about than also "
    "there which who whose all some both each other others so far now currently at present already "
    "total totalling comprises comprise comprising consist consists includes include including "
    "included namely according document documents passage passages text source states stated says "
    "said together respectively one first-ever such while when where located called named known "
    "under through over more around approximately roughly nearly part time date number numbers "
    "yuan rmb renminbi us dollar dollars euro euros percent per cent year years month months day "
    "days past last recent recently during within since people times up out made make hundred "
    "thousand million billion among between various still became become becomes set".split()
)


def unproved_english(claim: str, evidence: str) -> set[str]:
    """The words of `claim` that `evidence` must prove and does not; few enough are forgiven."""
    proved = _proved_spans(claim, evidence)
    unproved: set[str] = set()
    for words in _clauses(claim):
        lacking = {
            text.lower()
            for start, text in words
            if not any(a <= start < b for a, b in proved)
        }
        strange = {word for word in lacking if not all_translations(word, _glossary())}
        if len(words) - len(lacking) < MIN_SHARE * len(words):
            unproved |= lacking
        unproved |= strange
    return unproved


def stands_in_english_words(name: str, evidence: str) -> bool:
    """Whether every word of an English name is proved: by a translation, a spelling or itself."""
    words = list(_WORD.finditer(name))
    proved = _proved_spans(name, evidence)
    needed = [w for w in words if w.group().lower() not in _HARMLESS]
    return bool(words) and all(any(a <= w.start() < b for a, b in proved) for w in needed)


def in_chinese(text: str) -> str:
    """All that the words of an English text may be in Chinese: the evidence of a Chinese sentence."""
    words = [m.group() for m in _WORD.finditer(text)]
    phrases = (
        " ".join(words[at : at + size])
        for size in (1, 2, 3)
        for at in range(len(words) - size + 1)
    )
    found = [word for phrase in phrases for word in all_translations(phrase, _glossary())]
    found += [name for _, names in chinese_forms(text) for name in names]
    return " ".join(dict.fromkeys(found))


def _clauses(claim: str) -> Iterator[list[tuple[int, str]]]:
    start = 0
    for end in [*(m.start() for m in _CLAUSE.finditer(claim)), len(claim)]:
        words = [
            (m.start(), m.group())
            for m in _WORD.finditer(claim, start, end)
            if m.group().lower() not in _HARMLESS and not _is_figure(m.group())
        ]
        if words:
            yield words
        start = end


def _is_figure(word: str) -> bool:
    """Whether it is a number or a month: those are compared as such."""
    return plain(f"in {word}") != f"in {word.lower()}"


def _proved_spans(claim: str, evidence: str) -> list[tuple[int, int]]:
    said = plain(evidence)
    own = {form for m in _WORD.finditer(said) for form in forms(m.group())}
    words = list(_WORD.finditer(claim))
    spans: list[tuple[int, int]] = []
    for (start, end), names in chinese_forms(claim, [evidence]):
        if any(name in said for name in names):
            spans.append((start, end))
    for at, word in enumerate(words):
        if set(forms(word.group().lower())) & own:
            spans.append(word.span())
        if not _CHINESE.search(said):
            continue
        for size in (3, 2, 1):
            phrase = words[at : at + size]
            if len(phrase) == size and _translated(" ".join(w.group() for w in phrase), said):
                spans.append((word.start(), phrase[-1].end()))
                break
    return spans


def _translated(phrase: str, said: str) -> bool:
    known = all_translations(fold(phrase), _glossary())
    return any(word in said for word in known if len(word) > 1) or any(
        word in said for word in known[:1]
    )


@cache
def _glossary() -> dict[str, tuple[str, ...]]:
    return glossary_of(FOLDER)
