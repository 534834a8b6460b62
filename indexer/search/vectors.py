"""Search by meaning: FAISS over one unit vector a chunk, memory-mapped.

One byte a dimension on a fixed scale, every vector compared: 3.6 ms at 159,000 vectors of 768
dimensions on one core, half the time and memory of half precision, with 99 % of its fifty nearest.
A fixed scale needs no training, so a vector's bytes depend on nothing but the vector, and a build
copies those of unchanged documents.
"""

import math
from pathlib import Path

import faiss
import numpy as np
import numpy.typing as npt

from indexer.errors import EncoderError, IndexDamaged

Codes = npt.NDArray[np.int8]
_MARGIN = 32
_HIGHEST = 127
_SIGN = 128  # FAISS stores a signed byte as itself plus this
# Of unit vectors in n dimensions a value is 1 / sqrt(n) in the mean of squares; those beyond so
# many times that are cut. The bundled encoder has none on 159,000 passages of law.
_WIDEST = 8.0


def scale_of(dim: int) -> float:
    """What a value is multiplied with before it is rounded to a byte."""
    return _HIGHEST / min(1.0, _WIDEST / math.sqrt(dim))


def to_codes(vectors: npt.NDArray[np.float32]) -> Codes:
    """(n, dim) as stored. Raises EncoderError for values that are not finite."""
    if not bool(np.isfinite(vectors).all()):
        raise EncoderError("the encoder gave vectors with infinite or missing values; replace it")
    scaled = np.rint(vectors * np.float32(scale_of(vectors.shape[1])))
    codes: Codes = scaled.clip(-_HIGHEST, _HIGHEST).astype(np.int8)
    return codes


class VectorWriter:
    """Collects the vectors of a generation in row order."""

    def __init__(self, dim: int) -> None:
        self._index = faiss.IndexScalarQuantizer(
            dim, faiss.ScalarQuantizer.QT_8bit_direct_signed, faiss.METRIC_INNER_PRODUCT
        )

    def add(self, codes: Codes) -> None:
        """Appends (n, dim) rows."""
        if len(codes):
            self._index.add_sa_codes((codes.astype(np.int16) + _SIGN).astype(np.uint8))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def write(self, path: Path) -> None:
        """Writes the file; OSError when the disk does not take it."""
        # Of a file that it cannot close FAISS only prints that: one that a full disk cut short
        # would pass for whole.
        with path.open("wb") as file:
            faiss.write_index(self._index, faiss.PyCallbackIOWriter(file.write))  # type: ignore[attr-defined]


class VectorIndex:
    """The vectors of one generation, open for reading."""

    def __init__(self, path: Path, count: int, dim: int) -> None:
        """Opens `path`, which must hold `count` vectors of `dim` dimensions."""
        try:
            self._index = faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC)
        except RuntimeError as error:
            raise IndexDamaged(
                f"{path} cannot be opened ({error}); run python -m indexer build"
            ) from None
        if self._index.ntotal != count or self._index.d != dim:
            raise IndexDamaged(
                f"{path} holds {self._index.ntotal} vectors of {self._index.d} dimensions, "
                f"expected {count} of {dim}; run python -m indexer build"
            )

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def search(
        self,
        vector: npt.NDArray[np.float32],
        k: int,
        only: npt.NDArray[np.bool_] | None = None,
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """The k nearest rows by cosine (of unit vectors: inner product), best first, ties by row.

        Args:
            vector: (dim,) of unit length.
            only: (count,) True where a row may be found; None for all.
        Returns:
            (n,) int64 and (n,) float32, n <= k.
        """
        if vector.shape != (self._index.d,):
            raise EncoderError(
                f"the query's vector has shape {vector.shape}, the index ({self._index.d},); "
                "ask with the encoder that built the index"
            )
        available = len(self) if only is None else int(only.sum())
        k = min(k, available)
        if k < 1:
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)
        # FAISS compares bytes with bytes, so the query is rounded too; the order among the nearest
        # is then made with the query as it is.
        query = to_codes(vector[np.newaxis]).astype(np.float32)
        parameters = None
        if only is not None:
            bits = np.packbits(only, bitorder="little")
            # faiss's stubs describe the constructors as C++ has them
            selector = faiss.IDSelectorBitmap(bits)  # type: ignore[call-arg, arg-type]
            parameters = faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]
        limit = min(k + _MARGIN, available)
        while True:
            found_scores, found_rows = self._index.search(query, limit, params=parameters)
            near, rough = found_rows[0].astype(np.int64), found_scores[0]
            # FAISS cuts equal scores in an order of its own: widen until the edge is clean.
            if limit == available or rough[k - 1] > rough[-1]:
                break
            limit = min(2 * limit, available)
        # Rounded, because a product's last bits depend on where in the table a row stands.
        scores = (self.reconstruct(near) @ vector).astype(np.float32).round(6)
        order = np.lexsort((near, -scores))[:k]
        return near[order], scores[order]

    def reconstruct(self, rows: npt.ArrayLike) -> npt.NDArray[np.float32]:
        """(n, dim) float32, the stored vectors of `rows`; full precision is not kept."""
        wanted = np.asarray(rows, dtype=np.int64)
        return self._values(wanted) / np.float32(scale_of(self._index.d))

    def codes(self, rows: range) -> Codes:
        """(n, dim) int8, the stored form of consecutive `rows`."""
        return self._values(np.arange(rows.start, rows.stop)).astype(np.int8)

    def _values(self, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        """(n, dim) whole numbers, which single precision holds exactly."""
        if len(rows) == 0:
            return np.empty((0, self._index.d), dtype=np.float32)
        values: npt.NDArray[np.float32] = self._index.reconstruct_batch(rows)
        return values
