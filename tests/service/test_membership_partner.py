"""With whom a body was founded narrows down which one is meant."""

import pytest

from indexer.relation import Relation, Role
from service.membership.partner import with_partner
from service.membership.table import Table


def row(organization: str, member: str, quote: str) -> Relation:
    return Relation(organization, member, Role.CO_BUILDER, "d", (), 0, len(quote), quote)


WITH_BISHAN = "北桥大学与璧山区政府共建茶叶研究院"
WITH_NEIJIANG = "学校与四川内江共建陶瓷研究院"
ROWS = (
    row("茶叶研究院", "北桥大学", WITH_BISHAN),
    row("茶叶研究院", "璧山区", WITH_BISHAN),
    row("陶瓷研究院", "北桥大学", WITH_NEIJIANG),
    row("陶瓷研究院", "内江市", WITH_NEIJIANG),
)


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("北桥大学与璧山区共建了哪个研究院?", {"茶叶研究院"}),
        ("北桥大学和内江市一起成立了哪个研究院?", {"陶瓷研究院"}),
        ("北桥大学与江津区政府共建了哪个研究院?", set()),
        # No place stands as the other party.
        ("北桥大学共建了哪些研究院?", {"茶叶研究院", "陶瓷研究院"}),
        ("北桥大学与政府共建了哪些研究院?", {"茶叶研究院", "陶瓷研究院"}),
        ("北桥大学与谁共建了研究院?", {"茶叶研究院", "陶瓷研究院"}),
    ],
)
def test_only_bodies_that_the_other_party_has_to_do_with(question: str, bodies: set[str]) -> None:
    kept = with_partner(question, ROWS, Table(ROWS))
    assert {one.organization for one in kept} == bodies
