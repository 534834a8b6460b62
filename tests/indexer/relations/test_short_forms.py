"""X（以下简称“Y”）: Y stands for X from then on, and for nothing else."""

import pytest

from indexer.relations.short_forms import full_form, short_forms
from indexer.relations.words.findings import Sentence
from indexer.relations.words.masking import mask
from tests.indexer.relations.documents import cells


def _forms(*texts: str) -> dict[str, str]:
    return short_forms(Sentence(text, mask(text)) for text in texts)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        (
            "昨天，云水河上游旅游协作联盟（以下简称“上游联盟”）亮相。",
            {"上游联盟": "云水河上游旅游协作联盟"},
        ),
        (
            "松北海洋石油工程有限公司（简称松北油工）入会。",
            {"松北油工": "松北海洋石油工程有限公司"},
        ),
        (
            "会议同意成立云水市菱角产业联合社（下称联社）。",
            {"联社": "云水市菱角产业联合社"},
        ),
        ("红叶大学（以下简称学校或红大）获奖。", {"红大": "红叶大学"}),
        ("红叶公司与白江公司（以下简称“双方”）签约。", {}),
        ("红叶大学与白江大学（以下简称“两校”）签约。", {}),
        ("市政府印发《云水市养犬条例》（以下简称《条例》）。", {}),
        ("血液中的白细胞（俗称“卫士”）增多。", {}),
        ("云水市人民医院（官网、微信公众号）发布消息。", {}),
    ],
)
def test_a_short_form_stands_for_the_name_in_front(text: str, forms: dict[str, str]) -> None:
    assert _forms(text) == forms


def test_a_form_that_two_bodies_are_given_stands_for_neither() -> None:
    assert not _forms(
        "云水河教育联盟（简称“联盟”）成立。", "白江文旅联盟（简称“联盟”）也于同日成立。"
    )


def test_the_short_form_is_known_by_a_pointer_too() -> None:
    forms = {"联社": "云水市菱角产业联合社"}
    assert full_form("该联社", forms) == full_form("“联社”", forms) == "云水市菱角产业联合社"
    assert full_form("联社大会", forms) is None


def test_members_of_a_short_form_are_members_of_the_body() -> None:
    text = (
        "云水河上游旅游协作联盟（以下简称“云上联盟”）今天亮相。"
        "云上联盟由云水市文化和旅游局牵头，白江市文化和旅游局参与。"
    )
    assert cells(text) == {
        ("云水河上游旅游协作联盟", "云水市文化和旅游局", "lead"),
        ("云水河上游旅游协作联盟", "白江市文化和旅游局", "member"),
    }


def test_a_form_holds_behind_its_introduction_only() -> None:
    text = (
        "红叶职业教育集团昨天成立。集团成员包括白江学院、松北中学。"
        "云水能源集团（以下简称“集团”）也派人到会。"
    )
    assert "云水能源集团" not in {body for body, _, _ in cells(text)}


def test_a_member_appears_by_its_full_name() -> None:
    text = (
        "松北海洋石油工程有限公司（以下简称“松北油工”）总部在松北。"
        "松北油工牵头成立云水船舶产业联盟。"
    )
    rows = {(body, member) for body, member, _ in cells(text)}
    assert ("云水船舶产业联盟", "松北海洋石油工程有限公司") in rows
