"""Spans that name nothing of the sort that is asked for."""

import pytest

from service.answers.near_misses.generic import only_generic


@pytest.mark.parametrize(
    ("asked", "span", "generic"),
    [
        ("哪些专家发表了演讲?", "顶尖专家", True),
        ("哪些专家发表了演讲?", "李岸、王桥等专家", False),
        ("哪个城市先试点?", "示范城市", True),
        ("升格的学校叫什么名字?", "中等专科学校", True),
        ("北桥是什么?", "示范城市", False),
    ],
)
def test_what_names_nothing(asked: str, span: str, generic: bool) -> None:
    assert only_generic(asked, span) is generic
