"""Promises of service/answers/spans/changed.py."""

import pytest

from service.answers.spans.changed import was_or_became

TEXT = (
    "北坡水厂改造完工,出水等级由乙等升为甲等,厂长由周某改任李某。南坝管护主体由村委会调整为水务站。"
)


@pytest.mark.parametrize(
    ("asked", "marked", "meant"),
    [
        ("北坡水厂现在的出水等级是什么?", "改造完工", "甲等"),
        (
            "what level does the plant have after the works?\n北坡水厂什么出水等级?",
            "改造完工",
            "甲等",
        ),
        ("北坡水厂原来的出水等级是什么?", "甲等", "乙等"),
        ("南坝现在的管护主体是谁?", "村委会", "水务站"),
    ],
)
def test_what_it_became_or_was(asked: str, marked: str, meant: str) -> None:
    at = TEXT.index(marked)
    start, end = was_or_became(asked, TEXT, at, at + len(marked))
    assert TEXT[start:end] == meant


@pytest.mark.parametrize(
    ("asked", "marked"),
    [
        ("北坡水厂的出水等级是什么?", "改造完工"),
        ("北坡水厂现在怎么样?", "改造完工"),
        ("北坡水厂现在的厂长是谁?", "周某"),
        ("北坡水厂改造之前和现在的出水等级是什么?", "改造完工"),
        ("南坝现在的出水等级是什么?", "村委会"),
    ],
)
def test_else_the_span_stays(asked: str, marked: str) -> None:
    at = TEXT.index(marked)
    assert was_or_became(asked, TEXT, at, at + len(marked)) == (at, at + len(marked))
