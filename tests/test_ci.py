"""What must hold before a change lands is run in order, and ends at the first thing that does not."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# In place of make and of what .ci/run runs besides: says what it is asked, and fails when told to.
_STAND_IN = """#!/bin/sh
echo "$(basename "$0")" "$@"
[ "$*" != "$FAILING" ]
"""


def ran(room: Path, failing: str) -> tuple[int, list[str]]:
    """Exit status of .ci/run where `make FAILING` fails, and what it ran."""
    (room / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", room / ".ci" / "run")
    for path in (room / "make", room / ".ci" / "audit-where-possible"):
        path.write_text(_STAND_IN, encoding="utf-8")
        path.chmod(0o755)
    environment = {**os.environ, "PATH": f"{room}:{os.environ['PATH']}", "FAILING": failing}
    command = [room / ".ci" / "run"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.splitlines()


def test_the_evaluation_is_run_after_the_tests(tmp_path: Path) -> None:
    status, steps = ran(tmp_path, "nothing")
    assert (status, steps) == (0, ["make test", "make eval", "audit-where-possible"])


@pytest.mark.parametrize("failing", ["test", "eval"])
def test_a_step_that_fails_ends_it(tmp_path: Path, failing: str) -> None:
    status, steps = ran(tmp_path, failing)
    assert status != 0
    assert steps[-1] == f"make {failing}"


def test_make_eval_ends_as_the_evaluation_does(tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\necho "$*"\n[ "$2" = indexer ]\n', encoding="utf-8")
    python.chmod(0o755)
    old = ["-o", "install", "-o", ".venv/.test"]
    command = ["make", "--no-print-directory", *old, "eval", f"PY={python}", "INDEX=there"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert done.stdout.splitlines()[-1] == "-m eval --index there"
