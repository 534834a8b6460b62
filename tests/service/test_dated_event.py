"""The date of the event that the question names."""

import pytest

from service.answers.spans.dated_event import date_of_event
from service.reader.reading import Candidate, Passage, Reading

MILL = "北岸纸厂于2021年3月开工,预计2023年第二季度试产。"
TWO = "北岸纸厂于2021年3月开工,南岸纸厂预计2023年6月扩建。"
LISTED = "北岸纸业成立于1998年5月,注册地为河口市。公司于2012年8月在主板上市。"
OTHERS = "北岸纸业成立于1998年5月。子公司河口物流于2012年8月在主板上市。"
BRIDGE = "大桥2019年开工,2022年10月建成通车。"


def best(asked: str, text: str, marked: str) -> str:
    at = text.index(marked)
    reading = Reading((Candidate(0, at, at + len(marked), 0.6),), 0.9)
    (found, *_) = date_of_event(asked, [Passage(text, "")], reading).candidates
    return text[found.start : found.end]


@pytest.mark.parametrize(
    ("asked", "text", "marked", "date"),
    [
        ("北岸纸厂什么时候试产?", MILL, "2021年3月", "2023年第二季度"),
        ("北岸纸业哪年上市的?", LISTED, "1998年", "2012年8月"),
        ("大桥什么时候通车?", BRIDGE, "2019年", "2022年10月"),
    ],
)
def test_the_clause_with_the_verb_of_the_question_dates_it(
    asked: str, text: str, marked: str, date: str
) -> None:
    assert best(asked, text, marked) == date


@pytest.mark.parametrize(
    ("asked", "text", "marked"),
    [
        ("北岸纸厂什么时候开工?", MILL, "2021年3月"),
        ("北岸纸厂什么时候动工?", MILL, "2021年3月"),
        ("北岸纸厂什么时候扩建?", TWO, "2021年3月"),
        ("北岸纸业什么时候成立?", LISTED, "1998年5月"),
        ("北岸纸业哪年上市的?", OTHERS, "1998年5月"),
        ("大桥开工后什么时候通车?", BRIDGE, "2022年10月"),
    ],
)
def test_another_date_is_left_alone(asked: str, text: str, marked: str) -> None:
    assert best(asked, text, marked) == marked
