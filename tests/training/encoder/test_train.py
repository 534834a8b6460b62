"""The loss by hand, what a batch is made of, and that a broken-off run goes on as if it had not."""

import math
from pathlib import Path

import numpy as np
import pytest
import torch

from training.encoder import train as loop
from training.encoder.pairs import Cloze, Pairs, Ragged
from training.encoder.table import Table, vectors
from training.encoder.train import Batch, Recipe, contrast, draw_cloze


def ids(*numbers: int) -> np.ndarray:
    return np.array(numbers, dtype=np.int32)


def ragged(rows: list[np.ndarray]) -> Ragged:
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    return Ragged(np.concatenate(rows), starts.astype(np.int64))


def test_the_loss_is_the_cross_entropy_over_cosines() -> None:
    table = torch.eye(3)
    batch = Batch([ids(1), ids(2)], [ids(1, 1), ids(1, 2)], np.array([0, 1]))
    # Cosines: query 1 to passages 1, 1/sqrt 2; query 2 to passages 0, 1/sqrt 2.
    a, b = math.exp(1 / loop.TEMPERATURE), math.exp(math.sqrt(0.5) / loop.TEMPERATURE)
    by_query = (math.log((a + b) / a) + math.log((1 + b) / b)) / 2
    by_passage = (math.log((a + 1) / a) + math.log((b + b) / b)) / 2
    assert contrast(table, batch).item() == pytest.approx((by_query + by_passage) / 2, rel=1e-4)


def test_another_query_of_the_same_passage_is_no_negative() -> None:
    table = torch.eye(3)
    batch = Batch([ids(1), ids(1)], [ids(1), ids(1)], np.array([4, 4]))
    assert contrast(table, batch).item() == pytest.approx(0, abs=1e-5)


def test_four_occurrences_weigh_as_two() -> None:
    vector = vectors(torch.eye(3), [ids(1, 2, 2, 2, 2)])
    torch.testing.assert_close(vector[0], torch.tensor([0.0, 1, 2]) / math.sqrt(5))


def test_a_cloze_query_comes_from_its_own_passage() -> None:
    rows = [ids(n, n, n) for n in range(1, 21)]
    source = Cloze(ragged(rows), np.arange(0, 21, 4), None)
    batch = draw_cloze(source, 50, np.random.default_rng(2))
    assert len(batch.queries) == 50
    for query, passage in zip(batch.queries, batch.passage_of, strict=True):
        assert (query[0] - 1) // 4 == passage
        assert len(set(query)) == 1


def material() -> dict[str, Pairs | Cloze]:
    rng = np.random.default_rng(3)
    rows = [rng.integers(1, 30, 5).astype(np.int32) for _ in range(40)]
    pairs = Pairs(ragged(rows), ragged(rows), np.arange(40))
    return dict.fromkeys(loop.MIXTURE, pairs)


def fresh() -> Table:
    torch.manual_seed(0)
    return Table(["<unk>", *(f"w{n}" for n in range(1, 30))], torch.ones(30), 8)


def test_a_resumed_run_ends_where_an_unbroken_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loop, "CHECKPOINT_EVERY", 4)
    recipe = Recipe(steps=10, dim=8)
    unbroken, broken, resumed = fresh(), fresh(), fresh()
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    loop.train(unbroken, material(), recipe, tmp_path / "one")
    draw, calls = loop.draw_pairs, iter(range(6))

    def failing(*given: object) -> Batch:
        if next(calls, None) is None:
            raise KeyboardInterrupt
        return draw(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(loop, "draw_pairs", failing)
    with pytest.raises(KeyboardInterrupt):
        loop.train(broken, material(), recipe, tmp_path / "two")
    monkeypatch.setattr(loop, "draw_pairs", draw)
    loop.train(resumed, material(), recipe, tmp_path / "two")
    torch.testing.assert_close(resumed.rows(), unbroken.rows(), rtol=0, atol=0)


def test_training_brings_a_query_to_its_passage(tmp_path: Path) -> None:
    table, source = fresh(), material()
    batch = loop.draw_pairs(source["text"], None, 40, np.random.default_rng(1))  # type: ignore[arg-type]
    before = contrast(table.rows(), batch).item()
    loop.train(table, source, Recipe(steps=30, dim=8), tmp_path)
    assert contrast(table.rows(), batch).item() < before
