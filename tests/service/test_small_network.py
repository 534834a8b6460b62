from pathlib import Path

import numpy as np
import pytest

from indexer.errors import SettingError
from service.answers.small_network import SmallNetwork, read_network, write_network

NETWORK = SmallNetwork(
    np.array([0.5, -1.0]), np.array([[0.0, 1.0], [2.0, 0.0]]), np.array([3.0, 0.25])
)


def test_the_chance_by_hand() -> None:
    # 0.5 - 0.2 + 3 tanh(0.2) + 0.25 tanh(2) = 0.3 + 0.59213 + 0.24101
    assert NETWORK.chance((1.0, 0.2)) == pytest.approx(1 / (1 + np.exp(-1.13314)), abs=1e-5)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "small.json"
    write_network(NETWORK, path, ("bias", "seen"))
    read = read_network(path, ("bias", "seen"), "training.some")
    assert read.chance((1.0, 0.7)) == NETWORK.chance((1.0, 0.7))


def test_a_network_of_other_features_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    write_network(NETWORK, path, ("bias", "seen"))
    with pytest.raises(SettingError, match=r"run python -m training\.some"):
        read_network(path, ("bias", "heard"), "training.some")
