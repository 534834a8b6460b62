import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.retriever import POOL, fuse, standardise, with_unseen


def test_standardised_scores_by_hand() -> None:
    # mean 2, standard deviation sqrt(2/3)
    expected = np.array([-1.0, 0.0, 1.0]) / np.sqrt(2 / 3)
    assert standardise(np.array([1, 2, 3], np.float32)) == pytest.approx(expected)


def test_a_signal_without_spread_contributes_nothing() -> None:
    lexical = np.array([5, 5, 5], np.float32)
    dense = np.array([0.1, 0.9, 0.2], np.float32)
    assert fuse(lexical, dense, weight=2.0) == pytest.approx(2 * standardise(dense))


def test_the_weight_decides_between_two_signals_that_disagree() -> None:
    words, meaning = np.array([1, 0], np.float32), np.array([0, 1], np.float32)
    assert fuse(words, meaning, weight=0.5).argmax() == 0
    assert fuse(words, meaning, weight=2.0).argmax() == 1


def test_no_candidates_give_no_scores() -> None:
    empty = np.empty(0, np.float32)
    assert fuse(empty, empty, weight=1.0).shape == (0,)


@given(st.lists(st.floats(-1e3, 1e3, width=32), min_size=1, max_size=30))
def test_standardising_keeps_the_order(values: list[float]) -> None:
    scores = np.array(values, np.float32)
    standard = standardise(scores)
    for i in range(len(scores)):
        for j in range(len(scores)):
            if scores[i] < scores[j]:
                assert standard[i] <= standard[j]


def test_what_only_meaning_found_has_no_words_or_fewer_than_the_last_found_by_words() -> None:
    few = np.arange(3), np.array([3.0, 2.0, 1.0], dtype=np.float32)
    rows, scores = with_unseen(*few, np.array([7, 1]))
    assert rows.tolist() == [0, 1, 2, 7]
    assert scores.tolist() == [3.0, 2.0, 1.0, 0.0]  # all that share a word are among the found
    many = np.arange(POOL), np.linspace(9, 4, POOL, dtype=np.float32)
    rows, scores = with_unseen(*many, np.array([POOL + 2]))
    assert rows[-1] == POOL + 2
    assert scores[-1] == pytest.approx(2.0)
