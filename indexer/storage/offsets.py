"""Where each thing of a generation stands: one small file, `offsets.npy`, memory-mapped.

With it any document, chunk or relation is one slice of a file away, and opening an index reads
no lines at all.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from indexer.errors import IndexDamaged

Array = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Offsets:
    """All int64; n documents, m chunks, r relations.

    Attributes:
        documents, outlines, texts: (n + 1,) bytes at which a document's line in documents.jsonl,
            its line in outlines.jsonl and its text in texts.txt begin; the last entry is the end.
        first_chunk, first_relation: (n + 1,) the rows that a document's chunks and the numbers
            that its relations begin at.
        chunks: (m + 1,) bytes in chunks.jsonl.
        relations: (r + 1,) bytes in relations.jsonl.
        word_rows: (m,) the row of each number of the word index's segments, in their order.
    """

    documents: Array
    outlines: Array
    texts: Array
    first_chunk: Array
    first_relation: Array
    chunks: Array
    relations: Array
    word_rows: Array

    def to_npy(self) -> bytes:
        """The bytes of offsets.npy: the arrays one after the other, in order of the fields."""
        buffer = io.BytesIO()
        arrays = [getattr(self, name) for name in self.__slots__]
        np.save(buffer, np.concatenate(arrays).astype("<i8"), allow_pickle=False)
        return buffer.getvalue()

    @classmethod
    def open(cls, path: Path, documents: int, chunks: int, relations: int) -> "Offsets":
        """The offsets in `path`, for these counts, which the manifest states."""
        n, m, r = documents + 1, chunks + 1, relations + 1
        lengths = [n, n, n, n, n, m, r, chunks]
        try:
            array = np.load(path, mmap_mode="r", allow_pickle=False)
        except (OSError, ValueError) as error:
            raise IndexDamaged(
                f"{path} cannot be opened ({error}); run python -m indexer build"
            ) from None
        if array.shape != (sum(lengths),) or array.dtype != np.dtype("<i8"):
            raise IndexDamaged(
                f"{path} holds {array.shape} {array.dtype}, expected ({sum(lengths)},) int64; "
                "run python -m indexer build"
            )
        # a plain view: np.memmap checks on every slice whether it still is a map
        return cls(*np.split(array.view(np.ndarray), np.cumsum(lengths)[:-1]))


def starts(lengths: Sequence[int] | npt.NDArray[np.integer]) -> Array:
    """(n + 1,) int64: where pieces of these lengths begin, and at the end where the last ends."""
    return np.concatenate(([0], np.cumsum(np.asarray(lengths, dtype=np.int64))))
