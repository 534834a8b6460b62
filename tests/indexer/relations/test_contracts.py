"""The sides of a contract, and whoever writes of itself as 公司."""

import pytest

from indexer.relations.own_name import is_own
from tests.indexer.relations.documents import cells, made

SIDES = ("甲方：红叶职业学院", "乙方（用人单位）：云水机械有限公司")


def test_the_sides_stand_for_who_they_are() -> None:
    told = cells(*SIDES, "双方就共建清江智能制造产业学院达成如下约定：")
    builders = made("清江智能制造产业学院", "co_builder", "红叶职业学院", "云水机械有限公司")
    assert told == builders
    parts = cells(*SIDES, "双方共建清江水运联盟。", "甲方为联盟牵头单位，乙方为成员单位。")
    assert made("清江水运联盟", "lead", "红叶职业学院") <= parts
    assert made("清江水运联盟", "member", "云水机械有限公司") <= parts


@pytest.mark.parametrize(
    "said",
    [
        "双方就共建清江智能制造产业学院进行座谈。",
        "双方就共建清江智能制造产业学院达成意向。",
        "双方就房屋租赁达成如下约定。",
    ],
)
def test_talk_builds_nothing(said: str) -> None:
    assert not cells(*SIDES, said)


def test_without_a_line_that_says_who_it_is_a_side_is_nobody() -> None:
    assert is_own("甲方")
    assert not cells("甲方与乙方共建清江智能制造产业学院。")


def test_a_company_that_signs_writes_of_itself() -> None:
    told = cells("2018年，公司获评国家级绿色工厂。", "江河水泵有限公司", headings=("大事记",))
    assert told == made("国家级绿色工厂", "selected", "江河水泵有限公司")
    assert not cells("2018年，公司获评国家级绿色工厂。", headings=("大事记",))
