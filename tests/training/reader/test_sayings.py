"""Questions in other words than the texts'."""

from pathlib import Path

import numpy as np
import pytest

from training.reader.answers import Word, tagged
from training.reader.lessons import Course, Lesson
from training.reader.sayings import SAYINGS, Sayings, said_otherwise
from training.reader.sources import Article


@pytest.fixture
def sayings(tmp_path: Path) -> Sayings:
    path = tmp_path / "sayings.txt"
    path.write_text("# words\n竣工\t盖好 全都盖好了\n多少\t几个\n", encoding="utf-8")
    return Sayings(path, {"动工": ("开工",), "多少钱": ("金额",)})


def test_a_word_is_exchanged_for_one_that_is_said_for_it(sayings: Sayings) -> None:
    said = sayings.said(tagged("图书馆竣工"), 1.0, np.random.default_rng(1))
    assert said.removeprefix("图书馆") in {"盖好", "全都盖好了"}


def test_the_list_is_read_both_ways_but_nobody_looks_up_a_description(sayings: Sayings) -> None:
    rng = np.random.default_rng(1)
    assert sayings.said([Word("盖好", "v", 0)], 1.0, rng) == "竣工"
    assert sayings.said([Word("全都盖好了", "v", 0)], 1.0, rng) == "全都盖好了"


def test_everyday_words_are_read_both_ways_but_question_words(sayings: Sayings) -> None:
    rng = np.random.default_rng(1)
    assert sayings.said(tagged("开工"), 1.0, rng) == "动工"
    assert sayings.said(tagged("动工"), 1.0, rng) == "开工"
    assert sayings.said(tagged("金额"), 1.0, rng) == "金额"


def test_what_asks_stays_and_a_share_of_nothing_changes_nothing(sayings: Sayings) -> None:
    rng = np.random.default_rng(1)
    assert sayings.said(tagged("竣工多少栋"), 0.0, rng) == "竣工多少栋"
    assert sayings.said(tagged("竣工多少栋"), 1.0, rng).endswith("多少栋")


def test_questions_without_an_answer_are_said_otherwise_too(sayings: Sayings) -> None:
    lesson = Lesson(0, ("图书馆哪年竣工",), ((0, 2),), twisted=("体育馆哪年竣工",))
    course = Course([Article("", "文本")], [lesson])
    (said,) = said_otherwise(course, sayings, np.random.default_rng(2)).lessons
    assert said.wordings[0] == "图书馆哪年竣工"
    assert any("竣工" not in wording for wording in said.wordings)
    assert said.twisted[0] == "体育馆哪年竣工"
    assert len(said.wordings) == len(set(said.wordings))


def test_the_shipped_list_gives_each_word_others_than_itself() -> None:
    lines = SAYINGS.read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            word, others = line.split("\t")
            assert others.split(), line
            assert word not in others.split(), line
