"""Which sentences the network reads at all: those that, by their pairs of characters, may tell of a part in a body.

A sum of weights, one for each different pair (hashed; Weinberger et al., 2009), takes a hundredth of what the network
takes. training/tagger/gate.py learns it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file

from indexer.errors import EncoderError
from indexer.relations.learned.network import FOLDER
from indexer.relations.words.findings import Sentence

WORTH = "worth.safetensors"
PAIRS = 1 << 15  # rows of the table
MOST_NAMED = 3
_SHORTEST, _LONGEST = 12, 300  # characters of the sentences that it learned from
_FIRST, _SECOND = 2654435761, 40503  # no sum of two products of characters passes 2**63
# A law says who is to do what, and not who did: half of its sentences, and hardly a row.
_ORDERS = re.compile("应当|不得|可以|鼓励|依法")


@dataclass(frozen=True, slots=True)
class Gate:
    """Weights of pairs (PAIRS,) and of how many bodies are named (MOST_NAMED + 1,), and the least sum that is read."""

    pairs: npt.NDArray[np.float32]
    named: npt.NDArray[np.float32]
    least: float

    def lets_in(self, masked: str, named: int) -> bool:
        """Whether a sentence, as the grammar sees it, is to be read; named: how many bodies it names."""
        told = self.pairs[pairs_of(masked)].sum() + self.named[min(named, MOST_NAMED)]
        return bool(told >= self.least)


def pairs_of(masked: str) -> npt.NDArray[np.int64]:
    """The rows of the different pairs of neighbours in a text and its two ends."""
    codes = np.frombuffer(f"^{masked[:_LONGEST]}$".encode("utf-32-le"), np.uint32).astype(np.int64)
    hashed = ((codes[:-1] * _FIRST + codes[1:] * _SECOND) >> 7) & (PAIRS - 1)
    return np.array(list(set(hashed.tolist())))  # a third of the time of np.unique


@cache
def gate(folder: Path = FOLDER) -> Gate:
    """The gate of a folder. Raises EncoderError when it lacks it."""
    path = folder / WORTH
    if not path.is_file():
        raise EncoderError(f"{path} is missing; expected what python -m training.tagger writes")
    stored = load_file(path)
    pairs = stored["pairs"].astype(np.float32) * stored["scale"]
    return Gate(pairs, stored["named"], float(stored["least"][0]))


def is_long(text: str) -> bool:
    """Whether a text is longer than any sentence that the network learned from."""
    return len(text) > _LONGEST


def worth_reading(sentence: Sentence, named: Sequence[tuple[int, int]]) -> bool:
    """Whether the network is asked about a sentence; `named`: the bodies that it names."""
    text = sentence.text
    if len(text) < _SHORTEST or is_long(text) or _ORDERS.search(text):
        return False
    return gate().lets_in(sentence.masked, len(named))
