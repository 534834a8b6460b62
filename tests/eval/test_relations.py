"""Scoring of relations against a gold table, by hand-worked counts."""

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from eval.figures.memberships import matches, score
from eval.sets.gold_tables import GoldRow, read_documents, read_gold
from indexer.errors import QuestionSetError
from tests.indexer.relations.documents import document

SOURCE = document("赣江教育联盟由南昌大学、九江学院共同发起。")


def gold(member: str, role: str = "initiator", *, optional: bool = False) -> GoldRow:
    return GoldRow("x", 0, "", ("赣江教育联盟",), (member,), role, optional)


def test_two_found_one_of_them_wanted_and_one_missed() -> None:
    result = score([gold("南昌大学"), gold("赣南医学院")], {("x", 0): SOURCE})
    assert (result.precision, result.recall, result.list_rate) == (1 / 2, 1 / 2, 0.0)
    assert result.bad_evidence == 0


def test_a_complete_list_counts() -> None:
    result = score([gold("南昌大学"), gold("九江学院")], {("x", 0): SOURCE})
    assert (result.precision, result.recall, result.list_rate) == (1.0, 1.0, 1.0)


def test_an_optional_row_is_neither_missed_nor_wrong() -> None:
    rows = [gold("南昌大学"), gold("九江学院", optional=True), gold("赣南医学院", optional=True)]
    result = score(rows, {("x", 0): SOURCE})
    assert (result.right, result.wrong, result.recall) == (1, 0, 1.0)


def test_another_role_is_wrong_and_said_to_be_so() -> None:
    result = score([gold("南昌大学", "lead"), gold("九江学院")], {("x", 0): SOURCE})
    assert (result.right, result.wrong, result.right_without_role) == (1, 1, 2)
    assert "role should be lead" in result.false[0]


def test_names_match_by_any_form() -> None:
    assert matches("合川", ("合川区",))
    assert not matches("合川", ("永川区",))


def test_a_malformed_gold_row_names_its_line(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "gold.jsonl"
    path.write_text('{"source": "x"}\n', encoding="utf-8")
    with pytest.raises(QuestionSetError, match="line 1"):
        read_gold(path)


def test_an_excerpt_is_loaded_and_not_the_whole_document(tmp_path: Path) -> None:
    before, excerpt = "会议在赣州闭幕。\n", "赣江教育联盟由南昌大学发起。"
    (tmp_path / "text").mkdir()
    with gzip.open(tmp_path / "text" / "x.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"text": f"{before}{excerpt}\n散会。"}) + "\n")
    entry = {
        "source": "x",
        "row": 0,
        "start": len(before),
        "end": len(before) + len(excerpt),
        "sha256": hashlib.sha256(excerpt.encode()).hexdigest(),
        "organization": "赣江教育联盟",
        "member": "南昌大学",
        "role": "initiator",
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(entry) + "\n", encoding="utf-8")
    documents = read_documents(read_gold(path), tmp_path)
    assert [found.text for found in documents.values()] == [excerpt]
