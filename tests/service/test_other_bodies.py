"""What a sentence says of one body is no answer about another."""

import pytest

from indexer.relation import Relation, Role
from service.answers.near_misses.other_bodies import of_the_body_asked
from service.membership.table import Table
from service.reader.reading import Candidate, Passage, Reading

TEXT = "去年4月,合川成立北岸教育联盟。今年6月,南山教育联盟挂牌。7月开了会。联盟于8月扩容。"


def known(name: str) -> Relation:
    return Relation(name, "合川区", Role.MEMBER, "d", ("t",), 0, 1, "甲")


TABLE = Table([known("北岸教育联盟"), known("南山教育联盟"), known("东桥研究中心")])


def left(question: str, *spans: str, context: str = "") -> tuple[list[str], float]:
    candidates = tuple(
        Candidate(0, TEXT.index(span), TEXT.index(span) + len(span), 0.2) for span in spans
    )
    passages = [Passage(TEXT, context)]
    found = of_the_body_asked(question, passages, Reading(candidates, 0.9), TABLE)
    return [TEXT[one.start : one.end] for one in found.candidates], found.answerable


def test_dates_of_another_body_go_and_their_chance_with_them() -> None:
    spans = ("去年4月", "今年6月", "7月")
    kept, answerable = left("南山教育联盟是什么时候成立的?", *spans)
    assert kept == ["今年6月", "7月"]
    assert answerable == pytest.approx(0.9 * 2 / 3)


def test_a_sentence_under_the_body_s_heading_is_about_it() -> None:
    kept, _ = left("南山教育联盟是什么时候成立的?", "去年4月", context="南山教育联盟")
    assert kept == ["去年4月"]


@pytest.mark.parametrize(
    "question",
    [
        "联盟什么时候开会?",
        "合川什么时候开会?",
        "东桥研究中心什么时候成立?",
        "西湖教育联盟何时成立?",
    ],
)
def test_without_a_body_of_that_kind_in_the_table_nothing_goes(question: str) -> None:
    spans = ("去年4月", "今年6月", "7月", "8月")
    assert left(question, *spans) == (list(spans), 0.9)
