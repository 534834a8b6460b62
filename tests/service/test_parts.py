from pathlib import Path
from typing import cast

import pytest

from indexer.chunk import Chunk
from service.answer import Citation, Turn
from service.answers.draft import Draft
from service.answers.lists.several import joined
from service.engine import Engine
from service.questions.parts import parts_of
from service.questions.question import Question, understand
from service.retrieval.retriever import Hit, merged
from tests.service.real_service import built


def _parts(text: str, history: tuple[Turn, ...] = ()) -> list[str]:
    return [part.standalone for part in parts_of(understand(text, history), history)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "新船有多少枚铁钉和多少根长桨?",
            ["新船有多少枚铁钉", "新船有多少根长桨?"],
        ),
        ("港区联盟什么时候成立,由谁牵头?", ["港区联盟什么时候成立", "港区联盟由谁牵头?"]),
        ("港区联盟由谁发起?有多少成员?", ["港区联盟由谁发起?", "港区联盟有多少成员?"]),
        ("论坛是什么时候,在哪里召开的?", ["论坛是什么时候召开的?", "论坛是在哪里召开的?"]),
        ("谁在哪里会见了李青?", ["谁会见了李青?", "在哪里会见了李青?"]),
        (
            "When and where did the Port Forum open?",
            ["When did the Port Forum open?", "Where did the Port Forum open?"],
        ),
        ("滨海公园有多少个湖、多少座桥?", ["滨海公园有多少个湖", "滨海公园有多少座桥?"]),
        ("北港3号哪天下水、造价多少?", ["北港3号哪天下水", "北港3号造价多少?"]),
        (
            "矿场事故造成几人受伤以及事故原因是什么?",
            ["矿场事故造成几人受伤", "矿场事故原因是什么?"],
        ),
        (
            "下乡活动什么时候启动,累计卖了多少辆,补贴多少钱?",
            ["下乡活动什么时候启动", "下乡活动累计卖了多少辆", "下乡活动补贴多少钱?"],
        ),
        (
            "北港键盘Classic重量多少、电池容量多大、售价多少?",
            [
                "北港键盘Classic重量多少",
                "北港键盘Classic电池容量多大",
                "北港键盘Classic的售价多少?",
            ],
        ),
        (
            "考察团由多少名代表组成,在新加坡签了几个协议?",
            ["考察团由多少名代表组成", "考察团在新加坡签了几个协议?"],
        ),
        (
            "雅河涨水冲走了多少人以及事故原因是什么?",
            ["雅河涨水冲走了多少人", "雅河涨水事故原因是什么?"],
        ),
        ("补贴的公示期多长,由哪个部门拨付?", ["补贴的公示期多长", "补贴的公示期由哪个部门拨付?"]),
        (
            "北港何时开放T+0,何时改回T+1,为什么?",
            ["北港何时开放T+0", "北港何时改回T+1", "北港为什么改回T+1"],
        ),
        ("王某因何被拘留、今年多大?", ["王某因何被拘留", "王某今年多大?"]),
        ("暂住期限多长,由谁决定?", ["暂住期限多长", "暂住期限由谁决定?"]),
        ("甲队得了多少分,乙队得了多少分?", ["甲队得了多少分", "乙队得了多少分?"]),
        (
            "2024北方智能博览会是什么时候开的,由谁主办?",
            ["2024北方智能博览会是什么时候开的", "2024北方智能博览会由谁主办?"],
        ),
    ],
)
def test_several_questions_are_taken_apart_and_each_stands_alone(
    text: str, parts: list[str]
) -> None:
    assert _parts(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "港区联盟由谁发起?",
        "近几年北岸区和南山区,哪个学校更多?",
        "北岸公司为什么投资港口,李青怎么解释?",
        "外来的人想多待几天,必须先申请吗?",
        "评审由甲校还是乙校公布?",
        "李青什么时候和谁合作?",
        "谁和谁签署了协议?",
        "有哪些学校、哪些企业加入?",
        "北岸局要解决几个码头的问题,钱用来做什么?",
        "Who founded the port alliance, the city or the county?",
    ],
)
def test_one_question_stays_one(text: str) -> None:
    assert _parts(text) == [text]


def test_a_part_that_would_point_at_nothing_leaves_the_question_whole() -> None:
    text = "How much does it cost? Who built it?"
    assert len(parts_of(understand(text), ())) == 1


def test_the_parts_know_what_was_said_before() -> None:
    history = (Turn("港区联盟什么时候成立?", "2019年"),)
    assert _parts("它由谁发起?有多少成员?", history) == [
        "港区联盟由谁发起?",
        "港区联盟有多少成员?",
    ]


def _cited(marker: int) -> Citation:
    return Citation(marker, "a", "标题", (), 0, 2, "引文")


def _asked(text: str) -> Question:
    return understand(text)


def test_each_part_has_its_paragraph_and_the_whole_is_as_sure_as_the_least() -> None:
    parts = (_asked("联盟由谁发起?"), _asked("联盟投资多少?"), _asked("联盟有多少成员?"))
    drafts = [
        (Draft("北岸区[1]", ("北岸区",), (_cited(1),), 0.8), 0.9),
        (None, 0.2),
        (Draft("11个[2]", ("11个",), (_cited(2), _cited(1)), 0.6), 0.7),
    ]
    whole, chance = joined(parts, drafts)
    assert whole is not None
    assert [part.split("\n")[0] for part in whole.text.split("\n\n")] == [
        "联盟由谁发起?",
        "联盟投资多少?",
        "联盟有多少成员?",
    ]
    assert "没有找到" in whole.text.split("\n\n")[1]
    assert whole.short_answers == ("北岸区", "11个")
    assert [citation.marker for citation in whole.citations] == [1, 2]
    assert whole.confidence == 0.6
    assert chance == 0.9


def test_nothing_is_answered_where_no_part_is() -> None:
    parts = (_asked("联盟由谁发起?"), _asked("联盟投资多少?"))
    assert joined(parts, [(None, 0.3), (None, 0.1)]) == (None, 0.3)


def test_one_part_is_its_own_answer() -> None:
    draft = Draft("北岸区[1]", ("北岸区",), (_cited(1),), 0.8)
    assert joined((_asked("联盟由谁发起?"),), [(draft, 0.9)]) == (draft, 0.9)


def test_hits_of_several_questions_alternate_and_none_comes_twice() -> None:
    chunk = cast(Chunk, None)
    one, two, three = (Hit(row, chunk, 0.0, 0.0, 0.0) for row in (1, 2, 3))
    assert merged([[one, two], [two, three, one]]) == [one, two, three]
    assert merged([]) == []


@pytest.mark.weights
def test_two_questions_in_one_are_both_answered_with_citations_numbered_through(
    tmp_path: Path,
) -> None:
    text = "# 港区\n\n港区教育联盟于2019年5月成立，由北岸区教育局牵头。\n\n目前，港区教育联盟共有18家成员单位。\n"
    engine = Engine.open(built(tmp_path, {"a.md": text}))
    shown: list[list[int]] = []
    answer = engine.ask(
        "港区教育联盟由谁牵头?有多少成员单位?",
        retrieved=lambda hits: shown.append([hit.rank for hit in hits]),
    )
    assert not answer.abstained
    assert any("北岸区教育局" in short for short in answer.short_answers)
    assert any("18家" in short for short in answer.short_answers)
    assert [citation.marker for citation in answer.citations] == list(
        range(1, len(answer.citations) + 1)
    )
    assert answer.standalone_question == "港区教育联盟由谁牵头? 港区教育联盟有多少成员单位?"
    assert len(shown) == 1
    assert shown[0] == list(range(1, len(shown[0]) + 1))
    engine.close()
