from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.errors import EncoderError, IndexDamaged
from indexer.search.vectors import FILE, FLAT, VectorIndex, VectorWriter, scale_of, to_codes

DIM = 8


def written(folder: Path, vectors: npt.NDArray[np.float32]) -> VectorIndex:
    writer = VectorWriter(vectors.shape[1])
    writer.add(to_codes(vectors))
    writer.write(folder, FLAT)
    return VectorIndex(folder, len(vectors), vectors.shape[1], FLAT)


def unit(rng: np.random.Generator, count: int) -> npt.NDArray[np.float32]:
    vectors = rng.standard_normal((count, DIM)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)  # type: ignore[no-any-return]


@given(st.integers(0, 2**32 - 1), st.integers(1, 60), st.integers(0, 70))
def test_search_is_the_full_comparison(
    tmp_path_factory: pytest.TempPathFactory, seed: int, count: int, k: int
) -> None:
    rng = np.random.default_rng(seed)
    stored = written(tmp_path_factory.mktemp("v"), unit(rng, count))
    query = unit(rng, 1)[0]
    only = rng.random(count) < 0.5
    for mask in (None, only):
        rows, scores = stored.search(query, k, mask)
        candidates = np.arange(count) if mask is None else np.flatnonzero(mask)
        exact = stored.reconstruct(candidates) @ query
        best = np.sort(exact)[::-1][:k]
        assert scores == pytest.approx(best, abs=1e-6)
        assert set(rows.tolist()) <= set(candidates.tolist())
        assert stored.reconstruct(rows) @ query == pytest.approx(scores, abs=1e-6)


def test_equal_scores_come_in_order_of_row_at_every_edge(tmp_path: Path) -> None:
    same = np.tile(unit(np.random.default_rng(1), 1), (200, 1))
    stored = written(tmp_path, same)
    for k in (1, 30, 33, 150, 200, 300):
        assert stored.search(same[0], k)[0].tolist() == list(range(min(k, 200)))


class NewestFirst:
    """An index of equal vectors that, as FAISS may, keeps the newest of equal scores."""

    ntotal, d = 200, DIM

    def search(
        self,
        query: npt.NDArray[np.float32],  # noqa: ARG002
        limit: int,
        params: object,  # noqa: ARG002
    ) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]:
        rows = np.arange(self.ntotal - 1, self.ntotal - 1 - limit, -1)
        return np.ones((1, limit), dtype=np.float32), rows[np.newaxis]

    def reconstruct_batch(self, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        return np.ones((len(rows), DIM), dtype=np.float32)


def test_equal_scores_are_not_cut_apart_as_faiss_would(tmp_path: Path) -> None:
    stored = written(tmp_path, unit(np.random.default_rng(1), 200))
    stored._index = NewestFirst()  # type: ignore[assignment]
    rows, _ = stored.search(np.ones(DIM, dtype=np.float32), 5)
    assert rows.tolist() == [0, 1, 2, 3, 4]


def test_vectors_come_back_as_their_bytes_hold_them(tmp_path: Path) -> None:
    vectors = unit(np.random.default_rng(2), 9)
    stored = written(tmp_path, vectors)
    # 8 dimensions: a value may be as large as 1, so the scale is 127.
    assert np.array_equal(stored.codes(range(2, 5)), stored_bytes(vectors)[2:5])
    assert np.array_equal(
        stored.reconstruct([7, 0]), np.float32(stored_bytes(vectors)[[7, 0]]) / 127
    )
    assert stored.reconstruct([]).shape == (0, DIM)
    assert stored.codes(range(3, 3)).shape == (0, DIM)


def stored_bytes(vectors: npt.NDArray[np.float32]) -> npt.NDArray[np.int8]:
    return np.rint(vectors * 127).astype(np.int8)


def test_the_scale_is_eight_times_the_usual_value_and_cuts_what_is_beyond() -> None:
    # 256 dimensions: values are 1/16 in the mean of squares, 8/16 becomes 127.
    assert scale_of(256) == 254
    vector = np.zeros((1, 256), dtype=np.float32)
    vector[0, :4] = 0.5, -0.5, 0.9, -0.25
    assert to_codes(vector)[0, :4].tolist() == [127, -127, 127, -64]


@pytest.mark.parametrize("dim", [256, 768])
def test_bytes_keep_the_nearest_of_half_precision(tmp_path: Path, dim: int) -> None:
    rng = np.random.default_rng(5)
    centres = rng.standard_normal((40, dim))
    vectors = (centres[rng.integers(40, size=3000)] + rng.standard_normal((3000, dim))).astype(
        np.float32
    )
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    stored = written(tmp_path, vectors)
    for query in vectors[:20]:
        exact = np.argsort(-(vectors.astype(np.float16).astype(np.float32) @ query))[:10]
        assert len(set(stored.search(query, 10)[0].tolist()) & set(exact.tolist())) >= 9


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    stored = written(tmp_path, np.empty((0, DIM), dtype=np.float32))
    assert stored.search(np.ones(DIM, dtype=np.float32), 5)[0].tolist() == []


def test_a_query_of_another_length_is_refused(tmp_path: Path) -> None:
    stored = written(tmp_path, unit(np.random.default_rng(3), 4))
    with pytest.raises(EncoderError, match=r"\(5,\).*\(8,\)"):
        stored.search(np.ones(5, dtype=np.float32), 1)


def test_vectors_that_are_not_finite_are_refused() -> None:
    with pytest.raises(EncoderError, match="infinite or missing"):
        to_codes(np.array([[1.0, np.nan]], dtype=np.float32))


def test_a_file_with_another_count_is_damaged(tmp_path: Path) -> None:
    written(tmp_path, unit(np.random.default_rng(4), 4))
    with pytest.raises(IndexDamaged, match="4 vectors"):
        VectorIndex(tmp_path, 5, DIM, FLAT)
    (tmp_path / FILE).write_bytes(b"not an index")
    with pytest.raises(IndexDamaged, match="cannot be opened"):
        VectorIndex(tmp_path, 5, DIM, FLAT)


def test_a_disk_that_is_full_is_an_error_even_for_a_small_file(tmp_path: Path) -> None:
    writer = VectorWriter(4)
    writer.add(to_codes(np.eye(4, dtype=np.float32)))
    (tmp_path / FILE).symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left"):
        writer.write(tmp_path, FLAT)
