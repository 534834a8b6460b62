import math

import pytest

from eval.figures.retrieval import rank_of, score_retrieval
from eval.sets.questions import Place
from eval.systems.reply import Span


def hit(start: int, end: int) -> Span:
    return Span("d", start, end, "")


def test_a_piece_is_found_with_the_hit_that_completes_half_of_it() -> None:
    piece = [Place("d", 0, 10)]
    assert rank_of(piece, [hit(50, 60), hit(0, 4), hit(6, 20)]) == 3
    assert rank_of(piece, [hit(0, 5)]) == 1
    assert rank_of(piece, [hit(0, 4)]) is None
    assert rank_of(piece, [Span("e", 0, 10, "")]) is None


def test_the_better_of_several_places_counts() -> None:
    assert rank_of([Place("d", 0, 10), Place("d", 50, 60)], [hit(50, 60), hit(0, 10)]) == 1


def test_measures_are_as_worked_by_hand() -> None:
    evidence = {
        "two": [[Place("d", 0, 10)], [Place("d", 90, 95)]],
        "none": [[Place("d", 0, 10)]],
    }
    values = score_retrieval(evidence, {"two": [hit(40, 50), hit(0, 10)]})
    # the first piece is found at rank 2, the second never
    assert values["two"]["recall@1"] == 0.0
    assert values["two"]["recall@5"] == 1 / 2
    assert values["two"]["mrr"] == pytest.approx((1 / 2 + 0) / 2)
    assert values["two"]["ndcg@10"] == pytest.approx((1 / math.log2(3) + 0) / 2)
    assert set(values["none"].values()) == {0.0}


def test_no_evidence_gives_no_values() -> None:
    assert score_retrieval({}, {}) == {}
