"""Promises of service/reader/spans.py."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.reader.spans import (
    LONGEST_ANSWER,
    Pointers,
    Scored,
    best_spans,
    distinct,
    expected_overlap,
    made_whole,
    span_scores,
    whole,
)


def pointers(rows: int, size: int, seed: int = 0) -> Pointers:
    rng = np.random.default_rng(seed)

    def draw(*shape: int) -> np.ndarray:
        return rng.standard_normal(shape).astype(np.float32)

    return Pointers(
        draw(rows, size),
        draw(rows, size),
        draw(rows, size, 4),
        draw(rows, size, 4),
        draw(LONGEST_ANSWER),
    )


def test_a_span_scores_its_start_its_end_their_product_and_its_length() -> None:
    given_ = pointers(2, 9)
    scores = span_scores(given_)
    for row, i, k in ((0, 0, 0), (1, 3, 5), (0, 8, 0)):
        product = float(given_.left[row, i] @ given_.right[row, i + k]) / 2  # square root of 4
        expected = given_.start[row, i] + given_.end[row, i + k] + product + given_.length[k]
        assert scores[row, i, k] == pytest.approx(expected, abs=1e-5)


def test_a_span_never_ends_behind_its_text() -> None:
    scores = span_scores(pointers(1, 9))
    for i in range(9):
        assert (scores[0, i, 9 - i :] < -1e4).all()


def test_all_spans_and_no_answer_sum_to_one() -> None:
    scores = span_scores(pointers(1, 4))
    spans, none = best_spans(scores, 1.0)
    assert sum(span.probability for span in spans) + none == pytest.approx(1.0, abs=1e-5)


def test_a_far_better_span_leaves_nothing_for_no_answer() -> None:
    scores = np.full((1, 5, LONGEST_ANSWER), -50, dtype=np.float32)
    scores[0, 2, 1] = 20
    spans, none = best_spans(scores, 1.0)
    assert (spans[0].row, spans[0].start, spans[0].end) == (0, 2, 4)
    assert none < 1e-8


def test_a_short_text_has_no_more_spans_than_fit_into_it() -> None:
    """Else what stands beyond its end would be read."""
    given_ = pointers(1, 6)
    given_.start[0, 3:] = given_.end[0, 3:] = given_.start[0, 0] = -2e4
    spans, _ = best_spans(span_scores(given_), 1.0)
    assert {(span.start, span.end) for span in spans} == {(1, 2), (1, 3), (2, 3)}


@pytest.mark.parametrize(
    ("text", "span", "wanted"),
    [
        ("共有100所学校", "10", "100"),
        ("投资3.5亿元", "3.5", "3.5亿"),
        ("增长12%。", "12", "12%"),
        ("由OpenAI发布", "Open", "OpenAI"),
        ("出版《双城记》一书", "双城记》", "《双城记》"),
        ("位于重庆（渝）市", "重庆（渝", "重庆（渝）"),
        ("，合川、", "，合川、", "合川"),
        ("他说“好的", "“好", "好"),
    ],
)
def test_a_span_is_made_whole(text: str, span: str, wanted: str) -> None:
    at = text.index(span)
    start, end = whole(text, at, at + len(span))
    assert text[start:end] == wanted


@given(st.text(alphabet="甲乙12.,%a《》（）“”，。万", min_size=1, max_size=20), st.data())
def test_a_whole_span_lies_in_its_text(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    to = data.draw(st.integers(at + 1, len(text)))
    start, end = whole(text, at, to)
    assert 0 <= start <= len(text)
    assert end <= len(text)


def test_spans_that_overlap_become_one_with_all_their_probability() -> None:
    found = distinct(
        [Scored(0, 0, 4, 0.5), Scored(0, 0, 2, 0.3), Scored(0, 5, 7, 0.1), Scored(1, 0, 2, 0.05)]
    )
    assert [(span.row, span.start, span.end) for span in found] == [(0, 0, 4), (0, 5, 7), (1, 0, 2)]
    assert [span.probability for span in found] == pytest.approx([0.8, 0.1, 0.05])


def test_spans_that_become_the_same_have_their_chances_added_up() -> None:
    found = made_whole(
        [Scored(0, 0, 3, 0.4), Scored(0, 0, 2, 0.3), Scored(0, 2, 3, 0.2)], ["甲乙，丙"]
    )
    assert [(span.row, span.start, span.end) for span in found] == [(0, 0, 2)]
    assert [span.probability for span in found] == pytest.approx([0.7])


def test_the_overlap_expected_of_a_span_by_hand() -> None:
    spans = [Scored(0, 0, 4, 0.0), Scored(0, 2, 4, 0.0), Scored(1, 0, 4, 0.0)]
    # F1 of four characters with two of them: 2 * 2 / (4 + 2)
    assert expected_overlap(spans, np.array([0.5, 0.3, 0.2])) == pytest.approx(
        [0.5 + 0.3 * 2 / 3, 0.3 + 0.5 * 2 / 3, 0.2]
    )
