"""The Makefile's targets can be spelled out, wherever the data lie."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_PHONY = re.search(
    r"^\.PHONY: ((?:.*\\\n)*.*)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE
)
TARGETS = _PHONY[1].replace("\\\n", " ").split() if _PHONY else []


def spelled(target: str, **environment: str) -> str:
    """What `make target` would run."""
    done = subprocess.run(
        ["make", "-n", target],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_there_are_targets() -> None:
    assert {"run", "test", "eval", "figures"} <= set(TARGETS)


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_can_be_spelled_out(target: str) -> None:
    spelled(target)


@pytest.mark.parametrize(
    ("environment", "folder"),
    [({}, "../shared/data"), ({"SHUANGCHENG_DATA": "/one"}, "/one"), ({"DATA": "/two"}, "/two")],
)
def test_a_measurement_is_told_where_the_data_lie(
    tmp_path: Path, environment: dict[str, str], folder: str
) -> None:
    (tmp_path / "bin").mkdir()
    for name in ("bin/python", ".run", ".test"):
        (tmp_path / name).touch()
    told = subprocess.run(
        ["make", "eval-encoder", f"VENV={tmp_path}", "PY=printenv SHUANGCHENG_DATA #"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stdout.strip() == folder, told.stderr


def test_the_data_are_where_either_variable_says() -> None:
    assert "--laws ../shared/data/" in spelled("bench")
    assert "--laws /one/" in spelled("bench", SHUANGCHENG_DATA="/one")
    assert "--laws /two/" in spelled("bench", DATA="/two")
    assert "--laws /two/" in spelled("bench", DATA="/two", SHUANGCHENG_DATA="/one")
