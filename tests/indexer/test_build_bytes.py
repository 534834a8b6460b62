"""Equal seeds give equal bytes, however the index came to them."""

import random
import shutil
from pathlib import Path

import pytest

from indexer.building.check import check
from indexer.index import Index
from indexer.search import segments
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
