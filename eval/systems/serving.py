"""A real server process on the loopback interface, for measurements, and the memory that it takes."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from indexer.errors import ShuangchengError

START_S = 60.0
STOP_S = 30.0
_STATUS = re.compile(r"^(\w+):\s+(\d+) kB$", re.MULTILINE)


class ServerDied(ShuangchengError):
    """The server process ended, or did not become ready."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that is ready, at http://127.0.0.1:port.

    Attributes:
        log: the file that its log goes to.
    """

    port: int
    index: Path
    log: Path
    process: "subprocess.Popen[bytes]"

    def generation(self) -> str:
        """Id of the generation that serves now."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=30) as response:
            return str(json.load(response)["generation"])

    def memory_mb(self) -> float:
        """Memory of the process that is its own, in MiB: without the pages of the index's files,
        which the system takes back when it needs them."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(dict(_STATUS.findall(status))["RssAnon"]) / 1024


def free_port() -> int:
    """A port of the loopback interface that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(
    index: Path, log: Path, *, module: str = "service", settings: Mapping[str, object] = {}
) -> Iterator[Server]:
    """`python -m module` over `index`; ended with SIGTERM, and killed if it does not end.

    Args:
        settings: further settings by the names of ServerSettings.
    Raises ServerDied, with the end of the log, when it does not become ready.
    """
    port = free_port()
    given = {"host": "127.0.0.1", "port": port, "index": index, **settings}
    environment = {**os.environ, **{f"SHUANGCHENG_{k.upper()}": str(v) for k, v in given.items()}}
    with log.open("wb") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", module], env=environment, stdout=stream, stderr=stream
        )
    server = Server(port, index, log, process)
    try:
        _wait_until_ready(server)
        yield server
    finally:
        _end(process)


def _wait_until_ready(server: Server) -> None:
    end = time.monotonic() + START_S
    while server.process.poll() is None and time.monotonic() < end:
        try:
            server.generation()
        except OSError:
            time.sleep(0.05)
        else:
            return
    told = server.log.read_text(encoding="utf-8", errors="replace")[-2000:]
    raise ServerDied(f"the server was not ready within {START_S:g} s; the end of its log:\n{told}")


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(STOP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
