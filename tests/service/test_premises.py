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
        ("理事会出于什么考虑批准扩建?", "因资金不足,理事会没有批准扩建。", True),
        ("丙厂为什么签署协议?", "因产权不清,丙厂尚未签署协议。", True),
        ("理事会为什么没有批准扩建?", "因资金不足,理事会没有批准扩建。", False),
        ("扩建为什么被否决?", "因资金不足,理事会没有批准扩建。", False),
        ("理事会为什么批准扩建?", "去年没有批准扩建。今年资金到位,理事会批准了。", False),
        ("丁会为什么推迟?", "丁会因台风推迟,没有取消。", False),
        ("丙厂为什么要通过审核?", "没通过审核的,不得销售。", False),
    ],
)
def test_a_premise(asked: str, text: str, false: bool) -> None:
    assert false_premise(asked, text) is false
