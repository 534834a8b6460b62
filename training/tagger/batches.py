"""What is read together in one step, and how fast is learned in it: for both parts of learning."""

import random
from collections.abc import Sequence

LEAST = 0.02  # of the rate, at the end


def alike(lengths: Sequence[int], most_words: int, rng: random.Random) -> list[list[int]]:
    """Places of `lengths`, those of like lengths together, in random order; as a sheet with equal rows a
    batch has at most `most_words` words, or one row."""
    mixed = rng.sample(range(len(lengths)), len(lengths))
    mixed.sort(key=lambda at: lengths[at] // 8)
    batches: list[list[int]] = []
    longest = 0
    for at in mixed:
        longest = max(longest, lengths[at])
        if not batches or (len(batches[-1]) + 1) * longest > most_words:
            batches.append([])
            longest = lengths[at]
        batches[-1].append(at)
    rng.shuffle(batches)
    return batches


def share_at(step: int, steps: int, warm: int) -> float:
    """The share of the rate: up over `warm` steps, and down to LEAST over all `steps`, both in a line."""
    return min(1.0, (step + 1) / warm) * max(LEAST, 1 - step / steps)
