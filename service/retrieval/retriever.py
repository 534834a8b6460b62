"""Passages for a question: by words and by meaning, the two scores standardised and added.

Equal-vote rank fusion was measured and left out: it lets the weaker signal spoil the stronger
(design notes). The weight of meaning depends on the question's language, because the words of an
English question hardly ever stand in a Chinese passage.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from indexer.chunk import Chunk
from indexer.encoder import Encoder
from indexer.index import Index
from service.questions.language import Language
from service.questions.term_weights import term_weights
from service.retrieval.reranker import RERANKED, Reranker

# Candidates that each signal proposes for one question.
POOL = 50

# Weight of meaning against words, measured by `python -m eval.fusion` on questions that people wrote
# on reports: up to 0.6 all are the same for Chinese, where weighted words find nearly all; an English
# question finds by its translated words, and meaning tells which translation was right.
DENSE_WEIGHT = {Language.CHINESE: 0.2, Language.ENGLISH: 0.6}

Array = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int64]


# Of the passages that are found, the part that is read at most.
_READ_PART = 5 / 8

# What a passage beyond the best POOL by words may have of the last one's score. Any share from 0.4 to 1
# finds as many in five (python -m eval.fusion), so the exact score is not worth a second search.
_UNSEEN = 0.5


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk that was found, with what each signal said of it (raw, not standardised;
    by words an estimate where only meaning found it)."""

    row: int
    chunk: Chunk
    score: float
    lexical: float
    dense: float


def standardise(scores: Array) -> Array:
    """(n,) scores with mean 0 and standard deviation 1; all 0 where they do not differ."""
    spread = float(scores.std()) if len(scores) else 0.0
    if spread < 1e-9:
        return np.zeros_like(scores)
    standard: Array = ((scores - scores.mean()) / spread).astype(np.float32)
    return standard


def fuse(lexical: Array, dense: Array, *, weight: float) -> Array:
    """Scores of the candidates of one question, each signal standardised over them.

    Args:
        lexical, dense: (n,) float32, higher is better.
        weight: of dense against lexical.
    Returns:
        (n,) float32. A signal without spread contributes 0.
    """
    return standardise(lexical) + np.float32(weight) * standardise(dense)


def with_unseen(rows: Rows, lexical: Array, near: Rows) -> tuple[Rows, Array]:
    """Rows and word scores of all candidates: those found by words, then those found by meaning only.

    Args:
        rows, lexical: the best POOL by words, best first; fewer when no more share a word.
        near: found by meaning.
    """
    others = np.setdiff1d(near, rows)
    score = _UNSEEN * lexical[-1] if len(rows) >= POOL else 0.0
    unseen = np.full(len(others), score, dtype=np.float32)
    return np.concatenate([rows, others]), np.concatenate([lexical, unseen])


def merged(found: Sequence[Sequence[Hit]]) -> list[Hit]:
    """The hits of several questions: the first of each, the second of each, …, each row once."""
    rows: dict[int, Hit] = {}
    for rank in range(max(map(len, found), default=0)):
        for hits in found:
            if rank < len(hits):
                rows.setdefault(hits[rank].row, hits[rank])
    return list(rows.values())


def worth_reading(hits: Sequence[Hit], margin: float) -> Sequence[Hit]:
    """Of `hits`, best first, those that are read: the first five of eight (of 20, 13), as far as
    their scores are at most `margin` below the best one's.

    Further down stand hardly any answers, but words that a reader can mistake for one: on the
    calibration questions 57.4 % were right with eight passages read, 58.1 % with five.
    """
    most = math.ceil(_READ_PART * len(hits))
    return [hit for hit in hits[:most] if hit.score >= hits[0].score - margin]


@dataclass(frozen=True, slots=True)
class Retriever:
    """Finds chunks of one open index. Thread-safe as far as the index is."""

    index: Index
    encoder: Encoder
    reranker: Reranker | None = None

    def retrieve(
        self,
        query: str,
        *,
        language: Language,
        k: int,
        document_ids: Sequence[str] | None = None,
        words: str | None = None,
    ) -> list[Hit]:
        """At most `k` hits, best first, ties in source order.

        Args:
            query: what is embedded.
            words: what is looked up by words, where it differs from `query` (names that the
                question gives in another script); `query` when None.

        With a reranker the first RERANKED are ordered, and scored, by it.
        """
        word_query = query if words is None else words
        weight = term_weights().of
        rows, lexical = self.index.search_words(word_query, POOL, document_ids, weight)
        vector = self.encoder.encode_query(query)
        near, _ = self.index.search_vectors(vector, POOL, document_ids)
        rows, lexical = with_unseen(rows, lexical, near)
        if not len(rows):
            return []
        dense = (self.index.vectors(rows) @ vector).astype(np.float32)
        scores = fuse(lexical, dense, weight=DENSE_WEIGHT[language])
        order = np.lexsort((rows, -scores))
        if self.reranker is not None:
            order, scores = self._reranked(query, rows, order, scores, self.reranker)
        order = order[:k]
        return [
            Hit(
                row=int(rows[i]),
                chunk=self.index.chunk(int(rows[i])),
                score=float(scores[i]),
                lexical=float(lexical[i]),
                dense=float(dense[i]),
            )
            for i in order
        ]

    def _reranked(
        self, query: str, rows: Rows, order: Rows, scores: Array, reranker: Reranker
    ) -> tuple[Rows, Array]:
        """(order, scores) with the first RERANKED by the cross-encoder; the others stand below."""
        first, rest = order[:RERANKED], order[RERANKED:]
        chunks = [self.index.chunk(int(rows[i])) for i in first]
        read = reranker.scores(query, [f"{chunk.context}\n{chunk.text}" for chunk in chunks])
        anew = scores.copy()
        anew[first] = read
        if len(rest):
            anew[rest] += read.min() - scores[rest].max() - 1
        return np.concatenate([first[np.lexsort((rows[first], -read))], rest]), anew
