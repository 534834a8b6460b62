"""Writing that survives a crash: what has been made durable is there after power is lost.

The order matters: a file's bytes, then the directory that names it, then the rename that makes it
visible, then the directory in which the rename happened.
"""

import ctypes
import errno
import hashlib
import os
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from indexer.storage.manifest import FileFact

_BUFFER_BYTES = 1 << 20
# renameat2(2): AT_FDCWD and RENAME_EXCHANGE, which Python does not name.
_HERE, _EXCHANGE = -100, 2


class HashedFile:
    """A new file whose length and SHA-256 are known when it is closed; durable by then."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.position = 0
        self._hash = hashlib.sha256()
        self._file: BinaryIO = path.open("xb", buffering=_BUFFER_BYTES)

    def write(self, data: bytes | memoryview) -> None:
        self._file.write(data)
        self._hash.update(data)
        self.position += len(data)

    def close(self) -> FileFact:
        """Flushes to the disk; the facts that the manifest records."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        return FileFact(self.position, self._hash.hexdigest())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # After an error the file is thrown away with its directory: closing must not hide it.
        if not self._file.closed:
            self._file.close()


def write_file(path: Path, data: bytes) -> FileFact:
    """Makes the new file `path` with `data`; durable on return."""
    with HashedFile(path) as file:
        file.write(data)
        return file.close()


def copy_file(source: Path, target: Path) -> FileFact:
    """Makes the new file `target` with the bytes of `source`; durable on return."""
    with source.open("rb") as reading, HashedFile(target) as file:
        while block := reading.read(_BUFFER_BYTES):
            file.write(block)
        return file.close()


def fact_of(path: Path) -> FileFact:
    """Length and SHA-256 of a file as it is now, made durable."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        os.fsync(file.fileno())
        return FileFact(os.fstat(file.fileno()).st_size, digest)


def sync_directory(path: Path) -> None:
    """Makes the names in `path` durable."""
    handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace_file(path: Path, data: bytes) -> None:
    """`path` holds `data`: all of it or, after a crash, all of what it held before."""
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    try:
        write_file(fresh, data)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    sync_directory(path.parent)


def exchange(one: Path, other: Path) -> bool:
    """Swaps two folders of one file system in one step: at no moment is either name free.

    False, and nothing is changed, where the system or the file system has no such call. Make the
    folders that hold them durable afterwards.
    """
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    if call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.ENOSYS, errno.EINVAL, errno.EXDEV):
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))
