import logging
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue

import pytest

from indexer.building.progress import BuildReport
from indexer.building.watch import watch
from indexer.index import Index
from indexer.settings import Settings
from indexer.storage.lock import build_lock
from tests.fakes import fake_parts
from tests.indexer.conftest import write_seeds

WAIT_S = 60


class Watcher:
    """`watch` at work in a thread; gives the reports of its builds."""

    def __init__(self, seeds: Path, index: Path, debounce_ms: int) -> None:
        self.reports: Queue[BuildReport] = Queue()
        self.stop = threading.Event()
        self.thread = threading.Thread(
            target=watch,
            args=(seeds, index, Settings(debounce_ms=debounce_ms)),
            kwargs={"stop": self.stop, "built": self.reports.put, "parts": fake_parts},
        )
        self.thread.start()

    def next(self) -> BuildReport:
        return self.reports.get(timeout=WAIT_S)

    def end(self) -> None:
        self.stop.set()
        self.thread.join(WAIT_S)
        assert not self.thread.is_alive()


@pytest.fixture
def start(seeds: Path, tmp_path: Path) -> Iterator[Callable[..., Watcher]]:
    started: list[Watcher] = []

    def begin(debounce_ms: int = 50) -> Watcher:
        started.append(Watcher(seeds, tmp_path / "index", debounce_ms))
        return started[-1]

    yield begin
    for watcher in started:
        watcher.end()


def test_it_builds_at_once_and_after_a_change(
    seeds: Path, tmp_path: Path, start: Callable[..., Watcher]
) -> None:
    watcher = start()
    assert watcher.next().documents == 3
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    report = watcher.next()
    assert report.added == ("new.txt",)
    assert Index.open(tmp_path / "index").generation == report.generation


def test_an_editor_that_writes_by_rename_is_seen(
    seeds: Path, start: Callable[..., Watcher]
) -> None:
    watcher = start()
    watcher.next()
    fresh = seeds / ".c.txt.swp"
    fresh.write_text("江津区的新学校。\n", encoding="utf-8")
    fresh.replace(seeds / "c.txt")
    assert watcher.next().changed == ("c.txt",)


def test_several_saves_in_a_row_are_one_build(seeds: Path, start: Callable[..., Watcher]) -> None:
    watcher = start(1000)
    watcher.next()
    for number in range(10):
        write_seeds(seeds, {f"{number}.txt": f"第{number}所学校。\n"})
        time.sleep(0.02)
    assert len(watcher.next().added) == 10
    with pytest.raises(Empty):
        watcher.reports.get(timeout=1.5)


def test_a_bad_seed_is_logged_and_the_next_change_builds(
    seeds: Path, start: Callable[..., Watcher], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    watcher = start()
    watcher.next()
    (seeds / "bad.pdf").write_bytes(b"no pdf")
    deadline = time.monotonic() + WAIT_S
    while "bad.pdf" not in caplog.text and time.monotonic() < deadline:
        time.sleep(0.02)
    assert "SeedError: bad.pdf" in caplog.text
    assert "the index stays as it was" in caplog.text
    (seeds / "bad.pdf").unlink()
    write_seeds(seeds, {"new.txt": "巫山的学校。\n"})
    assert watcher.next().added == ("new.txt",)


def test_a_build_in_the_way_is_waited_for(tmp_path: Path, start: Callable[..., Watcher]) -> None:
    (tmp_path / "index").mkdir()
    with build_lock(tmp_path / "index"):
        watcher = start()
        with pytest.raises(Empty):
            watcher.reports.get(timeout=0.6)
    assert watcher.next().documents == 3


def test_a_folder_that_is_put_in_the_place_of_the_seeds_is_watched_too(
    seeds: Path, tmp_path: Path, start: Callable[..., Watcher]
) -> None:
    watcher = start()
    assert watcher.next().documents == 3
    seeds.rename(tmp_path / "before")
    write_seeds(tmp_path / "fresh", {"fresh.txt": "巫山的学校。\n"}).rename(seeds)
    assert watcher.next().documents == 1
    write_seeds(seeds, {"later.txt": "合川的学校。\n"})
    assert watcher.next().added == ("later.txt",)
