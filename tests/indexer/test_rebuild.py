"""What a build does again, and what it takes as it stands."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.building import build as build_module
from indexer.building.build import build
from indexer.building.check import check
from indexer.building.parts import Parts
from indexer.documents import Document
from indexer.index import Index
from indexer.relation import Relation
from indexer.search import segments
from indexer.settings import Settings
from tests.fakes import FakeEncoder, fake_parts
from tests.indexer.conftest import all_bytes, current_folder, fake_build, write_seeds


def counting(read: list[str]) -> Callable[[Settings], Parts]:
    """Fake parts that note each document whose relations are looked for, that is: each read."""

    def parts(settings: Settings) -> Parts:
        plain = fake_parts(settings)

        def relations(document: Document) -> Sequence[Relation]:
            read.append(document.path)
            return plain.relations(document)

        return replace(plain, relations=relations)

    return parts


def test_only_changed_documents_are_read_again(seeds: Path, tmp_path: Path) -> None:
    read: list[str] = []
    parts = counting(read)
    build(seeds, tmp_path / "index", Settings(), parts=parts)
    assert sorted(read) == ["b/two.md", "c.txt", "一.txt"]
    read.clear()
    write_seeds(seeds, {"c.txt": "江津区的学校。\n", "new.txt": "巫山的学校。\n"})
    (seeds / "一.txt").unlink()
    report = build(seeds, tmp_path / "index", Settings(), parts=parts)
    assert sorted(read) == ["c.txt", "new.txt"]
    assert (report.added, report.changed, report.removed) == (("new.txt",), ("c.txt",), ("一.txt",))
    assert report.reused == 1


def test_only_the_segments_of_changed_buckets_are_made_again(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segments, "_BUCKET_CHARS", 10)
    write_seeds(seeds, {f"{n}.txt": f"第{n}份的学校。\n" for n in range(30)})
    fake_build(seeds, tmp_path / "index")
    before = {p.name for p in (current_folder(tmp_path / "index") / "words").glob("*.idx")}
    write_seeds(seeds, {"7.txt": "改了的学校。\n"})
    fake_build(seeds, tmp_path / "index")
    after = {p.name for p in (current_folder(tmp_path / "index") / "words").glob("*.idx")}
    assert len(before) == len(after) > 8
    assert len(after - before) == 1


def test_unchanged_seeds_mean_no_work(
    seeds: Path, index_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path: path.stat().st_mtime_ns for path in index_folder.rglob("*")}
    monkeypatch.setattr(build_module, "write_generation", None)
    report = fake_build(seeds, index_folder)
    assert report.unchanged
    assert "up to date" in report.sentence()
    after = {path: path.stat().st_mtime_ns for path in index_folder.rglob("*")}
    before.pop(index_folder / "lock")
    after.pop(index_folder / "lock")
    assert after == before


def test_force_reads_everything_again_and_gives_the_same(seeds: Path, tmp_path: Path) -> None:
    read: list[str] = []
    build(seeds, tmp_path / "index", Settings(), parts=counting(read))
    before = all_bytes(tmp_path / "index")
    report = build(seeds, tmp_path / "index", Settings(), force=True, parts=counting(read))
    assert len(read) == 6
    assert not report.unchanged
    assert all_bytes(tmp_path / "index") == before


def test_other_settings_make_another_generation_in_full(seeds: Path, index_folder: Path) -> None:
    first = Index.open(index_folder).generation
    report = fake_build(seeds, index_folder, Settings(max_tokens=16))
    assert report.generation != first
    assert report.reused == 0
    assert report.chunks > 6


def test_another_encoder_makes_every_vector_anew(seeds: Path, index_folder: Path) -> None:
    class Other(FakeEncoder):
        sha256 = "0" * 64

    def parts(settings: Settings) -> Parts:
        return replace(fake_parts(settings), encoder=Other())

    report = build(seeds, index_folder, Settings(), parts=parts)
    assert (report.unchanged, report.reused) == (False, 0)
    assert Index.open(index_folder).manifest.encoder_sha256 == "0" * 64


def test_seeds_that_are_changed_back_take_the_generation_that_stands(
    seeds: Path, index_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Index.open(index_folder).generation
    text = (seeds / "c.txt").read_text()
    write_seeds(seeds, {"c.txt": "别的学校。\n"})
    assert fake_build(seeds, index_folder).generation != first
    write_seeds(seeds, {"c.txt": text})
    monkeypatch.setattr(build_module, "write_generation", None)
    assert fake_build(seeds, index_folder).generation == first
    check(index_folder)


@pytest.mark.parametrize("name", ["chunks.jsonl", "vectors.faiss", "manifest.json", "offsets.npy"])
def test_a_damaged_index_is_built_anew(seeds: Path, index_folder: Path, name: str) -> None:
    before = all_bytes(index_folder)
    path = current_folder(index_folder) / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    path.write_bytes(data)
    report = fake_build(seeds, index_folder)
    assert any(name in note for note in report.notes)
    assert all_bytes(index_folder) == before


def test_a_damaged_index_is_not_copied_from(seeds: Path, index_folder: Path) -> None:
    path = current_folder(index_folder) / "chunks.jsonl"
    path.write_bytes(path.read_bytes().replace("合川".encode(), "合用".encode()))
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    report = fake_build(seeds, index_folder)
    assert report.reused == 0
    assert len(Index.open(index_folder).search_words("合用", 1)[0]) == 1  # 合 is found, 合用 not
    assert "合用" not in (current_folder(index_folder) / "chunks.jsonl").read_text()
