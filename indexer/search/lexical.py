"""Search by words: BM25 over the terms of each chunk's headings and text, by tantivy.

BM25 as tantivy has it (k1 = 1.2, b = 0.75, lengths rounded to one byte); each term of a query
counts once, and as much as its weight says.
"""

import json
import os
import tempfile
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import tantivy

from indexer.errors import IndexDamaged
from indexer.names.sounds import Syllables
from indexer.search.segments import META, make_schema
from indexer.search.sounding import chains, pairs_of
from indexer.text.terms import terms_of

# Asked for beyond k, so that equal scores at the edge are seldom cut apart.
_MARGIN = 32

Rows = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float32]
Weight = Callable[[str], float]


class WordIndex:
    """The word index of one generation, open for reading."""

    def __init__(self, folder: Path, rows: npt.NDArray[np.integer]) -> None:
        """Opens `folder`.

        Args:
            rows: (chunks,) the row of each number of the segments, segment after segment.
        """
        self._rows = rows
        self._schema = make_schema()
        counts = [s["max_doc"] for s in json.loads((folder / META).read_bytes())["segments"]]
        self._bases = np.concatenate(([0], np.cumsum(counts, dtype=np.int64)))
        self._searcher = _open(folder)
        if self._searcher.num_docs != len(rows) or self._searcher.num_segments != len(counts):
            raise IndexDamaged(
                f"{folder} holds {self._searcher.num_docs} rows in {self._searcher.num_segments} "
                f"segments, expected {len(rows)} in {len(counts)}; run python -m indexer build"
            )

    def __len__(self) -> int:
        return self._searcher.num_docs

    def search(
        self,
        query: str,
        k: int,
        document_ids: Collection[str] | None = None,
        weight: Weight | None = None,
    ) -> tuple[Rows, Scores]:
        """The k best rows that share a term with `query`, best first, ties by row.

        Args:
            document_ids: only rows of these documents; None for all.
            weight: what a term's part of the score is multiplied by; 1 when None.
        Returns:
            (n,) int64 and (n,) float32, n <= k; n is 0 when no term matches.
        """
        words = self._words_query(query, weight)
        if words is None or k < 1 or (document_ids is not None and not document_ids):
            return _nothing()
        if document_ids is not None:
            only = self._only(sorted(document_ids))
            words = tantivy.Query.boolean_query(
                [(tantivy.Occur.Must, only), (tantivy.Occur.Must, words)]
            )
        limit = min(k + _MARGIN, max(len(self), 1))
        while True:
            rows, scores = self._run(words, limit)
            # tantivy cuts equal scores in an order of its own: widen until the edge is clean.
            if len(scores) < limit or limit >= len(self) or scores[k - 1] > scores[-1]:
                break
            limit = min(2 * limit, len(self))
        return rows[:k], scores[:k]

    def sounding(self, syllables: Syllables, *, surname: bool) -> list[str]:
        """Names of the passages that are read so; those of two characters that hold together most
        come first, of longer ones those in most passages.

        Args:
            surname: whether the first character must be a surname.
        """
        found = chains(syllables, self._frequency, surname=surname)
        if len(syllables) == 2:
            return sorted((name for name, _ in found), key=self._apart)
        return [name for name, _ in found if self._in_one_passage(pairs_of(name))]

    def _frequency(self, term: str) -> int:
        return self._searcher.doc_freq("words", term)

    def _apart(self, pair: str) -> float:
        """How much oftener than together its two characters stand alone: least for 福耀, more for 副要."""
        one, other = (self._frequency(char) for char in pair)
        return one * other / self._frequency(pair) ** 2

    def _in_one_passage(self, terms: Iterable[str]) -> bool:
        every = [(tantivy.Occur.Must, self._term(term)) for term in terms]
        return bool(self._searcher.search(tantivy.Query.boolean_query(every), limit=1).hits)

    def _term(self, term: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, "words", term, index_option="freq")

    def _words_query(self, query: str, weight: Weight | None) -> tantivy.Query | None:
        terms = dict.fromkeys(terms_of(query))
        if not terms:
            return None
        return tantivy.Query.boolean_query(
            [(tantivy.Occur.Should, self._term_query(term, weight)) for term in terms]
        )

    def _term_query(self, term: str, weight: Weight | None) -> tantivy.Query:
        plain = self._term(term)
        return plain if weight is None else tantivy.Query.boost_query(plain, weight(term))

    def _only(self, document_ids: Iterable[str]) -> tantivy.Query:
        """Matches rows of one of the documents; adds nothing to the score."""
        among = tantivy.Query.term_set_query(self._schema, "document", list(document_ids))
        return tantivy.Query.const_score_query(among, 0.0)

    def _run(self, query: tantivy.Query, limit: int) -> tuple[Rows, Scores]:
        hits = self._searcher.search(query, limit=limit, count=False).hits
        if not hits:
            return _nothing()
        scores = np.array([score for score, _ in hits], dtype=np.float32)
        segments = np.array([address.segment_ord for _, address in hits], dtype=np.int64)
        numbers = np.array([address.doc for _, address in hits], dtype=np.int64)
        rows = self._rows[self._bases[segments] + numbers].astype(np.int64)
        order = np.lexsort((rows, -scores))
        return rows[order], scores[order]


def _nothing() -> tuple[Rows, Scores]:
    return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)


def _open(folder: Path) -> tantivy.Searcher:
    """A searcher over `folder`, which it leaves as it is.

    tantivy opens a lock file for writing even to read. Where the folder cannot be written (a
    volume mounted read-only) it is opened through a folder of links, needed only while opening. A thread
    of tantivy's may write the lock once more a moment later: then that folder may stay.
    """
    if os.access(folder, os.W_OK):
        return _searcher(folder)
    with tempfile.TemporaryDirectory(prefix="words-", ignore_cleanup_errors=True) as name:
        for path in folder.iterdir():
            if not path.name.startswith("."):
                (Path(name) / path.name).symlink_to(path.resolve())
        return _searcher(Path(name))


def _searcher(folder: Path) -> tantivy.Searcher:
    try:
        index = tantivy.Index.open(str(folder))
        index.config_reader("manual")  # else a thread watches meta.json, which never changes
        return index.searcher()
    except ValueError as error:
        raise IndexDamaged(
            f"{folder} cannot be opened ({error}); run python -m indexer build"
        ) from None
