import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from eval.reports.compare import compare
from eval.reports.record import Record, RecordedQuestion, read_record
from indexer.errors import QuestionSetError


def record(name: str, right: list[float]) -> Record:
    questions = {
        f"q{i}": RecordedQuestion(
            f"q{i}",
            "?",
            {"right": value, "abstained": 0.0, "latency_ms": 1.0 + i},
            confidence=0.75,
            quotes=2,
        )
        for i, value in enumerate(right)
    }
    return Record(Path(name), "g", questions)


def row(text: str, name: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(name))


def test_a_difference_within_the_interval_is_called_chance() -> None:
    text = compare(record("a", [0.0] * 20), record("b", [1.0] + [0.0] * 19))
    assert "+0.050" in row(text, "right")
    assert row(text, "right").endswith("within chance")


def test_a_clear_difference_is_not() -> None:
    text = compare(record("a", [0.0] * 20), record("b", [1.0] * 12 + [0.0] * 8))
    assert "+0.600" in row(text, "right")
    assert "chance" not in row(text, "right")


def test_only_questions_of_both_runs_count_and_changes_are_named() -> None:
    text = compare(record("a", [1.0, 0.0, 1.0]), record("b", [0.0, 1.0]))
    assert "2 questions in both; 1 only in A, 0 only in B" in text
    assert "newly right 1: q1" in text
    assert "newly wrong 1: q0" in text


def test_runs_of_different_sets_are_refused() -> None:
    with pytest.raises(QuestionSetError, match="no question id in common"):
        compare(record("a", [1.0]), Record(Path("b"), "g", {}))


def test_what_is_no_mean_is_compared_too() -> None:
    before = record("a", [1.0, 0.0, 1.0, 1.0])
    after = record("b", [1.0, 1.0, 1.0, 1.0])
    for each, refused in ((before, False), (after, True)):
        last = each.questions["q3"]
        values = last.values | {"abstained": float(refused)}
        each.questions["q3"] = replace(last, values=values, answerable=False, false_quotes=1)
    text = compare(before, after)
    assert row(text, "abstention_f1").split()[1:5] == ["4", "0.000", "1.000", "+1.000"]
    # three of four right at 0.75 before; three of three after, the fourth was refused
    assert row(text, "calibration_error").split()[1:5] == ["4", "0.375", "0.250", "-0.125"]
    assert row(text, "calibration_error").endswith("no interval")
    assert row(text, "auroc").split()[2:4] == ["0.500", "1.000"]
    assert row(text, "quote_fidelity").split()[2:4] == ["0.875", "0.875"]
    # 1, 2, 3 and 4 ms
    assert row(text, "latency_p50_ms").split()[2:4] == ["2.500", "2.500"]


def test_one_id_with_two_questions_is_refused() -> None:
    other = record("b", [1.0])
    other.questions["q0"] = replace(other.questions["q0"], question="other?")
    with pytest.raises(QuestionSetError, match=r"'q0' asks '\?' in one and 'other\?'"):
        compare(record("a", [1.0]), other)


RECORDED = {
    "id": "a",
    "question": "?",
    "values": {"f1": 1.0},
    "right": 1.0,
    "abstained": False,
    "latency_ms": 2.0,
    "answerable": True,
    "confidence": 0.5,
    "citations": [],
    "false_quotes": 0,
}


@pytest.mark.parametrize(
    "changes",
    [{"right": None}, {"latency_ms": "2"}, {"values": {"f1": "x"}}, {"values": None}],
)
def test_a_record_with_something_else_than_numbers_is_refused(
    tmp_path: Path, changes: dict[str, Any]
) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"index": "g", "questions": [RECORDED]}), encoding="utf-8")
    assert read_record(path).questions["a"].values["f1"] == 1.0
    broken = RECORDED | changes
    path.write_text(json.dumps({"index": "g", "questions": [broken]}), encoding="utf-8")
    with pytest.raises(QuestionSetError, match="not a recorded run"):
        read_record(path)
