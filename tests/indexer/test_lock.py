import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from indexer.errors import BuildLocked
from indexer.storage.lock import build_lock

_HOLD = """
import sys, time
from pathlib import Path
from indexer.storage.lock import build_lock
with build_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_holder_is_told_who_holds_it(tmp_path: Path) -> None:
    with (
        build_lock(tmp_path),
        pytest.raises(BuildLocked, match=f"process {os.getpid()} on "),
        build_lock(tmp_path),
    ):
        pass


def test_it_is_free_again_afterwards_and_names_nobody(tmp_path: Path) -> None:
    for _ in range(2):
        with build_lock(tmp_path) as stale:
            assert stale is None
    assert (tmp_path / "lock").read_bytes() == b""


def test_an_error_inside_frees_it(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="inside"), build_lock(tmp_path):
        raise ValueError("inside")
    with build_lock(tmp_path) as stale:
        assert stale is None


def test_another_process_is_locked_out_and_a_killed_one_leaves_a_stale_lock(
    tmp_path: Path,
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path)], stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(BuildLocked, match=f"process {holder.pid} "), build_lock(tmp_path):
            pass
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    with build_lock(tmp_path) as stale:
        assert stale is not None
        assert f"process {holder.pid} " in stale


def test_illegible_content_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / "lock").write_bytes(b"\xff not json")
    with build_lock(tmp_path) as stale:
        assert stale is None
