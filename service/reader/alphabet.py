"""Characters as numbers: what the reader sees of a text.

A text is folded (indexer.text.fold) and every character becomes one id, so position i of the ids is
character i of the text. Characters that training saw too rarely share the ids of a small hash, so
that a rare name still matches itself. Two neighbours together become a hashed pair, which stands
in for words: the reader has no segmenter.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from indexer.text.fold import fold

Ids = npt.NDArray[np.uint16]

PAD = 0
BREAK = 1  # between context and passage
MASK = 2  # a hidden character, in training only
FIRST_LETTER = 4  # ids below never match anything
RARE_BUCKETS = 64
PAIR_BUCKETS = 1 << 16
_SENTENCE_ENDS = "。!?;\n"  # folded: full-width forms have become these


class Alphabet:
    """Ids of characters; the same list of characters gives the same ids."""

    def __init__(self, characters: Sequence[str]) -> None:
        """Args: characters: folded, each once, in the order of the embedding rows."""
        first = FIRST_LETTER + RARE_BUCKETS
        self.characters = "".join(characters)
        self.size = first + len(self.characters)
        # A flat table instead of a dict: one numpy look-up turns a whole text into ids.
        self._table = (np.arange(0x110000, dtype=np.uint32) % RARE_BUCKETS + FIRST_LETTER).astype(
            np.uint16
        )
        for row, char in enumerate(self.characters):
            self._table[ord(char)] = first + row
        self.sentence_ends = self._table[[ord(char) for char in _SENTENCE_ENDS]]

    def ids(self, text: str) -> Ids:
        """(len(text),) ids of the folded text."""
        points = np.frombuffer(fold(text).encode("utf-32-le", "surrogatepass"), dtype="<u4")
        ids: Ids = self._table[points]
        return ids


def pairs(ids: Ids) -> npt.NDArray[np.int32]:
    """Hashed pairs (…, n + 1): entry i is the pair of character i - 1 and character i.

    So position i has entry i as its left pair and entry i + 1 as its right pair; beyond the edges
    stands PAD.
    """
    wide = np.zeros((*ids.shape[:-1], ids.shape[-1] + 2), dtype=np.uint32)
    wide[..., 1:-1] = ids
    mixed: npt.NDArray[np.uint32] = np.multiply(wide[..., :-1], np.uint32(40503))
    mixed += np.multiply(wide[..., 1:], np.uint32(2654435761))
    mixed ^= mixed >> np.uint32(15)
    mixed *= np.uint32(2246822519)
    return (mixed >> np.uint32(16)).astype(np.int32)
