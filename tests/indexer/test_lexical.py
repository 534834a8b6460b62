from collections import Counter
from collections.abc import Callable, Mapping
from math import log

import pytest

from indexer.errors import UnknownDocument
from indexer.index import Index
from indexer.search import segments
from indexer.search.lexical import Weight
from indexer.text.terms import terms_of

Make = Callable[[Mapping[str, str]], Index]


def texts(*contents: str) -> dict[str, str]:
    """A file for each content, in order; all of one length of title, so that rows are in order."""
    return {f"{number:02}.txt": content for number, content in enumerate(contents)}


def alike(_term: str) -> float:
    return 1.0


def bm25(index: Index, query: str, row: int, weight: Weight = alike) -> float:
    """Robertson/Sparck Jones idf and BM25 with k1 = 1.2, b = 0.75, as tantivy states it.

    Exact only for passages of up to 40 terms: tantivy rounds longer lengths.
    """
    passages = [
        Counter(terms_of(f"{chunk.context}\n{chunk.text}"))
        for chunk in (index.chunk(r) for r in range(index.chunk_count))
    ]
    average = sum(p.total() for p in passages) / len(passages)
    total = 0.0
    for term in set(terms_of(query)):
        holding = sum(term in p for p in passages)
        idf = log(1 + (len(passages) - holding + 0.5) / (holding + 0.5))
        tf = passages[row][term]
        length = passages[row].total()
        assert length <= 40
        part = idf * tf * 2.2 / (tf + 1.2 * (1 - 0.75 + 0.75 * length / average))
        total += weight(term) * part
    return total


def test_scores_are_bm25(collection: Make) -> None:
    index = collection(
        texts("合川新建学校。", "合川的合川学校。", "江津种橙子,合川也种。", "10所。")
    )
    query = "合川的学校 合川"
    rows, scores = index.search_words(query, 10)
    assert len(rows) == 3
    for row, score in zip(rows.tolist(), scores.tolist(), strict=True):
        assert score == pytest.approx(bm25(index, query, row), rel=1e-5)
    assert list(scores) == sorted(scores, reverse=True)


def test_each_term_counts_as_much_as_its_weight_says(collection: Make) -> None:
    index = collection(texts("合川新建学校。", "江津种橙子,也种学。"))
    query = "哪所学校种橙子"
    assert index.search_words(query, 2)[0].tolist() == [1, 0]

    def weight(term: str) -> float:
        return 9.0 if term == "学校" else 0.5

    rows, scores = index.search_words(query, 2, weight=weight)
    assert rows.tolist() == [0, 1]
    for row, score in zip(rows.tolist(), scores.tolist(), strict=True):
        assert score == pytest.approx(bm25(index, query, row, weight), rel=1e-5)


@pytest.mark.parametrize("query", ["", "?!…", "zebra", "\ud800", "\x00", "橘"])
def test_a_query_without_a_matching_term_finds_nothing(index: Index, query: str) -> None:
    rows, scores = index.search_words(query, 5)
    assert (rows.shape, scores.shape) == ((0,), (0,))


def test_numbers_match_as_a_whole_and_in_any_way_of_writing(collection: Make) -> None:
    index = collection(
        texts("新建10所学校。", "新建100所学校。", "投入4,800万元。", "投入800万元。")
    )
    assert index.search_words("10", 9)[0].tolist() == [0]
    assert index.search_words("100", 9)[0].tolist() == [1]
    assert index.search_words("4800", 9)[0].tolist() == [2]
    assert index.search_words("４,８００", 9)[0].tolist() == [2]


def test_headings_are_searched_with_the_text(index: Index) -> None:
    row = int(index.search_words("学位保障", 1)[0][0])
    assert index.chunk(row).section[-1] == "学位保障"


def test_equal_scores_come_in_order_of_row_at_every_edge(
    collection: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    # In several segments, so that tantivy's own order of equal scores is not that of rows.
    monkeypatch.setattr(segments, "_BUCKET_CHARS", 100)
    index = collection(texts(*["合川新建学校。"] * 90))
    assert index.manifest.segments == 8
    for k in (1, 5, 33, 40, 80, 90, 200):
        rows, scores = index.search_words("学校", k)
        assert rows.tolist() == list(range(min(k, 90)))
        assert len(set(scores.tolist())) == 1


def test_rows_are_those_of_the_chunks_in_whatever_segment_they_stand(
    collection: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segments, "_BUCKET_CHARS", 100)
    index = collection(texts(*(f"合川新建了第{number}所学校。" for number in range(40))))
    for number in range(40):
        rows, _ = index.search_words(str(number), 5)
        assert [index.chunk(row).text for row in rows.tolist()] == [f"合川新建了第{number}所学校。"]


def test_a_bucket_of_several_segments_is_searched_as_one(
    collection: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segments, "_SEGMENT_BYTES", 1500)
    index = collection(texts(*(f"合川新建了第{number}所学校。" for number in range(20))))
    assert index.manifest.segments > 1
    rows, scores = index.search_words("学校", 30)
    assert rows.tolist() == list(range(20))
    assert len(set(scores.tolist())) == 1


def test_a_filter_leaves_the_scores_as_they_are(index: Index) -> None:
    rows, scores = index.search_words("学校的学位", 20)
    wanted = index.documents[1].id
    kept = [
        (row, score)
        for row, score in zip(rows.tolist(), scores.tolist(), strict=True)
        if row in index.rows_of(wanted)
    ]
    found = index.search_words("学校的学位", 20, [wanted])
    assert kept
    assert list(zip(found[0].tolist(), found[1].tolist(), strict=True)) == kept


def test_an_empty_filter_finds_nothing_and_an_unknown_document_is_named(index: Index) -> None:
    assert index.search_words("学校", 5, [])[0].tolist() == []
    with pytest.raises(UnknownDocument, match="no-such"):
        index.search_words("学校", 5, ["no-such"])


def test_an_index_can_be_opened_where_nothing_can_be_written(
    index_folder: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexer.search.lexical.os.access", lambda *_: False)
    index = Index.open(index_folder)  # type: ignore[arg-type]
    assert len(index.search_words("学校", 5)[0]) > 0
