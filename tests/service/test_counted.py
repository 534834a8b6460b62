"""The enumeration that a question counts."""

import pytest

from service.answers.lists.counted import of_length
from service.answers.lists.enumeration import listed
from service.answers.spans.stated_count import stated_count
from service.reader.reading import Candidate, Passage, Reading

TEXT = (
    "园区覆盖全时段、全地域、全行业。围绕畅通渠道、搭建桥梁,园区建起“大讲堂、大沙龙、大集市”三大平台;"
    "另有甲仓、乙仓、丙仓三个仓库。"
)


def items(question: str, marked: str) -> list[list[str]]:
    start = TEXT.index(marked)
    reading = Reading((Candidate(0, start, start + len(marked), 0.6),), 0.8)
    wanted = stated_count(question)
    assert wanted is not None
    found = of_length(wanted, question, [Passage(TEXT, "")], reading)
    return [[TEXT[a:b] for a, b in spans] for _, spans in found]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("园区建了哪三大平台?", ["大讲堂", "大沙龙", "大集市"]),
        ("园区有哪三个仓库?", ["甲仓", "乙仓", "丙仓"]),
        ("园区有哪三个放杂物的仓库?", ["甲仓", "乙仓", "丙仓"]),
        ("园区覆盖哪三个方面?", ["全时段", "全地域", "全行业"]),
    ],
)
def test_what_the_document_calls_so_comes_before_what_the_reader_marked(
    question: str, first: list[str]
) -> None:
    assert items(question, "全时段、全地域、全行业")[0] == first


def test_an_enumeration_of_another_length_is_none() -> None:
    assert items("园区建了哪四大平台?", "全时段、全地域、全行业") == []


def test_a_quoted_list_is_its_items_with_or_without_what_counts_it() -> None:
    for marked in ("“大讲堂、大沙龙、大集市”", "“大讲堂、大沙龙、大集市”三大平台"):
        start = TEXT.index(marked)
        spans = listed(TEXT, start, start + len(marked))
        assert [TEXT[a:b] for a, b in spans] == ["大讲堂", "大沙龙", "大集市"]


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Which five platforms did the zone build?", 5),
        ("What three kinds of funds are there?", 3),
        ("Which platforms did the 12 schools build?", None),
        ("Which school was founded in 2012?", None),
    ],
)
def test_an_english_question_states_its_count_too(question: str, count: int | None) -> None:
    assert stated_count(question) == count


def test_items_in_front_of_their_number_are_told_from_others_before_them() -> None:
    text = "东线、中线和西线工程沟通了青江、石河、柳河、南河四大流域。"
    reading = Reading((), 0.9, "沟通四大流域哪些")
    found = of_length(4, "Which four basins are connected?", [Passage(text, "")], reading)
    row, spans = found[0]
    assert row == 0
    assert [text[a:b] for a, b in spans] == ["青江", "石河", "柳河", "南河"]
