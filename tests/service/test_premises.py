"""Questions for the reason of what did not happen."""

import pytest

from service.answers.near_misses.premises import false_premise


@pytest.mark.parametrize(
    ("asked", "text", "false"),
    [
        ("甲机构为什么上调评级?", "甲机构下调评级之前,投资者看好国债。", True),
        ("甲机构为什么下调评级?", "甲机构下调评级之前,投资者看好国债。", False),
        ("甲机构何时上调评级?", "甲机构下调评级之前,投资者看好国债。", False),
        ("甲机构为什么上调评级?", "甲机构先下调、后上调评级。", False),
        ("乙部为什么不欢迎来访?", "乙部表示,欢迎来访。", True),
        ("乙部为什么不欢迎来访?", "乙部表示,拒绝欢迎来访。", False),
        ("乙部为什么不能欢迎来访?", "乙部表示,欢迎来访。", False),
        ("为什么上涨而不是下跌?", "下跌的是乙。", False),
    ],
)
def test_a_premise(asked: str, text: str, false: bool) -> None:
    assert false_premise(asked, text) is false
