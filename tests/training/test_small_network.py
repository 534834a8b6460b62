import numpy as np

from training.small_network import NETWORKS, UNITS, learned


def test_it_learns_what_no_weighing_of_the_features_tells() -> None:
    # either of two, but not both
    rng = np.random.default_rng(3)
    two = rng.integers(0, 2, (400, 2)).astype(float)
    values = np.column_stack([np.ones(400), two])
    network = learned(values, two[:, 0] != two[:, 1])
    assert network.hidden.shape == (NETWORKS * UNITS, 3)
    chances = [network.chance((1.0, a, b)) for a, b in ((0, 0), (0, 1), (1, 0), (1, 1))]
    assert max(chances[0], chances[3]) < 0.3 < 0.7 < min(chances[1:3])


def test_the_scale_of_a_feature_changes_nothing() -> None:
    rng = np.random.default_rng(4)
    seen = rng.normal(size=300)
    values = np.column_stack([np.ones(300), seen])
    scaled = np.column_stack([np.ones(300), 50 + 20 * seen])
    one, other = learned(values, seen > 0.5), learned(scaled, seen > 0.5)
    for value in (-1.0, 0.4, 2.0):
        assert abs(one.chance((1.0, value)) - other.chance((1.0, 50 + 20 * value))) < 1e-3
