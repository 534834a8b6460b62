"""Makes the write steps of a build fail, or end the process, at a chosen one."""

import ctypes
import errno
import os
import resource
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from indexer.search import vectors
from indexer.search.vectors import VectorWriter
from indexer.settings import Settings
from indexer.storage.durable import HashedFile
from tests.indexer.conftest import fake_build

# Everything through which a build changes the disk, but for tantivy's own files, which are made in
# a folder that is thrown away.
STEPS: tuple[tuple[Any, str], ...] = (
    (os, "fsync"),
    (os, "rename"),
    (os, "replace"),
    (os, "mkdir"),
    (os, "unlink"),
    (os, "rmdir"),
    (os, "ftruncate"),
    (os, "pwrite"),
    (shutil, "rmtree"),
    (HashedFile, "write"),
    (HashedFile, "close"),
    (VectorWriter, "write"),
)
# Before the vectors, between them and their signs, and at every switch behind.
SIGNS_STEPS: tuple[tuple[Any, str], ...] = (
    (vectors, "write"),
    (os, "rename"),
    (os, "replace"),
)
WITH_SIGNS = Settings(flat_chunks=0)


# unshare(2) and mount(2): CLONE_NEWNS, CLONE_NEWUSER, and MS_REC | MS_PRIVATE.
_NEW_MOUNTS, _NEW_USERS, _PRIVATE = 0x20000, 0x10000000, 0x4000 | 0x40000
NOT_ALLOWED = 77


class Countdown:
    """Calls `happen` in place of the write step number `step`, from 0, and of none after it, or of
    all after it where it `persists`."""

    def __init__(self, step: int, happen: Callable[[], None], *, persists: bool = False) -> None:
        self.left = step
        self._persists = persists
        self._happen = happen

    def wrap(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **kwargs: Any) -> Any:
            self.left -= 1
            if self.left == -1 or (self._persists and self.left < 0):
                self._happen()
            return function(*args, **kwargs)

        return counted


def no_space() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def broken_disk() -> None:
    raise OSError(errno.EIO, "Input/output error")


def end_at_once() -> None:
    """As SIGKILL does: no handler, no cleaning up, no buffer written."""
    os._exit(9)


def build_in_files_of(seeds: Path, index: Path, limit: int) -> None:
    """For a process of its own: builds where no file can grow beyond `limit` bytes.

    Reaches what tantivy and FAISS write themselves, as a full disk does. Ends with 28 after the
    OSError that must come of it.
    """
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        fake_build(seeds, index)
    except OSError:
        os._exit(errno.ENOSPC)


def build_until(seeds: Path, index: Path, step: int) -> None:
    """For a process of its own: builds and dies in place of the write step."""
    countdown = Countdown(step, end_at_once)
    for owner, name in STEPS:
        setattr(owner, name, countdown.wrap(getattr(owner, name)))
    fake_build(seeds, index)


def build_with_signs_until(seeds: Path, index: Path, step: int) -> None:
    """For a process of its own: builds an index with signs and dies in place of the write step."""
    countdown = Countdown(step, end_at_once)
    for owner, name in SIGNS_STEPS:
        setattr(owner, name, countdown.wrap(getattr(owner, name)))
    fake_build(seeds, index, WITH_SIGNS)


def on_a_small_disk(folder: Path, size: int, then: Callable[[], None]) -> None:
    """For a process of its own: calls `then` with a file system of `size` bytes on `folder`, which
    nobody else sees and which is gone with the process.

    Ends with NOT_ALLOWED where a process may not mount anything.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    spaces = _NEW_MOUNTS if os.geteuid() == 0 else _NEW_MOUNTS | _NEW_USERS
    if libc.unshare(spaces) or libc.mount(b"none", b"/", None, _PRIVATE, None):
        os._exit(NOT_ALLOWED)
    if libc.mount(b"tmpfs", os.fsencode(folder), b"tmpfs", 0, f"size={size}".encode()):
        os._exit(NOT_ALLOWED)
    then()


def fill(folder: Path, but: int) -> Path:
    """A file that leaves `but` bytes of the folder's file system."""
    disk = os.statvfs(folder)
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(max(0, disk.f_bavail * disk.f_frsize - but)))
    return ballast
