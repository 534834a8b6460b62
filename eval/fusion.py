"""python -m eval.fusion: which weight of meaning against words finds most, for each language.

    python -m eval.fusion [--excerpts FILE …]

The questions are those that calibrate the reader (training/questions/calibration.jsonl), asked of all
their excerpts at once; the encoder was trained on none of them. For each weight of
service/retrieval/retriever.py the share of questions whose evidence is found first, in five, and the mean
reciprocal rank in ten.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from eval.sets.collection import collection_of
from eval.sets.data import DATA
from eval.sets.excerpts import (
    ExcerptQuestion,
    as_seeds,
    read_excerpt_questions,
    read_excerpts,
)
from eval.sets.questions import AskedQuestion, Place, load_questions
from indexer.errors import ShuangchengError
from service.engine import Engine
from service.questions.language import Language, language_of
from service.questions.term_weights import term_weights
from service.retrieval.retriever import DENSE_WEIGHT, POOL, fuse, with_unseen

SETS = [Path(__file__).parents[1] / "training" / "questions" / "calibration.jsonl"]
WEIGHTS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0)
_DEPTH = 10


def ranks(engine: Engine, asked: AskedQuestion) -> list[int]:
    """For each of WEIGHTS the rank of the first passage with evidence, 0 when none is in ten."""
    index, encoder = engine.index, engine.finder.retriever.encoder
    words = engine.finder.words_of(asked.question, language_of(asked.question))
    rows, lexical = index.search_words(words, POOL, weight=term_weights().of)
    vector = encoder.encode_query(asked.question)
    near, _ = index.search_vectors(vector, POOL)
    rows, lexical = with_unseen(rows, lexical, near)
    dense = (index.vectors(rows) @ vector).astype(np.float32)
    wanted = np.array([_holds(engine, int(row), asked.evidence) for row in rows], dtype=np.bool_)
    found = []
    for weight in WEIGHTS:
        order = np.lexsort((rows, -fuse(lexical, dense, weight=weight)))[:_DEPTH]
        hits = np.flatnonzero(wanted[order])
        found.append(int(hits[0]) + 1 if len(hits) else 0)
    return found


def _holds(engine: Engine, row: int, evidence: Sequence[Sequence[Place]]) -> bool:
    chunk = engine.index.chunk(row)
    return any(
        place.document_id == chunk.document_id
        and place.start < chunk.end
        and chunk.start < place.end
        for piece in evidence
        for place in piece
    )


def lines(found: dict[Language, list[list[int]]]) -> list[str]:
    """The table: one line a weight and language; * marks what the service uses."""
    shown = [f"{'language':<10}{'weight':>8}{'first':>8}{'in five':>9}{'mrr@10':>8}"]
    for language, all_ranks in sorted(found.items()):
        table = np.array(all_ranks)
        for column, weight in enumerate(WEIGHTS):
            rank = table[:, column]
            reciprocal = np.divide(1.0, rank, out=np.zeros(len(rank)), where=rank > 0)
            mark = "*" if weight == DENSE_WEIGHT[language] else ""
            shown.append(
                f"{language:<10}{weight:>7.1f}{mark:1}{100 * (rank == 1).mean():>8.1f}"
                f"{100 * ((rank > 0) & (rank <= 5)).mean():>9.1f}{100 * reciprocal.mean():>8.1f}"
            )
    return shown


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m eval.fusion", description=__doc__)
    parser.add_argument("--excerpts", type=Path, nargs="+", default=SETS)
    parser.add_argument("--data", type=Path, default=DATA)
    options = parser.parse_args()
    try:
        sets: list[list[ExcerptQuestion]] = [
            read_excerpt_questions(path) for path in options.excerpts
        ]
        texts = read_excerpts((row.excerpt for rows in sets for row in rows), options.data)
        found: dict[Language, list[list[int]]] = defaultdict(list)
        with collection_of(as_seeds(list(texts.values()))) as (target, document_ids):
            ids = dict(zip(texts, document_ids, strict=True))
            for path, rows in zip(options.excerpts, sets, strict=True):
                wanted = [ids[row.excerpt] for row in rows]
                for asked in load_questions(path, target.sources(), wanted):
                    found[language_of(asked.question)].append(ranks(target.engine, asked))
    except ShuangchengError as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 2
    print("\n".join(lines(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
