from pathlib import Path

import pytest

from indexer.errors import IndexDamaged, IndexMissing
from indexer.storage import durable
from indexer.storage.generations import Generations

A, B, C, D = ("a" * 16, "b" * 16, "c" * 16, "d" * 16)


def stand(index: Path, *ids: str, keep: int = 3) -> Generations:
    """Generations that became current one after the other."""
    index.mkdir(exist_ok=True)
    generations = Generations(index)
    for name in ids:
        generations.building.mkdir()
        (generations.building / "manifest.json").write_text(name)
        generations.install(name)
        generations.activate(name, keep)
    return generations


def names(index: Path) -> list[str]:
    return sorted(path.name for path in (index / "generations").iterdir())


def test_the_last_activated_is_current(tmp_path: Path) -> None:
    assert stand(tmp_path, A, B).current() == B
    assert (tmp_path / "current").read_bytes() == f"{B}\n".encode()


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    generations = stand(tmp_path, A, B, C, D, keep=2)
    assert names(tmp_path) == [C, D]
    assert generations.history() == [C, D]


def test_rollback_goes_back_one_by_one_and_stops_at_the_oldest(tmp_path: Path) -> None:
    generations = stand(tmp_path, A, B, C)
    assert [generations.rollback(), generations.rollback()] == [B, A]
    assert generations.current() == A
    assert generations.history() == [A]
    with pytest.raises(IndexMissing, match="no generation before"):
        generations.rollback()
    assert generations.current() == A


def test_an_older_generation_that_becomes_current_again_counts_as_newest(tmp_path: Path) -> None:
    generations = stand(tmp_path, A, B, C)
    generations.activate(A, 4)
    assert generations.history() == [B, C, A]
    assert generations.before() == C


def test_sweep_removes_remains_and_keeps_generations(tmp_path: Path) -> None:
    generations = stand(tmp_path, A, B)
    (tmp_path / "building").mkdir()
    (tmp_path / "building" / "chunks.jsonl").write_text("half")
    (tmp_path / "current.new").write_text("half")
    (tmp_path / "generations" / C).mkdir()
    (tmp_path / "generations" / f"{A}.damaged").mkdir()
    generations.sweep()
    assert names(tmp_path) == [A, B]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["current", "generations", "history"]


def test_sweep_without_a_readable_history_keeps_the_current(tmp_path: Path) -> None:
    generations = stand(tmp_path, A, B)
    (tmp_path / "history").write_bytes(b"\xff\xfe")
    generations.sweep()
    assert names(tmp_path) == [B]


@pytest.mark.parametrize("content", ["", A, f"{A}\n\n", f" {A}\n", "../a\n", f"{D}\n", "\xff\n"])
def test_a_current_that_names_nothing_is_damaged(tmp_path: Path, content: str) -> None:
    generations = stand(tmp_path, A)
    (tmp_path / "current").write_text(content, encoding="latin-1")
    with pytest.raises(IndexDamaged, match="current"):
        generations.current()


@pytest.mark.parametrize("content", [f"{D}\n", A, f"{A}\n{A}\n", f"{A}\n\n"])
def test_a_history_that_names_nothing_is_damaged(tmp_path: Path, content: str) -> None:
    generations = stand(tmp_path, A)
    (tmp_path / "history").write_text(content)
    with pytest.raises(IndexDamaged, match="history"):
        generations.history()


def test_without_an_index_the_next_step_is_named(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="run python -m indexer build"):
        Generations(tmp_path / "none").current()


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_folder_of_the_same_id_makes_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_exchange: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr(durable, "exchange", lambda *_: False)
    generations = stand(tmp_path, A)
    (generations.path(A) / "rubbish").write_text("damaged")
    stand(tmp_path, A)
    assert [path.name for path in generations.path(A).iterdir()] == ["manifest.json"]
    assert names(tmp_path) == [A]
    assert not generations.building.exists()


def test_a_damaged_generation_is_replaced_in_one_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    generations = stand(tmp_path, A)
    generations.building.mkdir()
    (generations.building / "manifest.json").write_text("repaired")
    monkeypatch.setattr(Path, "rename", None)  # two renames have a moment between them
    generations.install(A)
    assert (generations.path(A) / "manifest.json").read_text() == "repaired"


def test_only_a_generation_that_never_served_is_discarded(tmp_path: Path) -> None:
    generations = stand(tmp_path, A, B)
    generations.building.mkdir()
    generations.install(C)
    for name in (A, B, C):
        generations.discard(name)
    assert names(tmp_path) == [A, B]


def test_folders_are_exchanged_or_the_fault_is_named(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert durable.exchange(tmp_path / "a", tmp_path / "b")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]
    with pytest.raises(OSError, match="none"):
        durable.exchange(tmp_path / "a", tmp_path / "none")
