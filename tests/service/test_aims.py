"""What a document says that it was made for."""

import pytest

from service.answers.spans.aims import aimed
from service.reader.reading import Candidate, Passage, Reading

READING = Reading((Candidate(0, 0, 2, 0.4),), 0.3)
_LAW = "第一条 为了保护渡船，方便乘客，根据《航运法》等法律，结合本港实际，制定本条例。"


def first(question: str, context: str, text: str) -> str:
    best = aimed(question, [Passage(text, context)], READING).candidates[0]
    return text[best.start : best.end]


@pytest.mark.parametrize(
    ("question", "context", "text", "aim"),
    [
        ("制定《北港渡船条例》的目的是什么？", "北港渡船条例 / 第一章", _LAW, "为了保护渡船，方便乘客"),
        ("为什么制定北港渡船条例？", "北港渡船条例", _LAW, "为了保护渡船，方便乘客"),
        ("制定南岛渔业条例的目的是什么？", "北港渡船条例", _LAW, _LAW[:2]),
        ("出台北港渡船条例是为了什么？", "北港渡船条例(2020年)", "为保护渡船，方便乘客，制定本条例。", "为保护渡船，方便乘客"),
        (
            "北港社区举办灯会的目的是什么？",
            "新闻",
            "近日，为丰富假期生活，增进邻里感情，8月1日，北港社区举办灯会，居民参加。",
            "为丰富假期生活，增进邻里感情",
        ),
        ("北港社区举办球赛是为了什么？", "新闻", "为丰富假期生活，南岛学校开展义诊活动。", "为丰"),
        ("制定渡船管理条例的目的是什么？", "北港渡船管理条例", _LAW, "为了保护渡船，方便乘客"),
        ("北港渡船条例何时制定？", "北港渡船条例", _LAW, _LAW[:2]),
    ],
)  # fmt: skip
def test_the_aim_of_the_document_that_is_named_comes_first_and_whole(
    question: str, context: str, text: str, aim: str
) -> None:
    assert first(question, context, text) == aim
