"""Whom an authority wants to become something, or has allowed to."""

import pytest

from tests.indexer.relations.documents import cells, made

ZONE = "国家清江人工智能创新发展试验区"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"一、支持宜昌市建设{ZONE}。", made(ZONE, "selected", "宜昌市")),
        (
            f"近日,科技部发布《关于支持宜昌建设{ZONE}的函》,支持宜昌市建设{ZONE}。",
            made(ZONE, "selected", "宜昌市") | made(ZONE, "supervisor", "科技部"),
        ),
        (f"支持优势单位创建{ZONE}。", set()),
        (f"支持宜昌、荆州、黄冈创建{ZONE}。", made(ZONE, "planned", "宜昌", "荆州", "黄冈")),
        (f"支持有条件的地方创建{ZONE}。", set()),
        (
            "支持清江大学与红叶公司共建清江智能制造产业学院。",
            made("清江智能制造产业学院", "planned", "清江大学", "红叶公司"),
        ),
    ],
)
def test_whom_an_authority_backs(text: str, found: set[tuple[str, str, str]]) -> None:
    assert cells(text) == found
