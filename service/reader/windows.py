"""Long passages as windows of whole sentences."""

import numpy as np

from service.reader.alphabet import Ids

LONGEST_WINDOW = 280  # characters; the network was trained on up to 300
OVERLAP = 60


def windows(ids: Ids, ends: Ids) -> list[tuple[int, int]]:
    """[start, end) of windows that together hold every character, in order.

    A passage of up to LONGEST_WINDOW characters is one window. Longer ones are cut at sentence
    ends; the next window begins with the last sentences that fit into OVERLAP, so that an answer
    at the seam is seen with what stands before it. A sentence longer than a window is cut inside.

    Args:
        ids: of the passage.
        ends: ids that end a sentence.
    """
    length = len(ids)
    if length <= LONGEST_WINDOW:
        return [(0, length)]
    edges = np.flatnonzero(np.isin(ids, ends)) + 1
    found, start = [], 0
    while True:
        if length - start <= LONGEST_WINDOW:
            found.append((start, length))
            return found
        limit = start + LONGEST_WINDOW
        inside = edges[(edges > start + OVERLAP) & (edges <= limit)]
        end = int(inside[-1]) if len(inside) else limit
        found.append((start, end))
        back = edges[(edges >= end - OVERLAP) & (edges < end) & (edges > start)]
        start = int(back[0]) if len(back) else (end if len(inside) else end - OVERLAP)
