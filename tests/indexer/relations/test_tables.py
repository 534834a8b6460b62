"""Tables of bodies: a column names them, others say who has which part."""

import pytest

from indexer.relation import Relation
from indexer.relations import as_ruled, extract
from tests.indexer.relations.documents import cells, document, made

HEAD = "| 组织 | 牵头单位 | 成员单位 |"


def table(*lines: str) -> list[Relation]:
    return extract(document(*lines), as_ruled)


def test_every_row_is_cited_and_its_cells_are_told_by_their_heads() -> None:
    row = "| 清江职教集团 | 红叶大学 | 南湖中学、北岭中学等12所学校 |"
    rows = table(HEAD, "|---|---|---|", row)
    assert {(one.organization, one.member, one.role.value) for one in rows} == {
        *made("清江职教集团", "lead", "红叶大学"),
        *made("清江职教集团", "member", "南湖中学", "北岭中学"),
    }
    assert {one.quote for one in rows} == {row}


def test_rows_without_bars_at_their_edges_are_rows_too() -> None:
    rows = table("序号 | 联盟名称 | 理事长单位 | 设立地", "1 | 山海联盟 | 云岭集团 | 东江县")
    assert {(one.member, one.role.value) for one in rows} == {
        ("云岭集团", "lead"),
        ("东江县", "site"),
    }


@pytest.mark.parametrize(
    "lines",
    [
        (HEAD, "| 清江职教集团 | — | 无 |"),
        (HEAD, "| 清江职教集团 | 红叶大学 |"),  # a cell is missing: which one?
        (HEAD, "清江职教集团由来已久。", "| 清江职教集团 | 红叶大学 | 南湖中学 |"),  # another table
        ("| 组织 | 成员数 | 金额 |", "| 清江职教集团 | 12 | 3亿元 |"),
        ("| 姓名 | 牵头单位 |", "| 王强 | 红叶大学 |"),
        (HEAD, "| 清江职教集团 | 清江职教集团 | 企业、高校 |"),
    ],
)
def test_what_is_no_cell_of_a_member_tells_nothing(lines: tuple[str, ...]) -> None:
    assert table(*lines) == []


def test_rows_stand_in_the_order_of_the_text() -> None:
    rows = table(HEAD, "| 清江职教集团 | 红叶大学 | 南湖中学 |", "", "北岭区加入“山海联盟”。")
    assert [one.start for one in rows] == sorted(one.start for one in rows)
    assert {one.organization for one in rows} == {"清江职教集团", "山海联盟"}


def test_courts_of_three_places_are_courts() -> None:
    told = cells("苏州、无锡、常州三地中级人民法院共同建立“太湖司法协作机制”。")
    courts = [f"{place}中级人民法院" for place in ("苏州", "无锡", "常州")]
    assert told == made("太湖司法协作机制", "co_builder", *courts)


def test_an_empty_cell_at_the_edge_is_a_cell() -> None:
    rows = table("| 联盟 | 牵头单位 | 成员单位 |", "| 山海联盟 | 红叶大学 ||")
    assert {(one.member, one.role.value) for one in rows} == {("红叶大学", "lead")}


def test_a_column_of_names_of_anything_is_no_column_of_bodies() -> None:
    assert table("| 名称 | 牵头单位 |", "| 信用建设项目 | 清江市发改委 |") == []
