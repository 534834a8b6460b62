"""The training scheme: which lessons at which step, and at which rate."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from training.reader.lessons import Lesson

Shares = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Scheme:
    """How long, how fast, and how much of what people asked.

    Attributes:
        steps: in all.
        workers: processes that share the gradients of a step.
        groups, windows: questions a step and worker, and windows of text a question, early and late.
        turn: share of the steps after which written questions prevail.
        shares: of written questions, of made ones and of those on reports, before and after the
            turn.
        rate: highest learning rate.
        hide: share of characters masked in the passages before and after the turn.
    """

    steps: int = 6500
    workers: int = 2
    groups: tuple[int, int] = (20, 20)
    windows: tuple[int, int] = (2, 2)
    turn: float = 0.44
    shares: tuple[Shares, Shares] = ((0.12, 0.88, 0.0), (0.27, 0.09, 0.64))
    rate: float = 1.2e-3
    warm_up: int = 400
    hide: tuple[float, float] = (0.08, 0.03)

    def late(self, step: int) -> int:
        """0 before the turn, 1 after."""
        return int(step >= self.turn * self.steps)

    def rate_at(self, step: int) -> float:
        """Linear warm-up, then a cosine down to a fiftieth."""
        if step < self.warm_up:
            return self.rate * (step + 1) / self.warm_up
        done = (step - self.warm_up) / max(self.steps - self.warm_up, 1)
        return self.rate * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(done, 1.0))))


# For weights that have learned: only the later lessons, at a rate that does not undo them.
AGAIN = Scheme(turn=0.0, rate=8e-4, warm_up=100)


def endless(lessons: Sequence[Lesson], rng: np.random.Generator) -> Iterator[Lesson]:
    """The lessons in random order, over and over; each once before any twice."""
    while True:
        for row in rng.permutation(len(lessons)):
            yield lessons[row]
