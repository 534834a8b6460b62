"""What rules and network say of the same body, put together."""

from indexer.relation import Role
from indexer.relations.learned.agreeing import about, confirmed, leaves_open, untold
from indexer.relations.learned.parts import Part
from indexer.relations.words.findings import Finding
from indexer.relations.words.members import Item

BODY, OTHER = (10, 16), (20, 26)


def item(start: int, kind: str = "place") -> Item:
    return Item(start, start + 3, kind, f"区{start}")


def finding(
    body: tuple[int, int] | None, *members: Item, role: Role = Role.MEMBER, elided: bool = False
) -> Finding:
    return Finding(body, members, role, at=9, elided=elided)


def test_a_finding_is_about_the_body_that_it_overlaps() -> None:
    here, longer, elsewhere = finding(BODY), finding((8, 12)), finding(OTHER)
    assert about([here, longer, elsewhere, finding(None)], BODY) == [here, longer]


def test_a_loose_member_is_proven_by_the_same_member_of_the_network() -> None:
    ruled = finding(BODY, item(0, "loose"), item(4, "loose"), item(30, "place"))
    parts = [Part(item(0), Role.LEAD, 0.6), Part(item(4), Role.LEAD, 0.4)]
    kinds = [one.kind for one in confirmed(ruled, BODY, parts).members]
    assert kinds == ["name", "loose", "place"]
    assert confirmed(ruled, OTHER, parts) == ruled
    longer = [Part(Item(0, 4, "name", "区0里"), Role.LEAD, 0.9)]
    assert confirmed(ruled, BODY, longer) == ruled


def test_only_a_title_without_a_holder_is_open() -> None:
    assert leaves_open(finding(BODY, role=Role.SELECTED), BODY)
    assert not leaves_open(finding(OTHER, role=Role.SELECTED), BODY)
    assert not leaves_open(finding(BODY, role=Role.CO_BUILDER), BODY)
    assert not leaves_open(finding(BODY, item(0), role=Role.SELECTED), BODY)
    # 与甲入选X: of the two that are meant the network can only have seen one.
    assert not leaves_open(finding(BODY, role=Role.SELECTED, elided=True), BODY)


def test_what_rules_told_is_not_told_again() -> None:
    found = [finding(BODY, item(0), item(4), role=Role.LEAD)]
    (left,) = untold(found, [finding(BODY, item(0))])
    assert left.members == (item(4),)
    assert list(untold(found, [finding(BODY, item(0), item(4))])) == []
    assert list(untold(found, [finding(BODY)])) == []  # the subject of the sentences before
    assert list(untold(found, [finding(OTHER)])) == found
    assert list(untold(found, [finding(None, item(4))])) == [finding(BODY, item(0), role=Role.LEAD)]
