"""Takes files apart in a process of its own, which a file that means harm can neither keep busy nor
fill: it has limits on time and memory, and is killed and replaced when one of them is passed.

One process serves all files of the process that asks, so that ordinary ones wait for none to start.
"""

import atexit
import logging
import os
import signal
import subprocess
import sys
import threading
from multiprocessing.connection import Connection
from pathlib import Path

from indexer.errors import SeedError
from indexer.limits import Limits
from indexer.loaders.extract import Extract
from indexer.loaders.reply import Reply

_LOG = logging.getLogger(__name__)
_START_S = 120
# A hash that differs from run to run must not be seen in an index; and the threads that numpy makes,
# one a core, take up address space.
_ALONE = {"PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
_WAY_OUT = "put its text there as .txt, or take it out of the seeds folder"


def take_apart(form: str, data: bytes, name: str, limits: Limits) -> Extract:
    """What a file holds.

    Args:
        form: a key of formats.FORMATS.
        name: for messages.
    Raises SeedError when the file cannot be read, or not within the limits.
    """
    with _lock:
        reply = _child(limits).ask(form, data, name, limits)
    for line in reply.warnings:
        _LOG.warning("%s: %s", name, line)
    if reply.refusal is not None:
        raise SeedError(reply.refusal)
    if reply.extract is None:
        raise _out_of_memory(name, limits)
    return reply.extract


def end() -> None:
    """Ends the process, if one runs; the next file starts another."""
    with _lock:
        _end_child()


class _Child:
    """The process, from the side of the one that asks."""

    def __init__(self, memory_mb: int) -> None:
        self.memory_mb = memory_mb
        self.owner = os.getpid()
        path = os.pathsep.join(each or str(Path.cwd()) for each in sys.path)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "indexer.loaders.child", str(memory_mb)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path, **_ALONE},
        )
        if self._process.stdin is None or self._process.stdout is None:
            raise ValueError("a reading process must have its input and output piped")
        self._requests = Connection(os.dup(self._process.stdin.fileno()), readable=False)
        self._replies = Connection(os.dup(self._process.stdout.fileno()), writable=False)
        self._process.stdin.close()
        self._process.stdout.close()
        self._wait_until_ready()

    def _wait_until_ready(self) -> None:
        """Starting is not the first file's fault, so it counts towards no limit."""
        try:
            if self._replies.poll(_START_S):
                self._replies.recv_bytes()
                return
        except EOFError:
            pass
        self.close()
        raise OSError(
            f"the process that reads HTML, PDF and Word files did not start "
            f"({_ending(self._process.returncode)}); free memory, or raise "
            f"SHUANGCHENG_READ_MEMORY_MB, which is {self.memory_mb}"
        )

    @property
    def lives(self) -> bool:
        return self._process.poll() is None

    def ask(self, form: str, data: bytes, name: str, limits: Limits) -> Reply:
        """What the process says of a file; SeedError when it passes the time or ends."""
        answered = False
        try:
            for part in (f"{form} {limits.seconds}".encode(), name.encode(), data):
                self._requests.send_bytes(part)
            if not self._replies.poll(limits.seconds):
                raise _too_slow(name, limits)
            reply = Reply.unpack(self._replies.recv_bytes())
            answered = reply.extract is not None or reply.refusal is not None
        except (EOFError, BrokenPipeError, ConnectionResetError) as error:
            status = self._process.wait()
            if status == -signal.SIGXCPU:
                raise _too_slow(name, limits) from error
            raise SeedError(
                f"{name}: the process that read it ended ({_ending(status)}), perhaps for want of "
                f"memory; save it again from the program that it comes from, {_WAY_OUT}"
            ) from error
        finally:
            if not answered:  # it is still busy, or has little memory left
                self.close()
        return reply

    def close(self) -> None:
        self._process.kill()
        self._process.wait()
        self.forget()

    def forget(self) -> None:
        """Closes this process's ends of the pipes."""
        self._requests.close()
        self._replies.close()


_lock = threading.Lock()
_running: _Child | None = None


def _child(limits: Limits) -> _Child:
    global _running
    if _running is not None and _running.owner != os.getpid():
        _running.forget()  # this process was forked from the one that started it
        _running = None
    if _running is not None and not (_running.lives and _running.memory_mb == limits.memory_mb):
        _end_child()
    if _running is None:
        _running = _Child(limits.memory_mb)
    return _running


def _end_child() -> None:
    global _running
    if _running is not None and _running.owner == os.getpid():
        _running.close()
    _running = None


atexit.register(end)


def _ending(status: int) -> str:
    return signal.Signals(-status).name if status < 0 else f"status {status}"


def _too_slow(name: str, limits: Limits) -> SeedError:
    return SeedError(
        f"{name}: not read after {limits.seconds} seconds, and no longer is allowed; raise "
        f"SHUANGCHENG_READ_SECONDS if it is sound, {_WAY_OUT}"
    )


def _out_of_memory(name: str, limits: Limits) -> SeedError:
    return SeedError(
        f"{name}: it takes more than {limits.memory_mb} MB to read, and no more is allowed; raise "
        f"SHUANGCHENG_READ_MEMORY_MB if it is sound, {_WAY_OUT}"
    )
