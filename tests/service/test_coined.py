"""A coined number is told by the parts that it counts."""

import time

import pytest

from indexer.chunk import Chunk
from indexer.documents import Kind
from indexer.text.flow import Flow
from service.answers.lists.coined import coined

TEXT = (
    "渔港推行“三个变成”,把渔民变成股东、把渔船变成民宿、把“老渔村”变成景区。全港覆盖全天候、全海域、全船型、全流程的“四全”救助网,"
    "并以管理的精细化、服务的便民化、设施的数字化为主旨建设“三化”窗口。渔港开展“三个一”活动:修好一条路、办好一所学校、种好一片林。"
    "夜校办有名船、名匠、名厨“三名讲堂”。渔港还评出“五好”家庭,家家和睦、户户守法。村规讲“三有”,码头有人管,航道有人清,渔具有人修。"
)


def parts(question: str) -> list[str]:
    told = coined(question, [Chunk("d#0", "d", "题", None, ("题",), Kind.BODY, Flow.of(TEXT))])
    return [TEXT[a:b] for a, b in told.spans] if told else []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("“三个变成”具体是哪三个?", ["把渔民变成股东", "把渔船变成民宿", "把“老渔村”变成景区"]),
        ("渔港的四全是指什么?", ["全天候", "全海域", "全船型", "全流程"]),
        ("渔港 四全 内容", ["全天候", "全海域", "全船型", "全流程"]),
        ("什么是“三化”?", ["管理的精细化", "服务的便民化", "设施的数字化"]),
        ("“三个一”包括哪些?", ["修好一条路", "办好一所学校", "种好一片林"]),
        ("“三名讲堂”的“三名”指什么?", ["名船", "名匠", "名厨"]),
        ("村规里的“三有”是什么?", ["码头有人管", "航道有人清", "渔具有人修"]),
    ],
)
def test_its_parts_are_told(question: str, told: list[str]) -> None:
    assert parts(question) == told


@pytest.mark.parametrize(
    "question",
    [
        "“三个变成”是谁提出的?",
        "“五好”家庭的“五好”是什么?",
        "渔港有哪三个码头?",
        "“四个变成”是哪四个?",
        "渔民变成什么?",
        "渔港三年来有什么变化?",
    ],
)
def test_where_no_such_parts_are_told_or_asked_for_there_are_none(question: str) -> None:
    assert parts(question) == []


MARKET = "“三个项目同时开工”那天,茶市项目、鱼市项目、花市项目由东山建工承建。“四好河道”是指建好、管好、护好、运营好河道。"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("三个项目是哪三个?", ["茶市项目", "鱼市项目", "花市项目"]),
        ("三个项目是哪家公司承建的?", []),
        ("三个项目是哪些公司承建?", []),
        ("三个项目是什么时候开工的?", []),
        ("四好河道的四好是什么?", ["建好", "管好", "护好", "运营好河道"]),
    ],
)
def test_who_made_them_or_when_asks_for_no_parts(question: str, told: list[str]) -> None:
    found = coined(question, [Chunk("d#0", "d", "题", None, ("题",), Kind.BODY, Flow.of(MARKET))])
    assert ([MARKET[a:b] for a, b in found.spans] if found else []) == told


def test_many_quotations_are_looked_through_at_once() -> None:
    text = "“三个项目" * 2000
    began = time.perf_counter()
    chunk = Chunk("d#0", "d", "题", None, ("题",), Kind.BODY, Flow.of(text))
    assert coined("三个项目是哪三个?", [chunk]) is None
    assert time.perf_counter() - began < 1
