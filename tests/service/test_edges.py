"""Spans end where a word does, where there is no doubt."""

import pytest

from service.answers.edges import ends_with_word


@pytest.mark.parametrize(
    ("text", "marked", "whole"),
    [
        ("比赛在福州拉开帷幕", "福州拉", "福州"),
        ("两国元首在曼谷会见记者", "曼谷会", "曼谷"),
        ("大会于今年4月份召开", "今年4月", "今年4月"),
        ("综合旅游处处长王平", "综合旅游处", "综合旅游处"),
        ("比赛在福州举行", "福州", "福州"),
        ("学校位于广安市", "广安市", "广安市"),
        ("他在南多拉州立业", "南多拉州", "南多拉州"),
    ],
)
def test_a_word_is_not_cut(text: str, marked: str, whole: str) -> None:
    at = text.index(marked)
    assert text[at : ends_with_word(text, at, at + len(marked))] == whole
