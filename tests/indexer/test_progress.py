"""How far a build is: a bar on a terminal, plain lines elsewhere."""

import os
import pty
import subprocess
import sys
import termios
from pathlib import Path

from tests.indexer.conftest import SEEDS, write_seeds

ROOT = Path(__file__).parents[2]
_BUILD = """
import sys
import termios
from functools import partial
from indexer import command_line as program
from indexer.building.build import build
from tests.fakes import fake_parts

program.build = partial(build, parts=fake_parts)
sys.exit(program.main(["build", "--seeds", sys.argv[1], "--index", sys.argv[2]]))
"""


def shown(tmp_path: Path, terminal: bool) -> str:
    """What a build writes to standard error."""
    seeds = write_seeds(tmp_path / "seeds", SEEDS)
    ours, theirs = pty.openpty() if terminal else os.pipe()
    if terminal:
        termios.tcsetwinsize(theirs, (24, 80))  # a new one has no width, which leaves no bar
    command = [sys.executable, "-c", _BUILD, str(seeds), str(tmp_path / "index")]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=theirs, check=True)
    assert done.returncode == 0
    os.close(theirs)
    written = b""
    try:
        while block := os.read(ours, 4096):
            written += block
    except OSError:  # how a terminal says that its other end is closed
        pass
    os.close(ours)
    return written.decode("utf-8")


def test_on_a_terminal_a_bar_moves_in_its_line(tmp_path: Path) -> None:
    written = shown(tmp_path, terminal=True)
    assert "\r" in written.replace("\r\n", "")
    assert "read:" in written
    assert "%|" in written
    assert "3 of 3" not in written


def test_elsewhere_there_are_plain_lines(tmp_path: Path) -> None:
    written = shown(tmp_path, terminal=False)
    assert "read: 3 of 3\n" in written
    assert not {"\r", "\x1b", "|"} & set(written)
