import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from indexer.building import reading
from indexer.errors import SeedError
from indexer.settings import Settings
from tests.indexer.conftest import all_bytes, fake_build, write_seeds


@pytest.fixture
def many(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Seeds that count as much to read."""
    monkeypatch.setattr(reading, "_FEW_BYTES", 0)
    return write_seeds(seeds, {f"{n:02}.txt": f"第{n}所学校加入共同体。\n" for n in range(40)})


def test_several_processes_give_the_bytes_of_one(many: Path, tmp_path: Path) -> None:
    fake_build(many, tmp_path / "one", Settings(build_workers=1))
    fake_build(many, tmp_path / "three", Settings(build_workers=3))
    assert all_bytes(tmp_path / "one") == all_bytes(tmp_path / "three")


def test_a_bad_seed_in_another_process_is_named_and_ends_them_all(
    many: Path, tmp_path: Path
) -> None:
    (many / "05.pdf").write_bytes(b"no pdf")
    with pytest.raises(SeedError, match=r"05\.pdf"):
        fake_build(many, tmp_path / "index", Settings(build_workers=2))
    assert multiprocessing.active_children() == []
    assert set(all_bytes(tmp_path / "index")) == {"lock"}


@pytest.mark.parametrize("place", ["load", "split"])
def test_a_seed_that_breaks_a_promise_of_the_layout_is_named(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("Flow: offsets must increase strictly")

    monkeypatch.setattr(reading, place, broken)
    with pytest.raises(SeedError, match=r"b/two\.md: .*must increase strictly.*report it"):
        fake_build(seeds, tmp_path / "index")
    assert set(all_bytes(tmp_path / "index")) == {"lock"}


def test_little_is_read_without_other_processes(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "ProcessPoolExecutor", None)
    assert fake_build(seeds, tmp_path / "index", Settings(build_workers=4)).documents == 3


_BUILD = """
import sys
from pathlib import Path
from indexer.building import reading
from indexer.settings import Settings
from tests.indexer.reading_slowly import slow_parts
from indexer.building.build import build
if __name__ == "__main__":
    reading._FEW_BYTES = 0
    build(Path(sys.argv[1]), Path(sys.argv[2]), Settings(build_workers=2), parts=slow_parts)
"""


def test_readers_end_when_their_parent_is_killed(many: Path, tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    pids.mkdir()
    script = tmp_path / "script.py"
    script.write_text(_BUILD)
    environment = os.environ | {"PIDS": str(pids), "PYTHONPATH": str(Path.cwd())}
    with subprocess.Popen(
        [sys.executable, script, str(many), str(tmp_path / "index")], env=environment
    ) as parent:
        deadline = time.monotonic() + 30
        while len(list(pids.iterdir())) < 2:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    workers = [int(path.name) for path in pids.iterdir()]
    while any(lives(pid) for pid in workers):
        assert time.monotonic() < deadline, "a reader outlived its parent"
        time.sleep(0.02)


def lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):  # gone before, or while, it was read
        return False
