"""Makes indexer/layout/cuts.npy: was this text cut here?

    python -m training.cuts ../shared/data indexer/layout/cuts.npy

Positive examples: places inside sentences of news, laws and government documents, also inside
words. Negative examples: the end of one piece of text (headline, heading, caption, name of an
organisation or a place) before the start of another (paragraph, sentence, headline).
Prints how often each model is right on documents that it was not trained on.
"""

import csv
import gzip
import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from indexer.layout import cuts

SEED = 7
EXAMPLES = 1_500_000
_SENTENCE = re.compile(r"[^。！？\n]+[。！？]+[”’」』）]*")
_FINAL = re.compile(r"[。！？；：.!?;:]$")
_MARKS = re.compile(r"^[#\s　]+|[\s　]+$")
_NAME = re.compile(
    r"[一-鿿]{2,8}(?:大学|学院|医院|公司|委员会|中学|小学|研究院|管委会|集团|博物馆|开发区|新区)"
)


def _rows(data: Path, name: str) -> Iterator[dict[str, str]]:
    with gzip.open(data / name, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


class Pools:
    """Running text, and the pieces that stand alone, of the documents of one half."""

    def __init__(self, data: Path, held_out: bool) -> None:
        self.sentences: list[str] = []
        self.paragraphs: list[str] = []
        self.heads: list[str] = []
        self.names: list[str] = []
        for number, row in enumerate(_rows(data, "text/news_2023.jsonl.gz")):
            if self._wanted(number, held_out) and number < 30_000:
                self._running(row["text"])
        for number, row in enumerate(_rows(data, "text/broadcast_news.jsonl.gz")):
            if self._wanted(number, held_out):
                self.heads.append(row["title"])
                self._lines(row["text"])
        for number, row in enumerate(_rows(data, "text/government_documents.jsonl.gz")):
            if self._wanted(number, held_out):
                self._lines(row["text"])
        for number, row in enumerate(_rows(data, "text/laws.jsonl.gz")):
            if self._wanted(number, held_out) and number % 3 == 0:
                self._lines(row["markdown"])
        for number, row in enumerate(_rows(data, "parallel/captions_3am.jsonl.gz")):
            if self._wanted(number, held_out) and number % 4 == 0:
                self.heads.append(row["zh"].rstrip("。."))
        for name in ("areas", "cities"):
            with (data / f"names/{name}.csv").open(encoding="utf-8") as file:
                self.names += [row["name"] for row in csv.DictReader(file)]

    @staticmethod
    def _wanted(number: int, held_out: bool) -> bool:
        return (number % 20 == 0) == held_out

    def _running(self, text: str) -> None:
        self.sentences += [s for s in _SENTENCE.findall(text) if len(s) > 8]
        self.names += _NAME.findall(text[:200])

    def _lines(self, text: str) -> None:
        for line in text.split("\n"):
            plain = _MARKS.sub("", line)
            if len(plain) > 45 or (plain and _FINAL.search(plain)):
                self._running(plain)
                self.paragraphs.append(plain)
            elif len(plain) > 1:
                self.heads.append(plain)
                self.heads += [part for part in plain.split() if len(part) > 2]


def _examples(pools: Pools, count: int, rng: random.Random) -> tuple[list[list[int]], list[int]]:
    """Windows of four characters before and four behind, and 1 where the text was cut there."""
    windows, labels = [], []
    for _ in range(count):
        sentence = rng.choice(pools.sentences)
        at = rng.randrange(2, len(sentence) - 2)
        if not (sentence[at - 1].isspace() or sentence[at].isspace()):
            windows.append(cuts.tail(sentence[:at], 4) + cuts.head(sentence[at:], 4))
            labels.append(1)
        left = rng.choice(rng.choice((pools.heads, pools.heads, pools.names, pools.sentences)))
        right = rng.choice(rng.choice((pools.paragraphs, pools.sentences, pools.heads)))
        left = _FINAL.sub("", left) or left
        windows.append(cuts.tail(left, 4) + cuts.head(right, 4))
        labels.append(0)
    return windows, labels


def _orphans(
    pools: Pools, count: int, rng: random.Random
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Slots of short lines, padded with SLOTS, and 1 for tails of sentences, 0 for sentences."""
    short = [s.strip() for s in pools.sentences if 5 <= len(s.strip()) <= cuts.ORPHAN_CHARACTERS]
    rows = np.full((2 * count, len(cuts.HEAD_GRAMS) + cuts.ORPHAN_CHARACTERS), cuts.SLOTS)
    labels = np.zeros(2 * count, np.float32)
    for number in range(count):
        sentence = rng.choice(pools.sentences).strip()
        length = rng.randint(5, cuts.ORPHAN_CHARACTERS)
        for row, line, label in (
            (2 * number, sentence[-length:], float(length < len(sentence) - 1)),
            (2 * number + 1, rng.choice(short), 0.0),
        ):
            slots = cuts.orphan_slots(line)
            rows[row, : len(slots)] = slots
            labels[row] = label
    return rows, labels


def _fit(
    slots: npt.NDArray[np.int64], labels: npt.NDArray[np.float32], passes: int = 4
) -> npt.NDArray[np.float32]:
    """Weights (SLOTS,) of a logistic regression, by Adagrad over batches in a fixed order."""
    # The slot behind the last one pads short rows and keeps weight 0.
    width = cuts.SLOTS + 1
    weights = np.zeros(width, np.float32)
    squares = np.full(width, 1e-6, np.float32)
    order = np.random.default_rng(SEED)
    for _ in range(passes):
        for batch in np.array_split(order.permutation(len(labels)), max(1, len(labels) // 2048)):
            odds = weights[slots[batch]].sum(axis=1)
            error = 1 / (1 + np.exp(-odds)) - labels[batch]
            flat = slots[batch].ravel()
            gradient = (
                np.bincount(flat, np.repeat(error, slots.shape[1]), minlength=width).astype(
                    np.float32
                )
                / np.sqrt(len(batch))
                + 1e-5 * weights
            )
            squares += gradient**2
            weights -= 0.3 * gradient / np.sqrt(squares)
            weights[-1] = 0
    return weights


def _report(name: str, odds: npt.NDArray[np.float32], truth: npt.NDArray[np.float32]) -> None:
    print(f"{name}: right {np.mean((odds > 0) == truth):.3f}", end="")
    for bar in (0.0, 2.0, 3.0, 4.0):
        found, wrong = np.mean(odds[truth == 1] > bar), np.mean(odds[truth == 0] > bar)
        print(f"; above {bar}: cut {found:.3f}, whole {wrong:.4f}", end="")
    print()


def main(data: Path, out: Path) -> None:
    rng = random.Random(SEED)
    known, held_out = Pools(data, False), Pools(data, True)
    train, held = _examples(known, EXAMPLES, rng), _examples(held_out, EXAMPLES // 20, rng)
    sets = {}
    for name, columns, grams in (
        ("join", slice(1, 7), cuts.JOIN_GRAMS),
        ("end", slice(0, 4), cuts.END_GRAMS),
    ):
        sets[name] = [
            (cuts.hashed(np.array(windows, np.int64)[:, columns], grams), np.array(y, np.float32))
            for windows, y in (train, held)
        ]
    sets["orphan"] = [_orphans(known, EXAMPLES // 5, rng), _orphans(held_out, EXAMPLES // 50, rng)]
    planes = []
    for name in cuts.MODELS:
        (slots, truth), (held_slots, held_truth) = sets[name]
        weights = np.clip(np.round(_fit(slots, truth) / cuts.STEP), -127, 127).astype(np.int8)
        _report(name, weights[held_slots].astype(np.float32).sum(axis=1) * cuts.STEP, held_truth)
        planes.append(weights[:-1])
    np.save(out, np.stack(planes))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
