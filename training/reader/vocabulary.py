"""Which characters the reader knows, and how rare each is."""

import math
from collections import Counter
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from indexer.text.fold import fold
from service.reader.alphabet import Alphabet

FEWEST_TEXTS = 30


def vocabulary(texts: Iterable[str]) -> tuple[Alphabet, npt.NDArray[np.float32]]:
    """The alphabet of all characters that stand in enough texts, and their rarity by id.

    Rarity is log(N / n) / log(N) of N texts, n with the character: 1 for the rarest.
    """
    counts: Counter[str] = Counter()
    total = 0
    for text in texts:
        counts.update(set(fold(text)))
        total += 1
    kept = sorted(
        (char for char, count in counts.items() if count >= FEWEST_TEXTS),
        key=lambda char: (-counts[char], char),
    )
    alphabet = Alphabet(kept)
    rarity = np.ones(alphabet.size, dtype=np.float32)
    rarity[alphabet.ids(alphabet.characters)] = [
        math.log(total / counts[char]) / math.log(total) for char in kept
    ]
    return alphabet, rarity
