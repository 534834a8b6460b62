"""Whitening of the passages' space, by linear algebra."""

import numpy as np

from training.encoder.spread import evened, spread


def passages(count: int) -> list[np.ndarray]:
    rng = np.random.default_rng(5)
    return [rng.integers(0, 40, 12).astype(np.int32) for _ in range(count)]


def moment(rows: np.ndarray, texts: list[np.ndarray]) -> np.ndarray:
    vectors = []
    for ids in texts:
        distinct, counts = np.unique(ids, return_counts=True)
        vectors.append(counts**0.5 @ rows[distinct])
    unit = np.array(vectors) / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit.T @ unit / len(unit)


def test_power_zero_changes_nothing() -> None:
    rows = np.random.default_rng(1).normal(size=(40, 6)).astype(np.float32)
    np.testing.assert_allclose(spread(rows, passages(50), 0.5, power=0), rows, atol=1e-5)


def test_the_strongest_direction_loses_its_lead() -> None:
    rows = np.random.default_rng(2).normal(size=(40, 6)).astype(np.float32)
    rows[:, 0] *= 5
    texts = passages(400)
    before = np.linalg.eigvalsh(moment(rows, texts))
    after = np.linalg.eigvalsh(moment(spread(rows, texts, 0.5), texts))
    assert after[-1] / after[0] < before[-1] / before[0] / 2


def test_the_unknown_piece_stays_without_a_vector() -> None:
    rows = np.random.default_rng(3).normal(size=(40, 6)).astype(np.float32)
    rows[0] = 0
    assert not spread(rows, passages(50), 0.5)[0].any()


def test_lengths_are_evened_and_directions_kept() -> None:
    rows = np.array([[3, 4], [0, 0], [0, 0.25]], dtype=np.float32)
    np.testing.assert_allclose(evened(rows, 0.5), [[3 / 5**0.5, 4 / 5**0.5], [0, 0], [0, 0.5]])
