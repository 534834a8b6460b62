"""python -m eval.ablation: what each idea brings, and how others find on the same questions.

Prints a Markdown table. A question without evidence, or with turns before it, is left out: finding
is measured, not following up. A peer that is not installed is left out too, and said to be.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from eval.arguments import positive
from eval.figures.bootstrap import difference, is_real
from eval.figures.retrieval import CUTOFFS, score_retrieval
from eval.reports.file import check_writable, write_report
from eval.reports.finding import markdown
from eval.sets.collection import collection_of
from eval.sets.questions import AskedQuestion, load_questions
from eval.sets.squad import asked_questions, read_squad
from eval.systems.finders import (
    MINILM,
    Finder,
    NotInstalled,
    Piece,
    bm25_default,
    bm25_terms,
    by_vectors,
    by_words,
    encoded,
    fused,
    minilm,
    ranked,
    reread,
    served,
)
from eval.systems.local import EngineTarget
from eval.systems.pieces import chunk_pieces, unmended_pieces
from eval.systems.reply import Span
from indexer.errors import QuestionSetError, ShuangchengError
from service.engine import Engine
from service.questions.term_weights import term_weights
from service.settings import ServiceSettings

SEED = Path(__file__).parent / "questions" / "seed.jsonl"
COLUMNS = ("recall@1", "recall@5", "recall@10", "mrr", "ndcg@10")


@dataclass(frozen=True, slots=True)
class Row:
    """One way of finding: its values by question id, and the mean time of a search."""

    name: str
    values: dict[str, dict[str, float]]
    milliseconds: float


def ways(engine: Engine) -> Iterator[tuple[str, Callable[[], Finder]]]:
    """Name and maker of every way of finding; the first is what the service does."""
    index, encoder = engine.index, engine.finder.retriever.encoder
    yield "words and vectors (as served)", lambda: served(engine)
    yield "… reranked by the reader", lambda: reread(engine)
    weight = term_weights().of
    yield "words only", lambda: by_words(engine, weight)
    yield "words only, each alike", lambda: by_words(engine, None)
    yield "vectors only", lambda: by_vectors(engine)
    for name, take in (
        ("both, in memory", lambda: chunk_pieces(index)),
        ("both, without headings", lambda: chunk_pieces(index, headings=False)),
        ("both, without mending", lambda: unmended_pieces(index)),
    ):

        def both(take: Callable[[], list[Piece]] = take) -> Finder:
            pieces = take()
            return fused(pieces, bm25_terms(pieces, weight), encoded(pieces, encoder))

        yield name, both
    pieces = chunk_pieces(index)
    yield "peer: bm25s, its tokenizer", lambda: ranked(pieces, bm25_default(pieces), positive=True)
    yield "peer: bm25s, our terms", lambda: ranked(pieces, bm25_terms(pieces), positive=True)
    yield MINILM, lambda: ranked(pieces, minilm(pieces), positive=False)


def measure(name: str, find: Finder, questions: Sequence[AskedQuestion]) -> Row:
    """Every question searched for once."""
    started = time.perf_counter()
    hits: dict[str, Sequence[Span]] = {
        question.id: find(question.question, max(CUTOFFS)) for question in questions
    }
    took = (time.perf_counter() - started) * 1000 / len(questions)
    evidence = {question.id: question.evidence for question in questions}
    return Row(name, score_retrieval(evidence, hits), took)


def summary(rows: Sequence[Row], languages: dict[str, str]) -> list[dict[str, Any]]:
    """A row for each way of finding: its figures in per cent by their names, and whether its MRR
    differs from the first one's by no more than chance.

    Args:
        languages: of the questions, by their ids.
    """
    kinds = dict.fromkeys(languages.values())
    return [
        {
            "by": row.name,
            "within_chance": row is not rows[0] and not _differs(rows[0], row),
            **{column: _mean(row, column, row.values) for column in COLUMNS},
            **{
                f"recall@5 {kind}": _mean(
                    row, "recall@5", [name for name in row.values if languages[name] == kind]
                )
                for kind in kinds
            },
            "ms a search": round(row.milliseconds, 1),
        }
        for row in rows
    ]


def _mean(row: Row, column: str, names: Iterable[str]) -> float:
    values = [row.values[name][column] for name in names]
    return round(100 * sum(values) / len(values), 1)


def _differs(first: Row, second: Row) -> bool:
    names = list(first.values)
    figure = difference(
        [first.values[name]["mrr"] for name in names],
        [second.values[name]["mrr"] for name in names],
    )
    return figure is not None and is_real(figure)


@contextmanager
def _opened(given: argparse.Namespace) -> Iterator[tuple[Engine, list[AskedQuestion]]]:
    settings = ServiceSettings.from_environment(os.environ)
    if given.squad is None:
        target = EngineTarget.open(given.index, settings)
        try:
            yield target.engine, load_questions(given.questions, target.sources())
        finally:
            target.engine.close()
        return
    data = read_squad(given.squad)
    with collection_of(data.contexts, settings) as (target, document_ids):
        yield target.engine, asked_questions(data, document_ids, gold=False)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; the exit status: 0, or 2 when something cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m eval.ablation", description=__doc__)
    parser.add_argument("--index", type=Path, default=Path("index"))
    parser.add_argument("--questions", type=Path, default=SEED)
    parser.add_argument("--squad", type=Path, help="a set in SQuAD's format instead")
    parser.add_argument("--limit", type=positive, help="only so many questions")
    parser.add_argument("--json", type=Path, help="write the table's rows to this file")
    given = parser.parse_args(arguments)
    command = " ".join(sys.argv[1:] if arguments is None else arguments)
    try:
        if given.json is not None:
            check_writable("--json", given.json)
        with _opened(given) as (engine, questions):
            asked = [q for q in questions if q.evidence and not q.history][: given.limit]
            if not asked:
                raise QuestionSetError(
                    f"{given.squad or given.questions}: no question with evidence and without "
                    "history, so nothing to find; give another set"
                )
            rows = []
            for name, make in ways(engine):
                try:
                    find = make()
                except NotInstalled as error:
                    print(f"  {name}: LEFT OUT, {error}", file=sys.stderr, flush=True)
                    continue
                rows.append(measure(name, find, asked))
                took = f"{rows[-1].milliseconds:.1f} ms a search"
                print(f"  {name}: {len(asked)} questions, {took}", file=sys.stderr, flush=True)
            generation = engine.generation
        table = summary(rows, {question.id: question.lang for question in asked})
        if given.json is not None:
            write_report(given.json, json.dumps(table, ensure_ascii=False, indent=1))
    except ShuangchengError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 2
    print(
        f"{len(asked)} questions, index {generation}, {date.today().isoformat()}, "
        f"`{f'python -m eval.ablation {command}'.strip()}`\n"
    )
    print(markdown(table))
    return 0


if __name__ == "__main__":
    sys.exit(main())
