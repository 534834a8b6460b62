"""What would be refused is read once more in other words, and answered only where that finds it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.settings import Settings
from service.engine import Engine
from service.reader.overlap import OverlapReader
from service.reader.reading import Candidate, Passage, Reading
from service.settings import ServiceSettings
from tests.indexer.conftest import write_seeds

HARBOUR = "# 白沙港改造\n\n白沙港大桥于2019年开工,2022年通车,桥长3公里。\n"


class Knowing(OverlapReader):
    """A reader that finds `answer` only where it is asked with `word`; sure of nothing else."""

    def __init__(self, word: str, answer: str) -> None:
        self.word, self.answer = word, answer
        self.asked: list[str] = []

    def read(self, question: str, passages: Sequence[Passage], *, limit: int = 20) -> Reading:
        self.asked.append(question)
        known = self.word in question
        start = passages[0].text.index(self.answer)
        span = Candidate(0, start, start + len(self.answer), 0.9 if known else 0.001)
        return Reading((span,)[:limit], 0.9 if known else 0.001)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    build(write_seeds(tmp_path / "seeds", {"a.md": HARBOUR}), tmp_path / "index", Settings())
    return Engine.open(tmp_path / "index", ServiceSettings(reader="overlap"))


@pytest.mark.parametrize(
    ("question", "answer", "short", "times"),
    [
        ("白沙港大桥哪年动工?", "2019年", ("2019年",), 2),
        ("白沙港大桥哪年拆的?", "2019年", (), 1),  # nothing to say otherwise
        ("白沙港大桥2019年动工后哪年通的车?", "2019年", (), 2),  # what the question says itself
    ],
)
def test_before_it_is_refused_a_question_is_read_in_other_words(
    engine: Engine, question: str, answer: str, short: tuple[str, ...], times: int
) -> None:
    reader = Knowing("开工", answer)
    engine = replace(engine, reader=reader)
    assert engine.ask(question).short_answers == short
    assert len(reader.asked) == times
