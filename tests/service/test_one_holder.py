"""Who holds an office, and who stands behind."""

import pytest

from service.answers.spans.forms import fitted
from service.questions.kind import Kind
from service.reader.reading import Candidate, Passage, Reading


@pytest.mark.parametrize(
    ("question", "text", "marked", "holder"),
    [
        ("湖泊所所长是谁?", "湖泊所所长王平教授和李安博士等5人指导。", "王平教授和李安博士", "王平教授"),
        ("谁指导了考察?", "湖泊所所长王平教授和李安博士等5人指导。", "王平教授和李安博士", "王平教授和李安博士"),
        ("湖泊所副所长是谁?", "副所长王平和李安出席。", "王平和李安", "王平和李安"),
    ],
)  # fmt: skip
def test_an_office_has_one_holder(question: str, text: str, marked: str, holder: str) -> None:
    at = text.index(marked)
    reading = Reading((Candidate(0, at, at + len(marked), 0.9),), 0.9)
    best = fitted(question, Kind.PERSON, [Passage(text, "")], reading).candidates[0]
    assert text[best.start : best.end] == holder
