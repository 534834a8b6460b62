"""`build` and `watch` let whoever asks go first."""

import os
import subprocess
import sys

import pytest

from indexer import __main__ as program
from indexer import command_line


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How far the process stepped back, each time that it did; commands do nothing."""
    found: list[int] = []
    monkeypatch.setattr(os, "nice", found.append)
    monkeypatch.setattr(command_line, "main", lambda _: 0)
    monkeypatch.delenv("SHUANGCHENG_BUILD_NICE", raising=False)
    return found


@pytest.mark.parametrize("command", ["build", "watch"])
def test_a_build_steps_back_as_far_as_the_setting_says(
    steps: list[int], command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert program.main([command]) == 0
    monkeypatch.setenv("SHUANGCHENG_BUILD_NICE", "3")
    assert program.main([command, "--seeds", "x"]) == 0
    assert steps == [10, 3]


@pytest.mark.parametrize("arguments", [["check"], ["show"], ["rollback"], []])
def test_other_commands_do_not(steps: list[int], arguments: list[str]) -> None:
    program.main(arguments)
    assert steps == []


def test_a_setting_that_cannot_be_used_is_named(
    steps: list[int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHUANGCHENG_BUILD_NICE", "20")
    assert program.main(["build"]) == 2
    assert "SHUANGCHENG_BUILD_NICE is 20; expected a whole number" in capsys.readouterr().err
    assert steps == []


def test_it_steps_back_before_anything_large_is_loaded() -> None:
    asked = (
        "import sys, indexer.__main__; print([m for m in ('numpy', 'faiss') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
