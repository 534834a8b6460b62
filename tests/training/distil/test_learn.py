"""The stages' rates, and what the small network is punished for."""

import time
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from service.reader.alphabet import Alphabet
from training.distil.__main__ import until
from training.distil.imitation import imitation
from training.distil.learn import Stage, exact
from training.distil.sheets import WINDOWS, Desk
from training.reader.batches import Sheet
from training.reader.layers import Size
from training.reader.network import SpanNetwork
from training.reader.windows import Window

TINY = Size(characters=8, pairs=4, narrow=16, wide=16, heads=2, layers=1)


def _desk() -> tuple[Desk, Sheet]:
    alphabet = Alphabet("甲乙丙丁戊己庚辛")
    rng = np.random.default_rng(1)
    windows = [
        Window(rng.integers(70, alphabet.size, 30).astype(np.uint16), 0, ((3, 6),) * (row % 2 == 0))
        for row in range(4)
    ]
    sheet = Sheet.of([window.ids[2:8] for window in windows[::WINDOWS]], windows)
    rarity = np.ones(alphabet.size, np.float32)
    return Desk(alphabet, rarity, torch.device("cpu")), sheet


def _network(seed: int, desk: Desk) -> SpanNetwork:
    torch.manual_seed(seed)
    return SpanNetwork(desk.size, 0.0, TINY).eval()


def test_one_who_thinks_the_same_is_told_nothing() -> None:
    desk, sheet = _desk()
    batch = desk.batch(sheet, 0.0, WINDOWS)
    network, other = _network(1, desk), _network(2, desk)
    bridge = nn.Linear(16, 16)
    nn.init.eye_(bridge.weight)
    nn.init.zeros_(bridge.bias)
    _, same = imitation(network, network, bridge, batch, fast=False)
    assert same["told"] == pytest.approx(0, abs=1e-5)
    assert same["state"] == pytest.approx(0, abs=1e-6)
    _, apart = imitation(other, network, bridge, batch, fast=False)
    assert apart["told"] > 0.01
    assert apart["state"] > 0.01


def test_only_the_small_network_learns() -> None:
    desk, sheet = _desk()
    small, large, bridge = _network(1, desk), _network(2, desk), nn.Linear(16, 16)
    total, _ = imitation(small, large, bridge, desk.batch(sheet, 0.0, WINDOWS), fast=False)
    total.backward()  # type: ignore[no-untyped-call]
    assert small.ends.weight.grad is not None
    assert bridge.weight.grad is not None
    assert all(value.grad is None for value in large.parameters())


def test_the_exact_are_those_whose_best_span_was_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    desk, sheet = _desk()
    network = _network(1, desk)
    golds = desk.batch(sheet, 0.0, WINDOWS).golds

    def right(_: object) -> torch.Tensor:
        return golds.float()

    monkeypatch.setattr(network, "spans", right)
    assert exact(network, desk, [sheet], fast=False) == 1.0
    monkeypatch.setattr(network, "spans", lambda scores: -right(scores))
    assert exact(network, desk, [sheet], fast=False) == 0.0


def test_a_stage_warms_up_and_comes_down() -> None:
    stage = Stage("x", 10, {"made": 1.0}, 1e-3, 1e-5)
    assert stage.rate_at(0) < 1e-4
    assert stage.rate_at(0.04) == pytest.approx(1e-3)
    assert stage.rate_at(0.52) == pytest.approx((1e-3 + 1e-5) / 2)
    assert stage.rate_at(1) == pytest.approx(1e-5)


def test_the_last_stage_ends_when_the_file_says(tmp_path: Path) -> None:
    ends = tmp_path / "ends"
    assert until(ends, 30.0) == 30.0
    ends.write_text(str(time.time() + 100))
    assert 90 < until(ends, 30.0) <= 100
    ends.write_text("0")
    assert until(ends, 30.0) == 1.0
