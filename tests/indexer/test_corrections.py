"""A person's corrections change the table, or are reported."""

from pathlib import Path

import pytest

from indexer.correction.correcting import apply
from indexer.correction.corrections import read
from indexer.errors import SeedError
from indexer.relations import extract
from tests.indexer.relations.documents import document

SOURCE = document("赣江教育联盟由南昌大学、九江学院共同发起。", "图：赣南师大也在其中")


ADDED = (
    "add: [{{organization: 赣江教育联盟, member: 赣南师大, role: member, document: d.txt, quote: 赣南师大也在其中, "
    "date: {date}, reason: x}}]"
)


def corrected(folder: Path, text: str) -> tuple[set[tuple[str, str]], list[str]]:
    (folder / "relations.yaml").write_text(text, encoding="utf-8")
    rows, reports = apply(extract(SOURCE), read(folder), {SOURCE.id: SOURCE})
    for row in rows:
        assert SOURCE.text[row.start : row.end] == row.quote
    return {(row.organization, row.member) for row in rows}, reports


def test_a_removed_row_is_gone(tmp_path: Path) -> None:
    cells, reports = corrected(
        tmp_path, "remove: [{organization: 赣江教育联盟, member: 九江学院, reason: 未参加}]"
    )
    assert cells == {("赣江教育联盟", "南昌大学")}
    assert reports == []


def test_a_renamed_member_has_its_new_name(tmp_path: Path) -> None:
    cells, _ = corrected(
        tmp_path, "rename: [{kind: member, from: 九江学院, to: 九江大学, reason: 更名}]"
    )
    assert ("赣江教育联盟", "九江大学") in cells


def test_an_added_row_is_cited_where_its_quote_stands(tmp_path: Path) -> None:
    cells, reports = corrected(
        tmp_path,
        "add: [{organization: 赣江教育联盟, member: 赣南师大, role: member, document: d.txt, "
        "quote: 赣南师大 也在, reason: 图注}]",
    )
    assert ("赣江教育联盟", "赣南师大") in cells
    assert reports == []


def test_a_row_without_evidence_is_reported_and_not_added(tmp_path: Path) -> None:
    cells, reports = corrected(
        tmp_path,
        "add: [{organization: 甲, member: 乙, role: member, document: d, quote: 没有, reason: x}]\n"
        "remove: [{organization: 甲, member: 乙, reason: x}]",
    )
    assert len(cells) == 2
    assert len(reports) == 2


@pytest.mark.parametrize(
    ("member", "quote", "added"),
    [
        ("井冈山大学", "也在其中", False),
        ("井冈山大学", "图：", False),
        ("赣南师范大学", "赣南师大也在其中", True),  # by its short name
        ("井冈山大学", "赣江教育联盟由", True),  # by the body's
    ],
)
def test_a_quote_that_names_neither_side_is_reported_and_adds_nothing(
    tmp_path: Path, member: str, quote: str, added: bool
) -> None:
    cells, reports = corrected(
        tmp_path,
        f"add: [{{organization: 赣江教育联盟, member: {member}, role: member, document: d.txt, "
        f"quote: '{quote}', reason: x}}]",
    )
    assert (("赣江教育联盟", member) in cells) is added
    assert [line for line in reports if "names neither" in line] == reports
    assert bool(reports) is not added


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("remove: [{organization: 甲, member: 乙}]", "reason"),
        ("drop: []", "has 'drop'; it may have add, rename, remove"),
        (
            "# a\nadd: []\nremove:\n  - {organization: 甲, member: 乙, reason: c, x: d}",
            "line 4: entry 1",
        ),
        ('remove: [{organization: "甲\\ud800", member: 乙, reason: c}]', r"U\+D800"),
        (
            'remove: [{organization: "甲\\e[31m", member: 乙, reason: c}]',
            r"organization holds .*U\+001B",
        ),
        (ADDED.format(date="2023-13"), "date '2023-13'"),
        (ADDED.format(date="2023-02-30"), "date '2023-02-30'"),
        ("rename: [{kind: role, from: a, to: b, reason: c}]", "role"),
        ("add: [{", "cannot be read"),
    ],
)
def test_a_malformed_file_names_what_is_wrong(tmp_path: Path, text: str, named: str) -> None:
    (tmp_path / "relations.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SeedError, match=named):
        read(tmp_path)


@pytest.mark.parametrize("date", ["2023", "2023-02", "2024-02-29"])
def test_a_year_a_month_or_a_day_that_there_is_dates_a_row(tmp_path: Path, date: str) -> None:
    cells, reports = corrected(tmp_path, ADDED.format(date=date))
    assert ("赣江教育联盟", "赣南师大") in cells
    assert reports == []


def test_no_file_means_no_corrections(tmp_path: Path) -> None:
    assert read(tmp_path) == ()
