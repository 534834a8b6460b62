"""The buckets of all callers in one small file that the worker processes share.

A row is found by its caller's hash: eight rows of the file may hold it, and of those the one that was
quiet longest makes way. So neither the file nor a look-up grows with the number of callers.
"""

import fcntl
import mmap
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path

# Names the file in the environment of the workers.
RATE_TABLE = "WORKERS_RATE_TABLE"

_ROW = struct.Struct("<16sdd")  # hash of the caller, tokens, when they were counted
_EMPTY = bytes(16)
_WAYS = 8
_SETS = 2048
SIZE = _ROW.size * _WAYS * _SETS


class RateTable:
    """Buckets in a file, one process at a time.

    Args:
        path: a file that make_table made.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("r+b")
        self._rows = mmap.mmap(self._file.fileno(), SIZE)

    def close(self) -> None:
        self._rows.close()
        self._file.close()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keeps the other processes out, for the few microseconds between a look and a change."""
        fcntl.flock(self._file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(self._file, fcntl.LOCK_UN)

    def get(self, caller: str) -> tuple[float, float] | None:
        """(tokens, when they were counted) of a caller; None for one that is not remembered."""
        key = _key(caller)
        for place in _places(key):
            found, tokens, counted_at = _ROW.unpack_from(self._rows, place)
            if found == key:
                return tokens, counted_at
        return None

    def put(self, caller: str, tokens: float, counted_at: float) -> None:
        key = _key(caller)
        rows = [(*_ROW.unpack_from(self._rows, place), place) for place in _places(key)]
        mine = [place for found, _, _, place in rows if found == key]
        free = [place for found, _, _, place in rows if found == _EMPTY]
        oldest = min((at, place) for _, _, at, place in rows)[1]
        _ROW.pack_into(self._rows, [*mine, *free, oldest][0], key, tokens, counted_at)


def make_table(path: Path) -> None:
    """An empty table, for every worker to open."""
    path.write_bytes(bytes(SIZE))


def _key(caller: str) -> bytes:
    return blake2b(caller.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _places(key: bytes) -> range:
    start = int.from_bytes(key[:4], "little") % _SETS * _WAYS * _ROW.size
    return range(start, start + _WAYS * _ROW.size, _ROW.size)
