"""What is told of another edition than the one asked for."""

import pytest

from service.answers.near_misses.editions import other_edition
from service.answers.spans.forms import fitted
from service.questions.kind import Kind
from service.reader.reading import Candidate, Passage, Reading

FIRST = "2018年10月9日,首届北岸展会召开。"


@pytest.mark.parametrize(
    ("asked", "sentence", "around", "other"),
    [
        ("第二届北岸展会何时召开?", FIRST, "", True),
        ("首届北岸展会何时召开?", FIRST, "", False),
        ("第一届北岸展会何时召开?", FIRST, "", False),
        ("北岸展会何时召开?", FIRST, "", False),
        ("第12届北岸展会何时召开?", "第十二届北岸展会5月召开。", "", False),
        ("第12届北岸展会何时召开?", "这和第十一届的日子一样。", "第十二届北岸展会", False),
        ("第二届北岸展会何时召开?", "首批展品5月运到。", "", False),
        ("when was the second north bank fair held?", FIRST, "", True),
        ("when was the 11th north bank fair held?", "第十届北岸展会5月召开。", "", True),
        ("when was the first north bank fair held?", FIRST, "", False),
        ("when was the second-largest hall opened at the fair?", FIRST, "", False),
    ],
)
def test_another_edition(asked: str, sentence: str, around: str, other: bool) -> None:
    assert other_edition(asked, sentence, around) is other


def test_another_edition_is_no_answer_and_its_chance_goes_to_no_answer() -> None:
    reading = Reading((Candidate(0, 0, 10, 0.8),), 0.9)
    found = fitted("第二届北岸展会何时召开?", Kind.DATE, [Passage(FIRST, "")], reading)
    assert not found.candidates
    assert found.answerable == 0
