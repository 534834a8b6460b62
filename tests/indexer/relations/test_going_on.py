"""Which body a text goes on about where no sentence in front named it in words that the grammar knows."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from indexer.relation import Role
from indexer.relations import extract
from indexer.relations.words.findings import Finding, Noticed, Sentence
from indexer.relations.words.members import Item
from tests.indexer.relations.documents import document

LEADS = "牵头的是南湖大学，一年一换。"
Find = Callable[[Sentence, Sequence[Finding], Sequence[tuple[int, int]]], Noticed]


def looking(names: Mapping[str, str]) -> Find:
    """In LEADS a school leads whatever it is asked about; in the texts of `names` these are seen by who looks."""

    def more(
        sentence: Sentence, _findings: Sequence[Finding], _named: Sequence[tuple[int, int]]
    ) -> Noticed:
        if sentence.text == LEADS:
            at = LEADS.index("南湖大学")
            item = Item(at, at + 4, "name", "南湖大学")
            return Noticed(
                [], (), lambda of: [Finding(None, (item,), Role.LEAD, at, learned=True, of=of)]
            )
        name = names.get(sentence.text)
        if name is None:
            return Noticed([], look=lambda: [])
        at = sentence.text.index(name)
        return Noticed([], look=lambda: [(at, at + len(name))])

    return more


@pytest.mark.parametrize("between", [0, 3])
def test_the_sentences_in_front_are_looked_through_where_a_body_is_wanted(between: int) -> None:
    first = "街上新开了“好邻居”伙伴计划，来宾很多。"
    lines = (first, *["天气晴好。"] * between, LEADS)
    (row,) = extract(document(*lines), looking({first: "“好邻居”伙伴计划"}))
    assert (row.organization, row.member, row.quote) == ("“好邻居”伙伴计划", "南湖大学", LEADS)


def test_what_stands_too_far_in_front_is_not_looked_at() -> None:
    first = "街上新开了“好邻居”伙伴计划，来宾很多。"
    lines = (first, *["天气晴好。"] * 4, LEADS)
    assert extract(document(*lines), looking({first: "“好邻居”伙伴计划"})) == []


@pytest.mark.parametrize(
    ("heading", "organization"),
    [
        ("在清河足球共同体启动会上的讲话", "清河足球共同体"),
        ("清河足球共同体与山海足球联盟", None),  # which of the two
        ("在启动会上的讲话", None),
    ],
)
def test_else_a_heading_that_names_one_body_tells_which_it_is(
    heading: str, organization: str | None
) -> None:
    rows = extract(document(LEADS, headings=(heading,)), looking({}))
    assert [row.organization for row in rows] == ([organization] if organization else [])


def test_where_its_office_is_the_body_is() -> None:
    text = "清河文旅联盟昨天亮相。"
    office = "秘书处搬到了东江区文化馆，一年一换。"

    def more(
        sentence: Sentence, findings: Sequence[Finding], _named: Sequence[tuple[int, int]]
    ) -> Noticed:
        if sentence.text != office:
            return Noticed(findings)
        item = Item(7, 13, "name", "东江区文化馆")
        return Noticed([Finding((0, 3), (item,), Role.SITE, 0, defined=True, learned=True)])

    (row,) = extract(document(text, office), more)
    assert (row.organization, row.member, row.role) == ("清河文旅联盟", "东江区文化馆", Role.SITE)
    assert extract(document(office), more) == []


def test_a_heading_without_words_names_no_body() -> None:
    assert extract(document("会长由东林竹器厂担任，副会长是南山竹器厂。", headings=("", " "))) == []
