"""make run: a bad seed stops the build, not the service, as long as an index stands."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# In place of Python: builds as told, and says what else it was asked to run.
_STAND_IN = """#!/bin/sh
[ "$2" = indexer ] && exit {status}
echo "ran $*"
"""


def make_run(tmp_path: Path, status: int) -> subprocess.CompletedProcess[str]:
    python = tmp_path / "python"
    python.write_text(_STAND_IN.format(status=status), encoding="utf-8")
    python.chmod(0o755)
    # -o install: what is installed already is not looked at
    command = ["make", "-o", "install", "run", f"PY={python}", f"INDEX={tmp_path / 'index'}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("status", [0, 2])
def test_the_index_that_stands_is_served_whether_or_not_the_build_ends_well(
    tmp_path: Path, status: int
) -> None:
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "current").write_text("0" * 16 + "\n", encoding="utf-8")
    done = make_run(tmp_path, status)
    assert done.returncode == 0, done.stderr
    assert f"ran -m service --index {tmp_path / 'index'}" in done.stdout
    assert "serving on http://127.0.0.1:8000 - try:" in done.stdout
    assert "curl -s http://127.0.0.1:8000/v1/ask" in done.stdout
    assert ("the index that stands is served" in done.stdout) == (status == 2)


def test_without_an_index_a_bad_seed_stops_it(tmp_path: Path) -> None:
    done = make_run(tmp_path, 2)
    assert done.returncode != 0
    assert "ran" not in done.stdout
