"""Spans of another sort than the one asked for."""

import pytest

from service.answers.near_misses.other_sorts import of_another_sort


@pytest.mark.parametrize(
    ("asked", "text", "marked", "other"),
    [
        ("住在哪家饭店?", "从机场赴下榻饭店", "机场", True),
        ("住在哪家饭店?", "住在北岸宾馆", "北岸宾馆", False),
        ("哪所大学参加?", "教授林秀兰参加", "林秀兰", True),
        ("哪所大学参加?", "北岸工学院参加", "北岸工学院", False),
        ("在哪家医院就医?", "在北岸医院就医", "北岸", False),
        ("哪家医院没有联网?", "北岸妇幼保健院没有联网", "北岸妇幼保健院", False),
        ("哪家医院没有联网?", "北岸法院没有联网", "北岸法院", True),
        ("哪家企业中标?", "内江的一家企业中标", "内江", True),
        ("办展的公司叫什么?", "由四川内江出资", "四川内江", True),
        ("哪家企业中标?", "内江糖业中标", "内江糖业", False),
        ("哪个城市办展?", "由内江办展", "内江", False),
        ("谁参加?", "教授林秀兰参加", "林秀兰", False),
    ],
)
def test_only_what_ends_as_such_names_do(asked: str, text: str, marked: str, other: bool) -> None:
    start = text.index(marked)
    assert of_another_sort(asked, text, start, start + len(marked)) is other


def test_a_firm_may_be_called_as_a_county_is_in_short() -> None:
    assert not of_another_sort("哪家企业供货?", "东风供货三百台", 0, 2)
    assert not of_another_sort(
        "哪家企业供货?", "长安供货三百台", 0, 2
    )  # the name of several places
    assert of_another_sort("哪家企业供货?", "东风区供货三百台", 0, 3)
