"""Which way a comparison goes."""

import pytest

from service.answers.choosing.comparisons import compare
from service.answers.choosing.directions import aged, sooner, wants_least
from service.reader.reading import Passage

MILLS = (
    "东坊水磨建于1994年,有磨盘14个,修缮花了218万元;西坊水磨建于1988年,有磨盘8个,修缮花了126万元。"
)


@pytest.mark.parametrize(
    ("asked", "earlier"),
    [
        ("年头更久", True),
        ("历史更长", True),
        ("更古老", True),
        ("成立得更早", True),
        ("办学时间更久", True),
        ("年头短些", False),
        ("开得晚", False),
        ("工期更长", None),
        ("老人更多", None),
        ("要老师更多", None),
    ],
)
def test_what_has_been_longer_began_earlier(asked: str, earlier: bool | None) -> None:
    assert sooner(asked) is earlier


def test_how_long_something_takes_is_no_age() -> None:
    assert aged("等待时间更久") is None


@pytest.mark.parametrize(
    ("question", "option"),
    [
        ("东坊水磨和西坊水磨,哪个年头更久?", "西坊水磨"),
        ("东坊水磨和西坊水磨,哪个历史更短?", "东坊水磨"),
        ("东坊水磨和西坊水磨哪个磨盘更多?", "东坊水磨"),
    ],
)
def test_the_older_is_told_by_the_earlier_day(question: str, option: str) -> None:
    found = compare(question, [Passage(MILLS, "")])
    assert found is not None
    assert found.option == option


def test_the_older_is_told_by_years_where_no_day_is_told() -> None:
    text = "东坊水磨有120年历史,西坊水磨有85年历史。"
    found = compare("东坊水磨和西坊水磨哪个年头更久?", [Passage(text, "")])
    assert found is not None
    assert found.option == "东坊水磨"


def test_what_is_longer_is_not_told_by_how_often_something_was() -> None:
    text = "北线出动5次,南线出动3次。"
    assert compare("北线和南线哪条更长?", [Passage(text, "")]) is None
    told = "北线全长5公里,南线全长13公里。"
    found = compare("北线和南线哪条更长?", [Passage(told, "")])
    assert found is not None
    assert found.option == "南线"


FARMS = "东坡农场成立于2009年,投入298万元,收梨91吨;南坡农场成立于2015年,投入286万元,收梨88吨。"


@pytest.mark.parametrize(
    "question", ["东坡农场和南坡农场,哪家的员工更多?", "东坡农场和南坡农场谁受伤的人更多?"]
)
def test_what_no_word_tells_is_not_read_from_figures_of_something_else(question: str) -> None:
    assert compare(question, [Passage(FARMS, "")]) is None


@pytest.mark.parametrize(
    ("question", "option"),
    [
        ("东坡农场和南坡农场谁收的梨更多?", "东坡农场"),
        ("东坡农场和南坡农场谁花的钱少?", "南坡农场"),
        ("东坡农场和南坡农场谁成立得晚?", "南坡农场"),
    ],
)
def test_a_word_or_the_unit_tells_which_figures(question: str, option: str) -> None:
    found = compare(question, [Passage(FARMS, "")])
    assert found is not None
    assert found.option == option


@pytest.mark.parametrize(
    ("asked", "least"),
    [
        ("的小学更多", False),
        ("的少年队员更多", False),
        ("小麦更便宜", True),
        ("低保户更少", True),
        ("慢性病人最多", False),
        ("花费少", True),
        ("个子小", True),
        ("短视频观看次数多", False),
    ],
)
def test_a_noun_says_not_which_way(asked: str, least: bool) -> None:
    assert wants_least(asked) is least
