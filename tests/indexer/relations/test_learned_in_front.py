"""Bodies that are only named, and who has a part in a body that stands in front of the sentence."""

from collections.abc import Sequence

import pytest

from indexer.relation import Role
from indexer.relations import extract
from indexer.relations.learned.adding import added
from indexer.relations.learned.network import Network
from indexer.relations.words.findings import Finding, Noticed, Sentence
from indexer.relations.words.masking import mask
from indexer.relations.words.members import Item
from tests.indexer.relations.documents import document
from tests.indexer.relations.saying import BODY, SENTENCE, TEXT, Says, span, told


def leading(name: str, text: str) -> Noticed:
    """A sentence in which `name` leads whatever body it is asked about."""
    item = Item(*span(name, text), "name", name)

    def told_of(body: str) -> list[Finding]:
        return [Finding(None, (item,), Role.LEAD, at=item.start, learned=True, of=body)]

    return Noticed([], (), told_of)


def told_of(name: str, text: str, network: Network) -> Sequence[Finding]:
    about = added(Sentence(text, mask(text)), [], [], network).about
    assert about is not None
    return about(name)


def test_a_body_that_is_only_named_has_no_members() -> None:
    network = Says(["“清河联盟”"], {"南湖区": Role.LEAD}, named=["北岭区"])
    found = added(SENTENCE, [], [BODY], network)
    assert list(found.named) == [span("北岭区")]
    assert {one.body for one in found.findings} == {BODY}


def test_what_is_only_named_is_what_the_text_goes_on_about() -> None:
    first, second = "“好邻居”伙伴计划上周启动，来宾很多。", "牵头的是南湖大学，一年一换。"

    def more(
        sentence: Sentence, findings: Sequence[Finding], _named: Sequence[tuple[int, int]]
    ) -> Noticed:
        if sentence.text == first:
            return Noticed(findings, [span("“好邻居”伙伴计划", first)])
        return leading("南湖大学", second)

    (row,) = extract(document(first, second), more)
    assert (row.organization, row.member) == ("“好邻居”伙伴计划", "南湖大学")
    assert extract(document(second), more) == []


def test_a_word_that_takes_a_body_up_is_what_the_text_goes_on_about_again() -> None:
    lines = (
        "南湖区和东江区成立清河联合社，共同发展，“山海研习坊”由北岭区牵头成立。",
        "那个联合社很快热闹起来，来宾很多。",
        "牵头的是南湖大学，一年一换。",
    )

    def more(
        sentence: Sentence, findings: Sequence[Finding], _named: Sequence[tuple[int, int]]
    ) -> Noticed:
        if sentence.text == lines[1]:
            return Noticed([], [span("那个联合社", lines[1])])
        if sentence.text != lines[2]:
            return Noticed(findings)
        return leading("南湖大学", lines[2])

    rows = extract(document(*lines), more)
    assert ("清河联合社", "南湖大学") in {(row.organization, row.member) for row in rows}


def test_members_of_a_body_that_stands_in_front_are_told_of_it() -> None:
    text = "大会选出理事长单位南湖大学，北岭中学当选副理事长单位。"
    said = {"南湖大学": Role.LEAD, "北岭中学": Role.MEMBER}
    found = told_of("清河联盟", text, Says([], {}, text=text, outside=said))
    assert {(one.role, one.members[0].name) for one in found} == {
        (Role.LEAD, "南湖大学"),
        (Role.MEMBER, "北岭中学"),
    }
    assert all(one.body is None and one.of == "清河联盟" and one.learned for one in found)


def test_a_rule_that_names_no_body_tells_of_the_one_in_front_that_the_network_agrees_on() -> None:
    text = "南湖大学任理事长单位，北岭中学、东江中学和西岭中学为理事单位。"
    names = ("北岭中学", "东江中学", "西岭中学")
    ruled = Finding(
        None, tuple(Item(*span(one, text), "name", one) for one in names), Role.MEMBER, at=20
    )
    network = Says([], {}, text=text, outside={"东江中学": Role.MEMBER, "南湖大学": Role.LEAD})
    about = added(Sentence(text, mask(text)), [ruled], [], network).about
    assert about is not None
    found = {(one.of, one.role, *(item.name for item in one.members)) for one in about("清河联盟")}
    assert found == {
        ("清河联盟", Role.MEMBER, *names),
        ("清河联盟", Role.LEAD, "南湖大学"),
    }
    silent = added(Sentence(text, mask(text)), [ruled], [], Says([], {}, text=text)).about
    assert silent is not None
    assert silent("清河联盟") == []


def test_what_is_only_applied_for_is_no_part_in_a_body_in_front() -> None:
    said = {"南湖大学": Role.MEMBER}
    for text, names in (
        ("南湖大学已申请加入，大家都很高兴。", []),
        ("南湖大学已经加入，大家都很高兴。", ["南湖大学"]),
    ):
        found = told_of("清河联盟", text, Says([], {}, text=text, outside=said))
        assert [item.name for one in found for item in one.members] == names


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("会议决定增设北岭中学为理事单位，一年一换。", "增设北岭中学", "北岭中学"),
        ("理事单位还有北岭中学，一年一换。", "还有北岭中学", "北岭中学"),
        ("理事单位是北岭中学，一年一换。", "北岭中学", "北岭中学"),
    ],
)
def test_words_that_no_name_begins_with_are_left_out(text: str, tagged: str, name: str) -> None:
    found = told_of("清河联盟", text, Says([], {}, text=text, outside={tagged: Role.MEMBER}))
    assert [item.name for one in found for item in one.members] == [name]


def test_a_member_of_a_named_body_is_not_told_of_another_too() -> None:
    network = Says(["“清河联盟”"], {"南湖区": Role.LEAD}, outside={"南湖区": Role.MEMBER})
    assert told(network) == {("lead", "南湖区", "place")}
    assert told_of("山海联盟", TEXT, network) == []


@pytest.mark.parametrize(
    "text",
    ["出席单位：南湖大学、北岭中学、东江区财政局", "地点：南湖大学三楼会议室，二〇二三年六月"],
)
def test_who_attended_and_where_is_no_part_in_anything(text: str) -> None:
    network = Says([], {}, text=text, outside={"南湖大学": Role.MEMBER})
    assert told_of("清河联盟", text, network) == []


def test_what_goes_on_about_a_body_is_told_of_it() -> None:
    told = "选举产生第一届理事会：南湖大学担任理事长单位。"

    def more(
        sentence: Sentence, _findings: Sequence[Finding], _named: Sequence[tuple[int, int]]
    ) -> Noticed:
        if sentence.text != told:
            return Noticed([])
        return leading("南湖大学", told)

    lines = (
        "清河文旅联盟昨天亮相。",
        "天气晴好。",
        "来宾很多。",
        "大家都很高兴。",
        "会后合影。",
        told,
    )
    (row,) = extract(document(*lines), more)
    assert (row.organization, row.member) == ("清河文旅联盟", "南湖大学")
    assert row.quote == told
    assert extract(document(*lines[1:]), more) == []


def test_in_what_is_longer_than_any_sentence_no_body_is_looked_for() -> None:
    short, long = "天气晴好，来宾很多。", "天气晴好，来宾很多。" * 40
    network = Says([], {}, text=short, named=["来宾"])
    look = added(Sentence(short, mask(short)), [], [], network).look
    assert look is not None
    assert look() == [span("来宾", short)]
    assert added(Sentence(long, mask(long)), [], [], network).look is None
