"""What stands beside the names of a list: words that count its places, and where an office is."""

import pytest

from tests.indexer.relations.documents import cells, made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "清河联席会议成员单位为万源、渠县、开江、大竹四县（市）人民政府。",
            made("清河联席会议", "member", "万源市", "渠县", "开江县", "大竹县"),
        ),
        (
            "万源、渠县、大竹三县市共建清河旅游联盟。",
            made("清河旅游联盟", "co_builder", "万源", "渠县", "大竹"),
        ),
    ],
)
def test_words_that_count_the_places_of_a_list_are_none_of_the_last_name(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    found = {(body, member[:2], role) for body, member, role in cells(text)}
    assert found == {(body, member[:2], role) for body, member, role in expected}


def test_where_the_office_is_ends_a_list_of_heads() -> None:
    seat = "秘书处常设于北岭市古城管理委员会。"
    for told in (
        f"清河旅游联盟轮值主席单位为东江市文化和旅游局，{seat}",
        f"清河旅游联盟昨天成立。首任轮值主席单位为东江市文化和旅游局，{seat}",
    ):
        heads = {member for _, member, role in cells(told) if role == "lead"}
        assert heads == {"东江市文化和旅游局"}


def test_what_is_founded_on_a_university_is_sited_there_and_not_its_work() -> None:
    text = "省科学技术厅批复同意依托南湖大学组建清河海洋药物重点实验室。"
    roles = {role for _, member, role in cells(text) if member == "南湖大学"}
    assert roles == {"site"}


def test_who_calls_the_others_together_leads() -> None:
    text = "清河联席会议由东江市生态环境局担任总召集单位。"
    assert ("清河联席会议", "东江市生态环境局", "lead") in cells(text)
