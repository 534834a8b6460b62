"""Sentences and clauses of Chinese and English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.text.sentences import LONGEST, clause_spans, sentence_spans


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("桥通车了。路也修好了！谁来养护？", ["桥通车了。", "路也修好了！", "谁来养护？"]),
        ("他说：“桥通车了。”大家鼓掌。", ["他说：“桥通车了。”", "大家鼓掌。"]),
        ("“够了吗？”的问题没有人回答。", ["“够了吗？”的问题没有人回答。"]),
        ("（见附件。）请查收。", ["（见附件。）", "请查收。"]),
        ("《去吧！孩子》上映了。第二天满座。", ["《去吧！孩子》上映了。", "第二天满座。"]),
        ("桥长3.5公里,宽20米。", ["桥长3.5公里,宽20米。"]),
        ("多少钱?二十元!", ["多少钱?", "二十元!"]),
        ("办学校、修公路……在河东镇，大家都忙。", ["办学校、修公路……", "在河东镇，大家都忙。"]),
        ("图书、期刊……等资料可以借阅。", ["图书、期刊……等资料可以借阅。"]),
        ("第一行\n第二行", ["第一行", "第二行"]),
        ("  前后有空格。  又一句。 ", ["前后有空格。", "又一句。"]),
        ("", []),
        (" \n　", []),
    ],
)  # fmt: skip
def test_chinese_stops_end_a_sentence_with_their_closing_marks(
    text: str, expected: list[str]
) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge is open. It is 3.5 km long.", ["The bridge is open.", "It is 3.5 km long."]),
        ("Dr. Li met Mr. Wang at 5 p.m. on Monday.", ["Dr. Li met Mr. Wang at 5 p.m. on Monday."]),
        ("J. Smith wrote it. We read it.", ["J. Smith wrote it.", "We read it."]),
        ("He said \"Stop.\" Then he left.", ["He said \"Stop.\"", "Then he left."]),
        ("See http://a.example/x?y=1 for more. Thanks!",
         ["See http://a.example/x?y=1 for more.", "Thanks!"]),
        ("1. Sign the form. 2. Send it.", ["1. Sign the form.", "2. Send it."]),
        ("Wait... what? Yes!", ["Wait...", "what?", "Yes!"]),
    ],
)  # fmt: skip
def test_english_full_stops_end_a_sentence_unless_they_shorten_a_word(
    text: str, expected: list[str]
) -> None:
    assert sentences(text) == expected


def test_clauses_are_cut_behind_commas_and_semicolons() -> None:
    text = "一要修路，二要架桥；三要办学：都要快。"
    assert [text[a:b] for a, b in clause_spans(text)] == [
        "一要修路，", "二要架桥；", "三要办学：", "都要快。",
    ]  # fmt: skip


def test_what_has_no_stop_is_cut_at_its_clauses_and_else_hard() -> None:
    clause = "学校创办于清江，"
    found = sentences(clause * LONGEST)
    assert all(len(one) <= LONGEST and one.endswith("，") for one in found)
    assert "".join(found) == clause * LONGEST
    assert [len(one) for one in sentences("长" * (2 * LONGEST + 3))] == [LONGEST, LONGEST, 3]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_spans_are_in_order_and_hold_everything_that_is_not_white(text: str) -> None:
    for spans in (sentence_spans(text), clause_spans(text)):
        position = 0
        for start, end in spans:
            assert position <= start < end
            assert not text[position:start].strip()
            position = end
        assert not text[position:].strip()
