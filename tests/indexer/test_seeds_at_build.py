"""Seeds that are too large, or change under the hands of a build: the index is what it was."""

from pathlib import Path

import pytest

from indexer.building import build as module
from indexer.building.build import build
from indexer.building.progress import Progress
from indexer.errors import SeedError
from indexer.settings import Settings
from tests.fakes import fake_parts
from tests.indexer.conftest import all_bytes, fake_build


def standing(index: Path) -> dict[str, object]:
    """All bytes of the index; of its history the generations alone, for a build that is refused
    may note there that it has read an earlier one and found it sound."""
    files: dict[str, object] = dict(all_bytes(index))
    history = index / "history"
    if history.exists():
        files["history"] = [line.split()[0] for line in history.read_text().splitlines()]
    return files


def refused(seeds: Path, index: Path, message: str, **options: object) -> None:
    before = standing(index)
    with pytest.raises(SeedError, match=message):
        build(seeds, index, options.pop("settings", Settings()), parts=fake_parts, **options)  # type: ignore[arg-type]
    assert standing(index) == before


def test_a_file_of_200_megabytes_is_refused_with_the_setting_that_raises_the_limit(
    seeds: Path, index_folder: Path
) -> None:
    with (seeds / "big.txt").open("wb") as file:
        file.truncate(200_000_000)
    message = r"big\.txt: larger than 50,000,000 bytes.*raise SHUANGCHENG_MAX_FILE_BYTES"
    refused(seeds, index_folder, message)


def test_the_limit_is_a_setting_and_holds_for_unchanged_files_too(
    seeds: Path, index_folder: Path
) -> None:
    (seeds / "long.txt").write_text("合川区新建小学。\n\n" * 60, encoding="utf-8")
    low, high = Settings(max_file_bytes=1000), Settings(max_file_bytes=2000)
    refused(seeds, index_folder, r"long\.txt: larger than 1,000 bytes", settings=low)
    generation = fake_build(seeds, index_folder, high).generation
    refused(seeds, index_folder, r"long\.txt: larger than 1,000 bytes", settings=low)
    assert fake_build(seeds, index_folder).generation == generation  # no part of the recipe


def test_a_file_that_vanishes_after_it_was_listed_is_named(
    seeds: Path, index_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def listed_and_gone(folder: Path) -> list[Path]:
        found = list_seeds(folder)
        (folder / "c.txt").unlink()
        return found

    list_seeds = module.list_seeds
    monkeypatch.setattr(module, "list_seeds", listed_and_gone)
    refused(seeds, index_folder, r"c\.txt: the file vanished while it was read; build again")


def test_a_file_that_vanishes_before_its_turn_to_be_read_is_named(
    seeds: Path, index_folder: Path
) -> None:
    def unlink_the_last(step: Progress) -> None:
        if step.done == 1:
            (seeds / "一.txt").unlink()

    refused(
        seeds, index_folder, "一.txt: the file vanished while it was read; build again",
        force=True, progress=unlink_the_last,
    )  # fmt: skip
