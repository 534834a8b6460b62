"""A network of one hidden layer over a few named observations, kept as a small file of weights."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from indexer.errors import SettingError
from service.answers.logistic import chance

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class SmallNetwork:
    """log-odds = direct · v + out · tanh(hidden v).

    Attributes:
        direct: (features,)
        hidden: (units, features)
        out: (units,)
    """

    direct: Array
    hidden: Array
    out: Array

    def chance(self, values: Sequence[float]) -> float:
        """In (0, 1), of one observation of every feature."""
        seen = np.asarray(values, dtype=np.float64)
        return chance(float(self.direct @ seen + self.out @ np.tanh(self.hidden @ seen)))


@cache
def read_network(path: Path, features: tuple[str, ...], training: str) -> SmallNetwork:
    """The network of a file.

    Args: training: the module that writes the file.
    Raises SettingError when the file was fitted for other features.
    """
    stored = json.loads(path.read_text(encoding="utf-8"))
    if stored.get("features") != list(features):
        raise SettingError(
            f"{path.name} holds a network for other features than {list(features)}; "
            f"run python -m {training}"
        )
    return SmallNetwork(*(np.array(stored[name]) for name in ("direct", "hidden", "out")))


def write_network(network: SmallNetwork, path: Path, features: Sequence[str]) -> None:
    """Writes what `read_network` reads, in four digits behind the point."""
    stored: dict[str, object] = {"features": list(features)}
    for name in ("direct", "hidden", "out"):
        stored[name] = np.round(getattr(network, name), 4).tolist()
    path.write_text(json.dumps(stored) + "\n", encoding="utf-8")
