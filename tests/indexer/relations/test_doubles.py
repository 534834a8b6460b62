"""Which of two rows of a document says less than the other."""

import pytest

from indexer.relation import Relation, Role
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
