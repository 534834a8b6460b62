import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.figures.refusal import (
    aurc,
    auroc,
    calibration_error,
    reliability,
    risk_coverage,
    score_abstention,
)


def test_abstention_is_precision_and_recall_of_unanswerable_questions() -> None:
    answerable = [True, True, True, False, False]
    score = score_abstention(answerable, [True, False, False, True, False])
    assert (score.precision, score.recall, score.f1) == (1 / 2, 1 / 2, 1 / 2)


def test_never_abstaining_scores_zero_and_does_not_divide_by_it() -> None:
    score = score_abstention([True, False], [False, False])
    assert (score.precision, score.recall, score.f1) == (0.0, 0.0, 0.0)


PAIRS = st.lists(st.tuples(st.booleans(), st.sampled_from([0.1, 0.2, 0.3, 0.9])), min_size=1)


@given(PAIRS)
def test_auroc_is_the_part_of_pairs_in_the_right_order(pairs: list[tuple[bool, float]]) -> None:
    good = [score for flag, score in pairs if flag]
    bad = [score for flag, score in pairs if not flag]
    wins = [(a > b) + (a == b) / 2 for a in good for b in bad]
    found = auroc([flag for flag, _ in pairs], [score for _, score in pairs])
    assert found == pytest.approx(sum(wins) / len(wins)) if wins else math.isnan(found)


def test_risk_coverage_is_as_worked_by_hand() -> None:
    # by confidence: right, wrong, right; a fourth question was refused
    curve = risk_coverage([1.0, 1.0, 0.0], [0.9, 0.3, 0.5], asked=4)
    assert curve[:, 0] == pytest.approx([1 / 4, 2 / 4, 3 / 4])
    assert curve[:, 1] == pytest.approx([0, 1 / 2, 1 / 3])
    assert aurc(curve) == pytest.approx((0 + 1 / 2 + 1 / 3) / 3)


def test_answers_of_equal_confidence_share_their_risk() -> None:
    first = risk_coverage([1.0, 0.0], [0.5, 0.5], asked=2)
    second = risk_coverage([0.0, 1.0], [0.5, 0.5], asked=2)
    assert first[:, 1] == pytest.approx([1 / 2, 1 / 2])
    assert np.array_equal(first, second)


def test_nothing_answered_has_no_risk() -> None:
    assert math.isnan(aurc(risk_coverage([], [], asked=3)))
    assert math.isnan(calibration_error(reliability([], [])))


def test_calibration_error_is_as_worked_by_hand() -> None:
    bins = reliability([0.0, 1.0, 1.0, 1.0], [0.2, 0.4, 0.8, 0.6], bins=2)
    # {0.2, 0.4}: 0.3 on average, half right; {0.6, 0.8}: 0.7, all right
    assert [(part.confidence, part.right, part.count) for part in bins] == [
        (pytest.approx(0.3), 0.5, 2),
        (pytest.approx(0.7), 1.0, 2),
    ]
    assert calibration_error(bins) == pytest.approx(2 / 4 * 0.2 + 2 / 4 * 0.3)


def test_being_too_sure_counts_like_being_too_modest() -> None:
    # all at 0.9, two of four right: 0.4 too sure
    assert calibration_error(reliability([1.0, 0.0, 1.0, 0.0], [0.9] * 4, bins=1)) == (
        pytest.approx(0.4)
    )


@given(st.lists(st.sampled_from([0.0, 1.0]), min_size=1, max_size=40))
def test_confidence_equal_to_truth_is_perfectly_calibrated(right: list[float]) -> None:
    assert calibration_error(reliability(right, right)) == 0.0
    assert sum(part.count for part in reliability(right, right)) == len(right)
