import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.building import build as build_module
from indexer.building.build import build
from indexer.building.check import check
from indexer.building.parts import Parts
from indexer.building.progress import Progress
from indexer.documents import Document
from indexer.errors import BuildLocked, SeedError, SettingError
from indexer.index import Index
from indexer.relation import Relation
from indexer.search import segments
from indexer.settings import Settings
from indexer.storage.lock import build_lock
from tests.fakes import FakeEncoder, fake_parts
from tests.indexer.conftest import all_bytes, current_folder, fake_build, write_seeds


def test_equal_seeds_give_equal_bytes(seeds: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        fake_build(seeds, tmp_path / name)
    assert all_bytes(tmp_path / "one") == all_bytes(tmp_path / "two")


def test_opening_and_searching_adds_nothing(index_folder: Path) -> None:
    before = all_bytes(index_folder)
    with_open = Index.open(index_folder)
    with_open.search_words("学校", 3)
    with_open.close()
    assert all_bytes(index_folder) == before


_SENTENCES = (
    "合川区加入教育共同体。", "长寿区投入4,800万元,新建10所学校。", "Hechuan joined in 2023. ",
    "去年新增学位100个。", "“好!”他说。", "巴南区加入职教联盟。", "𠀀字也要找得到。",
)  # fmt: skip


def _add(folder: Path, dice: random.Random) -> None:
    name = (
        dice.choice(["", "d/", "深/处/"]) + f"{dice.randrange(10**6)}.{dice.choice(['txt', 'md'])}"
    )
    paragraphs = [
        "".join(dice.choices(_SENTENCES, k=dice.randrange(1, 5)))
        for _ in range(dice.randrange(1, 5))
    ]
    write_seeds(folder, {name: "题目\n\n" + "\n\n".join(paragraphs) + "\n"})


def _any(folder: Path, dice: random.Random) -> Path:
    return dice.choice(sorted(path for path in folder.rglob("*") if path.is_file()))


def _change(folder: Path, dice: random.Random) -> None:
    with _any(folder, dice).open("a", encoding="utf-8") as file:
        file.write(f"\n又加了第{dice.randrange(1000)}句。\n")


def _rename(folder: Path, dice: random.Random) -> None:
    path = _any(folder, dice)
    path.rename(path.with_name(f"r{dice.randrange(10**6)}{path.suffix}"))


def _delete(folder: Path, dice: random.Random) -> None:
    if len([path for path in folder.rglob("*") if path.is_file()]) > 1:
        _any(folder, dice).unlink()


@pytest.mark.parametrize("seed", range(4))
def test_any_sequence_of_changes_gives_the_bytes_of_a_full_build(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Small enough that the number of buckets and segments changes on the way.
    monkeypatch.setattr(segments, "_BUCKET_CHARS", 300)
    monkeypatch.setattr(segments, "_SEGMENT_BYTES", 4000)
    dice = random.Random(seed)
    folder = tmp_path / "seeds"
    for _ in range(5):
        _add(folder, dice)
    fake_build(folder, tmp_path / "index")
    for _ in range(5):
        for _ in range(dice.randrange(1, 4)):
            dice.choice([_add, _add, _change, _rename, _delete])(folder, dice)
        fake_build(folder, tmp_path / "index")
        shutil.rmtree(tmp_path / "full", ignore_errors=True)
        full = fake_build(folder, tmp_path / "full")
        assert full.reused == 0
        assert all_bytes(current_folder(tmp_path / "index")) == all_bytes(
            current_folder(tmp_path / "full")
        )
    check(tmp_path / "index")


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


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("bad.pdf", b"%PDF-1.4 broken", "bad.pdf"),
        ("bad.docx", b"PK", "bad.docx"),
        ("empty.txt", b"", "empty.txt"),
    ],
)
def test_a_bad_seed_is_named_and_the_old_index_stays(
    seeds: Path, index_folder: Path, name: str, data: bytes, message: str
) -> None:
    before = all_bytes(index_folder)
    (seeds / name).write_bytes(data)
    with pytest.raises(SeedError, match=message):
        fake_build(seeds, index_folder)
    assert all_bytes(index_folder) == before


def test_a_first_build_that_fails_leaves_no_index(seeds: Path, tmp_path: Path) -> None:
    (seeds / "empty.txt").write_bytes(b"")
    with pytest.raises(SeedError):
        fake_build(seeds, tmp_path / "index")
    assert set(all_bytes(tmp_path / "index")) == {"lock"}


def test_missing_seeds_make_no_folder(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match="none"):
        fake_build(tmp_path / "none", tmp_path / "index")
    assert not (tmp_path / "index").exists()


def test_an_index_path_that_is_a_file_is_refused(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "index").write_text("mine")
    with pytest.raises(SettingError, match="is a file"):
        fake_build(seeds, tmp_path / "index")


def test_an_index_inside_the_seeds_is_refused(seeds: Path) -> None:
    for index in (seeds, seeds / "index"):
        with pytest.raises(SettingError, match="would be read as seeds"):
            fake_build(seeds, index)
    assert not (seeds / "index").exists()


def test_a_seed_that_changes_while_it_is_read_is_named(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from indexer.limits import Limits
    from indexer.loaders import load

    def slow(path: Path, folder: Path, *, max_bytes: int, limits: Limits) -> Document:
        if path.name == "c.txt":
            path.write_text("刚刚改了。\n")
        return load(path, folder, max_bytes=max_bytes, limits=limits)

    monkeypatch.setattr("indexer.building.reading.load", slow)
    with pytest.raises(SeedError, match=r"c\.txt: the file changed while it was read"):
        fake_build(seeds, tmp_path / "index")


def test_a_link_out_of_the_folder_is_refused_before_a_byte_is_read(
    seeds: Path, tmp_path: Path
) -> None:
    (seeds / "link.txt").symlink_to("/dev/zero")
    with pytest.raises(SeedError, match=r"link\.txt"):
        fake_build(seeds, tmp_path / "index")


def test_two_files_with_one_text_are_two_documents(seeds: Path, tmp_path: Path) -> None:
    shutil.copy(seeds / "c.txt", seeds / "copy.txt")
    fake_build(seeds, tmp_path / "index")
    opened = Index.open(tmp_path / "index")
    assert len({entry.id for entry in opened.documents}) == 4


def test_a_second_build_at_the_same_time_is_refused(seeds: Path, index_folder: Path) -> None:
    with build_lock(index_folder), pytest.raises(BuildLocked, match="is being built by process"):
        fake_build(seeds, index_folder)


def test_progress_ends_each_stage_with_all_done(seeds: Path, tmp_path: Path) -> None:
    steps: list[Progress] = []
    build(seeds, tmp_path / "index", Settings(), progress=steps.append, parts=fake_parts)
    assert [step.done for step in steps if step.stage == "read"] == [1, 2, 3]
    last = {step.stage: step for step in steps}
    assert all(step.done == step.total for step in last.values())
    assert set(last) == {"read", "words"}


def test_an_interrupt_leaves_the_index_as_it_was(seeds: Path, index_folder: Path) -> None:
    before = all_bytes(index_folder)
    write_seeds(seeds, {"new.txt": "新的学校。\n"})

    def interrupt(step: Progress) -> None:
        if step.stage == "words":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(seeds, index_folder, Settings(), progress=interrupt, parts=fake_parts)
    assert all_bytes(index_folder) == before
