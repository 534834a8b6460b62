import json
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.search import segments
from indexer.search.segments import (
    bucket_count,
    bucket_of,
    files_of,
    make_segment,
    meta_json,
    segment_id,
    split_bucket,
)

ROWS = [("a", "合川区新建学校"), ("a", "长寿湖 10 所"), ("b", "合川")]


def made(folder: Path, segment: UUID) -> dict[str, bytes]:
    folder.mkdir()
    assert make_segment(ROWS, segment, folder / "scratch", folder) == len(ROWS)
    assert not (folder / "scratch").exists()
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_equal_rows_give_equal_bytes_and_names(tmp_path: Path) -> None:
    segment = segment_id("key", 0)
    first, second = made(tmp_path / "1", segment), made(tmp_path / "2", segment)
    assert sorted(first) == sorted(files_of(segment))
    assert first == second


def test_segments_of_one_bucket_have_names_of_their_own() -> None:
    assert len({segment_id(key, part) for key in ("a", "b") for part in range(3)}) == 6


def test_a_segment_does_not_hold_its_own_name(tmp_path: Path) -> None:
    first = made(tmp_path / "1", segment_id("key", 0))
    second = made(tmp_path / "2", segment_id("other", 0))
    assert sorted(first.values()) == sorted(second.values())


def test_segments_of_one_index_keep_the_order_of_meta_json(tmp_path: Path) -> None:
    import tantivy

    names = [segment_id(letter, 0) for letter in "zebra"]
    for name in names:
        make_segment(ROWS, name, tmp_path / "scratch", tmp_path)
    for order in (names, names[::-1]):
        (tmp_path / "meta.json").write_bytes(meta_json((name, len(ROWS)) for name in order))
        searcher = tantivy.Index.open(str(tmp_path)).searcher()
        assert searcher.num_docs == len(names) * len(ROWS)
        # Only the file tells a segment's name; take it away and opening must miss that segment.
        missing = files_of(order[2])[4]
        (tmp_path / missing).rename(tmp_path / "away")
        with pytest.raises(ValueError, match=missing[:8]):
            tantivy.Index.open(str(tmp_path)).searcher()
        (tmp_path / "away").rename(tmp_path / missing)


def test_meta_json_is_what_tantivy_itself_writes_but_for_names_and_counts(tmp_path: Path) -> None:
    import tantivy

    index = tantivy.Index(segments.make_schema(), str(tmp_path))
    writer = index.writer(heap_size=20_000_000, num_threads=1)
    writer.commit()
    writer.wait_merging_threads()
    own = json.loads((tmp_path / "meta.json").read_bytes())
    ours = json.loads(meta_json([]))
    assert {**own, "opstamp": 0} == ours


def test_buckets_are_a_power_of_two_and_bounded() -> None:
    assert [bucket_count(chars) for chars in (0, 1_600_000, 1_600_001, 20_000_000)] == [1, 1, 2, 16]
    assert bucket_count(10**10) == 16


@given(st.text(), st.sampled_from([1, 2, 4, 8, 16]))
def test_a_bucket_is_split_in_two_when_their_number_doubles(name: str, buckets: int) -> None:
    assert bucket_of(name, 2 * buckets) % buckets == bucket_of(name, buckets)


@given(st.lists(st.integers(1, 60), max_size=50))
def test_a_large_bucket_is_cut_into_segments_that_fit(sizes: list[int]) -> None:
    limit, segments._SEGMENT_BYTES = segments._SEGMENT_BYTES, 100
    try:
        counts = split_bucket(sizes)
    finally:
        segments._SEGMENT_BYTES = limit
    assert sum(counts) == len(sizes)
    assert all(counts)
    first = 0
    for count in counts:
        assert count == 1 or sum(sizes[first : first + count]) <= 100
        first += count
