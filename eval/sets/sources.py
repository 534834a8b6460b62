"""Finding a quote in a source text whatever white space stands inside either."""

import numpy as np


class Source:
    """A source text in which quotes are found, white space ignored on both sides."""

    def __init__(self, text: str) -> None:
        self.text = text
        kept = [position for position, char in enumerate(text) if not char.isspace()]
        self._offsets = np.asarray(kept, dtype=np.int64)
        self._dense = "".join(text[position] for position in kept)

    def find(self, quote: str) -> list[tuple[int, int]]:
        """[start, end) in the source text of every occurrence of `quote`, in order.

        Empty when `quote` is nothing but white space or does not occur.
        """
        wanted = "".join(quote.split())
        found: list[tuple[int, int]] = []
        at = self._dense.find(wanted) if wanted else -1
        while at >= 0:
            last = at + len(wanted) - 1
            found.append((int(self._offsets[at]), int(self._offsets[last]) + 1))
            at = self._dense.find(wanted, at + 1)
        return found
