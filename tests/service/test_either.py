"""Which of two named ones it is."""

import pytest

from service.answers.choosing.choices import choose
from service.questions.either import either_of
from service.reader.reading import Candidate, Passage, Reading


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("王芳和李静，谁是北港协会的副主席？", ("王芳", "李静")),
        ("东桥公司与西桥公司哪家中标了？", ("东桥公司", "西桥公司")),
        ("东桥和西桥两家到底哪个是国企？", ("东桥", "西桥")),
        ("东桥和西桥哪天签约？", None),
        ("东桥和西桥的负责人是谁？", None),
        ("东桥区和西桥区哪些学校加入了联盟？", None),
        ("谁和西桥公司签约？", None),
        ("东桥公司和西桥公司由谁牵头？", None),
        ("东桥公司与西桥公司被哪家收购了？", None),
        ("北港联和体由谁牵头？", None),
        ("王芳和李静到底谁是主席？", ("王芳", "李静")),
    ],
)
def test_the_two_of_whom_one_is_asked_for(question: str, names: tuple[str, str] | None) -> None:
    assert either_of(question) == names


def test_the_one_that_the_sentence_tells_of_is_chosen() -> None:
    text = "北港协会主席王芳出席。副主席李静主持会议。"
    start = text.index("北港")
    reading = Reading((Candidate(0, start, start + 4, 0.9),), 0.9)
    choice = choose("王芳和李静，谁是北港协会的副主席？", [Passage(text, "")], reading)
    assert choice is not None
    assert choice.option == "李静"


@pytest.mark.parametrize(
    "question",
    ["甲公司和乙公司哪家和丙签约?", "甲县和乙县哪家与丙县相邻?", "东区和西区哪家医院和学校最多?"],
)
def test_what_goes_on_with_a_third_one_is_no_choice(question: str) -> None:
    assert either_of(question) is None
