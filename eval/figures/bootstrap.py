"""How far a figure can be trusted: percentile bootstrap over questions.

Source: Efron and Tibshirani, An Introduction to the Bootstrap, 1993; for two systems on the same
questions the differences are resampled (Koehn, Statistical Significance Tests for MT, 2004).
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

ROUNDS = 2000
SEED = 20240401
LEVEL = 0.95
DRAWN_AT_ONCE = 2_000_000


@dataclass(frozen=True, slots=True)
class Figure:
    """A value with its confidence interval (95 %) and the number of questions behind it.

    `low` and `high` are NaN where resampling gives no interval that can be trusted.
    """

    value: float
    low: float
    high: float
    count: int

    def interval(self, digits: int = 4, scale: float = 1, *, sign: str = "") -> str:
        """As a person reads it: "[0.1000, 0.2000]", or "no interval"."""
        if math.isnan(self.low):
            return "no interval"
        low, high = (f"{part * scale:{sign}.{digits}f}" for part in (self.low, self.high))
        return f"[{low}, {high}]"


Statistic = Callable[[npt.NDArray[np.int64]], float]


def mean_figure(values: Sequence[float]) -> Figure | None:
    """The mean of `values` with its interval; None when there are none."""
    if not values:
        return None
    data = np.asarray(values, dtype=np.float64)
    random = np.random.default_rng(SEED)
    # In parts: all rounds of a set of thousands of questions would not fit at once.
    parts = -(-ROUNDS * len(data) // DRAWN_AT_ONCE)
    means = np.concatenate(
        [
            data[random.integers(0, len(data), (len(rounds), len(data)))].mean(axis=1)
            for rounds in np.array_split(np.arange(ROUNDS), parts)
        ]
    )
    return Figure(float(data.mean()), *_bounds(means), len(data))


def statistic_figure(count: int, statistic: Statistic, rounds: int = 500) -> Figure | None:
    """The figure of `statistic`, which gets the positions of the questions drawn.

    Rounds in which it is nan (no unanswerable question drawn) are left out. None when it is nan
    over all questions, or there are none.
    """
    if not count:
        return None
    value = statistic(np.arange(count))
    if np.isnan(value):
        return None
    random = np.random.default_rng(SEED)
    drawn = np.asarray([statistic(random.integers(0, count, count)) for _ in range(rounds)])
    drawn = drawn[~np.isnan(drawn)]
    return Figure(value, *_bounds(drawn), count)


def plain_figure(count: int, statistic: Statistic) -> Figure | None:
    """The figure of `statistic` without an interval; None where `statistic_figure` gives none.

    For statistics that resampling biases: a bin of drawn-again questions strays further from its
    mean than the sample's own, so that an expected calibration error grows in every round, and the
    percentile interval can lie wholly above the value; what shifts it back (basic, bias-corrected)
    then lies wholly below, or does not exist. Source: Kumar, Liang and Ma, Verified Uncertainty
    Calibration, 2019, section 4, on the bias; Efron and Tibshirani, 1993, chapter 14, on the rest.
    """
    value = statistic(np.arange(count)) if count else math.nan
    return None if math.isnan(value) else Figure(value, math.nan, math.nan, count)


def difference(first: Sequence[float], second: Sequence[float]) -> Figure | None:
    """Mean of second - first over the same questions in the same order, with its interval."""
    return mean_figure([b - a for a, b in zip(first, second, strict=True)])


def is_real(figure: Figure) -> bool:
    """Whether the interval of a difference leaves zero out."""
    return figure.low > 0 or figure.high < 0


def _bounds(drawn: npt.NDArray[np.float64]) -> tuple[float, float]:
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(drawn, [tail, 1 - tail])
    return float(low), float(high)
