"""Whether text was cut at a place: three small linear models over the characters around it.

A page's columns cut a paragraph anywhere, also inside a word, and what is left of the two lines
looks much like a heading above a paragraph. Lists of words do not tell the two apart; counts over
much text do. Each model is a logistic regression over hashed character n-grams:

    join   of the last three characters before and the first three behind the place:
           is this one sentence going on, against two pieces of text that follow one another?
    orphan of all pairs of characters of a short line, the first ones apart: is it the tail of a
           sentence, against a sentence?
    end    of the last four characters of a line: does it stop in the middle of a sentence?

Weights: `cuts.npy`, made by training/cuts.py. Left out: words, languages other than Chinese (the
characters of other scripts get no weight, so their log-odds stay at the bias).
"""

from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from indexer.text.fold import fold

# The rows of the weights.
MODELS = ("join", "orphan", "end")
SLOTS = 1 << 15
# int8 weights hold sixteenths, which gives log-odds contributions within ±8.
STEP = 1 / 16

# Positions in the window that each n-gram reads; () is the bias.
JOIN_GRAMS = ((), (2,), (1, 2), (0, 1, 2), (3,), (3, 4), (3, 4, 5), (2, 3), (1, 2, 3), (2, 3, 4),
              (1, 2, 3, 4))  # fmt: skip
HEAD_GRAMS = ((), (0,), (0, 1), (0, 1, 2), (0, 1, 2, 3), (1,), (1, 2))
ORPHAN_CHARACTERS = 30
END_GRAMS = ((), (3,), (2, 3), (1, 2, 3), (0, 1, 2, 3), (2,), (1, 2))

_WEIGHTS = Path(__file__).with_name("cuts.npy")


def hashed(
    windows: npt.NDArray[np.int64], grams: tuple[tuple[int, ...], ...]
) -> npt.NDArray[np.int64]:
    """(n, len(grams)) slots of the n-grams in (n, width) code points.

    FNV-1a over the code points (Fowler, Noll, Vo), seeded by the place of the n-gram.
    """
    columns = []
    for place, gram in enumerate(grams):
        state = np.full(len(windows), 2166136261 ^ (place * 0x9E3779B1 & 0xFFFFFFFF), np.int64)
        for position in gram:
            state = ((state ^ windows[:, position]) * 16777619) & 0xFFFFFFFF
        columns.append((state ^ (state >> 15)) & (SLOTS - 1))
    return np.stack(columns, axis=1)


def points(text: str) -> list[int]:
    """Code points of the folded text; all digits count as one."""
    return [48 if char.isdigit() else ord(char) for char in fold(text)]


def head(text: str, width: int) -> list[int]:
    """The first `width` code points, 0 where the text is shorter."""
    return (points(text[:width]) + [0] * width)[:width]


def tail(text: str, width: int) -> list[int]:
    """The last `width` code points, 0 in front where the text is shorter."""
    return ([0] * width + points(text[-width:]))[-width:]


@cache
def _weights() -> npt.NDArray[np.float32]:
    weights: npt.NDArray[np.float32] = np.load(_WEIGHTS).astype(np.float32) * STEP
    return weights


def _score(model: int, window: list[int], grams: tuple[tuple[int, ...], ...]) -> float:
    slots = hashed(np.array([window], dtype=np.int64), grams)
    return float(_weights()[model, slots[0]].sum())


@cache
def _join(window: tuple[int, ...]) -> float:
    return _score(0, list(window), JOIN_GRAMS)


def join_odds(left: str, right: str) -> float:
    """Log-odds that `right` goes on in the sentence that `left` breaks off in."""
    return _join((*tail(left, 3), *head(right, 3)))


def orphan_slots(line: str) -> npt.NDArray[np.int64]:
    """Slots of the first characters of a line and of its pairs of characters."""
    seen = np.array([points(line[:ORPHAN_CHARACTERS])], dtype=np.int64).T
    pairs = np.hstack([seen[:-1], seen[1:]])
    first = hashed(np.array([head(line, 4)], dtype=np.int64), HEAD_GRAMS)[0]
    # One place behind those of the first characters, so that the two do not mix.
    return np.concatenate([first, hashed(pairs, ((),) * len(HEAD_GRAMS) + ((0, 1),))[:, -1]])


def orphan_odds(line: str) -> float:
    """Log-odds that a short line is the tail of a sentence, not a sentence."""
    return float(_weights()[1, orphan_slots(line)].sum())


def end_odds(line: str) -> float:
    """Log-odds that a line stops in the middle of a sentence."""
    return _score(2, tail(line, 4), END_GRAMS)
