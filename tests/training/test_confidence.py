import numpy as np
import pytest

from service.answers.evidence import FEATURES
from service.answers.small_network import SmallNetwork
from service.settings import ServiceSettings
from training.claims import chunks
from training.confidence import area, by_folds, by_logistic, fit, moved, worth_refusing


def test_the_area_under_the_curve_by_hand() -> None:
    scores = np.array([0.9, 0.8, 0.3, 0.2])
    labels = np.array([True, False, True, False])
    # of the four pairs (right, wrong) three are in order
    assert area(scores, labels) == pytest.approx(3 / 4)
    assert area(np.zeros(4), labels) == pytest.approx(1 / 2)


def test_the_fit_finds_the_chance_of_a_coin() -> None:
    values = np.ones((4, 1))
    labels = np.array([1.0, 1.0, 1.0, 0.0])
    (bias,) = fit(values, labels, np.ones(4))
    assert 1 / (1 + np.exp(-bias)) == pytest.approx(0.75)


def test_a_text_is_read_in_whole_sentences() -> None:
    long = "甲" * 150 + "。"
    assert chunks(long + "乙。" + long) == [long + "乙。", long]


def test_as_many_are_refused_as_have_no_answer() -> None:
    chance = np.array([0.9, 0.1, 0.3, 0.2])
    answerable = np.array([True, False, True, False])
    assert worth_refusing(chance, answerable) == pytest.approx(0.25)
    assert worth_refusing(chance, np.ones(4, dtype=bool)) == 0.0


def test_where_refusing_begins_is_moved_to_the_settings_default() -> None:
    chance = np.array([0.1, 0.5, 0.7, 0.9] * 2)
    answerable = np.array([False, True, False, True] * 2)
    english = np.repeat([0.0, 1.0], 4)
    silent = SmallNetwork(np.zeros(len(FEATURES)), np.zeros((1, len(FEATURES))), np.zeros(1))
    model = moved(silent, chance, answerable, english).direct
    settings = ServiceSettings()
    # what had the chance 0.6, where refusing begins
    before = np.log(0.6 / 0.4)
    for sort, default in enumerate((settings.min_answerable, settings.min_answerable_english)):
        after = before + model[FEATURES.index("bias")] + sort * model[FEATURES.index("english")]
        assert 1 / (1 + np.exp(-after)) == pytest.approx(default)


def test_no_example_is_judged_by_a_model_that_saw_its_fold() -> None:
    # In each fold but the first the label is what the feature says; in the first it is not.
    folds = np.repeat(np.arange(5), 20)
    values = np.zeros((100, len(FEATURES)))
    values[:, 0] = np.tile([-1.0, 1.0], 50)
    label = (values[:, 0] > 0) != (folds == 0)
    chance = by_folds(by_logistic, values, label, folds)
    assert ((chance > 0.5) == (values[:, 0] > 0))[folds == 0].all()
