"""How often an answer of its sort turned out right: the last step of an answer's confidence.

The models before it know spans and claims. What reaches the user is judged as a whole: a list must
have all its items, a reason the whole clause, and an English question is misread more often. So the
confidence is fitted once more, to how the service's own answers to questions on reports were judged
(training/outcome.py).
"""

import json
import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from indexer.errors import SettingError
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
    bounded = min(max(chance, _LEAST), 1 - _LEAST)
    sorts = (float(kind is sort) for sort in _SORTS)
    english = float(language is Language.ENGLISH)
    return (1.0, math.log(bounded / (1 - bounded)), english, *sorts)


def answered(kind: Kind, language: Language, chance: float) -> float:
    """The chance that an answer is right, of which the models before say `chance`."""
    return _logistic(features(kind, language, chance), _weights()["answered"])


def refused(kind: Kind, language: Language, chance: float) -> float:
    """The chance that a refusal is right, of which the models before say `chance`."""
    return _logistic(features(kind, language, chance), _weights()["refused"])


def _logistic(values: Sequence[float], weights: Sequence[float]) -> float:
    total = sum(value * weight for value, weight in zip(values, weights, strict=True))
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


def store(answered: Sequence[float], refused: Sequence[float]) -> None:
    """Writes the weights; those of the next answer are read anew."""
    stored = {"features": list(FEATURES), "answered": list(answered), "refused": list(refused)}
    WEIGHTS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    _weights.cache_clear()


@cache
def _weights() -> dict[str, list[float]]:
    stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    if stored.get("features") != list(FEATURES):
        raise SettingError(
            f"{WEIGHTS.name} holds weights for {stored.get('features')}, the code has "
            f"{list(FEATURES)}; run python -m training.outcome"
        )
    return {"answered": stored["answered"], "refused": stored["refused"]}
