"""Small collections, built with the fake parts."""

import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.building.progress import BuildReport
from indexer.index import Index
from indexer.settings import Settings
from tests.fakes import fake_parts

SEEDS: Mapping[str, str] = {
    "一.txt": "合川区加入教育共同体。长寿区投入4,800万元建设学校。\n\n双桥区新建10所小学。\n",
    "b/two.md": "# 第二份\n\n## 学位保障\n\n合川区新增学位100个。\n\n## 职业教育\n\n巴南区加入职教联盟。\n",
    "c.txt": "The district of Hechuan founded 12 schools in 2023.\n\n江津区的学校很多。\n",
}


def write_seeds(folder: Path, seeds: Mapping[str, str]) -> Path:
    for name, text in seeds.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def fake_build(
    seeds: Path, index: Path, settings: Settings | None = None, *, force: bool = False
) -> BuildReport:
    return build(seeds, index, settings or Settings(), force=force, parts=fake_parts)


def current_folder(index: Path) -> Path:
    return index / "generations" / (index / "current").read_text().strip()


def remove(folder: Path) -> None:
    """Removes an index that was opened: a thread of tantivy's may write its lock file a moment after opening, and
    a folder that is just being emptied is not empty then."""
    ends = time.monotonic() + 5
    while folder.exists() and time.monotonic() < ends:
        shutil.rmtree(folder, ignore_errors=True)
    assert not folder.exists()


def all_bytes(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return write_seeds(tmp_path / "seeds", SEEDS)


@pytest.fixture
def index_folder(seeds: Path, tmp_path: Path) -> Path:
    fake_build(seeds, tmp_path / "index")
    return tmp_path / "index"


@pytest.fixture
def index(index_folder: Path) -> Iterator[Index]:
    opened = Index.open(index_folder)
    yield opened
    opened.close()


@pytest.fixture
def collection(tmp_path: Path) -> Callable[[Mapping[str, str]], Index]:
    """Opens an index of given texts."""

    def make(texts: Mapping[str, str]) -> Index:
        fake_build(write_seeds(tmp_path / "seeds", texts), tmp_path / "index")
        return Index.open(tmp_path / "index")

    return make
