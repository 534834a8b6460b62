"""A build removes earlier generations that are damaged, and reads only those that were touched."""

import os
from pathlib import Path

import pytest

from indexer.building import healing
from indexer.building.check import check
from indexer.errors import IndexDamaged
from indexer.index import Index
from indexer.storage import history, stamp
from tests.indexer.conftest import current_folder, fake_build, write_seeds


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The earlier generations whose hashes a build reads again."""
    found: list[str] = []

    def open_index(folder: Path) -> Index:
        found.append(folder.name)
        return Index(folder)

    monkeypatch.setattr(healing, "Index", open_index)
    return found


@pytest.fixture
def aged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file counts as old enough for its times to tell."""
    monkeypatch.setattr(stamp, "_SETTLED_NS", 0)


def two_generations(seeds: Path, index: Path) -> Path:
    """The folder of the earlier one."""
    earlier = current_folder(index)
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    fake_build(seeds, index)
    return earlier


@pytest.mark.usefixtures("aged")
def test_an_earlier_generation_that_was_not_touched_is_not_read_again(
    seeds: Path, index_folder: Path, read: list[str]
) -> None:
    earlier = two_generations(seeds, index_folder)
    fake_build(seeds, index_folder)
    write_seeds(seeds, {"more.txt": "万州的学校。\n"})
    fake_build(seeds, index_folder)
    assert read == []
    fake_build(seeds, index_folder, force=True)
    assert earlier.name in read


@pytest.mark.usefixtures("aged")
@pytest.mark.parametrize("keep_times", [False, True])
def test_one_that_was_touched_is_read_and_removed_when_it_is_damaged(
    seeds: Path, index_folder: Path, keep_times: bool
) -> None:
    earlier = two_generations(seeds, index_folder)
    path = earlier / "texts.txt"
    before = path.stat()
    data = bytearray(path.read_bytes())
    data[5] ^= 1
    path.write_bytes(data)
    if keep_times:  # of the last writing; that of the last change nobody can set
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    with pytest.raises(IndexDamaged, match="removes this earlier generation"):
        check(index_folder)
    assert earlier.name in fake_build(seeds, index_folder).notes[0]
    assert len(check(index_folder)) == 1


def test_damage_that_leaves_no_trace_is_removed_by_the_command_that_check_names(
    seeds: Path, index_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexer.storage.generations.stamp_of", lambda _: "0" * 16)
    monkeypatch.setattr("indexer.building.build.stamp_of", lambda _: "0" * 16)
    earlier = two_generations(seeds, index_folder)
    (earlier / "texts.txt").write_bytes(b"rotten")
    assert fake_build(seeds, index_folder).notes == ()
    with pytest.raises(IndexDamaged, match="python -m indexer build --force"):
        check(index_folder)
    assert earlier.name in fake_build(seeds, index_folder, force=True).notes[0]
    check(index_folder)


def test_what_changed_a_moment_ago_is_read_again(
    seeds: Path, index_folder: Path, read: list[str]
) -> None:
    earlier = two_generations(seeds, index_folder)
    assert set(history.read(index_folder / "history").values()) == {None}
    fake_build(seeds, index_folder)
    assert read == [earlier.name]


@pytest.mark.usefixtures("aged")
def test_what_was_read_once_is_noted_although_nothing_else_changed(
    seeds: Path, index_folder: Path, read: list[str]
) -> None:
    earlier = two_generations(seeds, index_folder)
    os.utime(earlier / "texts.txt")
    fake_build(seeds, index_folder)
    fake_build(seeds, index_folder)
    assert read == [earlier.name]
