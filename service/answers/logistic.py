"""Logistic models of a few named observations, each kept as a small file of weights."""

import json
import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from indexer.errors import SettingError

LEAST_CHANCE = 1e-4  # that the reader may give to one thing or its contrary
_FARTHEST = 30.0  # log-odds beyond which a chance is 0 or 1 for all purposes


def log_odds(chance: float, least: float) -> float:
    """ln(p / (1 - p)) of `chance`, which is kept `least` away from 0 and 1."""
    bounded = min(max(chance, least), 1 - least)
    return math.log(bounded / (1 - bounded))


def logistic(values: Sequence[float], weights: Sequence[float]) -> float:
    """1 / (1 + exp(-values · weights))."""
    return chance(sum(value * weight for value, weight in zip(values, weights, strict=True)))


def chance(odds: float) -> float:
    """1 / (1 + exp(-odds)) of log-odds."""
    return 1 / (1 + math.exp(-max(min(odds, _FARTHEST), -_FARTHEST)))


@cache
def read_weights(path: Path, features: tuple[str, ...], training: str) -> dict[str, list[float]]:
    """The models of a file by name, each with a weight for every one of `features`.

    Args: training: the module that writes the file.
    Raises SettingError when the file was fitted for other features.
    """
    stored = json.loads(path.read_text(encoding="utf-8"))
    if stored.pop("features", None) != list(features):
        raise SettingError(
            f"{path.name} holds weights for other features than {list(features)}; "
            f"run python -m {training}"
        )
    models: dict[str, list[float]] = stored
    return models
