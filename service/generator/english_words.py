"""Which words of an English sentence do not stand in its evidence, be that Chinese or English.

A word stands in a Chinese text when a translation of it does (the glossaries that come with the
reader), or when it spells a name there. A translator has a choice, so that not every word need be
found; but of every clause most must, and a word that no glossary knows is a name and must.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from indexer.names import chinese_forms
from indexer.text.fold import fold
from service.generator.plain import plain
from service.questions.conversation.latin_names import latin_names
from service.reader.english_forms import forms_of as forms
from service.reader.gloss import glossary_of
from service.reader.glossaries import all_translations
from service.reader.session import FOLDER

# Share of the words of a clause, without its names, that must be proved.
MIN_SHARE = 0.7
_AUXILIARIES = "is are was were be been being has have had will"
_AUXILIARY = frozenset(_AUXILIARIES.split())
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_CLAUSE = re.compile(r"[,;:.!?()—]|\b(?:and|but|while|whereas|which|who|after|before|because)\b")
_HARMLESS_WORDS = (
    "the a an of is was are were be been being do does did in on at to for by with from that this "
    "these those it its as has have had will their his her they he she and or into about than also "
    "there which who whose all some both each other others so far now currently at present already "
    "total totalling comprises comprise comprising consist consists includes include including "
    "included namely according document documents passage passages text source states stated says "
    "said together respectively one first-ever such while when where located called named known "
    "under through over more around approximately roughly nearly part time date number numbers "
    "yuan rmb renminbi us dollar dollars euro euros percent per cent year years month months day "
    "days past last recent recently during within since people times up out made make hundred "
    "thousand million billion among between various still became become becomes set"
)
_HARMLESS = frozenset(_HARMLESS_WORDS.split())


def unproved_english(claim: str, evidence: str) -> set[str]:
    """The words of `claim` that `evidence` must prove and does not; few enough are forgiven."""
    proved = _proved_spans(claim, evidence)
    named = [(start, start + len(name)) for name, start in latin_names(claim)]
    unproved: set[str] = set()
    for words in _clauses(claim):
        plain_words = [word for word in words if not _within(word, named)]
        lacking = [word for word in plain_words if not _within(word, proved)]
        if len(plain_words) - len(lacking) < MIN_SHARE * len(plain_words):
            unproved |= {word.group().lower() for word in lacking}
        unproved |= {
            word.group().lower()
            for word in lacking
            if _is_predicate(claim, word, named) or _is_strange(word.group())
        }
    return unproved


def _within(word: re.Match[str], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= word.start() < end for start, end in spans)


def _is_predicate(claim: str, word: re.Match[str], named: Sequence[tuple[int, int]]) -> bool:
    """Whether it says what the subject does or is: right behind a name or an auxiliary."""
    before = claim[: word.start()].rstrip()
    last = re.search(r"[A-Za-z]+$", before)
    return any(end == len(before) for _, end in named) or bool(
        last and last.group().lower() in _AUXILIARY
    )


def _is_strange(word: str) -> bool:
    return not all_translations(word, _glossary())


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
        " ".join(words[at : at + size]) for size in (1, 2, 3) for at in range(len(words) - size + 1)
    )
    found = [word for phrase in phrases for word in all_translations(phrase, _glossary())]
    found += [name for _, names in chinese_forms(text) for name in names]
    return " ".join(dict.fromkeys(found))


def _clauses(claim: str) -> Iterator[list[re.Match[str]]]:
    start = 0
    for end in [*(m.start() for m in _CLAUSE.finditer(claim)), len(claim)]:
        words = [
            m
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
