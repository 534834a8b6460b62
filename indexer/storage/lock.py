"""One build at a time: a lock that the kernel gives back when its holder dies.

The file stays; what counts is the kernel's lock on it. It holds the holder's identity, for the
message that others get. A file with a holder but without a lock is stale: its holder was killed.
"""

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from indexer.errors import BuildLocked

LOCK = "lock"


@contextmanager
def build_lock(index: Path) -> Iterator[str | None]:
    """Holds the lock of the index folder `index`, which must exist.

    Yields who held it and was killed, or None. Raises BuildLocked, naming the holder, when
    another build is running: it does not wait.
    """
    handle = os.open(index / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = _holder(handle) or "an unnamed process"
            raise BuildLocked(
                f"{index} is being built by {holder}; wait for it to end, or end that process"
            ) from None
        stale = _holder(handle)
        _write(handle, _identity())
        try:
            yield stale
        finally:
            os.ftruncate(handle, 0)
    finally:
        os.close(handle)


def _identity() -> bytes:
    started = datetime.now(UTC).isoformat(timespec="seconds")
    facts = {"pid": os.getpid(), "host": socket.gethostname(), "started": started}
    return json.dumps(facts).encode()


def _write(handle: int, data: bytes) -> None:
    os.ftruncate(handle, 0)
    os.pwrite(handle, data, 0)


def _holder(handle: int) -> str | None:
    """Who is named in the file, in words; None when nobody is, or not legibly."""
    try:
        facts = json.loads(os.pread(handle, 4096, 0))
        return f"process {facts['pid']} on {facts['host']} since {facts['started']}"
    except (ValueError, KeyError, TypeError):
        return None
