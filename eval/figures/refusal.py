"""Refusals: does it abstain where the documents do not answer, and know when it is right?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Abstention:
    """Abstaining as the detection of unanswerable questions.

    precision = |abstained ∩ unanswerable| / |abstained|, recall = the same / |unanswerable|,
    F1 their harmonic mean (Rajpurkar et al., Know What You Don't Know, 2018, score the same
    decision). 0 where a denominator is.
    """

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score_abstention(answerable: Sequence[bool], abstained: Sequence[bool]) -> Abstention:
    """Over questions in the same order."""
    both = sum(no and not yes for yes, no in zip(answerable, abstained, strict=True))
    said, true = sum(abstained), len(answerable) - sum(answerable)
    return Abstention(both / said if said else 0.0, both / true if true else 0.0)


def auroc(positive: Sequence[bool], scores: Sequence[float]) -> float:
    """Probability that a positive scores above a negative, ties counting half; nan without both.

    Source: Hanley and McNeil, The Meaning and Use of the Area under a ROC Curve, 1982.
    """
    flags = np.asarray(positive, dtype=bool)
    values = np.asarray(scores, dtype=np.float64)
    good, bad = values[flags], values[~flags]
    if not len(good) or not len(bad):
        return float("nan")
    order = np.sort(bad)
    below = np.searchsorted(order, good, side="left")
    through = np.searchsorted(order, good, side="right")
    return float((below + through).sum() / 2.0 / (len(good) * len(bad)))


def risk_coverage(right: Sequence[float], confidence: Sequence[float], asked: int) -> Array:
    """(n, 2) coverage and risk when the n most confident answers of `asked` questions are given.

    Row i: coverage (i + 1) / asked, risk = part of the first i + 1 answers that is wrong. Answers
    of equal confidence share the risk of all of them, so that their order does not matter.
    Source: El-Yaniv and Wiener, On the Foundations of Noise-free Selective Classification, 2010.
    """
    scores = np.asarray(confidence, dtype=np.float64)
    wrong = 1.0 - np.asarray(right, dtype=np.float64)
    levels, member = np.unique(-scores, return_inverse=True)
    mean = np.bincount(member, weights=wrong, minlength=len(levels)) / np.maximum(
        np.bincount(member, minlength=len(levels)), 1
    )
    spread = mean[np.sort(member)]
    count = np.arange(1, len(scores) + 1, dtype=np.float64)
    return np.column_stack([count / max(asked, 1), np.cumsum(spread) / count])


def aurc(curve: Array) -> float:
    """Mean risk over the points of a risk-coverage curve; nan when it has none. 0 is best.

    Source: Geifman, Uziel and El-Yaniv, Bias-Reduced Uncertainty Estimation, 2019.
    """
    return float(curve[:, 1].mean()) if len(curve) else float("nan")


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers of neighbouring confidence: how sure they are on average, how often right."""

    confidence: float
    right: float
    count: int


def reliability(right: Sequence[float], confidence: Sequence[float], bins: int = 10) -> list[Bin]:
    """At most `bins` bins of equal mass, least confident first.

    Equal mass rather than equal width: Nguyen and O'Connor, Posterior Calibration and Exploratory
    Analysis for NLP Models, 2015.
    """
    order = np.argsort(np.asarray(confidence, dtype=np.float64), kind="stable")
    scores = np.asarray(confidence, dtype=np.float64)[order]
    truth = np.asarray(right, dtype=np.float64)[order]
    parts = np.array_split(np.arange(len(order)), min(bins, len(order)) or 1)
    return [
        Bin(float(scores[part].mean()), float(truth[part].mean()), len(part))
        for part in parts
        if len(part)
    ]


def calibration_error(bins: Sequence[Bin]) -> float:
    """Σ n_b / n · |right_b - confidence_b|, the expected calibration error; nan without answers.

    Source: Naeini, Cooper and Hauskrecht, Obtaining Well Calibrated Probabilities, 2015.
    """
    total = sum(part.count for part in bins)
    if not total:
        return float("nan")
    return sum(part.count * abs(part.right - part.confidence) for part in bins) / total
