"""What the bench says of memory is that of all the processes together."""

import os
import subprocess
import sys

from eval.systems.memory import family, resident_mb

# Holds 30 MB, and has a process of its own hold as much.
_HOLDER = """
import subprocess, sys
held = bytearray(b"x") * 30_000_000
if sys.argv[1] == "1":
    child = subprocess.Popen([sys.executable, "-c", sys.argv[2], "0", ""], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    child.stdout.readline()
print(flush=True)
sys.stdin.read()
"""


def test_the_memory_of_a_child_counts_too() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, "1", _HOLDER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()
        members = family(process.pid)
        assert len(members) == 2
        alone = resident_mb(process.pid)
        together = sum(map(resident_mb, members))
        process.stdin.close()
    assert alone > 28
    assert together - alone > 28
    assert resident_mb(process.pid) == 0.0


def test_the_peak_stays_when_the_memory_is_given_back() -> None:
    before = resident_mb(os.getpid())
    held = bytearray(b"x") * 60_000_000
    del held
    assert resident_mb(os.getpid(), peak=True) > before + 50
