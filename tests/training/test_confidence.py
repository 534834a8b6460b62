import numpy as np
import pytest

from training.confidence import area, balanced, chunks, fit


def test_the_area_under_the_curve_by_hand() -> None:
    scores = np.array([0.9, 0.8, 0.3, 0.2])
    labels = np.array([True, False, True, False])
    # of the four pairs (right, wrong) three are in order
    assert area(scores, labels) == pytest.approx(3 / 4)
    assert area(np.zeros(4), labels) == pytest.approx(1 / 2)


def test_both_sides_weigh_alike_however_many_they_are() -> None:
    labels = np.array([True, False, False, False])
    weights = balanced(labels)
    assert weights[labels].sum() == pytest.approx(weights[~labels].sum())


def test_the_fit_finds_the_chance_of_a_coin() -> None:
    values = np.ones((4, 1))
    labels = np.array([1.0, 1.0, 1.0, 0.0])
    (bias,) = fit(values, labels, np.ones(4))
    assert 1 / (1 + np.exp(-bias)) == pytest.approx(0.75)


def test_the_sentence_that_answers_can_be_cut_out() -> None:
    assert chunks("甲在北。乙在南。丙在东。", without=[(5, 6)]) == ["甲在北。丙在东。"]
