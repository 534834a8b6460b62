"""The last step of confidence: by hand, and within bounds."""

import json
import math
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.errors import SettingError
from service.answers import outcome
from service.answers.logistic import read_weights
from service.answers.outcome import FEATURES, PLAIN, answered, features, refused
from service.questions.kind import Kind
from service.questions.language import Language


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of weights of the test's own."""
    monkeypatch.setattr(outcome, "WEIGHTS", tmp_path / "outcome.json")
    return tmp_path / "outcome.json"


def store(path: Path, model: Sequence[float]) -> None:
    stored = {"features": list(FEATURES), "answered": list(model), "refused": list(PLAIN)}
    path.write_text(json.dumps(stored), encoding="utf-8")
    read_weights.cache_clear()


def test_plain_weights_leave_the_confidence_as_it_comes(weights: Path) -> None:
    store(weights, PLAIN)
    assert weights.is_file()
    assert answered(Kind.LIST, Language.CHINESE, 0.3) == pytest.approx(0.3)
    assert refused(Kind.FACT, Language.ENGLISH, 0.8) == pytest.approx(0.8)


def test_bias_language_and_sort_add_up_in_log_odds(weights: Path) -> None:
    model = [0.0] * len(FEATURES)
    model[FEATURES.index("bias")] = 1.0
    model[FEATURES.index("log_odds")] = 2.0
    model[FEATURES.index("english")] = -0.5
    model[FEATURES.index("list")] = 0.25
    store(weights, model)
    total = 1.0 + 2.0 * math.log(0.3 / 0.7) - 0.5 + 0.25
    chance = answered(Kind.LIST, Language.ENGLISH, 0.3)
    assert chance == pytest.approx(1 / (1 + math.exp(-total)))


@given(st.sampled_from(list(Kind)), st.sampled_from(list(Language)), st.floats(0, 1))
def test_a_chance_stays_a_chance_and_a_higher_one_stays_higher(
    kind: Kind, language: Language, chance: float
) -> None:
    assert len(features(kind, language, chance)) == len(FEATURES)
    found = answered(kind, language, chance)
    assert 0 < found < 1
    assert answered(kind, language, min(1.0, chance + 0.1)) >= found


def test_weights_of_other_features_are_refused(weights: Path) -> None:
    weights.write_text('{"features": ["bias"], "answered": [0], "refused": [0]}', encoding="utf-8")
    with pytest.raises(SettingError, match=r"training\.outcome"):
        answered(Kind.FACT, Language.CHINESE, 0.5)
