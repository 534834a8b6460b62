"""Files of lines, memory-mapped; each line is parsed when it is asked for."""

import mmap
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar, overload

from indexer.storage.offsets import Array

Item = TypeVar("Item")


class Lines(Sequence[Item]):
    """The lines of a file, each parsed when it is asked for."""

    def __init__(self, path: Path, starts: Array, parse: Callable[[bytes], Item]) -> None:
        self.path = path
        self.data = map_file(path)
        self._starts = starts
        self._parse = parse

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Item]: ...
    def __getitem__(self, at: int | slice) -> Item | Sequence[Item]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        position = at + len(self) if at < 0 else at
        if not 0 <= position < len(self):
            raise IndexError(f"line {at} of {len(self)}")
        return self._parse(self.data[self._starts[position] : self._starts[position + 1]])


def map_file(path: Path) -> mmap.mmap | bytes:
    """The bytes of a file, memory-mapped; an empty file cannot be and gives b""."""
    with path.open("rb") as file:
        if path.stat().st_size == 0:
            return b""
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
