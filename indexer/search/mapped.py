"""A FAISS index as a file: written whole, opened memory-mapped."""

from pathlib import Path

import faiss

from indexer.errors import IndexDamaged


def write(index: faiss.Index, path: Path) -> None:
    """Writes the file; OSError when the disk does not take it."""
    # Of a file that it cannot close FAISS only prints that: one that a full disk cut short
    # would pass for whole.
    with path.open("wb") as file:
        faiss.write_index(index, faiss.PyCallbackIOWriter(file.write))  # type: ignore[attr-defined]


def open_mapped(path: Path, count: int, dim: int) -> faiss.Index:
    """The index in `path`, whose vectors stay on the disk until they are compared.

    Raises IndexDamaged unless it holds `count` vectors of `dim` dimensions.
    """
    try:
        index = faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC)
    except RuntimeError as error:
        raise IndexDamaged(
            f"{path} cannot be opened ({error}); run python -m indexer build"
        ) from None
    if index.ntotal != count or index.d != dim:
        raise IndexDamaged(
            f"{path} holds {index.ntotal} vectors of {index.d} dimensions, "
            f"expected {count} of {dim}; run python -m indexer build"
        )
    return index
