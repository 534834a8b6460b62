"""One university is not another of the same city."""

import pytest

from service.answers.near_misses.other_institutions import of_the_institution_asked
from service.reader.reading import Candidate, Passage, Reading

PASSAGES = [
    Passage("学校与璧山区政府共建研究院。川大也参加。", "双城报告 / 重庆理工大学"),
    Passage("成都市第二医院与县医院结对。", "双城报告"),
]
READING = Reading((Candidate(0, 3, 8, 0.8), Candidate(1, 8, 11, 0.1)), 0.9)


@pytest.mark.parametrize(
    "question", ["重庆大学与谁共建了研究院?", "请问重庆医科大学和谁共建了研究院?"]
)
def test_another_of_the_city_is_not_answered_for(question: str) -> None:
    left = of_the_institution_asked(question, PASSAGES, READING)
    assert [one.passage for one in left.candidates] == [1]
    assert left.answerable < READING.answerable / 2


@pytest.mark.parametrize(
    "question",
    [
        "重庆理工大学与谁共建了研究院?",
        "四川大学参加了什么?",  # called 川大 there
        "研究院由谁共建?",
        "重庆大学和重庆理工大学与谁共建了研究院?",
        "重庆理功大学与谁共建了研究院?",  # typed so
        "重庆理工工大学与谁共建了研究院?",
        "重庆的大学与谁共建了研究院?",
        "重庆大学生与谁共建了研究院?",
        "重庆给大学新生发了什么?",
        "重庆想让哪所大学共建研究院?",
    ],
)
def test_whoever_is_spoken_of_is_answered_for(question: str) -> None:
    assert of_the_institution_asked(question, PASSAGES, READING) == READING
