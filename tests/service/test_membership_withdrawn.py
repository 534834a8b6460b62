"""Who has left is a member no more, though an older sentence names it among them."""

import time
from collections.abc import Iterator

import pytest

from service.engine import Engine
from service.membership.withdrawn import asks_who_left, told_in
from tests.service.real_service import built

pytestmark = pytest.mark.weights

LEFT = """川江联盟
川江康养产业联盟由合川区、长寿区、荣昌区组成。长寿区已于2023年退出该联盟。
"""
STAYED = """渝西联盟
渝西旅游产业联盟由铜梁区、潼南区、大足区组成。潼南区否认将退出渝西旅游产业联盟。
大足区人民医院已退出渝西旅游产业联盟。
"""
BACK = """江南联盟
江南茶叶产业联盟由璧山区、永川区组成。永川区2021年退出江南茶叶产业联盟，2022年永川区重新加入。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    files = {"a.txt": LEFT, "b.txt": STAYED, "c.txt": BACK}
    opened = Engine.open(built(tmp_path_factory.mktemp("withdrawn"), files))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("川江康养产业联盟有哪些成员?", {"合川区", "荣昌区"}),
        ("长寿区是川江康养产业联盟的成员吗?", {"否"}),
        # it did join, and has been one
        ("长寿区曾是川江康养产业联盟的成员吗?", {"是"}),
        ("合川区是川江康养产业联盟的成员吗?", {"是"}),
        # denied, another's, or undone
        ("渝西旅游产业联盟有哪些成员?", {"铜梁区", "潼南区", "大足区"}),
        ("大足区是渝西旅游产业联盟的成员吗?", {"是"}),
        ("江南茶叶产业联盟有哪些成员?", {"璧山区", "永川区"}),
    ],
)
def test_who_has_left_is_no_member(engine: Engine, question: str, answers: set[str]) -> None:
    assert set(engine.ask(question).short_answers) == answers


def test_that_it_has_left_is_quoted(engine: Engine) -> None:
    for question in ("川江康养产业联盟有哪些成员?", "长寿区加入了川江康养产业联盟吗?"):
        assert "长寿区已于2023年退出该联盟。" in engine.ask(question).answer


@pytest.mark.parametrize(
    "question", ["哪些地方退出了江南茶叶产业联盟?", "哪些成员退出了渝西旅游产业联盟?"]
)
def test_the_members_are_not_those_who_left(engine: Engine, question: str) -> None:
    answer = engine.ask(question)
    assert answer.abstained or "退出" in answer.citations[0].quote
    assert not {"璧山区", "铜梁区"} & set(answer.short_answers)


@pytest.mark.parametrize(
    ("question", "leaving"),
    [
        ("哪些单位退出了联盟?", True),
        ("Who has left the alliance?", True),
        ("会员卡怎么退会员费?", False),
        ("如何退出登录?", False),
        ("How many seats are left in the alliance?", False),
        ("Who is on the left of the chairman?", False),
    ],
)
def test_what_asks_about_leaving(question: str, leaving: bool) -> None:
    assert asks_who_left(question) is leaving


def test_a_long_text_is_looked_through_at_once() -> None:
    stretch = "某区" * 200
    sentence = "东坪区已于2024年退出该联盟。"
    text = f"序言。{sentence}\n{stretch}退出了{stretch}" + "没有标点" * 200_000
    began = time.perf_counter()
    (short, long) = told_in(text)
    assert time.perf_counter() - began < 1
    assert short == (text.index(sentence), sentence)
    at, said = long
    assert text[at : at + len(said)] == said
    assert "退出" in said
