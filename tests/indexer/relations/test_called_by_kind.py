"""What is only called 中心, 前者 or 新一届理事会, and what leads to a name."""

import pytest

from indexer.relations.naming import clean
from tests.indexer.relations.documents import cells, made

HONOUR = "云水省先进集体"


def test_a_body_called_by_its_kind_is_the_one_named_last() -> None:
    lines = ("红叶文化中心加入清江文化联盟。", f"5月，中心荣获“{HONOUR}”称号。")
    assert (HONOUR, "红叶文化中心", "selected") in cells(*lines)


@pytest.mark.parametrize("word", ["中心", "实验室", "支部", "前者", "这个园区", "那家公司"])
def test_whoever_is_not_named_is_nobody(word: str) -> None:
    assert not cells(f"5月，{word}荣获“{HONOUR}”称号。")


def test_a_new_board_is_of_the_body_that_the_text_is_about() -> None:
    told = cells(
        "云水市水晶行业协会在清江召开大会。",
        "新一届理事会由红叶水晶公司、东湖银行和云岭学院组成。",
    )
    members = ("红叶水晶公司", "东湖银行", "云岭学院")
    assert told == made("云水市水晶行业协会", "member", *members)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("大名叫云岭五县联合稽核会", "云岭五县联合稽核会"),
        ("胸牌上写着“草原流动书屋”", "草原流动书屋"),
        ("· 清江人才基地", "清江人才基地"),
        ("2018　清江联盟", "清江联盟"),
        ("由红叶集团", "红叶集团"),
        ("由由集团", "由由集团"),
        ("由田新技公司", "由田新技公司"),
        ("2018年度先进集体", "2018年度先进集体"),
    ],
)
def test_what_leads_to_a_name_is_none_of_it(said: str, name: str) -> None:
    assert clean(said) == name
