"""Sorts that are set against each other."""

import pytest

from service.answers.near_misses.contrasts import contrasted


@pytest.mark.parametrize(
    ("asked", "text", "marked", "other"),
    [
        ("今年新增民办幼儿园几所?", "今年新增公办幼儿园12所。", "12所", True),
        ("二孩家庭每月补多少?", "三孩家庭津贴从7月起发,每月补400元。", "400元", True),
        ("工业用水每吨多少钱?", "居民用水每吨2.6元。", "2.6元", True),
        ("上半年出口多少?", "下半年出口9亿元。", "9亿元", True),
        # Of the same sort, of both, of none, or told of further on.
        ("今年新增公办幼儿园几所?", "今年新增公办幼儿园12所。", "12所", False),
        ("公办和民办幼儿园共几所?", "公办幼儿园12所。", "12所", False),
        ("今年新增幼儿园几所?", "今年新增公办幼儿园12所。", "12所", False),
        ("民办幼儿园几所?", "公办幼儿园12所。民办幼儿园9所。", "9所", False),
        ("民办幼儿园几所?", "幼儿园共21所。", "21所", False),
    ],
)
def test_what_is_told_of_one_sort_is_not_of_the_other(
    asked: str, text: str, marked: str, other: bool
) -> None:
    start = text.index(marked)
    assert contrasted(asked, text, start, start + len(marked), "") is other


def test_what_stands_above_may_say_which_sort_it_is() -> None:
    assert not contrasted("民办学校几所?", "与公办学校相比,有9所。", 10, 12, "民办教育")
