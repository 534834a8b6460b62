"""One of two, `是A还是B`: the alternative that the documents choose. `A or B`: english_choices.py."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.text.fold import fold
from service.answers.choosing.beside_name import beside_name
from service.answers.choosing.beside_subject import beside_subject
from service.answers.choosing.in_full import body_in_full, in_other_words
from service.answers.choosing.options import options_in
from service.answers.choosing.with_deed import said_with_deed
from service.answers.near_misses.ranks import other_rank
from service.reader.reading import Passage, Reading
from service.reader.support import Support, supporting_sentences

_MIN_COVER = 0.25
_GAP = 6
_RATHER_THAN = re.compile(r"(?:而非|而不是|而并非|并不是|并非)$")
# What tells the clauses of a sentence apart: a semicolon, where each option has its own, else a comma.
_JOINTS = re.compile(r"[;。]"), re.compile(r"[,;:。]")
_CLEARLY = 1  # pairs of characters more than the other option's clause has


@dataclass(frozen=True, slots=True)
class Choice:
    """The option as the document has it, or as the question does, and the sentences that decide."""

    option: str
    supports: tuple[Support, ...]


def _of_other_rank(question: str, text: str, option: str) -> bool:
    at = text.find(option)
    return at >= 0 and other_rank(fold(question), text, at, at + len(option))


def choose(question: str, passages: Sequence[Passage], reading: Reading) -> Choice | None:
    """The alternative that the best sentence holds, or its nearest clause, or that the reader
    marked."""
    texts = [fold(passage.text) for passage in passages]
    said = tuple(in_other_words(forms) for forms in options_in(question))
    options = tuple(_standing(forms, texts) for forms in said)
    if len(options) < 2 or options[0] == options[1]:
        return None
    whole = said_with_deed(question, (said[0], said[1]), passages)
    if whole is not None:
        return Choice(*whole)
    return choose_between((options[0], options[1]), question, passages, reading)


def choose_between(
    options: tuple[str, str], question: str, passages: Sequence[Passage], reading: Reading
) -> Choice | None:
    """As choose(), of two options in the words of the passages, folded.

    Args:
        question: in Chinese.
    """
    texts = [fold(passage.text) for passage in passages]
    sentences = supporting_sentences(question, passages)
    for sentence in sentences[:5]:
        text = texts[sentence.passage][sentence.start : sentence.end]
        told = _held(options, text)
        held = [one for one in told if not _of_other_rank(question, text, one)]
        if sentence.cover < _MIN_COVER or (told and not held):
            continue
        held = [one for one in held if not _denied(one, text)] or held
        named = beside_name(question, held, text)
        nearest = held[0] if len(held) == 1 else named or _by_clause(question, options, text)
        if nearest:
            return Choice(nearest, (sentence,))
    return _marked(options, passages, reading, sentences)


def _denied(option: str, text: str) -> bool:
    """Whether the text says of all places of the option that it is not that: 来自甲而非乙."""
    places = [match.start() for match in re.finditer(re.escape(option), text)]
    return all(_RATHER_THAN.search(text, 0, start) for start in places)


def _by_clause(question: str, options: Sequence[str], text: str) -> str | None:
    """Of two options in one sentence the one whose clause shares more with the question: 走进甲城
    感受文化,奔赴乙城感受创新."""
    asked = fold(question)
    for option in options:
        asked = asked.replace(option, "|")
    one, two = options
    for joints in _JOINTS:
        best: dict[str, int] = {}
        said_of: dict[str, str] = {}
        for clause in joints.split(text):
            held = _held(options, clause)
            if len(held) == 1:
                said = clause.replace(held[0], "|").replace(",", "")
                shared = sum(asked[i : i + 2] in said for i in range(len(asked) - 1))
                best[held[0]] = max(best.get(held[0], 0), shared)
                said_of[held[0]] = said_of.get(held[0], "") + clause
        if len(best) < len(options) and joints is not _JOINTS[-1]:
            continue
        named = beside_subject(fold(question), said_of) if len(said_of) == len(options) else None
        if named:
            return named
        if abs(best.get(one, 0) - best.get(two, 0)) >= _CLEARLY:
            return max(best, key=lambda option: best[option])
    return None


def _held(options: Sequence[str], text: str) -> list[str]:
    """Those of the options that the text holds. 副组长 holds 组长: only what stands there beside
    the longer one counts."""
    longer = max(options, key=len)
    held = [option for option in options if option in text.replace(longer, "")]
    return held + ([longer] if longer in text and longer not in held else [])


def _standing(forms: Sequence[str], texts: Sequence[str]) -> str:
    """The first of the forms that the texts hold, or with a few characters more inside; else the
    longest part of the barest."""
    for form in forms:
        if len(form) > 1 and any(form in text for text in texts):
            return form
    for form in forms:
        body = body_in_full(form, texts)
        if body:
            return body
    for form in forms:
        for size in range(len(form) - 2, 1, -1):
            parts = re.escape(form[:size]), re.escape(form[size:])
            pattern = re.compile(rf"{parts[0]}[^,;。、]{{1,{_GAP}}}{parts[1]}")
            found = next((match for text in texts if (match := pattern.search(text))), None)
            if found:
                return found.group()
    return max((known(form, texts) for form in forms), key=len) or forms[-1]


def known(said: str, texts: Sequence[str]) -> str:
    """The longest part of `said` that stands in the texts; "" when it is less than two characters
    or than a third of it."""
    for size in range(len(said), max(2, len(said) // 3) - 1, -1):
        for start in range(len(said) - size, -1, -1):
            part = said[start : start + size]
            if any(part in text for text in texts):
                return part
    return ""


def _marked(
    options: Sequence[str],
    passages: Sequence[Passage],
    reading: Reading,
    sentences: Sequence[Support],
) -> Choice | None:
    """The option that the reader's candidates speak most for."""
    votes = dict.fromkeys(options, 0.0)
    for candidate in reading.candidates:
        text = fold(passages[candidate.passage].text[candidate.start : candidate.end])
        for option in options:
            votes[option] += candidate.score * _alike(option, text)
    best = max(options, key=lambda option: votes[option])
    if votes[best] <= 0 or not sentences:
        return None
    holding = [
        sentence
        for sentence in sentences
        if best in fold(passages[sentence.passage].text[sentence.start : sentence.end])
    ]
    return Choice(best, ((holding or list(sentences))[0],))


def _alike(option: str, text: str) -> float:
    """1 when one holds the other, else the share of the option's pairs of characters that stand in
    the text, above a half; else 0."""
    if len(text) > 1 and (text in option or option in text):
        return 1.0
    pairs = [option[i : i + 2] for i in range(len(option) - 1)] or [option]
    share = sum(pair in text for pair in pairs) / len(pairs)
    return share if share > 0.5 else 0.0
