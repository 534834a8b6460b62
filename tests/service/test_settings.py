"""Settings of answering, and that English questions have a threshold of their own."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.errors import SettingError
from service.engine import Engine
from service.reader.reading import Passage, Reader, Reading
from service.settings import ServiceSettings
from tests.service.real_service import built


def test_the_defaults_and_what_the_environment_says() -> None:
    assert ServiceSettings.from_environment({}) == ServiceSettings()
    said = ServiceSettings.from_environment(
        {"SHUANGCHENG_MIN_ANSWERABLE": "0.2", "SHUANGCHENG_MIN_ANSWERABLE_ENGLISH": "0.9"}
    )
    assert (said.min_answerable, said.min_answerable_english) == (0.2, 0.9)
    wide = ServiceSettings.from_environment({"SHUANGCHENG_READING_MARGIN": "12"})
    assert wide.reading_margin == 12.0


@pytest.mark.parametrize("name", ["MIN_ANSWERABLE", "MIN_ANSWERABLE_ENGLISH", "READING_MARGIN"])
@pytest.mark.parametrize("value", ["much", "1000.5", "-0.1", "nan", "inf", ""])
def test_what_is_no_such_number_is_refused_by_name(name: str, value: str) -> None:
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


@pytest.mark.weights
def test_passages_far_below_the_best_are_found_but_not_read(tmp_path: Path) -> None:
    seeds = {
        f"{place}.txt": f"{place}大桥全长{n}00米。\n" for n, place in enumerate("东南西北中", 1)
    }
    index = built(tmp_path, seeds)
    read: list[int] = []
    for margin in (0.0, 1000.0):
        engine = Engine.open(index, ServiceSettings(reading_margin=margin))
        reader = _Counting(engine.reader)
        answer = replace(engine, reader=reader).ask("南大桥全长多少？", top_k=4)
        assert answer.short_answers == ("200米",)
        read.append(reader.passages)
    assert read == [1, 3]


class _Counting:
    """The reader, and of how many passages it was asked last."""

    name = "counting"

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.passages = 0

    def read(self, question: str, passages: Sequence[Passage], *, limit: int = 20) -> Reading:
        self.passages = len(passages)
        return self.reader.read(question, passages, limit=limit)

    def impression(self, question: str, passage: Passage) -> tuple[float, ...]:
        return self.reader.impression(question, passage)
