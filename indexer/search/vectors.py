"""Search by meaning: FAISS over one unit vector a chunk, memory-mapped.

One byte a dimension on a fixed scale, every vector compared: 3.6 ms at 159,000 vectors of 768
dimensions on one core, half the time and memory of half precision, with 99 % of its fifty nearest.
A fixed scale needs no training, so a vector's bytes depend on nothing but the vector, and a build
copies those of unchanged documents. Beyond a number of chunks that the settings give, the vectors'
signs choose which are compared.
"""

import math
from pathlib import Path

import faiss
import numpy as np
import numpy.typing as npt

from indexer.errors import EncoderError
from indexer.search import signs
from indexer.search.mapped import open_mapped, write

FILE, SIGNS_FILE = "vectors.faiss", "signs.faiss"
FLAT, BY_SIGNS = "IndexScalarQuantizer", "IndexRaBitQ, IndexScalarQuantizer"
Codes = npt.NDArray[np.int8]
Rows = npt.NDArray[np.int64]
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


def kind_for(count: int, flat_chunks: int) -> str:
    """The FAISS types that hold `count` vectors, in the order in which a search asks them.

    Args:
        flat_chunks: so many are compared byte for byte, every one.
    """
    return FLAT if count <= flat_chunks else BY_SIGNS


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

    def write(self, folder: Path, kind: str) -> tuple[Path, ...]:
        """Writes the files of an index of this kind, see `kind_for`; where they are.

        Raises OSError when the disk does not take them.
        """
        vectors = folder / FILE
        write(self._index, vectors)
        if kind == FLAT:
            return (vectors,)
        write(signs.signs_of(self._index), folder / SIGNS_FILE)
        return vectors, folder / SIGNS_FILE


class VectorIndex:
    """The vectors of one generation, open for reading."""

    def __init__(self, folder: Path, count: int, dim: int, kind: str) -> None:
        """Opens the files in `folder`, which must hold `count` vectors of `dim` dimensions."""
        self._index = open_mapped(folder / FILE, count, dim)
        self._signs = open_mapped(folder / SIGNS_FILE, count, dim) if kind == BY_SIGNS else None

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def search(
        self,
        vector: npt.NDArray[np.float32],
        k: int,
        only: npt.NDArray[np.bool_] | None = None,
    ) -> tuple[Rows, npt.NDArray[np.float32]]:
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
        parameters = _allowing(only)
        limit = signs.first_limit(k)
        while self._signs is not None and signs.worth_it(limit, available):
            near, estimates = signs.estimated(self._signs, query, limit, parameters)
            scores = self.reconstruct(near) @ vector
            chosen = _best(near, scores, k)
            # Equal vectors have equal estimates: none may be beyond the edge.
            clean = estimates[chosen].min() > estimates[-1]
            estimates /= np.float32(scale_of(len(vector)) ** 2)
            if clean and not signs.in_doubt(estimates, scores, scores[chosen[-1]]):
                break
            limit *= 2
        else:
            near = self._near_of_all(query, k, available, parameters)
            scores = self.reconstruct(near) @ vector
            chosen = _best(near, scores, k)
        return near[chosen], scores[chosen].astype(np.float32).round(6)

    def _near_of_all(
        self,
        query: npt.NDArray[np.float32],
        k: int,
        available: int,
        parameters: faiss.SearchParameters | None,
    ) -> Rows:
        """At least the k nearest of all that may be found, every vector compared."""
        limit = min(k + _MARGIN, available)
        while True:
            found_scores, found_rows = self._index.search(query, limit, params=parameters)
            near: Rows = found_rows[0].astype(np.int64)
            rough = found_scores[0]
            # FAISS cuts equal scores in an order of its own: widen until the edge is clean.
            if limit == available or rough[k - 1] > rough[-1]:
                return near
            limit = min(2 * limit, available)

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


def _allowing(only: npt.NDArray[np.bool_] | None) -> faiss.SearchParameters | None:
    """What tells FAISS that only rows where `only` is True may be found."""
    if only is None:
        return None
    bits = np.packbits(only, bitorder="little")
    # faiss's stubs describe the constructors as C++ has them
    selector = faiss.IDSelectorBitmap(bits)  # type: ignore[call-arg, arg-type]
    return faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]


def _best(rows: Rows, scores: npt.NDArray[np.float32], k: int) -> Rows:
    """Where the k best stand, best first, ties by row."""
    # Rounded, because a product's last bits depend on where in the table a row stands.
    return np.lexsort((rows, -scores.astype(np.float32).round(6)))[:k]
