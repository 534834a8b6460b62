"""What a span is cut to or left out for, by the whole road of the reader's candidates."""

import pytest

from service.answers.spans.forms import fitted
from service.questions.kind import Kind
from service.reader.reading import Candidate, Passage, Reading

PUT_OFF = "灯塔2021年4月动工,原定2022年9月完工,因大风,完工时间推迟到2023年5月。"
RAISED = "北坡水厂改造完工,出水等级由乙等升为甲等。"
PLANNED = "油库拟于2031年动工,其他事项另行研究。"


def _left(question: str, kind: Kind, text: str, marked: str) -> list[str]:
    at = text.index(marked)
    reading = Reading((Candidate(0, at, at + len(marked), 0.6),), 0.9)
    found = fitted(question, kind, [Passage(text, "")], reading)
    return [text[one.start : one.end] for one in found.candidates]


@pytest.mark.parametrize(
    ("question", "kind", "text", "marked", "left"),
    [
        ("灯塔现在要到什么时候完工?", Kind.DATE, PUT_OFF, "2022年9月", ["2023年5月"]),
        ("北坡水厂现在的出水等级是什么?", Kind.FACT, RAISED, "乙等", ["甲等"]),
        ("油库是哪年动工的?", Kind.DATE, PLANNED, "2031年", []),
        ("油库计划哪年动工?", Kind.DATE, PLANNED, "2031年", ["2031年"]),
    ],
)
def test_a_candidate_goes_through_every_repair(
    question: str, kind: Kind, text: str, marked: str, left: list[str]
) -> None:
    assert _left(question, kind, text, marked) == left
