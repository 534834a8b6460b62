"""Which of two rows of a document says less than the other."""

import pytest

from indexer.relation import Relation, Role
from indexer.relations import doubles
from indexer.relations.doubles import without_doubles


def row(member: str, role: Role = Role.INITIATOR, date: str | None = None) -> Relation:
    return Relation("山海联盟", member, role, "d", ("一",), 0, 4, "山海联盟", date)


@pytest.mark.parametrize(
    ("members", "kept"),
    [
        (("余杭区教育系统", "余杭区"), ["余杭区"]),
        (("余杭区", "西湖区教育系统"), ["余杭区", "西湖区教育系统"]),
        (("江州市教育局", "江州市"), ["江州市教育局", "江州市"]),
        (("白鹭公司", "白鹭公司控制系统"), ["白鹭公司", "白鹭公司控制系统"]),
        (("白鹭", "白鹭公司"), ["白鹭公司"]),
    ],
)
def test_who_is_named_twice_stands_once(members: tuple[str, str], kept: list[str]) -> None:
    assert [one.member for one in without_doubles([row(name) for name in members])] == kept


def test_rows_of_other_roles_or_dates_both_stand() -> None:
    two = [row("江州市教育系统"), row("江州市", Role.LEAD)]
    assert without_doubles(two) == two
    undated, dated = row("江州市"), row("江州市", date="2023")
    assert without_doubles([undated, dated]) == [dated]


def test_only_names_that_are_alike_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    says_less = doubles._says_less

    def counted(one: Relation, other: Relation) -> bool:
        compared.append(one.member)
        return says_less(one, other)

    monkeypatch.setattr(doubles, "_says_less", counted)
    names = [f"{chr(at)}厂有限公司" for at in range(0x4E00, 0x4E00 + 300)]
    rows = [row(name) for name in [*names, "余杭区", "余杭区教育系统", "浙江余杭区"]]
    kept = [one.member for one in without_doubles(rows)]
    assert kept[:300] == names
    assert "余杭区教育系统" not in kept
    assert len(compared) < len(rows)  # two spellings of one character are alike


def test_a_member_of_a_thousand_bodies_is_not_compared_with_itself_each_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[str] = []
    says_less = doubles._says_less

    def counted(one: Relation, other: Relation) -> bool:
        compared.append(one.member)
        return says_less(one, other)

    monkeypatch.setattr(doubles, "_says_less", counted)
    many = [
        Relation(f"第{number}号联盟", "红叶大学", Role.MEMBER, "d", ("一",), 0, 4, "联盟", None)
        for number in range(1000)
    ]
    assert without_doubles(many) == many
    assert len(compared) < len(many)


def test_a_short_name_of_a_body_says_less_than_the_long_one() -> None:
    short, long = (
        Relation(body, member, Role.MEMBER, "d", ("一",), 0, 4, "联盟", None)
        for body, member in (("“北岸”教育联盟", "华鑫"), ("长江“北岸”教育联盟", "华鑫集团"))
    )
    assert without_doubles([short, long]) == [long]
