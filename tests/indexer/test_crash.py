"""A build that dies at any moment, or whose disk fails, costs nothing but itself."""

import errno
import multiprocessing
import os
import random
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from indexer.building.check import check
from indexer.building.progress import BuildReport
from indexer.index import Index
from indexer.search.vectors import SIGNS_FILE
from indexer.settings import Settings
from indexer.storage.generations import Generations
from tests.indexer.conftest import SEEDS, all_bytes, current_folder, fake_build, remove, write_seeds
from tests.indexer.faults import (
    NOT_ALLOWED,
    STEPS,
    WITH_SIGNS,
    Countdown,
    broken_disk,
    build_in_files_of,
    build_until,
    build_with_signs_until,
    fill,
    no_space,
    on_a_small_disk,
)

KILLS = 200
_FAST_DISK = Path("/dev/shm")


@pytest.fixture
def room() -> Iterator[Path]:
    """A folder in memory where there is one: many builds are made here."""
    where = _FAST_DISK if _FAST_DISK.is_dir() else None
    with tempfile.TemporaryDirectory(dir=where) as name:
        yield Path(name)
        remove(Path(name))
        Path(name).mkdir()


@pytest.fixture(scope="module")
def processes() -> ForkServerContext:
    """Children of a clean process that has loaded everything, so that each starts at once."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.indexer.faults"])
    return context


def before_and_after(room: Path, settings: Settings | None = None) -> tuple[Path, Path, str, str]:
    """(seeds, index, id before, id after): an index with two generations, and changed seeds."""
    seeds, index = write_seeds(room / "seeds", SEEDS), room / "index"
    fake_build(seeds, index, settings)
    write_seeds(seeds, {"c.txt": "江津区的学校。\n"})
    old = fake_build(seeds, index, settings).generation
    write_seeds(seeds, {"new.txt": "巫山县加入共同体。\n", "c.txt": "江津区的新学校。\n"})
    new = fake_build(seeds, room / "expected", settings).generation
    return seeds, index, old, new


def must_serve(index: Path, ids: set[str]) -> None:
    """The index is sound and its current generation one of `ids`."""
    check(index)
    opened = Index.open(index)
    assert opened.generation in ids
    assert len(opened.search_words("学校", 1)[0]) == 1
    opened.close()


def must_recover(
    seeds: Path, index: Path, expected: Path, settings: Settings | None = None
) -> BuildReport:
    """The next build succeeds, gives what it should, and leaves nothing else behind."""
    report = fake_build(seeds, index, settings)
    assert all_bytes(current_folder(index)) == all_bytes(current_folder(expected))
    check(index)
    assert sorted(path.name for path in index.iterdir()) == [
        "current", "generations", "history", "lock",
    ]  # fmt: skip
    standing = sorted(path.name for path in (index / "generations").iterdir())
    assert standing == sorted(Generations(index).history())
    return report


Dying = Callable[[Path, Path, int], None]


@pytest.mark.parametrize(
    ("until", "settings", "steps"),
    [(build_until, None, 40), (build_with_signs_until, WITH_SIGNS, 3)],
)
def test_dying_before_any_write_step_leaves_an_index_that_serves_and_recovers(
    room: Path, processes: ForkServerContext, until: Dying, settings: Settings | None, steps: int
) -> None:
    seeds, index, old, new = before_and_after(room, settings)
    assert (current_folder(index) / SIGNS_FILE).exists() == (settings is WITH_SIGNS)
    pristine = shutil.copytree(index, room / "pristine")
    step, outcomes = 0, set()
    while True:
        child = processes.Process(target=until, args=(seeds, index, step))
        child.start()
        child.join()
        must_serve(index, {old, new})
        outcomes.add(Index.open(index).generation)
        must_recover(seeds, index, room / "expected", settings)
        if child.exitcode == 0:
            break
        assert child.exitcode == 9
        remove(index)
        shutil.copytree(pristine, index)
        step += 1
    assert step > steps
    assert outcomes == {old, new}


def clear(index: Path) -> None:
    """Removes an index that was written in this process: a thread of tantivy's may still write a file
    for a moment after the build has failed."""
    deadline = time.monotonic() + 10
    while index.exists():
        shutil.rmtree(index, ignore_errors=True)
        assert time.monotonic() < deadline, f"{index} does not go away"


def test_a_write_step_that_fails_leaves_an_index_that_serves_and_recovers(
    room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds, index, old, new = before_and_after(room)
    pristine = shutil.copytree(index, room / "pristine")
    step = failed = 0
    while True:
        with monkeypatch.context() as patch:
            countdown = Countdown(step, no_space)
            for owner, name in STEPS:
                patch.setattr(owner, name, countdown.wrap(getattr(owner, name)))
            try:
                fake_build(seeds, index)
            except OSError as error:
                failed += 1
                assert "No space" in str(error)  # noqa: PT017
        must_serve(index, {old, new})
        if countdown.left >= 0:
            break
        must_recover(seeds, index, room / "expected")
        clear(index)
        shutil.copytree(pristine, index)
        step += 1
    assert failed > 40


@pytest.mark.parametrize("name", ["fsync", "rename", "replace"])
@pytest.mark.parametrize("start", [0, 3, 10])
def test_a_disk_that_fails_from_some_step_on_leaves_an_index_that_serves_and_recovers(
    room: Path, monkeypatch: pytest.MonkeyPatch, name: str, start: int
) -> None:
    """As a dying disk does: every later call fails too, those of cleaning up among them."""
    seeds, index, old, new = before_and_after(room)
    countdown = Countdown(start, broken_disk, persists=True)
    with monkeypatch.context() as patch:
        patch.setattr(os, name, countdown.wrap(getattr(os, name)))
        failed = False
        try:
            fake_build(seeds, index)
        except OSError as error:
            failed = error.errno == errno.EIO
    assert failed == (countdown.left < 0)
    must_serve(index, {old, new})
    must_recover(seeds, index, room / "expected")


def test_files_that_cannot_grow_leave_an_index_that_serves_and_recovers(
    room: Path, processes: ForkServerContext
) -> None:
    seeds, index, old, new = before_and_after(room)
    largest = max(path.stat().st_size for path in current_folder(room / "expected").rglob("*"))
    endings = []
    for limit in (0, 64, 200, 500, 1000, 1500, 3000, largest + 9999):
        child = processes.Process(target=build_in_files_of, args=(seeds, index, limit))
        child.start()
        child.join()
        endings.append(child.exitcode)
        must_serve(index, {old, new})
        assert (child.exitcode == 0) == (Index.open(index).generation == new)
    assert set(endings[:-1]) == {errno.ENOSPC}
    assert endings[-1] == 0
    must_recover(seeds, index, room / "expected")


def fill_the_disk_again_and_again(room: Path, pristine: Path, old: str, new: str) -> None:
    """For a process of its own, on a disk of its own: builds with ever more room left on it."""
    seeds, expected = room / "seeds", room / "expected"
    index = room / "disk" / "index"
    refused = 0
    for pages in range(400):
        shutil.copytree(pristine, index)
        ballast = fill(room / "disk", but=pages * 4096)
        try:
            fake_build(seeds, index)
        except OSError as error:
            # The word index's own thread meets the full disk and does not say so.
            assert re.search("No space left|bytes are free there", str(error))  # noqa: PT017
            refused += 1
        must_serve(index, {old, new})
        done = Index.open(index).generation == new
        ballast.unlink()
        must_recover(seeds, index, expected)
        remove(index)
        if done:
            break
    assert done
    # A page at a time; how many it takes differs by machine: eleven and five were seen.
    assert refused > 2


def test_a_full_disk_leaves_an_index_that_serves_and_recovers(
    room: Path, processes: ForkServerContext
) -> None:
    """On a real small file system. Where none may be mounted, the two tests above hold the same
    at each write step and for each file."""
    seeds, index, old, new = before_and_after(room)
    (room / "disk").mkdir()
    assert seeds == room / "seeds"
    then = partial(fill_the_disk_again_and_again, room, index, old, new)
    child = processes.Process(target=on_a_small_disk, args=(room / "disk", 8 << 20, then))
    child.start()
    child.join()
    if child.exitcode == NOT_ALLOWED:
        pytest.skip("this machine lets no process mount a small file system")
    assert child.exitcode == 0


def test_being_killed_at_random_moments_leaves_an_index_that_serves_and_recovers(
    room: Path, processes: ForkServerContext
) -> None:
    seeds, index, _, _ = before_and_after(room)
    dice = random.Random(20240612)
    began = time.monotonic()
    whole = processes.Process(target=build_until, args=(seeds, index, 10**9))
    whole.start()
    whole.join()
    duration = time.monotonic() - began
    killed = within = 0
    generations = {Index.open(index).generation}
    # On a busy machine a process may still be starting each time: then some more are killed.
    while killed < KILLS or (not within and killed < 5 * KILLS):
        old = Index.open(index).generation
        write_seeds(seeds, {"c.txt": f"江津区的第{killed}所学校。\n"})
        child = processes.Process(target=build_until, args=(seeds, index, 10**9))
        child.start()
        time.sleep(dice.uniform(0, duration))
        child.kill()
        child.join()
        # Remains tell that it was at work; a lock that stands with no remains may be of any kind.
        within += child.exitcode == -9 and (index / "building").exists()
        killed += child.exitcode == -9
        serving = Index.open(index).generation
        if serving != old:  # then it is that of the seeds as they stand now
            fake_build(seeds, room / "now", force=True)
            assert serving == Index.open(room / "now").generation
        must_serve(index, {serving})
        generations.add(serving)
    fake_build(seeds, room / "full")
    must_recover(seeds, index, room / "full")
    assert len(generations) > 1
    assert within, "no build was at work when it was killed"
