"""Near misses by hand, and how much of a batch they are."""

import numpy as np
import torch

from training.encoder.near import NEAREST, near_misses, with_near
from training.encoder.pairs import Pairs, Ragged


def ragged(*rows: list[int]) -> Ragged:
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    return Ragged(
        np.concatenate([np.array(row, np.int32) for row in rows]), starts.astype(np.int64)
    )


def source() -> Pairs:
    """Nine passages: 1 and 2 are copies, 3 shares a piece with them, the others share nothing."""
    passages = [[0, 1], [0, 1], [0, 2], *([n] for n in range(3, 9))]
    queries = [[0, 1], [0, 1, 1], [0, 2], *([n] for n in range(3, 9))]
    return Pairs(ragged(*queries), ragged(*passages), np.arange(9))


def test_the_nearest_wrong_passage_comes_first_and_copies_do_not_count() -> None:
    near = near_misses(torch.eye(9), source())
    assert near.shape == (9, NEAREST)
    assert near[0][near[0] >= 0][0] == 2
    assert not {0, 1} & set(near[0].tolist())
    assert not {0, 1} & set(near[1].tolist())
    assert set(near[2].tolist()) >= {0, 1}


def test_a_passage_that_nobody_asks_for_is_no_near_miss() -> None:
    whole = source()
    asked = Pairs(ragged([0, 1], [0, 2]), whole.passages, np.array([0, 2]))
    near = near_misses(torch.eye(9), asked)
    assert set(near[0].tolist()) == {-1, 1}


def test_three_eighths_of_a_batch_are_near_misses_and_no_query_comes_twice() -> None:
    chosen = np.arange(64)
    near = np.arange(100 * NEAREST).reshape(100, NEAREST) % 500 + 100
    rows = with_near(chosen, near, np.random.default_rng(1))
    assert len(rows) == len(set(rows.tolist())) == 64
    added = [row for row in rows.tolist() if row >= 64]
    assert len(added) == 24
    allowed = set(near[:8].ravel().tolist())
    assert set(added) <= allowed


def test_missing_near_misses_are_made_up_by_chance_ones() -> None:
    near = np.full((100, NEAREST), -1)
    rows = with_near(np.arange(64), near, np.random.default_rng(1))
    assert rows.tolist() == list(range(64))
