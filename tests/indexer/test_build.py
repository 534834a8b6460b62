"""What stops a build, what it then leaves, and what it tells meanwhile."""

import shutil
from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.building.progress import Progress
from indexer.documents import Document
from indexer.errors import BuildLocked, SeedError, SettingError
from indexer.index import Index
from indexer.settings import Settings
from indexer.storage.lock import build_lock
from tests.fakes import fake_parts
from tests.indexer.conftest import all_bytes, fake_build, write_seeds


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
