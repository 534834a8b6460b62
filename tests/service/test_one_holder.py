"""Who holds an office, and who stands behind."""

import pytest

from service.answers.spans.forms import fitted
from service.answers.spans.one_holder import without_age
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


@pytest.mark.parametrize(
    ("question", "text", "marked", "holder"),
    [
        ("评审小组的组长是谁?", "成立评审小组,由何静任组长。", "何静任", "何静"),
        ("谁当会长?", "大会推举岳松担任会长。", "岳松担任", "岳松"),
        ("培训由谁负责?", "培训由科长闻丽(分管教务)负责。", "科长闻丽(分管教务)", "科长闻丽"),
        # An office, a body with its short form, and what is asked for no person.
        ("谁主持会议?", "会议由主任主持。", "主任", "主任"),
        ("谁在会上发言?", "办公室副主任书记员发言。", "办公室副主任", "办公室副主任"),
        ("谁接到委任?", "他把职责交给何静任其安排。", "何静任", "何静任"),
    ],
)  # fmt: skip
def test_a_person_is_named_without_the_verb_and_the_aside_behind_the_name(
    question: str, text: str, marked: str, holder: str
) -> None:
    at = text.index(marked)
    reading = Reading((Candidate(0, at, at + len(marked), 0.9),), 0.9)
    best = fitted(question, Kind.PERSON, [Passage(text, "")], reading).candidates[0]
    assert text[best.start : best.end] == holder


@pytest.mark.parametrize(
    ("asked", "text", "name"),
    [
        ("这出戏的编剧叫什么?", "何小川今年29岁", "何小川"),
        ("编剧是谁?", "何小川,41岁", "何小川"),
        ("编剧的姓名?", "何小川(52岁)", "何小川"),
        ("编剧多大?", "何小川今年29岁", "何小川今年29岁"),
        ("那位29岁的编剧叫什么?", "何小川今年29岁", "何小川"),
        ("入学年龄叫什么?", "满6岁半", "满6岁半"),
    ],
)
def test_a_name_is_told_without_the_age(asked: str, text: str, name: str) -> None:
    assert text[: without_age(asked, text, 0, len(text))] == name
