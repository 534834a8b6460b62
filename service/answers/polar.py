"""Yes or no: a claim weighed against the sentence that speaks of it.

The chance that the sentence affirms the claim comes from a logistic model over plain observations
(claims.py), fitted by training/polar.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from service.answers.claims import FEATURES, examine
from service.answers.logistic import LEAST_CHANCE, log_odds, logistic, read_weights
from service.reader.reading import Passage
from service.reader.support import Support

WEIGHTS = Path(__file__).with_name("polar.json")

# Share of the claim's terms that a sentence must hold to speak of it at all; more where a name of
# the claim is not there, for then it may speak of something else.
MIN_COVER = 0.25
MIN_COVER_UNNAMED = 0.35


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a sentence says of a claim, and the chance in [0.5, 1] that it does."""

    holds: bool
    support: Support
    chance: float


def judge(question: str, passages: Sequence[Passage], answerable: float) -> Verdict | None:
    """The verdict on the claim in a yes/no question; None when no sentence speaks of it.

    Args:
        answerable: the reader's chance that the passages answer.
    """
    examined = examine(question, passages, log_odds(answerable, LEAST_CHANCE))
    if examined is None:
        return None
    unnamed = examined.values[FEATURES.index("missing_names")] > 0
    if examined.support.cover < (MIN_COVER_UNNAMED if unnamed else MIN_COVER):
        return None
    weights = read_weights(WEIGHTS, FEATURES, "training.polar")
    affirmed = logistic(examined.values, weights["affirmed"])
    return Verdict(affirmed > 0.5, examined.support, max(affirmed, 1 - affirmed))
