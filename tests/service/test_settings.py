"""Settings of answering, and that English questions have a threshold of their own."""

from pathlib import Path

import pytest

from indexer.errors import SettingError
from service.engine import Engine
from service.settings import ServiceSettings
from tests.service.real_service import built


def test_the_defaults_and_what_the_environment_says() -> None:
    assert ServiceSettings.from_environment({}) == ServiceSettings()
    said = ServiceSettings.from_environment(
        {"SHUANGCHENG_MIN_ANSWERABLE": "0.2", "SHUANGCHENG_MIN_ANSWERABLE_ENGLISH": "0.9"}
    )
    assert (said.min_answerable, said.min_answerable_english) == (0.2, 0.9)


@pytest.mark.parametrize("name", ["MIN_ANSWERABLE", "MIN_ANSWERABLE_ENGLISH"])
@pytest.mark.parametrize("value", ["much", "1.5", "-0.1", "nan", ""])
def test_what_is_no_probability_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=f"SHUANGCHENG_{name} is "):
        ServiceSettings.from_environment({f"SHUANGCHENG_{name}": value})


@pytest.mark.weights
def test_english_questions_are_refused_by_their_own_threshold(tmp_path: Path) -> None:
    index = built(tmp_path, {"a.txt": "清江大桥于2021年5月开工，总投资35亿元。\n"})
    engine = Engine.open(index, ServiceSettings(min_answerable=0.0, min_answerable_english=1.0))
    assert not engine.ask("清江大桥总投资多少？").abstained
    assert engine.ask("How much was invested in the bridge?").abstained
    other = Engine.open(index, ServiceSettings(min_answerable=1.0, min_answerable_english=0.0))
    assert other.ask("清江大桥总投资多少？").abstained
    assert not other.ask("How much was invested in the bridge?").abstained
