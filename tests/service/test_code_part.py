"""What a part of a code word stands for is told by the text that explains it, or by nobody."""

import pytest

from service.answers.spans.code_part import part_of_code
from service.reader.reading import Candidate, Passage, Reading

TEXT = (
    "渔港建立“136”机制,“1”是指一个指挥中心,“3”为三支船队,“6”即《六项航行规则》等。另有“2+N”救助网。"
)


def first(question: str) -> tuple[str, float]:
    reading = Reading((Candidate(0, 0, 2, 0.6),), 0.7)
    found = part_of_code(question, [Passage(TEXT, "")], reading)
    best = found.candidates[0]
    return TEXT[best.start : best.end], found.answerable


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("“136”里的“1”代表什么?", "一个指挥中心"),
        ("渔港“136”机制中的“3”指的是啥?", "三支船队"),
        ("“136”机制的“6”是什么?", "《六项航行规则》等"),
    ],
)
def test_it_is_what_the_text_says(question: str, told: str) -> None:
    assert first(question)[0] == told


@pytest.mark.parametrize("question", ["“2+N”里的“2”指什么?", "“136”里的“13”代表什么?"])
def test_a_part_that_no_text_explains_has_no_answer(question: str) -> None:
    assert first(question)[1] == 0


@pytest.mark.parametrize("question", ["“136”机制是谁建立的?", "“136”里的“8”是什么?", "“1”指什么?"])
def test_other_questions_are_left_alone(question: str) -> None:
    assert first(question) == ("渔港", 0.7)
