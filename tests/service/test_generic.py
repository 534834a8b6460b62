"""Spans that name nothing of the sort that is asked for."""

import pytest

from service.answers.near_misses.generic import only_generic


@pytest.mark.parametrize(
    ("asked", "text", "marked", "generic"),
    [
        ("哪些专家发表了演讲?", "近百位顶尖专家发表演讲", "顶尖专家", True),
        ("哪些专家发表了演讲?", "李岸、王桥等专家发表演讲", "李岸、王桥等专家", False),
        ("哪个城市先试点?", "建设示范城市", "示范城市", True),
        ("升格的学校叫什么名字?", "有些中等专科学校升格", "中等专科学校", True),
        ("北桥是什么?", "北桥是示范城市", "示范城市", False),
        ("住在哪家饭店?", "从机场赴下榻饭店", "机场", True),
        ("住在哪家饭店?", "住在北岸宾馆", "北岸宾馆", False),
        ("在哪所大学就读?", "在北岸工学院就读", "北岸工学院", False),
        ("在哪家医院就医?", "在北岸医院就医", "北岸", False),
    ],
)
def test_what_names_nothing(asked: str, text: str, marked: str, generic: bool) -> None:
    start = text.index(marked)
    assert only_generic(asked, text, start, start + len(marked)) is generic
