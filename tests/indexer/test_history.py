from pathlib import Path

import pytest

from indexer.errors import IndexDamaged
from indexer.storage import history
from indexer.storage.past import history_fault
from tests.indexer.conftest import current_folder, fake_build, write_seeds

A, B, C = ("a" * 16, "b" * 16, "c" * 16)
STAMPS = {A: "0123456789abcdef", B: None, C: "f" * 16}


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "history"
    assert history.read(path) == {}
    path.write_bytes(history.to_bytes(STAMPS))
    assert history.read(path) == STAMPS
    assert list(history.salvage(path)) == [A, B, C]


def test_every_flipped_bit_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "history"
    sound = history.to_bytes(STAMPS)
    for at in range(len(sound)):
        for bit in range(8):
            hurt = bytearray(sound)
            hurt[at] ^= 1 << bit
            path.write_bytes(hurt)
            with pytest.raises(IndexDamaged, match=r"line \d.*run python -m indexer build"):
                history.read(path)
            history.salvage(path)


@pytest.mark.parametrize("order", [(1, 2), (0, 2), (1, 0, 2), (0, 0, 1)])
def test_a_line_that_was_lost_moved_or_doubled_is_noticed(
    tmp_path: Path, order: tuple[int, ...]
) -> None:
    path = tmp_path / "history"
    lines = history.to_bytes(STAMPS).splitlines(keepends=True)
    path.write_bytes(b"".join(lines[at] for at in order))
    with pytest.raises(IndexDamaged, match="line"):
        history.read(path)


def test_ids_are_saved_from_a_damaged_file_but_no_stamp_behind_the_damage(tmp_path: Path) -> None:
    path = tmp_path / "history"
    sound = history.to_bytes(STAMPS)
    path.write_bytes(sound.replace(b"0123", b"1123"))
    assert history.salvage(path) == dict.fromkeys((A, B, C))
    path.write_bytes(sound.replace(B.encode(), b"\xff" * 16))
    assert history.salvage(path) == {A: STAMPS[A], C: None}


def test_a_history_without_the_current_is_a_fault_and_one_with_it_is_none(
    seeds: Path, index_folder: Path
) -> None:
    assert history_fault(index_folder) is None
    path = index_folder / "history"
    before = path.read_bytes()
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    fake_build(seeds, index_folder)
    assert history_fault(index_folder) is None
    path.write_bytes(before)
    fault = history_fault(index_folder)
    assert fault is not None
    assert f"lacks the current {current_folder(index_folder).name}" in fault
    path.unlink()
    assert history_fault(index_folder) is None
