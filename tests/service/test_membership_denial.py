"""A yes/no question about a membership, denied where the table names those who have the part."""

import pytest

from indexer.relation import Relation, Role
from service.membership.denial import denying
from service.membership.request import roles_in
from service.membership.table import Table

DAWN, LIGHT, WIDE = "“晨星”教育共同体", "川南渝西教育共同体", "启明职教联盟"


def row(organization: str, member: str, role: Role) -> Relation:
    quote = f"{member}加入{organization}"
    return Relation(organization, member, role, "d", ("节",), 0, len(quote), quote, None)


TABLE = Table(
    [
        row(DAWN, "合川区", Role.INITIATOR),
        row(DAWN, "长寿", Role.MEMBER),
        row(DAWN, "66所学校", Role.MEMBER),
        row(DAWN, "合川区教委", Role.LEAD),
        row(LIGHT, "荣昌区", Role.LEAD),
        row(LIGHT, "荣昌区", Role.INITIATOR),
        row(LIGHT, "江津区", Role.MEMBER),
        row(LIGHT, "11个成员单位", Role.MEMBER),
        row(WIDE, "江津区", Role.MEMBER),
    ]
)


@pytest.mark.parametrize(
    "question",
    [
        "荣昌是晨星教育共同体的成员吗?",
        "荣昌区加入了“晨星”教育共同体吗?",
        "荣昌和长寿都是“晨星”教育共同体的成员吗?",
        "“晨星”教育共同体是荣昌发起的吗?",
        "江津区是川南渝西教育共同体的理事长单位吗?",
        "璧山区是不是川南渝西教育共同体的共同发起单位?",
        "Is Rongchang a member of the Chenxing education community?",
        "Did Bishan join the Chenxing education community?",
        "Did Rongchang found the Chenxing education community?",
        "Is Jiangjin the chair of the Chuannan Yuxi education community?",
        "Is Hechuan District the chair of the Chuannan Yuxi education community?",
    ],
)
def test_who_is_not_among_those_who_are_named_is_denied(question: str) -> None:
    assert denying(TABLE, question, roles_in(question))


@pytest.mark.parametrize(
    "question",
    [
        # holds, or an office of the place holds it
        "长寿是“晨星”教育共同体的成员吗?",
        "“晨星”教育共同体是合川牵头的吗?",
        # who joined at the founding may be called a founder
        "“晨星”教育共同体是长寿发起的吗?",
        # one of eleven units, of which the documents do not name all
        "合川加入了川南渝西教育共同体吗?",
        "Is Hechuan a member of the Chuannan Yuxi education community?",
        # one of 66 schools
        "荣昌中学加入了“晨星”教育共同体吗?",
        # one member is named, and others may be left out
        "荣昌加入了启明职教联盟吗?",
        # says more than a membership, or of another body
        "荣昌为“晨星”教育共同体的成员培训教师吗?",
        "荣昌加入了“晨星”职教集团吗?",
        "Did Rongchang University join the Chenxing education community?",
        "Did Rongchang train members of the Chenxing education community?",
    ],
)
def test_whoever_may_belong_is_not_denied(question: str) -> None:
    assert not denying(TABLE, question, roles_in(question))


@pytest.mark.parametrize(
    ("question", "organization"),
    [
        ("Is Rongchang in the Chuannan Yuxi education community?", {LIGHT}),
        ("Is Rongchang in the Chuannan Yuxi education alliance?", set()),
        ("Is Rongchang in the Qiming vocational education alliance?", {WIDE}),
    ],
)
def test_a_body_spelled_in_part_is_meant_where_it_is_called_by_its_kind(
    question: str, organization: set[str]
) -> None:
    assert TABLE.organizations_in(question) == organization
