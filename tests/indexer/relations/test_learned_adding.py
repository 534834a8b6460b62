"""What is added to the rules' findings, for a network that says what a test wants, and by the bundled one."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from indexer.relation import Role
from indexer.relations import as_ruled, extract
from indexer.relations.learned.adding import added
from indexer.relations.learned.worth import worth_reading
from indexer.relations.words.findings import Finding, Noticed, Sentence
from indexer.relations.words.masking import mask
from indexer.relations.words.members import Item
from tests.indexer.relations.documents import document
from tests.indexer.relations.saying import BODY, CERTAIN, SENTENCE, TEXT, Says, span, told


def test_what_the_network_finds_is_told_by_role_and_kind() -> None:
    network = Says(["“清河联盟”"], {"南湖区": Role.LEAD, "12家企业": Role.MEMBER})
    assert told(network) == {("lead", "南湖区", "place"), ("member", "12家企业", "counted")}
    assert {one.body for one in added(SENTENCE, [], [BODY], network).findings} == {BODY}


def test_a_member_that_no_rule_found_is_told_beside_theirs() -> None:
    ruled = Finding(BODY, (Item(*span("南湖区"), "place", "南湖区"),), Role.CO_BUILDER, at=9)
    network = Says(["“清河联盟”"], {"南湖区": Role.LEAD, "东江区": Role.MEMBER})
    first, second = added(SENTENCE, [ruled], [BODY], network).findings
    assert first == ruled
    assert (second.role, [item.name for item in second.members]) == (Role.MEMBER, ["东江区"])


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("南湖区发起成立“清河联盟”，共同发展。", Role.INITIATOR),
        ("南湖区牵头成立“清河联盟”，共同发展。", Role.LEAD),
        ("南湖区携手成立“清河联盟”，共同发展。", Role.CO_BUILDER),
        ("南湖区加入由东江区发起成立的“清河联盟”。", Role.CO_BUILDER),
    ],
)
def test_who_is_said_to_initiate_or_lead_does_so(text: str, role: Role) -> None:
    network = Says(["“清河联盟”"], {"南湖区": Role.CO_BUILDER}, text=text)
    (finding,) = added(Sentence(text, mask(text)), [], [], network).findings
    assert finding.role is role


def test_names_that_were_cut_are_not_told() -> None:
    text = "南湖区与“北岭”和“东江”成立“清河联盟”，共同发展。"
    for name in ("南湖区与", "北岭”", "“东江"):
        network = Says(["“清河联盟”"], {name: Role.MEMBER}, text=text)
        assert added(Sentence(text, mask(text)), [], [], network).findings == []
    text = "华为集团、和平区与联盟共同成立“清河联盟”，共同发展。"
    for name in ("华为集团", "和平区"):  # of whose words none is one of the grammar
        network = Says(["“清河联盟”"], {name: Role.MEMBER}, text=text)
        (finding,) = added(Sentence(text, mask(text)), [], [], network).findings
        assert [item.name for item in finding.members] == [name]


def test_where_the_rules_found_something_it_must_be_surer() -> None:
    ruled = Finding(BODY, (Item(*span("南湖区"), "place", "南湖区"),), Role.CO_BUILDER, at=9)
    names = {"东江区": Role.MEMBER}
    sure = next(
        sure
        for sure in np.arange(CERTAIN, CERTAIN / 2, -0.05)
        if not told(Says(["“清河联盟”"], names, sure), ruled) - {("co_builder", "南湖区", "place")}
    )
    assert told(Says(["“清河联盟”"], names, sure)) == {("member", "东江区", "name")}


def test_nothing_is_added_to_a_body_whose_member_the_sentences_before_name() -> None:
    network = Says(["“清河联盟”"], {"东江区": Role.MEMBER})
    ruled = Finding(BODY, (), Role.MEMBER, at=9)
    assert added(SENTENCE, [ruled], [BODY], network).findings == [ruled]
    elsewhere = Finding(span("12家企业"), (), Role.MEMBER, at=9)
    assert len(added(SENTENCE, [elsewhere], [BODY], network).findings) == 2


def test_a_title_that_a_rule_gives_to_the_subject_before_is_whose_the_network_names() -> None:
    text = "这一年，南湖区稳中求进，走好赶考路，入选“全国百强区”。"
    title = span("“全国百强区”", text)
    network = Says(["“全国百强区”"], {"南湖区": Role.SELECTED}, text=text)
    open_ = Finding(title, (), Role.SELECTED, at=text.index("入选"))
    (finding,) = added(Sentence(text, mask(text)), [open_], [], network).findings
    assert [item.name for item in finding.members] == ["南湖区"]
    # It need not be as sure of whom as where no rule found the title; but whoever got it stands in front.
    near = next(
        names
        for at in np.arange(CERTAIN / 2, CERTAIN, 0.1)
        for names in [Says(["“全国百强区”"], {"南湖区": Role.SELECTED}, at, text)]
        if added(Sentence(text, mask(text)), [open_], [], names).findings != [open_]
    )
    assert added(Sentence(text, mask(text)), [], [], near).findings == []
    early = replace(open_, at=0)
    assert added(Sentence(text, mask(text)), [early], [], near).findings == [early]


def test_a_member_that_a_rule_left_loose_is_proven_where_the_network_names_it() -> None:
    loose = Finding(BODY, (Item(*span("南湖区"), "loose", "南湖区"),), Role.MEMBER, at=9)
    named = Says(["“清河联盟”"], {"南湖区": Role.MEMBER})
    assert [item.kind for item in added(SENTENCE, [loose], [BODY], named).findings[0].members] == [
        "name"
    ]
    other = Says(["“清河联盟”"], {"北岭区": Role.MEMBER})
    assert added(SENTENCE, [loose], [BODY], other).findings[0] == loose


def test_what_the_network_is_not_sure_of_is_not_told() -> None:
    assert told(Says(["“清河联盟”"], {"南湖区": Role.LEAD}, sure=6.3)) == set()


def test_nobody_is_a_member_who_is_only_a_kind_or_the_body_itself() -> None:
    network = Says(["“清河联盟”"], {"企业": Role.MEMBER, "清河": Role.MEMBER})
    assert told(network) == set()
    text = "上述海关、各园区共同成立“清河联盟”，共同发展。"
    for name in ("上述海关", "各园区"):
        network = Says(["“清河联盟”"], {name: Role.MEMBER}, text=text)
        assert added(Sentence(text, mask(text)), [], [], network).findings == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("南湖区加入“清河联盟”，成为成员。", True),
        ("南湖区未能加入“清河联盟”，很遗憾。", False),
        ("南湖区参与“清河发展大会”，共话未来。", False),
    ],
)
def test_what_is_denied_or_only_attended_is_not_told(text: str, *, told: bool) -> None:
    network = Says(
        [text[text.index("“") : text.index("”") + 1]], {"南湖区": Role.MEMBER}, text=text
    )
    assert bool(added(Sentence(text, mask(text)), [], [(5, 9)], network).findings) is told


@pytest.mark.parametrize(
    ("text", "named", "read"),
    [
        (TEXT, True, True),
        (TEXT, False, True),
        ("“清河联盟”天气晴好，气温适宜出行，大家都很高兴。", False, False),  # nobody does anything
        ("甲乙成立“清河”", True, False),  # too short
        ("省人民政府应当设立森林生态效益补偿基金。", True, False),  # a law orders it
        ("江州市入选全国首批文明建设先进名单，市民十分高兴。", False, True),
    ],
)
def test_only_sentences_of_the_sort_that_was_learned_from_are_read(
    text: str, *, named: bool, read: bool
) -> None:
    assert worth_reading(Sentence(text, mask(text)), [(0, 4)] if named else []) is read


def test_rows_of_the_network_stand_in_the_table_with_their_evidence() -> None:
    def more(
        sentence: Sentence, findings: Sequence[Finding], named: Sequence[tuple[int, int]]
    ) -> Noticed:
        network = Says(["“清河联盟”"], {"东江区": Role.MEMBER})
        return added(sentence, [] if findings else findings, named, network)

    (row,) = extract(document(TEXT), more)
    assert (row.organization, row.member, row.role) == ("清河联盟", "东江区", Role.MEMBER)
    assert row.quote == TEXT
    assert "东江区" not in {one.member for one in extract(document(TEXT), as_ruled)}


@pytest.mark.weights
@pytest.mark.parametrize(
    ("text", "organization", "members"),
    [
        ("海岚渔歌斩获全国民歌大赛“金牡丹奖”。", "全国民歌大赛“金牡丹奖”", {"海岚渔歌"}),
        ("红枫学院摘得全国文明校园的牌子。", "全国文明校园", {"红枫学院"}),
    ],
)
def test_the_bundled_network_finds_what_no_rule_has_words_for(
    text: str, organization: str, members: set[str]
) -> None:
    assert extract(document(text), as_ruled) == []
    found = extract(document(text))
    assert {row.member for row in found if row.organization == organization} == members
    assert {row.role for row in found} == {Role.SELECTED}


@pytest.mark.weights
@pytest.mark.parametrize(
    "text",
    [
        "青溪县未能跻身全国百强县之列。",
        "江州市希望加入山海联盟。",
        "江州市举行全国百强县的会议，企业参与。",
    ],
)
def test_the_bundled_network_is_silent_where_nobody_has_a_part(text: str) -> None:
    assert extract(document(text)) == []


def test_where_they_met_is_not_where_the_body_is() -> None:
    met = "南湖区和北岭区在东江县签约，成立“清河联盟”。"
    stands = "南湖区和北岭区成立的“清河联盟”设在东江县，共同发展。"
    for text, sites in ((met, []), (stands, ["东江县"])):
        network = Says(["“清河联盟”"], {"东江县": Role.SITE}, text=text)
        found = added(Sentence(text, mask(text)), [], [], network).findings
        assert [item.name for one in found for item in one.members] == sites
