"""Lists that go on past the passage that was found."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.chunk import Chunk
from indexer.index import Index
from indexer.settings import Settings
from service.answers.lists.at_length import Asked, Told, followed, told_at_length
from service.answers.lists.under_heading import under_heading
from service.answers.spans.aims import with_aims
from service.answers.spans.defining_passages import with_definitions
from tests.fakes import fake_parts

_LONG = "，并按照本办法的规定向社会公布办理的结果和理由" * 3
_LAW = f"""# 北港渡船管理办法

## 第一章 总则条款

第一条 本办法适用于北港的渡船。

第二条 船长是指指挥渡船的人员。船长应当符合下列条件：

（一）年满二十岁{_LONG}；

（二）持有证书{_LONG}；

（三）身体健康{_LONG}；

（四）没有事故{_LONG}。

第三条 有下列行为之一的，由港务部门处罚：

（一）超载{_LONG}；

（二）夜航{_LONG}。

第四条 码头应当符合下列条件：

（一）有灯{_LONG}；

（二）有栏杆{_LONG}。
"""
_PLAN = f"""北港旅游发展计划

为推动北港旅游发展，制定本计划。

一、总体要求

坚持旅游为民。

二、重点任务

（一）修建步道。沿海岸修建步道{_LONG}。

（二）开放灯塔。灯塔全年开放{_LONG}。

（三）培训导游。培训一百名导游{_LONG}。

三、保障措施

加强领导。
"""
_REPORT = f"""北港2024年工作报告

2024年北港克服了困难{_LONG}。我们主要做了以下工作。

一是修路。新修道路十条{_LONG}。

二是植树。植树一千棵{_LONG}。

三是办学。新办学校两所{_LONG}。
"""


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name, text in (("law.md", _LAW), ("plan.txt", _PLAN), ("report.txt", _REPORT)):
        (seeds / name).write_text(text, encoding="utf-8")
    build(seeds, tmp_path / "index", Settings(max_tokens=120), parts=fake_parts)
    opened = Index.open(tmp_path / "index")
    yield opened
    opened.close()


def _first_words(told: Told | None) -> list[str]:
    assert told is not None
    return [told.chunk.text[start:end].split("，")[0] for start, end in told.spans]


def _found(index: Index, *words: str) -> list[Chunk]:
    """The passages that hold one of the words."""
    chunks = [index.chunk(row) for row in range(index.chunk_count)]
    return [chunk for chunk in chunks if any(word in chunk.text for word in words)]


def test_a_list_is_followed_through_the_passages_behind_the_one_that_announces_it(
    index: Index,
) -> None:
    chunks = _found(index, "船长应当符合下列条件")
    assert "没有事故" not in chunks[0].text
    for question in (
        "船长应当符合哪些条件？",
        "船长应当符合哪四个条件？",
        "文章指出船长应当符合哪几大条件？",
    ):
        told = told_at_length(question, chunks, index)
        assert _first_words(told) == ["年满二十岁", "持有证书", "身体健康", "没有事故"]


def test_an_announcement_in_another_passage_of_the_document_is_found(index: Index) -> None:
    chunks = _found(index, "本办法适用于北港的渡船")
    told = told_at_length("船长应当符合哪些条件？", chunks, index)
    assert _first_words(told) == ["年满二十岁", "持有证书", "身体健康", "没有事故"]


def test_a_sentence_with_a_full_stop_announces_too(index: Index) -> None:
    told = told_at_length("北港2024年主要做了哪些工作？", _found(index, "克服了困难"), index)
    assert _first_words(told) == ["修路", "植树", "办学"]


@pytest.mark.parametrize(
    "question",
    [
        "乘客应当符合哪些条件？",  # of others
        "船长享有哪些权利？",  # of something else
        "船长应当是哪些船长？",  # in front of 下列, not behind it
        "渡船由哪些港务部门处罚？",  # of who acts on what is listed
        "船长由谁任命？",
    ],
)
def test_what_is_announced_otherwise_is_no_answer(question: str, index: Index) -> None:
    assert told_at_length(question, _found(index, "船长", "码头", "处罚"), index) is None


def test_items_that_the_reader_found_are_followed_past_their_passage(index: Index) -> None:
    chunk = _found(index, "船长应当符合下列条件")[0]
    start = chunk.text.index("年满")
    told = followed(chunk, [(start, chunk.text.index("；", start))], index)
    assert _first_words(told) == ["年满二十岁", "持有证书", "身体健康", "没有事故"]


def test_the_passage_that_defines_a_word_is_read_beside_those_that_use_it(index: Index) -> None:
    chunks = _found(index, "持有证书")
    assert not any("船长是指" in chunk.text for chunk in chunks)
    assert "船长是指" in with_definitions("什么是船长？", chunks, index)[-1].text
    assert with_definitions("什么是水手？", chunks, index) == chunks
    assert with_definitions("船长几岁？", chunks, index) == chunks


def test_headings_under_the_heading_that_is_asked_for_are_the_items(index: Index) -> None:
    chunks = _found(index, "坚持旅游为民")
    told = under_heading("北港旅游发展的重点任务有哪些？", chunks, index)
    assert _first_words(told) == ["修建步道", "开放灯塔", "培训导游"]
    assert told is not None
    start, end = told.spans[0]
    first, last = told.chunk.flow.source_span(start, end)
    assert index.quote(told.chunk.document_id, first, last) == "修建步道"


@pytest.mark.parametrize(
    "question", ["北港旅游发展的保障措施有哪些？", "南岛渔业振兴的重点任务有哪些？"]
)
def test_a_heading_without_others_below_it_or_of_another_matter_tells_no_list(
    question: str, index: Index
) -> None:
    assert under_heading(question, _found(index, "坚持旅游为民"), index) is None


def test_articles_that_have_only_a_number_are_no_items(index: Index) -> None:
    chunks = _found(index, "适用于北港的渡船")
    assert under_heading("北港渡船管理办法的总则条款有哪些？", chunks, index) is None


def test_the_first_article_is_read_where_its_aim_is_asked_for(index: Index) -> None:
    chunks = _found(index, "培训一百名导游")
    assert with_aims("制定北港旅游发展计划的目的是什么？", chunks, index)[-1].text.startswith(
        "为推动"
    )
    assert with_aims("导游是谁？", chunks, index) == chunks


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("北港片区包括哪几个镇？", ""),
        ("北港片区包括哪些县？", ""),
        ("重点任务包括哪些？", "任务"),
        ("重点任务有哪些呢？", "任务"),
        ("北港片区包括哪几个乡镇？", "乡镇"),
    ],
)
def test_a_noun_of_one_character_is_not_taken_for_the_one_that_is_asked_of(
    question: str, wanted: str
) -> None:
    assert Asked.of(question).wanted == wanted
