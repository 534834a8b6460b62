from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.building.check import check, reads_from
from indexer.chunk import Chunk
from indexer.documents import Kind
from indexer.errors import IndexDamaged, IndexMissing
from indexer.index import Index
from indexer.storage.durable import fact_of
from indexer.storage.manifest import Manifest
from indexer.text.flow import Flow
from tests.indexer.conftest import current_folder, fake_build, write_seeds


def files(index: Path) -> Iterator[Path]:
    """Every file that has a byte to flip, but for the lock, which is not the index's."""
    for path in sorted(index.rglob("*")):
        if path.is_file() and path.stat().st_size and path != index / "lock":
            yield path


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1 << (at % 8)
    path.write_bytes(data)


def test_a_sound_index_gives_a_line_for_each_generation(seeds: Path, index_folder: Path) -> None:
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    fake_build(seeds, index_folder)
    lines = check(index_folder)
    assert len(lines) == 2
    assert "(current) is sound" in lines[0]
    assert "4 documents" in lines[0]
    assert "(earlier) is sound" in lines[1]


def test_a_flipped_bit_in_any_file_is_found_by_check_and_named(index_folder: Path) -> None:
    found = list(files(index_folder))
    assert len(found) > 15
    for path in found:
        sound = path.read_bytes()
        for at in {0, len(sound) // 2, len(sound) - 1}:
            flip(path, at)
            # In current and manifest a flip may name another file; the advice stands anyway.
            name = "" if path.name in ("current", "manifest.json") else path.name
            with pytest.raises(IndexDamaged, match=rf"{name}.*run python -m indexer build"):
                check(index_folder)
            path.write_bytes(sound)
    check(index_folder)


def test_a_flipped_bit_in_any_file_is_found_at_opening(
    index_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for path in files(index_folder):
        sound = path.read_bytes()
        flip(path, len(sound) // 2)
        if path == index_folder / "history":  # what serves does not depend on it: it is logged
            Index.open(index_folder).close()
            (told,) = caplog.messages
            assert str(path) in told
            assert "run python -m indexer build" in told
            caplog.clear()
        else:
            with pytest.raises(IndexDamaged):
                Index.open(index_folder)
        path.write_bytes(sound)
    Index.open(index_folder).close()
    assert caplog.messages == []


def test_a_missing_file_is_named(index_folder: Path) -> None:
    for path in list(current_folder(index_folder).rglob("*")):
        if path.is_dir():
            continue
        sound = path.read_bytes()
        path.unlink()
        with pytest.raises(IndexDamaged, match=path.name.replace(".", r"\.")):
            check(index_folder)
        path.write_bytes(sound)
    check(index_folder)


def test_a_cut_file_is_named(index_folder: Path) -> None:
    path = current_folder(index_folder) / "chunks.jsonl"
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(IndexDamaged, match=r"chunks\.jsonl has \d+ bytes, expected"):
        check(index_folder)


def test_a_file_too_many_is_named(index_folder: Path) -> None:
    (current_folder(index_folder) / "words" / "stranger").write_text("")
    with pytest.raises(IndexDamaged, match="stranger is not in the manifest"):
        check(index_folder)


def test_damage_in_an_earlier_generation_is_found_too(seeds: Path, index_folder: Path) -> None:
    earlier = current_folder(index_folder)
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    fake_build(seeds, index_folder)
    flip(earlier / "texts.txt", 5)
    with pytest.raises(IndexDamaged, match=earlier.name):
        check(index_folder)


@pytest.mark.parametrize("name", ["chunks.jsonl", "manifest.json"])
def test_a_build_removes_a_damaged_earlier_generation_so_that_its_advice_works(
    seeds: Path, index_folder: Path, name: str
) -> None:
    earlier = current_folder(index_folder)
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    fake_build(seeds, index_folder)
    flip(earlier / name, 5)
    with pytest.raises(IndexDamaged, match="run python -m indexer build"):
        check(index_folder)
    report = fake_build(seeds, index_folder)
    assert report.unchanged
    assert f"removed the earlier generation {earlier.name}" in report.notes[0]
    assert not earlier.exists()
    (line,) = check(index_folder)
    assert "(current) is sound" in line


@pytest.mark.parametrize("content", ["", "rubbish\n", "{}\n{}\n", "{}"])
def test_a_build_mends_a_damaged_history(seeds: Path, index_folder: Path, content: str) -> None:
    current = current_folder(index_folder).name
    (index_folder / "history").write_text(content.replace("{}", current), encoding="utf-8")
    with pytest.raises(IndexDamaged, match="run python -m indexer build"):
        check(index_folder)
    assert "history anew" in fake_build(seeds, index_folder).notes[0]
    check(index_folder)


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("chunks.jsonl", "长寿区投入", "长寿区收入", "is not what"),
        ("relations.jsonl", '"start": 0', '"start": 1', "does not quote"),
        ("documents.jsonl", '"chars": 4', '"chars": 5', "characters, not"),
        ("outlines.jsonl", '"end": 4', '"end": 5', "the sections of"),
        ("outlines.jsonl", '"start": 0', '"start": 1', "a gap or an overlap at 0"),
    ],
)
def test_what_contradicts_itself_is_found_although_all_hashes_are_right(
    index_folder: Path, name: str, old: str, new: str, message: str
) -> None:
    """As a faulty program would write it: the manifest agrees with the files."""
    folder = current_folder(index_folder)
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    manifest = Manifest.from_json((folder / "manifest.json").read_bytes(), "test")
    manifest.files[name] = fact_of(path)  # type: ignore[index]
    (folder / "manifest.json").write_bytes(manifest.to_json())
    with pytest.raises(IndexDamaged, match=message):
        check(index_folder)


def test_white_space_may_stand_for_other_white_space_and_nothing_else_for_anything() -> None:
    import numpy as np

    def chunk(text: str, *offsets: int) -> Chunk:
        flow = Flow(text, np.array(offsets, dtype=np.int32))
        return Chunk("a#0", "a", "t", None, ("t",), Kind.BODY, flow)

    source = "two\n  lines"
    assert reads_from(chunk("two lines", 0, 1, 2, 3, 6, 7, 8, 9, 10), source)
    assert reads_from(chunk("two", 0, 1, 2), source)
    assert not reads_from(chunk("twx", 0, 1, 2), source)
    assert not reads_from(chunk("two,", 0, 1, 2, 3), source)
    assert not reads_from(chunk("s", 99), source)


def test_no_index_is_missing_not_sound(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing):
        check(tmp_path)
