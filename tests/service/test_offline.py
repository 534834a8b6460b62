"""With the network closed, the bundled models build an index and answer from it."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.service.running import ROOT

# Runs a module as `python -m` does; whatever asks for a name or another machine ends it.
CLOSED = """
import runpy, sys

def closed(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        sys.exit(f"asked the network for {arguments!r}")
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        if not (isinstance(address, tuple) and address[0] in ("127.0.0.1", "::1")):
            sys.exit(f"went to {address!r}")

sys.addaudithook(closed)
sys.argv = sys.argv[1:]
sys.path.insert(0, "")
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""


def closed(arguments: Sequence[str], cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The module with its arguments, run without a network and without the switches of `make`."""
    given = {k: v for k, v in os.environ.items() if not k.startswith(("HF_", "TRANSFORMERS_"))}
    return subprocess.run(
        [sys.executable, "-c", CLOSED, *arguments],
        cwd=cwd, env=given, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip


@pytest.mark.weights
def test_an_index_is_built_and_a_question_answered_with_the_network_closed(tmp_path: Path) -> None:
    index = str(tmp_path / "index")
    built = closed(["indexer", "build", "--seeds", "seeds", "--index", index])
    assert built.returncode == 0, built.stderr
    question = "合川近五年在学位保障上投了多少钱?"
    asked = closed(["service", "ask", "--index", index, "--json", question])
    assert asked.returncode == 0, asked.stderr
    assert json.loads(asked.stdout)["short_answers"][0].endswith("24亿元")


@pytest.mark.parametrize(
    "call",
    [
        "socket.create_connection(('192.0.2.1', 80), 1)",
        "socket.getaddrinfo('example.invalid', 80)",
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))",
    ],
)
def test_the_network_is_closed(tmp_path: Path, call: str) -> None:
    (tmp_path / "knocks.py").write_text(f"import socket\n{call}\n", encoding="utf-8")
    refused = closed(["knocks"], cwd=tmp_path)
    assert refused.returncode == 1
    assert refused.stderr.startswith(("asked the network", "went to"))
