import math

import numpy as np
import pytest

from eval.figures.bootstrap import (
    difference,
    is_real,
    mean_figure,
    plain_figure,
    statistic_figure,
)


def test_the_interval_holds_the_mean_and_narrows_with_more_questions() -> None:
    few, many = mean_figure([0.0, 1.0] * 10), mean_figure([0.0, 1.0] * 1000)
    assert few is not None
    assert many is not None
    assert few.low < few.value == 0.5 < few.high
    # the standard error of a coin is 0.5 / sqrt(n): 0.112 and 0.011; the interval is 3.92 of them
    assert few.high - few.low == pytest.approx(3.92 * 0.5 / math.sqrt(20), rel=0.15)
    assert many.high - many.low == pytest.approx(3.92 * 0.5 / math.sqrt(2000), rel=0.15)


def test_the_same_values_give_the_same_interval() -> None:
    assert mean_figure([0.0, 1.0, 1.0]) == mean_figure([0.0, 1.0, 1.0])


def test_no_values_give_no_figure() -> None:
    assert mean_figure([]) is None
    assert statistic_figure(0, lambda _: 1.0) is None
    assert statistic_figure(3, lambda _: float("nan")) is None


def test_a_statistic_is_drawn_over_positions() -> None:
    data = np.asarray([1.0, 2.0, 3.0, 4.0])
    figure = statistic_figure(4, lambda rows: float(np.median(data[rows])))
    assert figure is not None
    assert (figure.value, figure.count) == (2.5, 4)
    assert 1.0 <= figure.low < 2.5 < figure.high <= 4.0


def test_one_lucky_question_is_within_chance_and_a_clear_gain_is_not() -> None:
    before = [0.0] * 20
    lucky, clear = (
        difference(before, [1.0] + [0.0] * 19),
        difference(before, [1.0] * 10 + before[10:]),
    )
    assert lucky is not None
    assert clear is not None
    assert (lucky.value, is_real(lucky)) == (pytest.approx(1 / 20), False)
    assert (clear.value, is_real(clear)) == (pytest.approx(1 / 2), True)


def test_a_figure_without_an_interval_says_so() -> None:
    figure = plain_figure(3, lambda rows: float(len(rows)))
    assert figure is not None
    assert (figure.value, figure.count, figure.interval()) == (3.0, 3, "no interval")
    assert plain_figure(0, lambda _: 1.0) is None
    assert plain_figure(3, lambda _: math.nan) is None
    shown = mean_figure([0.25] * 5)
    assert shown is not None
    assert shown.interval(1, 100) == "[25.0, 25.0]"
