"""How often an answer of its sort turned out right: the last step of an answer's confidence.

The models before it know spans and claims. What reaches the user is judged as a whole: a list must
have all its items, a reason the whole clause, and an English question is misread more often. So the
confidence is fitted once more, to how the service's own answers to questions on reports were judged
(training/outcome.py).
"""

from pathlib import Path

from service.answers.logistic import log_odds, logistic, read_weights
from service.questions.kind import Kind
from service.questions.language import Language

WEIGHTS = Path(__file__).with_name("outcome.json")
_SORTS = (Kind.POLAR, Kind.CHOICE, Kind.LIST, Kind.NUMBER, Kind.DATE, Kind.REASON, Kind.DEFINITION)
FEATURES = ("bias", "log_odds", "english", *(str(kind) for kind in _SORTS))
# Without these weights: the confidence as it comes.
PLAIN = (0.0, 1.0, *(0.0 for _ in FEATURES[2:]))
_LEAST = 0.01  # no answer is taken for surely right or surely wrong


def features(kind: Kind, language: Language, chance: float) -> tuple[float, ...]:
    """One number for each of FEATURES."""
    sorts = (float(kind is sort) for sort in _SORTS)
    english = float(language is Language.ENGLISH)
    return (1.0, log_odds(chance, _LEAST), english, *sorts)


def answered(kind: Kind, language: Language, chance: float) -> float:
    """The chance that an answer is right, of which the models before say `chance`."""
    return logistic(features(kind, language, chance), _models()["answered"])


def refused(kind: Kind, language: Language, chance: float) -> float:
    """The chance that a refusal is right, of which the models before say `chance`."""
    return logistic(features(kind, language, chance), _models()["refused"])


def _models() -> dict[str, list[float]]:
    return read_weights(WEIGHTS, FEATURES, "training.outcome")
