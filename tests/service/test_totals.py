"""What several have together is not what one of them has."""

import pytest

from indexer.text.fold import fold
from service.answers.near_misses.totals import told_of_all
from service.citations import sentence_around


def _told(question: str, text: str, number: str, around: str = "") -> bool:
    folded = fold(text)
    start = folded.index(number)
    sentence = sentence_around(folded, start, start + len(number))
    return told_of_all(fold(question), folded, sentence, start, fold(around))


LISTED = "河谷一带包括甘泉市、柳河市和双桥市三市，总面积1.2万平方公里，常住人口860万人。"


@pytest.mark.parametrize(
    ("question", "text", "number", "told"),
    [
        ("柳河市的常住人口是多少？", LISTED, "860", True),
        ("甘泉市的总面积是多少？", LISTED, "1.2", True),
        ("柳河市有多少人口？", LISTED, "860", True),
        ("三市的常住人口是多少？", LISTED, "860", False),
        ("河谷一带的常住人口是多少？", LISTED, "860", False),
        ("甘泉市和柳河市的面积合计多少？", LISTED, "1.2", False),
        (
            "柳河市的人口是多少？",
            "甘泉市、柳河市和双桥市三市相连，其中柳河市人口90万人。",
            "90",
            False,
        ),
        (
            "柳河市的人口是多少？",
            "甘泉市、柳河市和双桥市三市，人口分别为80万人、90万人、70万人。",
            "80",
            False,
        ),
        ("柳河市的人口是多少？", "柳河市毗邻甘泉市和双桥市两市，人口90万人。", "90", False),
        ("柳河市参加的会议每年开几次？", "甘泉市、柳河市和双桥市三市每年开会两次。", "两次", False),
    ],
)
def test_a_total_of_those_listed(question: str, text: str, number: str, told: bool) -> None:
    assert _told(question, text, number) is told


@pytest.mark.parametrize(
    ("question", "around", "told"),
    [
        ("松涛区有多少所学校加入联盟？", "", True),
        ("松涛区有多少所学校加入联盟？", "松涛区教育见闻", False),
        ("联盟有多少所学校？", "", False),
        ("有多少所学校加入联盟？", "", False),
    ],
)
def test_all_that_joined(question: str, around: str, told: bool) -> None:
    assert _told(question, "联盟内共有学校120所，结对40对。", "120", around) is told


def test_those_of_the_one_who_joined() -> None:
    text = "联盟共有学校120所，松涛区共有15所。"
    assert not _told("松涛区有多少所学校加入联盟？", text, "15")
