"""Which person heads a body or sits in it."""

import pytest

from tests.indexer.relations.documents import cells, made

SOCIETY = "长江教研协会"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("林致远当选新一届长江教研协会会长。", made(SOCIETY, "lead", "林致远")),
        (
            "江维明、刘世杰等13人当选长江教研协会理事。",
            made(SOCIETY, "member", "江维明", "刘世杰"),
        ),
        ("林致远当选为清江妇联主席。", made("清江妇联", "lead", "林致远")),
        ("长江教研协会会长由何鸣远教授担任。", made(SOCIETY, "lead", "何鸣远")),
        ("江维明当选长江教研协会名誉会长。", set()),
        ("清江大学当选长江教研协会会长单位,林致远担任会长。", made(SOCIETY, "lead", "清江大学")),
        (
            "长河服务团成立,由协会会长高子远任团长。",
            made("长河服务团", "lead", "高子远"),
        ),
        (
            "会上召开了长江教研协会成立大会,清江书画协会会长李光明当选为会长。",
            made(SOCIETY, "lead", "李光明"),
        ),
        ("林致远曾担任长江教研协会会长。", set()),
        ("林致远担任长河科技公司负责人。", set()),
        ("昨天有谁担任长江教研协会会长?", set()),
        ("林致远担任会长。", set()),
    ],
)
def test_who_holds_an_office(text: str, found: set[tuple[str, str, str]]) -> None:
    assert cells(text) == found
