"""Which characters, words and kinds of words the network knows, and the vectors of the words.

A word's vector begins as what the bundled encoder makes of it, in the WIDTH directions in which words differ most.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import rjieba

from eval.sets import heldout
from indexer.encoder import open_encoder
from indexer.text.fold import fold

WIDTH = 64
WORDS = 20_000
FEWEST = 10  # times that a character must stand there
EVERY = 8  # a share of the news is enough to count words
KINDS = 63


@dataclass(frozen=True, slots=True)
class Known:
    """What the network knows, in the order of the rows; `vectors` (words, WIDTH) without row 0."""

    characters: str
    words: tuple[str, ...]
    kinds: tuple[str, ...]
    vectors: npt.NDArray[np.float32]


def known() -> Known:
    """The frequent characters, words and kinds of words of a share of the news."""
    marks: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for article in heldout.rows("text/news_2023.jsonl.gz")[::EVERY]:
        marks.update(fold(article["text"]))
        for word, kind in rjieba.tag(article["text"]):
            kinds[kind] += 1
            words[fold(word)] += 1
    frequent = [word for word, _ in words.most_common(WORDS)]
    return Known(
        "".join(mark for mark, count in sorted(marks.items()) if count >= FEWEST),
        tuple(frequent),
        tuple(kind for kind, _ in kinds.most_common(KINDS)),
        vectors(frequent),
    )


def vectors(words: Iterable[str]) -> npt.NDArray[np.float32]:
    """(words, WIDTH), on the average of length sqrt(WIDTH)."""
    whole = open_encoder().encode_passages(list(words))
    _, directions = np.linalg.eigh(whole.T @ whole)
    turned = whole @ directions[:, ::-1][:, :WIDTH]
    spread: npt.NDArray[np.float32] = (turned / turned.std()).astype(np.float32)
    return spread
