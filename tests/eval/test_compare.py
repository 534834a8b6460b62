from pathlib import Path

import pytest

from eval.reports.compare import compare
from eval.reports.record import Record
from indexer.errors import QuestionSetError


def record(name: str, right: list[float]) -> Record:
    values = {
        f"q{i}": {"right": value, "abstained": 0.0, "latency_ms": 1.0 + i}
        for i, value in enumerate(right)
    }
    return Record(Path(name), "g", values)


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
