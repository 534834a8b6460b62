"""Learns which sentences the network is to read (indexer/relations/learned/worth.py).

A logistic regression on the pairs of characters of sentences that state a row, and of those that state none or
that nobody read: of the latter hardly one in thirty states one. So many of these are let in as LET_IN says.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from safetensors.numpy import save_file
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, embedding_bag

from indexer.relations.learned.worth import MOST_NAMED, PAIRS, WORTH, pairs_of
from indexer.relations.words.masking import mask
from indexer.relations.words.mentions import mentions
from indexer.text.sentences import sentence_spans
from training.tagger.sentences import ReadSentence
from training.tagger.unread import unread_texts

LET_IN = 0.1
ROUNDS, RATE, DECAY, DROPPED, BATCH = 4, 3e-3, 3e-4, 0.3, 256
_EVERY, _OF_EACH = 9, 3  # of every ninth text three sentences
_BIAS = PAIRS + MOST_NAMED + 1


@dataclass(frozen=True, slots=True)
class Example:
    """Rows of the weights that a sentence has, and whether it states a membership."""

    rows: npt.NDArray[np.int64]
    states: bool


def examples(read: Iterable[ReadSentence]) -> list[Example]:
    """Sentences that were read, but for those of which a reader was in doubt."""
    found = []
    for one in read:
        states = any(not row.optional for row in one.rows)
        if states or not one.rows:
            found.append(Example(_rows(one.text), states))
    return found


def unread_examples() -> list[Example]:
    """Some sentences that nobody read, as if none stated a membership."""
    rng, found = random.Random(1), []
    for number, text in enumerate(unread_texts()):
        if number % _EVERY:
            continue
        spans = sentence_spans(text)
        for start, end in rng.sample(spans, min(_OF_EACH, len(spans))):
            found.append(Example(_rows(text[start:end]), states=False))
    return found


def learn_gate(read: Sequence[Example], unread: Sequence[Example], seed: int) -> Tensor:
    """(PAIRS + MOST_NAMED + 2,) the weights of pairs, of how many bodies are named, and the bias."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    weights = torch.zeros(_BIAS + 1, requires_grad=True)
    optimizer = torch.optim.Adam([weights], lr=RATE)
    given = [*read, *unread]
    for _ in range(ROUNDS):
        order = rng.permutation(len(given))
        for first in range(0, len(order), BATCH):
            batch = [given[at] for at in order[first : first + BATCH]]
            rows = [_some(one.rows, rng) for one in batch]
            right = torch.tensor([float(one.states) for one in batch])
            loss = binary_cross_entropy_with_logits(sums(weights, rows), right)
            loss = loss + DECAY * (weights[:PAIRS] ** 2).sum()
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
    return weights.detach()


def sums(weights: Tensor, rows: Sequence[npt.NDArray[np.int64]]) -> Tensor:
    """(n,) the sum of its weights for each sentence."""
    starts = np.cumsum([0, *(len(one) for one in rows[:-1])])
    flat = torch.from_numpy(np.concatenate(rows))
    return embedding_bag(flat, weights[:, None], torch.from_numpy(starts), mode="sum")[:, 0]


def store_gate(weights: Tensor, unread: Sequence[Example], folder: Path) -> None:
    """Writes the gate, which lets in LET_IN of the sentences that nobody read."""
    told = weights.numpy()
    least = float(torch.quantile(sums(weights, [one.rows for one in unread]), 1 - LET_IN))
    scale = float(np.abs(told[:PAIRS]).max()) / 127
    save_file(
        {
            "pairs": np.round(told[:PAIRS] / scale).astype(np.int8),
            "scale": np.array([scale], np.float32),
            "named": told[PAIRS:_BIAS].astype(np.float32),
            "least": np.array([least - told[_BIAS]], np.float32),
        },
        folder / WORTH,
    )


def _rows(text: str) -> npt.NDArray[np.int64]:
    masked = mask(text)
    named = min(len(mentions(text, masked)), MOST_NAMED)
    return np.concatenate([pairs_of(masked), [PAIRS + named, _BIAS]])


def _some(rows: npt.NDArray[np.int64], rng: np.random.Generator) -> npt.NDArray[np.int64]:
    """The rows without some of the pairs, so that no few of them decide."""
    return rows[(rng.random(len(rows)) > DROPPED) | (rows >= PAIRS)]
