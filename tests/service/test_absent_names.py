"""What a document says of others does not answer for a body or a place that it never names."""

from dataclasses import replace
from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.index import Index
from indexer.settings import Settings
from indexer.text.fold import fold
from service.answers.near_misses.absent_names import of_documents_that_name, speaks_of
from service.answers.near_misses.asked_names import names_asked
from tests.fakes import fake_parts

TEXT = (
    "东港新能源产业联盟现有会员46家。镜湖村和石桥村种茶。秘书处设在云岭县科技局。江州理工大学参加。"
    "远山股份有限公司投资。滨江区派人。省社会保障基金出资。“同舟”教育联盟成立。渝北区入选。"
)


def _silent_about(question: str) -> list[str]:
    asked = dict.fromkeys(names_asked(fold(question)))
    return [one.name for one in asked if not speaks_of(one, TEXT)]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("东港旅游产业联盟有几家会员？", "东港旅游产业联盟"),
        ("云岭县向古镇保护发展基金出资多少？", "古镇保护发展基金"),
        ("白鹭湾体育俱乐部何时成立？", "白鹭湾体育俱乐部"),
        ("东湖村种了多少亩茶？", "东湖村"),
        ("兰溪街道有多少人？", "兰溪街道"),
        ("滨湖区派了谁？", "滨湖区"),
        ("荣昌区什么时候入选？", "荣昌区"),
    ],
)
def test_a_name_that_is_nowhere(question: str, name: str) -> None:
    assert _silent_about(question) == [name]


@pytest.mark.parametrize(
    "question",
    [
        "东港新能源产业联盟有几家会员？",
        "新能源联盟有几家会员？",
        "这个联盟有多少会员？",
        "教育联盟何时成立？",
        "该公司投资多少？",
        "远山公司投资多少？",
        "远山集团投资多少？",
        "社保基金出资多少？",  # shortened
        "江理工大学何时参加？",
        "云岭的科技局在哪里？",
        "东港新能科产业联盟有几家会员？",  # mistyped, by one character
        "东港能新源产业联盟有几家会员？",  # turned
        "静湖村种什么？",  # sounds the same
        "渝此区什么时候入选？",  # no such district, and one like it is told of
        "去年我市新增就业多少人？",
        "全镇有多少户人家？",
        "我们公司去年营收多少？",
        "私立学校一年学费多少？",
        "便民服务中心几点下班？",
        "手机银行转账限额是多少？",
        "哪个村种茶？",
        "哪所大学参加？",
        "三家医院参加了什么？",
        "农村有多少学校？",
        "茶叶卖到哪些城市？",
        "市场上有多少种茶？",
        "How many members does the Donggang tourism alliance have?",
    ],
)
def test_whoever_may_be_meant(question: str) -> None:
    assert not _silent_about(question)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    room: Path = tmp_path_factory.mktemp("names")
    (room / "seeds").mkdir()
    (room / "seeds" / "a.txt").write_text(f"海边见闻\n\n{TEXT}", encoding="utf-8")
    (room / "seeds" / "b.txt").write_text("茶山见闻\n\n东湖村种茶900亩。", encoding="utf-8")
    english = "The alliance has 46 members. It was founded in 2020 by the county of Yunling."
    (room / "seeds" / "c.txt").write_text(f"News\n\n{english}", encoding="utf-8")
    build(room / "seeds", room / "index", Settings(), parts=fake_parts)
    return Index.open(room / "index")


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("东湖村种了多少亩茶？", {"茶山见闻", "News"}),
        ("东港旅游产业联盟有几家会员？", {"News"}),
        ("哪个村种茶？", {"海边见闻", "茶山见闻", "News"}),
    ],
)
def test_only_documents_that_name_it_are_read(
    index: Index, question: str, titles: set[str]
) -> None:
    chunks = [
        index.chunk(row) for document in index.documents for row in index.rows_of(document.id)
    ]
    left = of_documents_that_name(question, chunks, index)
    assert {chunk.title for chunk in left} == titles
    assert left == [chunk for chunk in chunks if chunk.title in titles]


def test_a_name_elsewhere_in_the_document_counts(index: Index) -> None:
    chunks = [
        index.chunk(row) for document in index.documents for row in index.rows_of(document.id)
    ]
    own = [chunk for chunk in chunks if chunk.title == "海边见闻"]
    flow = own[0].flow.slice(0, own[0].flow.text.index("镜湖村"))
    part = [replace(own[0], flow=flow)]
    assert of_documents_that_name("石桥村种什么？", part, index) == part
