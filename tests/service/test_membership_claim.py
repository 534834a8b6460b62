import pytest

from indexer.relation import Relation, Role
from service.membership.claim import states_quantity
from service.membership.request import roles_in
from service.membership.table import Table


def row(organization: str, member: str, role: Role) -> Relation:
    quote = f"{member}加入{organization}"
    return Relation(organization, member, role, "d", ("节",), 0, len(quote), quote, None)


TABLE = Table(
    [
        row("“晨星”教育共同体", "合川", Role.MEMBER),
        row("“晨星”教育共同体", "长寿", Role.MEMBER),
        row("“晨星”教育共同体", "荣昌区", Role.LEAD),
        row("北岸职教联盟", "江津区", Role.MEMBER),
        row("启明职教联盟", "广安市", Role.MEMBER),
        row("川南渝西职教联盟", "广安市", Role.MEMBER),
    ]
)


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("合川区加入“晨星”教育共同体了吗?", ["合川"]),
        ("长寿区加入晨星共同体了吗?", ["长寿"]),
        ("合川和荣昌都加入了“晨星”教育共同体吗?", ["合川", "荣昌区"]),
        ("荣昌区是“晨星”教育共同体的理事长单位吗?", ["荣昌区"]),
        # a place behind its province, and a spelling that two places share
        # no place, but the end of a body's name
        ("Is Guang'an part of the Chuannan Yuxi alliance?", ["广安市"]),
        ("四川广安是启明职教联盟的成员吗?", ["广安市"]),
        ("Is Guang'an part of the Qiming alliance?", ["广安市"]),
        # named, but not in that organisation, in that role, or not at all
        ("江津区加入“晨星”教育共同体了吗?", []),
        ("合川区是“晨星”教育共同体的理事长单位吗?", []),
        ("合川和江津都加入了“晨星”教育共同体吗?", []),
        ("合川和铜梁都加入了“晨星”教育共同体吗?", []),
        ("合川区的学校多吗?", []),
    ],
)
def test_a_claim_is_held_by_a_row_for_every_member_it_names(
    question: str, members: list[str]
) -> None:
    found = TABLE.holding(question, roles_in(question))
    assert sorted(item.member for item in found) == sorted(members)


@pytest.mark.parametrize(
    ("claim", "quantity"),
    [
        ("首都医科大学是川江联盟的成员吗?", False),
        ("最高人民法院参加了川江机制吗?", False),
        ("第三人民医院是川江联盟的成员吗?", False),
        ("合川区是川江联盟的首批成员吗?", True),
        ("合川区是川江联盟最大的成员吗?", True),
        ("川江联盟有6家成员吗?", True),
    ],
)
def test_a_number_in_a_name_is_no_quantity(claim: str, quantity: bool) -> None:
    assert states_quantity(claim, Table(())) is quantity
