"""Scores of starts and ends -> spans of the passages, whole and without doubles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

LONGEST_ANSWER = 80
_MOST_SPANS = 120
_FAR = 30.0  # a span so far below the likeliest has no part in what sums to one
_EXACT = 12.0  # weight of being exactly right against F1; held-out questions chose it
_EDGES = frozenset("，。；：、！？,.;:!?…—~ \t\n\r\u3000·的")
_PAIRS = {
    "《": "》",
    "“": "”",
    "「": "」",
    "『": "』",
    "（": "）",
    "(": ")",
    "【": "】",
    "‘": "’",
    "〈": "〉",
}
_BRACKETS = frozenset("".join(_PAIRS) + "".join(_PAIRS.values()))
_MAGNITUDES = frozenset("十百千万亿%％‰")


@dataclass(frozen=True, slots=True)
class Scored:
    """rows[row] from start to end with this probability."""

    row: int
    start: int
    end: int
    probability: float


@dataclass(frozen=True, slots=True)
class Pointers:
    """What the network says of every character of every row.

    Attributes:
        start, end: (rows, P) scores; far below zero where no answer may stand.
        left, right: (rows, P, d); their product scores a start with an end.
        length: (LONGEST_ANSWER,) score of every length.
    """

    start: Floats
    end: Floats
    left: Floats
    right: Floats
    length: Floats


def span_scores(pointers: Pointers) -> Floats:
    """(rows, P, LONGEST_ANSWER): entry [i, k] is the score of [i, i + k + 1); no answer scores 0."""
    rows, size = pointers.start.shape
    longest = len(pointers.length)
    wide = np.zeros((rows, size + longest, pointers.right.shape[2]), dtype=np.float32)
    wide[:, :size] = pointers.right * pointers.right.shape[2] ** -0.5
    joint = np.zeros((rows, size * (size + longest) + size), dtype=np.float32)
    np.matmul(
        pointers.left,
        wide.transpose(0, 2, 1),
        out=joint[:, :-size].reshape(rows, size, size + longest),
    )
    # One more column for every row: entry [i, k] is then what stood at [i, i + k].
    scores: Floats = joint.reshape(rows, size, size + longest + 1)[:, :, :longest]
    end = np.full((rows, size + longest), -2e4, dtype=np.float32)
    end[:, :size] = pointers.end
    ends = np.lib.stride_tricks.sliding_window_view(end, longest, axis=1)[:, :size]
    scores += pointers.start[:, :, None] + ends + pointers.length
    return scores


def best_spans(scores: Floats, temperature: float) -> tuple[list[Scored], float]:
    """The likeliest spans, best first, and the probability that there is no answer.

    All spans of all rows and "no answer" (score 0) together sum to one. A span where no answer may
    stand has no chance at all and is never given, however few others there are.
    """
    flat = scores.ravel()
    highest = max(float(flat.max()) / temperature, 0.0)
    # All others together weigh less than rounding does.
    near = np.flatnonzero(flat > (highest - _FAR) * temperature)
    likely = flat[near] / temperature
    count = min(_MOST_SPANS, near.size)
    best = np.argpartition(-likely, count - 1)[:count] if count else near
    best = best[np.lexsort((near[best], -likely[best]))]
    total = float(np.exp(likely - highest).sum()) + float(np.exp(-highest))
    chances = np.exp(likely[best] - highest) / total
    top = near[best]
    _, size, longest = scores.shape
    spans = [
        Scored(
            int(place // (size * longest)),
            start := int(place // longest % size),
            start + int(place % longest) + 1,
            float(chance),
        )
        for place, chance in zip(top, chances, strict=True)
        if chance > 0
    ]
    return spans, float(np.exp(-highest) / total)


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with its numbers, Latin words and brackets whole, and without marks at its edges."""
    start, end = _trimmed(text, start, end)
    while 0 < start < end and _one_word(text[start - 1], text[start]):
        start -= 1
    while start < end < len(text) and _one_word(text[end - 1], text[end]):
        end += 1
    while start < end < len(text) and text[end - 1] in "0123456789" and text[end] in _MAGNITUDES:
        end += 1
    return _balanced(text, start, end)


def made_whole(spans: Sequence[Scored], texts: Sequence[str]) -> list[Scored]:
    """The spans made whole, best first; those that become the same have their chances added up.

    Args:
        spans: rows are places in `texts`.
    """
    merged: dict[tuple[int, int, int], float] = {}
    for span in spans:
        start, end = whole(texts[span.row], span.start, span.end)
        if start < end:
            key = (span.row, start, end)
            merged[key] = merged.get(key, 0.0) + span.probability
    found = sorted(merged.items(), key=lambda item: (-item[1], item[0]))
    return [Scored(*place, chance) for place, chance in found]


def distinct(spans: Sequence[Scored]) -> list[Scored]:
    """The spans without overlaps, best first.

    A span takes over the probability of the worse spans that overlap it: they point to the same
    place and differ in how much they take in. Which of them stands for all is decided by
    probability and agreement: _EXACT times its chance, plus the F1 expected of it.

    Args:
        spans: best first, none twice.
    """
    chances = np.array([span.probability for span in spans])
    worth = _EXACT * chances + expected_overlap(spans, chances)
    kept: list[Scored] = []
    for i in np.argsort(-worth, kind="stable"):
        span = spans[i]
        for place, other in enumerate(kept):
            if other.row == span.row and span.start < other.end and other.start < span.end:
                kept[place] = replace(other, probability=other.probability + span.probability)
                break
        else:
            kept.append(span)
    return sorted(kept, key=lambda span: (-span.probability, span.row, span.start))


def expected_overlap(
    spans: Sequence[Scored], chances: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64]:
    """(spans,) the F1 in characters that is expected of each span as an answer.

    The expectation is over the spans as possible right answers: minimum Bayes risk (Kumar and
    Byrne 2004). With the chance alone the longest of many near doubles would lose.
    """
    places = np.array([(span.row, span.start, span.end) for span in spans], dtype=np.int64)
    row, start, end = places.reshape(-1, 3).T
    common = np.minimum(end[:, None], end[None]) - np.maximum(start[:, None], start[None])
    common = np.where(row[:, None] == row[None], common.clip(0), 0)
    size = end - start
    expected: npt.NDArray[np.float64] = (2 * common / (size[:, None] + size[None])) @ chances
    return expected


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _one_word(before: str, after: str) -> bool:
    """Whether a cut between the two characters would go through a number or a Latin word."""
    if not (before.isascii() and after.isascii()):
        return False
    number = "0123456789"
    return (
        (before.isalnum() and after.isalnum())
        or (before in number and after in ".,")
        or (before in ".," and after in number)
    )


def _balanced(text: str, start: int, end: int) -> tuple[int, int]:
    """Takes in the missing half of a bracket at the edge, or leaves out the lonely one."""
    inside = text[start:end]
    for opener, closer in () if _BRACKETS.isdisjoint(inside) else _PAIRS.items():
        gap = inside.count(opener) - inside.count(closer)
        if gap == 1:
            if end < len(text) and text[end] == closer:
                end += 1
            elif text[start] == opener:
                start += 1
        elif gap == -1:
            if start > 0 and text[start - 1] == opener:
                start -= 1
            elif text[end - 1] == closer:
                end -= 1
    return _trimmed(text, start, end)
