import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.chunk import Chunk
from indexer.documents import Kind
from indexer.text.flow import Flow
from service.retrieval.retriever import POOL, Hit, fuse, standardise, with_unseen, worth_reading


def test_standardised_scores_by_hand() -> None:
    # mean 2, standard deviation sqrt(2/3)
    expected = np.array([-1.0, 0.0, 1.0]) / np.sqrt(2 / 3)
    assert standardise(np.array([1, 2, 3], np.float32)) == pytest.approx(expected)


def test_a_signal_without_spread_contributes_nothing() -> None:
    lexical = np.array([5, 5, 5], np.float32)
    dense = np.array([0.1, 0.9, 0.2], np.float32)
    assert fuse(lexical, dense, weight=2.0) == pytest.approx(2 * standardise(dense))


def test_the_weight_decides_between_two_signals_that_disagree() -> None:
    words, meaning = np.array([1, 0], np.float32), np.array([0, 1], np.float32)
    assert fuse(words, meaning, weight=0.5).argmax() == 0
    assert fuse(words, meaning, weight=2.0).argmax() == 1


def test_no_candidates_give_no_scores() -> None:
    empty = np.empty(0, np.float32)
    assert fuse(empty, empty, weight=1.0).shape == (0,)


@given(st.lists(st.floats(-1e3, 1e3, width=32), min_size=1, max_size=30))
def test_standardising_keeps_the_order(values: list[float]) -> None:
    scores = np.array(values, np.float32)
    standard = standardise(scores)
    for i in range(len(scores)):
        for j in range(len(scores)):
            if scores[i] < scores[j]:
                assert standard[i] <= standard[j]


def test_what_only_meaning_found_has_no_words_or_fewer_than_the_last_found_by_words() -> None:
    few = np.arange(3), np.array([3.0, 2.0, 1.0], dtype=np.float32)
    rows, scores = with_unseen(*few, np.array([7, 1]))
    assert rows.tolist() == [0, 1, 2, 7]
    assert scores.tolist() == [3.0, 2.0, 1.0, 0.0]  # all that share a word are among the found
    many = np.arange(POOL), np.linspace(9, 4, POOL, dtype=np.float32)
    rows, scores = with_unseen(*many, np.array([POOL + 2]))
    assert rows[-1] == POOL + 2
    assert scores[-1] == pytest.approx(2.0)


def _scored(*scores: float) -> list[Hit]:
    chunk = Chunk("d#0", "d", "题", None, ("题",), Kind.BODY, Flow.of("甲。"))
    return [Hit(row, chunk, score, 0.0, 0.0) for row, score in enumerate(scores)]


def test_what_scores_far_below_the_best_is_not_read() -> None:
    hits = _scored(6.0, 3.5, 2.0, 1.9, 1.8, 1.7, 1.6)
    assert [hit.row for hit in worth_reading(hits, 4.0)] == [0, 1, 2]
    assert [hit.row for hit in worth_reading(hits, 0.0)] == [0]
    assert worth_reading([], 4.0) == []


@pytest.mark.parametrize(("found", "read"), [(1, 1), (3, 2), (8, 5), (20, 13)])
def test_of_what_is_found_the_first_part_is_read(found: int, read: int) -> None:
    assert len(worth_reading(_scored(*[1.0] * found), 4.0)) == read
