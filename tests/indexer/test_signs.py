"""Searching a large collection: signs choose what is compared byte for byte."""

from pathlib import Path

import faiss
import numpy as np
import numpy.typing as npt
import pytest

from indexer.errors import IndexDamaged, IndexMissing
from indexer.index import Index
from indexer.search import signs
from indexer.search.mixing import gain, mixed
from indexer.search.vectors import (
    BY_SIGNS,
    FILE,
    FLAT,
    SIGNS_FILE,
    VectorIndex,
    VectorWriter,
    kind_for,
    to_codes,
)
from indexer.settings import Settings
from tests.indexer.conftest import all_bytes, current_folder, fake_build, write_seeds

Floats = npt.NDArray[np.float32]
COUNT, DIM, K = 24_000, 128, 10


def unit(vectors: Floats) -> Floats:
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)  # type: ignore[no-any-return]


def gathered(rng: np.random.Generator, count: int) -> Floats:
    """Vectors around 200 centres, as texts gather around subjects."""
    centres = np.random.default_rng(1).standard_normal((200, DIM))
    around = rng.standard_normal((count, DIM))
    return unit((centres[rng.integers(200, size=count)] + around).astype(np.float32))


def written(folder: Path, vectors: Floats, kind: str = BY_SIGNS) -> VectorIndex:
    writer = VectorWriter(vectors.shape[1])
    writer.add(to_codes(vectors))
    writer.write(folder, kind)
    return VectorIndex(folder, len(vectors), vectors.shape[1], kind)


def recall(
    stored: VectorIndex, queries: Floats, only: npt.NDArray[np.bool_] | None = None
) -> float:
    """The share of the ten nearest, every vector compared, that a search finds."""
    found = 0
    whole = stored.reconstruct(np.arange(len(stored)))
    for query in queries:
        scores = whole @ query
        if only is not None:
            scores[~only] = -2
        nearest = np.argsort(-scores)[:K]
        found += len(set(nearest.tolist()) & set(stored.search(query, K, only)[0].tolist()))
    return found / (K * len(queries))


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> VectorIndex:
    return written(tmp_path_factory.mktemp("signs"), gathered(np.random.default_rng(4), COUNT))


@pytest.fixture
def whole_is_barred(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only signs may be asked."""
    monkeypatch.setattr(VectorIndex, "_near_of_all", None)


@pytest.mark.usefixtures("whole_is_barred")
def test_signs_find_what_comparing_every_vector_finds(stored: VectorIndex) -> None:
    rng = np.random.default_rng(2)
    assert recall(stored, gathered(rng, 40)) >= 0.98
    rows, scores = stored.search(gathered(rng, 1)[0], K)
    assert len(rows) == K
    assert (np.diff(scores) <= 0).all()


def test_an_encoder_that_loads_few_dimensions_is_estimated_as_well(tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    lopsided = np.exp(1.2 * rng.standard_normal(DIM)).astype(np.float32)
    stored = written(tmp_path, unit(gathered(rng, 6000) * lopsided))
    whole = stored.reconstruct(np.arange(len(stored)))
    assert stored._signs is not None
    found = 0
    for query in unit(gathered(rng, 40) * lopsided):
        asked = to_codes(query[np.newaxis]).astype(np.float32)
        near, _ = signs.estimated(stored._signs, asked, 100, None)
        found += len(set(np.argsort(-(whole @ query))[:K].tolist()) & set(near.tolist()))
    assert found / (40 * K) >= 0.9


def test_only_rows_that_are_allowed_are_found_and_few_are_compared_whole(
    stored: VectorIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = np.random.default_rng(11)
    queries = gathered(rng, 20)
    most = rng.random(COUNT) < 0.9
    assert recall(stored, queries, most) >= 0.98
    monkeypatch.setattr(signs, "estimated", None)
    few = np.zeros(COUNT, dtype=np.bool_)
    few[5000:5100] = True
    assert recall(stored, queries, few) == 1


def test_equal_vectors_come_in_order_of_row(tmp_path: Path) -> None:
    rng = np.random.default_rng(5)
    vectors = gathered(rng, COUNT)
    vectors[::40] = vectors[0]
    stored = written(tmp_path, vectors)
    rows, _ = stored.search(vectors[0], K)
    assert rows.tolist() == list(range(0, 40 * K, 40))


def test_equal_estimates_are_not_cut_apart_as_faiss_would(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def newest_first(index: object, query: Floats, limit: int, parameters: object) -> object:  # noqa: ARG001
        return np.arange(COUNT - 1, COUNT - 1 - limit, -1), np.ones(limit, dtype=np.float32)

    same = np.tile(gathered(np.random.default_rng(12), 1), (COUNT, 1))
    stored = written(tmp_path, same)
    monkeypatch.setattr(signs, "estimated", newest_first)
    monkeypatch.setattr(signs, "in_doubt", lambda *_: False)
    assert stored.search(same[0], K)[0].tolist() == list(range(K))


def test_a_search_for_most_rows_and_in_a_small_collection_compares_all(tmp_path: Path) -> None:
    rng = np.random.default_rng(6)
    vectors = gathered(rng, 300)
    stored = written(tmp_path, vectors)
    rows, _ = stored.search(vectors[7], 300)
    assert sorted(rows.tolist()) == list(range(300))


@pytest.mark.parametrize("dim", [6, 128, 300, 768])
def test_mixing_keeps_inner_products_and_whole_numbers(dim: int) -> None:
    rng = np.random.default_rng(7)
    values = rng.integers(-127, 128, (9, dim)).astype(np.float32)
    exact, whole = mixed(values).astype(np.int64), values.astype(np.int64)
    assert np.array_equal(exact @ exact.T, gain(dim) * (whole @ whole.T))
    assert np.array_equal(mixed(values[3:4])[0], mixed(values)[3])
    # The mean of a million vectors is mixed once, exactly, instead of every vector.
    many = (values * 10**6).astype(np.float64)
    assert np.array_equal(mixed(many.sum(axis=0, keepdims=True))[0], 10**6 * exact.sum(axis=0))


def test_signs_are_the_same_on_one_thread_and_on_four() -> None:
    writer = VectorWriter(DIM)
    writer.add(to_codes(gathered(np.random.default_rng(8), 9000)))
    made = []
    threads = faiss.omp_get_max_threads()
    for number in (1, 4):
        faiss.omp_set_num_threads(number)
        made.append(faiss.serialize_index(signs.signs_of(writer._index)).tobytes())
    faiss.omp_set_num_threads(threads)
    assert made[0] == made[1]


def test_vectors_and_signs_stay_on_the_disk(tmp_path: Path) -> None:
    stored = written(tmp_path, gathered(np.random.default_rng(9), 1000))
    assert not stored._index.codes.is_owned  # type: ignore[attr-defined]
    assert str(tmp_path / FILE) in Path("/proc/self/maps").read_text()
    assert stored._signs is not None
    assert not stored._signs.codes.is_owned  # type: ignore[attr-defined]
    assert str(tmp_path / SIGNS_FILE) in Path("/proc/self/maps").read_text()


def test_the_type_goes_by_size() -> None:
    assert kind_for(1000, 1000) == FLAT
    assert kind_for(1001, 1000) == BY_SIGNS


def settings(chunks: int) -> Settings:
    return Settings.read({"SHUANGCHENG_FLAT_CHUNKS": str(chunks)})


def test_an_index_has_signs_beyond_the_setting_and_says_so(seeds: Path, tmp_path: Path) -> None:
    folder = tmp_path / "index"
    count = fake_build(seeds, folder, settings(1000)).chunks
    for limit, kind in ((count, FLAT), (count - 1, BY_SIGNS)):
        fake_build(seeds, folder, settings(limit))
        opened = Index.open(folder)
        assert opened.manifest.vector_index == kind
        assert ("signs.faiss" in opened.manifest.files) == (kind == BY_SIGNS)
        assert (current_folder(folder) / SIGNS_FILE).exists() == (kind == BY_SIGNS)
        opened.close()


def test_a_build_from_the_one_before_gives_the_bytes_of_a_full_one(
    seeds: Path, tmp_path: Path
) -> None:
    first = tmp_path / "first"
    limit = fake_build(seeds, first, settings(1000)).chunks
    fake_build(seeds, first, settings(limit))  # at the limit: the step over it is one document
    write_seeds(seeds, {"new.txt": "巫山的学校。\n\n巫山新建三所小学。\n"})
    report = fake_build(seeds, first, settings(limit))
    assert report.reused > 0
    fake_build(seeds, tmp_path / "full", settings(limit))
    assert Index.open(first).manifest.vector_index == BY_SIGNS
    assert all_bytes(current_folder(first)) == all_bytes(current_folder(tmp_path / "full"))
    (seeds / "c.txt").unlink()
    (seeds / "new.txt").unlink()
    fake_build(seeds, first, settings(limit))
    assert Index.open(first).manifest.vector_index == FLAT


def test_signs_that_are_gone_or_altered_are_named_and_built_anew(
    seeds: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "index"
    fake_build(seeds, folder, settings(0))
    before = all_bytes(folder)
    path = current_folder(folder) / SIGNS_FILE
    sound = path.read_bytes()
    for at in (0, len(sound) // 2, len(sound) - 1):
        path.write_bytes(sound[:at] + bytes([sound[at] ^ 4]) + sound[at + 1 :])
        with pytest.raises(IndexDamaged, match=r"signs\.faiss"):
            Index.open(folder)
        report = fake_build(seeds, folder, settings(0))
        assert any(SIGNS_FILE in note for note in report.notes)
        assert all_bytes(folder) == before
    path.unlink()
    with pytest.raises((IndexDamaged, IndexMissing), match=r"signs\.faiss"):
        Index.open(folder)
