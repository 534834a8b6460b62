from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from indexer.errors import IndexDamaged, IndexMissing, QuoteMismatch, UnknownDocument
from indexer.index import Index
from tests.fakes import FakeEncoder
from tests.indexer.conftest import SEEDS, current_folder, remove


def test_documents_stand_in_order_of_path_with_their_texts(index: Index) -> None:
    paths = [entry.path for entry in index.documents]
    assert paths == sorted(SEEDS)
    assert len(index.documents) == 3
    for entry in index.documents:
        assert index.text(entry.id) == SEEDS[entry.path]
        assert entry.chars == len(SEEDS[entry.path])
        assert index.document(entry.id) == entry


def test_rows_of_the_documents_partition_the_chunks(index: Index) -> None:
    rows = [row for entry in index.documents for row in index.rows_of(entry.id)]
    assert rows == list(range(index.chunk_count))
    for entry in index.documents:
        assert {index.chunk(row).document_id for row in index.rows_of(entry.id)} == {entry.id}


def test_a_chunk_reads_from_the_source_at_its_offsets(index: Index) -> None:
    for row in range(index.chunk_count):
        chunk = index.chunk(row)
        text = index.text(chunk.document_id)
        read = "".join(text[offset] for offset in chunk.flow.offsets)
        assert [a for a in read if not a.isspace()] == [a for a in chunk.text if not a.isspace()]
        assert (
            index.quote(chunk.document_id, chunk.start, chunk.end) == text[chunk.start : chunk.end]
        )


def test_the_outline_partitions_the_text(index: Index) -> None:
    entry = index.documents[0]
    outline = index.outline(entry.id)
    assert [section.headings[-1] for section in outline][-2:] == ["学位保障", "职业教育"]
    assert outline[0].start == 0
    assert outline[-1].end == entry.chars
    assert all(a.end == b.start for a, b in pairwise(outline))


def test_relations_are_found_as_a_whole_and_by_document(index: Index) -> None:
    assert [relation.member for relation in index.relations] == ["巴南区", "合川区"]
    for entry in index.documents:
        for relation in index.relations_of(entry.id):
            assert relation.document_id == entry.id
            assert index.quote(entry.id, relation.start, relation.end) == relation.quote


@pytest.mark.parametrize(
    ("start", "end"), [(0, 0), (5, 3), (-1, 4), (0, 10**6), (10**6, 10**6 + 1)]
)
def test_a_span_outside_the_text_cannot_be_quoted(index: Index, start: int, end: int) -> None:
    with pytest.raises(QuoteMismatch, match="cannot be quoted"):
        index.quote(index.documents[0].id, start, end)


def test_an_unknown_document_is_named(index: Index) -> None:
    for call in (index.document, index.text, index.outline, index.rows_of, index.relations_of):
        with pytest.raises(UnknownDocument, match="'nobody'"):
            call("nobody")


def test_vectors_find_the_passage_they_were_made_of(index: Index) -> None:
    encoder = FakeEncoder()
    for row in range(index.chunk_count):
        chunk = index.chunk(row)
        vector = encoder.encode_query(f"{chunk.context}\n{chunk.text}")
        assert index.search_vectors(vector, 1)[0].tolist() == [row]
        assert index.vectors([row])[0] @ vector == pytest.approx(1.0, abs=1e-2)


def test_a_filter_keeps_the_search_by_vectors_inside_its_documents(index: Index) -> None:
    vector = FakeEncoder().encode_query("学校")
    for entry in index.documents:
        rows, scores = index.search_vectors(vector, 50, [entry.id])
        assert sorted(rows.tolist()) == list(index.rows_of(entry.id))
        assert scores == pytest.approx(index.vectors(rows) @ vector, abs=1e-6)
    assert index.search_vectors(vector, 50, [])[0].tolist() == []
    with pytest.raises(UnknownDocument):
        index.search_vectors(vector, 5, ["nobody"])


def test_a_text_that_changed_under_an_open_index_is_not_quoted(index_folder: Path) -> None:
    index = Index.open(index_folder)
    path = current_folder(index_folder) / "texts.txt"
    with path.open("r+b") as file:  # in place, as a failing disk would: the map sees it
        file.seek(10)
        file.write(b"X")
    with pytest.raises(IndexDamaged, match=r"texts\.txt"):
        index.quote(index.documents[0].id, 0, 2)


def test_an_open_index_outlives_its_files(index_folder: Path) -> None:
    index = Index.open(index_folder)
    remove(index_folder)
    row = int(index.search_words("学位", 1)[0][0])
    assert "学位" in index.chunk(row).text
    assert index.text(index.documents[0].id) == SEEDS["b/two.md"]
    assert len(index.search_vectors(FakeEncoder().encode_query("学位"), 3)[0]) == 3


def test_no_index_names_the_next_step(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="run python -m indexer build"):
        Index.open(tmp_path)


def test_slices_and_ends_of_the_lists_behave_as_lists_do(index: Index) -> None:
    assert index.documents[-1] == index.documents[2]
    assert list(index.documents[1:]) == [index.documents[1], index.documents[2]]
    assert list(index.relations[5:]) == []
    with pytest.raises(IndexError):
        index.documents[3]


def test_word_rows_are_a_permutation(index: Index) -> None:
    assert np.array_equal(np.sort(index.offsets.word_rows), np.arange(index.chunk_count))
