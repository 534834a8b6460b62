"""Members of one province, where a question asks for no others."""

import pytest

from indexer.relation import Relation, Role
from service.membership.within_province import within_province

MEMBERS = ("株洲市", "江阴", "宜春市教育局", "无锡", "湖南大学", "北岸中学")


def row(member: str) -> Relation:
    return Relation("茶业联盟", member, Role.MEMBER, "d", ("节",), 0, 1, "茶", None)


def of(question: str) -> tuple[str, ...]:
    rows = within_province(question, [row(member) for member in MEMBERS], ("茶业联盟", *MEMBERS))
    return tuple(found.member for found in rows)


@pytest.mark.parametrize(
    ("question", "members"),
    [
        ("茶业联盟有哪些湖南的成员?", ("株洲市", "湖南大学")),
        ("茶业联盟里江苏的哪些城市加入了?", ("江阴", "无锡")),
        ("加入茶业联盟的江苏城市有哪些?", ("江阴", "无锡")),
        ("茶业联盟里还有哪个江西的单位?", ("宜春市教育局",)),
        ("Which Hunan members joined the tea alliance?", ("株洲市", "湖南大学")),
    ],
)
def test_those_of_the_province_alone(question: str, members: tuple[str, ...]) -> None:
    assert of(question) == members


@pytest.mark.parametrize(
    "question",
    [
        "茶业联盟有哪些成员?",
        "湖南大学加入的茶业联盟有哪些成员?",
        "在江苏成立的茶业联盟有哪些成员?",
        "株洲和谁成立了茶业联盟?",
        "江苏大学是谁请来茶业联盟的?",
        "江西学院有哪些茶业联盟的伙伴?",
        "Who joined the tea alliance founded in Hunan?",
    ],
)
def test_a_province_named_otherwise_leaves_none_out(question: str) -> None:
    assert of(question) == MEMBERS
