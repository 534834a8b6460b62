"""A sentence and a span of it -> a question that the span answers."""

import re

import numpy as np

from training.reader.answers import Answer, Word, tagged
from training.reader.wording import Random, Thesaurus, reworded

_CLAUSE = re.compile(r"[^，。；！？：\n]+")
_TYPICAL_LENGTH = 18
_OPENINGS = re.compile(
    r"^(?:据[^，]{0,12}|其中|此外|另外|同时|目前|近日|日前|当天|随后|然后|并且?|而且|但是?|因此|所以|还|也|又|则|于是|不过|然而)+"
)
_PRONOUN = re.compile(r"^(?:他们?|她们?|它们?|其|该[^，]{1,2}|此|这[一-龥]?|本[站片作书剧校])")


def _scope(text: str, answer: Answer, rng: Random) -> list[tuple[int, int]]:
    """The clauses to ask with: the answer's own, at times a neighbour, in reading order."""
    clauses = [match.span() for match in _CLAUSE.finditer(text)]
    own = [i for i, (start, end) in enumerate(clauses) if start < answer.end and answer.start < end]
    if not own:
        return []
    first, last = own[0], own[-1]
    rest = sum(clauses[i][1] - clauses[i][0] for i in own) - (answer.end - answer.start)
    if first > 0 and (rest < 6 or rng.random() < 0.25):
        first -= 1
    if last + 1 < len(clauses) and (rest < 4 or rng.random() < 0.1):
        last += 1
    return clauses[first : last + 1]


def _joined(parts: list[str], wh: str, place: int, rng: Random) -> str:
    """Clauses as one question; parts[place] holds the question word."""
    own = parts[place]
    if own.startswith(wh) and len(own) > len(wh) + 2 and rng.random() < 0.4:
        # 谁发现了X -> 发现了X的是谁
        parts[place] = own[len(wh) :] + ("的是" if rng.random() < 0.7 else "是") + wh
    if len(parts) > 1 and rng.random() < 0.3:
        parts = [parts[i] for i in rng.permutation(len(parts))]
    separator = "，" if rng.random() < 0.6 else ""
    return separator.join(part for part in parts if part)


def question(
    text: str, answer: Answer, topic: str, thesaurus: Thesaurus, rng: Random
) -> str | None:
    """A question asked of `text`, or None where too little is left to ask with.

    Args:
        topic: what the article is about; put in front where the sentence only says 他 or 该站.
    """
    wh = answer.words[int(rng.integers(len(answer.words)))]
    scope = _scope(text, answer, rng)
    if not scope:
        return None
    length = sum(end - start for start, end in scope) - (answer.end - answer.start)
    target = max(7.0, rng.normal(_TYPICAL_LENGTH, 6))
    keep = float(np.clip(target / max(length, 1), 0.45, 0.97))
    parts: list[str] = []
    place, asked = 0, False
    for start, end in scope:
        if start < answer.end and answer.start < end:
            if asked:
                tail = text[max(answer.end, start) : end]
                parts[-1] += reworded(_words(tail), keep, thesaurus, rng)
                continue
            before = _OPENINGS.sub("", text[start : max(answer.start, start)])
            after = text[answer.end : end] if answer.end < end else ""
            place, asked = len(parts), True
            parts.append(
                reworded(_words(before), keep, thesaurus, rng)
                + wh
                + reworded(_words(after), keep, thesaurus, rng)
            )
        else:
            words = _words(_OPENINGS.sub("", text[start:end]))
            parts.append(reworded(words, keep - 0.15, thesaurus, rng))
    whole = _joined(parts, wh, place, rng)
    pronoun = _PRONOUN.match(whole)
    if topic and topic not in whole and (pronoun or rng.random() < 0.3):
        whole = topic + whole[pronoun.end() if pronoun else 0 :]
    if len(whole) - len(wh) < 4 or len(whole) > 58:
        return None
    return finished(whole, wh, rng)


def _words(text: str) -> tuple[Word, ...]:
    return tagged(text) if text else ()


def finished(whole: str, wh: str, rng: Random) -> str:
    """The question as people type it: with or without a mark, at times as bare words."""
    draw = rng.random()
    if draw < 0.06:
        content = [word.text for word in tagged(whole.replace(wh, "")) if len(word.text) > 1]
        if len(content) >= 3:
            return " ".join(content)
    if draw < 0.12:
        return "请问" + whole + "？"
    return whole + "？" if draw < 0.75 else whole
