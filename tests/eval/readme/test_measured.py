from pathlib import Path

import pytest

from eval.readme.measured import Entry, Held, MeasuredError, held_now, read_measured, write_measured

ENTRY = Entry("python -m x", "2026-01-01", Held("g", "w", "c"), 1.5, {"a": 1})


def test_what_was_measured_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "measured.json"
    assert read_measured(path) == {}
    write_measured(path, {"x": ENTRY})
    assert read_measured(path) == {"x": ENTRY}
    assert [each.name for each in tmp_path.iterdir()] == ["measured.json"]


@pytest.mark.parametrize("text", ["{", "[]", '{"measurements": {"x": {}}}', '{"measurements": 1}'])
def test_another_file_is_refused_by_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "measured.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MeasuredError, match=r"measured\.json: not measured figures"):
        read_measured(path)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in (
        ("indexer/models/a.bin", "weights"),
        ("service/ask.py", "code"),
        ("eval/measured.json", "{}"),
        ("eval/README.md", "words"),
        ("index/current", "gen\n"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_figures_hold_for_an_index_weights_and_code(root: Path) -> None:
    first = held_now(root / "index", root)
    for name, part in (
        ("indexer/models/a.bin", "weights"),
        ("service/ask.py", "code"),
        ("index/current", "index"),
    ):
        before = (root / name).read_text(encoding="utf-8")
        (root / name).write_text("other", encoding="utf-8")
        other = held_now(root / "index", root)
        differing = [n for n in Held.__slots__ if getattr(first, n) != getattr(other, n)]
        assert differing == [part]
        (root / name).write_text(before, encoding="utf-8")
    for name in ("eval/measured.json", "eval/README.md"):
        (root / name).write_text("other", encoding="utf-8")
    assert held_now(root / "index", root) == first


def test_without_an_index_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(MeasuredError, match="make build"):
        held_now(tmp_path / "index", tmp_path)
