"""The features on an accelerator are those that the service computes."""

import numpy as np
import pytest
import torch

from service.reader import alphabet, matching
from training.distil import features

LETTERS = 40  # few different ones, so that words of the question stand in the passages


@pytest.mark.parametrize("windows", [1, 2, 3])
def test_the_features_are_those_of_the_service(windows: int) -> None:
    rng = np.random.default_rng(windows)
    groups = 4
    question = rng.integers(0, LETTERS, (groups, 12)).astype(np.uint16)
    question[:, 9:] = 0
    question = np.repeat(question, windows, axis=0)
    passage = rng.integers(0, LETTERS, (groups * windows, 90)).astype(np.uint16)
    passage[:, 20:27] = question[:, 2:9]
    passage[0, 70:] = 0
    ends = np.array([5, 6], dtype=np.uint16)
    rarity = rng.random(LETTERS).astype(np.float32)
    group = np.repeat(np.arange(groups), windows)
    right = matching.match(question, passage, group, rarity, ends)
    of_passage, of_question = features.match(
        torch.from_numpy(question.astype(np.int64)),
        torch.from_numpy(passage.astype(np.int64)),
        windows,
        torch.from_numpy(rarity),
        torch.from_numpy(ends.astype(np.int64)),
    )
    np.testing.assert_allclose(of_passage, right.passage, atol=1e-6)
    np.testing.assert_allclose(of_question, right.question, atol=1e-6)


def test_the_pairs_are_those_of_the_service() -> None:
    ids = np.random.default_rng(1).integers(0, 8000, (3, 50)).astype(np.uint16)
    found = features.pairs(torch.from_numpy(ids.astype(np.int64)))
    np.testing.assert_array_equal(found, alphabet.pairs(ids))
