"""Whether the passages that hold the evidence are found: recall@k, MRR, nDCG@k.

Every piece of evidence is one need with one relevant item: the hit with which the hits so far hold
at least half of its characters. So, with r its rank (infinite when none does), over pieces:

    recall@k = mean [r <= k]
    MRR      = mean 1 / r            (Voorhees, The TREC-8 Question Answering Track Report, 1999)
    nDCG@k   = mean 1 / log2(1 + r) where r <= k, else 0
               (Järvelin and Kekäläinen, Cumulated Gain-Based Evaluation of IR Techniques, 2002)

A question's value is the mean over its pieces. ir-measures computes them (MacAvaney et al., 2022).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import ir_measures
import numpy as np
from ir_measures import RR, Success, nDCG

from eval.sets.questions import Place
from eval.systems.reply import Span

CUTOFFS = (1, 5, 10)
MEASURES = {
    **{f"recall@{k}": Success @ k for k in CUTOFFS},
    "mrr": RR @ max(CUTOFFS),
    "ndcg@10": nDCG @ 10,
}
HELD = 0.5


def rank_of(piece: Sequence[Place], hits: Sequence[Span]) -> int | None:
    """Rank, from 1, of the hit with which half of `piece` is held; None when none is."""
    ranks = [rank for place in piece if (rank := _rank(place, hits)) is not None]
    return min(ranks, default=None)


def _rank(place: Place, hits: Sequence[Span]) -> int | None:
    held = np.zeros(place.end - place.start, dtype=bool)
    for rank, hit in enumerate(hits, 1):
        if hit.document_id == place.document_id:
            first, last = hit.start - place.start, hit.end - place.start
            held[max(0, first) : max(0, last)] = True
            if held.mean() >= HELD:
                return rank
    return None


def score_retrieval(
    evidence: Mapping[str, Sequence[Sequence[Place]]], hits: Mapping[str, Sequence[Span]]
) -> dict[str, dict[str, float]]:
    """For each question id with evidence, the value of each measure.

    Args:
        evidence: question id to its pieces of evidence; questions without any are left out.
        hits: question id to its hits, best first; a question that is missing here found nothing.
    """
    wanted: dict[str, dict[str, int]] = {}
    found: dict[str, dict[str, float]] = {}
    owner: dict[str, str] = {}
    for question, pieces in evidence.items():
        for number, piece in enumerate(pieces):
            need = f"{question}\t{number}"
            owner[need] = question
            wanted[need] = {"piece": 1}
            found[need] = _ranking(rank_of(piece, hits.get(question, ())))
    values: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    names = {str(measure): name for name, measure in MEASURES.items()}
    if wanted:
        for metric in ir_measures.iter_calc(list(MEASURES.values()), wanted, found):
            values[owner[metric.query_id]][names[str(metric.measure)]].append(metric.value)
    return {
        question: {name: float(np.mean(list_)) for name, list_ in measures.items()}
        for question, measures in values.items()
    }


def _ranking(rank: int | None) -> dict[str, float]:
    """A run in which "piece" stands at `rank`, other items before it; never empty."""
    before = 1 if rank is None else rank - 1
    run = {f"other {place}": -float(place) for place in range(1, before + 1)}
    return run if rank is None else {**run, "piece": -float(rank)}
