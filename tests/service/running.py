"""A server process for tests: started on a free port, ended at the end."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True, slots=True)
class Running:
    """A server that is ready.

    Attributes:
        url: without a slash at the end.
        index: its index directory.
        log: the file that its log goes to.
    """

    url: str
    port: int
    index: Path
    log: Path
    process: subprocess.Popen[bytes]

    def terminate(self) -> None:
        self.process.send_signal(signal.SIGTERM)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(
    folder: Path, *, module: str = "tests.service.fake_server", **settings: object
) -> Iterator[Running]:
    """The module's server over folder/index, whose current generation is g1 unless it is there."""
    port = free_port()
    index = Path(str(settings.pop("index", folder / "index")))
    index.mkdir(exist_ok=True)
    if not (index / "current").exists():
        (index / "current").write_text("g1", encoding="utf-8")
    given = {"port": port, "index": index, "poll_s": 0.05, **settings}
    environment = {**os.environ, **{f"SHUANGCHENG_{k.upper()}": str(v) for k, v in given.items()}}
    log = folder / "server.log"
    with log.open("wb") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", module], cwd=ROOT, env=environment, stdout=stream, stderr=stream
        )
    server = Running(f"http://127.0.0.1:{port}", port, index, log, process)
    try:
        _wait_until_ready(server)
        yield server
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_until_ready(server: Running) -> None:
    for _ in range(400):
        if server.process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{server.url}/healthz", timeout=2) as response:
                if response.status == 200:
                    return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"the server did not start:\n{server.log.read_text(errors='replace')}")
