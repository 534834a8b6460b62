"""The measure of the encoder: ranks, fusion, and the project's own English questions."""

import json

import numpy as np
import pytest

from eval.encoder import Row, as_markdown, best_weight, by_words, ranks, share_within, standardised
from eval.sets.heldout import ENGLISH, Task


def scores(*rows: list[float]) -> np.ndarray:
    return np.array(rows, dtype=np.float32)


def test_a_rank_counts_what_scores_at_least_as_high() -> None:
    assert ranks(scores([0.9, 0.5, 0.1], [0.2, 0.7, 0.7]), [1, 2]).tolist() == [2, 2]


def test_an_encoder_that_says_nothing_finds_nothing_first() -> None:
    assert share_within(np.zeros((4, 5), dtype=np.float32), [0, 1, 2, 3], 1) == 0


def test_the_share_is_in_per_cent_of_the_queries() -> None:
    given = scores([3, 2, 1], [3, 2, 1], [3, 2, 1], [1, 2, 3])
    assert share_within(given, [0, 1, 2, 2], 1) == 100 * 2 / 4
    assert share_within(given, [0, 1, 2, 2], 2) == 100 * 3 / 4


def test_a_signal_without_spread_contributes_nothing() -> None:
    assert standardised(scores([2, 2, 2])).tolist() == [[0, 0, 0]]
    np.testing.assert_allclose(
        standardised(scores([1, 2, 3])), np.array([[-1, 0, 1]]) * 1.5**0.5, rtol=1e-5
    )


def test_the_weight_is_the_smallest_of_the_best() -> None:
    lexical, dense = scores([1, 0, 0]), scores([0, 1, 0])
    # 0.1 leaves the first passage ahead; from 1.1 on the second is.
    assert best_weight(lexical, dense, [0]) == 0.1
    assert best_weight(lexical, dense, [1]) == 1.1


def test_words_find_the_passage_that_holds_them() -> None:
    task = Task("toy", ("合川区",), ("广安市和南充市", "重庆市合川区", "成都市"), (1,))
    assert ranks(by_words(task), task.right).tolist() == [1]


def test_words_count_as_much_as_they_weigh() -> None:
    task = Task("toy", ("合川种橙子",), ("合川新建学校", "江津也种橙子"), (0,))
    assert ranks(by_words(task), task.right).tolist() == [2]
    weighted = by_words(task, lambda term: 9.0 if term == "合川" else 0.0)
    assert weighted[0, 0] == pytest.approx(9 * by_words(task, lambda t: float(t == "合川"))[0, 0])
    assert ranks(weighted, task.right).tolist() == [1]
    assert by_words(task, lambda _: 1.0) == pytest.approx(by_words(task), rel=1e-5)


def test_a_side_that_was_not_measured_leaves_its_cell_empty() -> None:
    line = as_markdown([Row("query, ms", "0.06", "0.1", "", 0.0304, 96.14)]).splitlines()[-1]
    assert line == "| query, ms | 0.06 | 0.1 |  | 0.030 | 96.1 |  |"


def test_the_english_set_has_a_hundred_distinct_questions_with_answers_in_their_evidence() -> None:
    rows = [json.loads(line) for line in ENGLISH.read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 100
    assert len({row["id"] for row in rows}) == len({row["question"] for row in rows}) == len(rows)
    for row in rows:
        assert row["lang"] == "en"
        assert row["question"].isascii()
        assert len(row["evidence"]) == 1
        assert row["answers"]


@pytest.mark.parametrize("held_out", [True, False])
def test_the_held_out_part_and_the_rest_do_not_meet(
    held_out: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    from eval.sets import heldout

    made = [{"title": f"t{n}", "text": f"x{n}", "en": f"e{n}", "zh": f"z{n}"} for n in range(1500)]
    monkeypatch.setattr(heldout, "rows", lambda _: made)
    parts = heldout.broadcasts(held_out=True), heldout.broadcasts(held_out=False)
    assert len(parts[0]) == 150
    assert not set(parts[0]) & set(parts[1])
    assert len(heldout.health_pairs(held_out=held_out)) == (1000 if held_out else 500)
