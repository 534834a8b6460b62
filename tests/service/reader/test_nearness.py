"""A span beside what the question is near to wins over one that only looks right."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from service.reader.nearness import NearReader
from service.reader.reading import Candidate, Passage, Reading

Vectors = npt.NDArray[np.float32]
PASSAGES = [
    Passage("西湖小学建于1956年。", "学校"),
    Passage("东湖中学建于1978年。", "学校"),
    Passage("天气晴。", "天气"),
]


class Reader:
    name = "two spans"

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates = tuple(candidates)

    def read(self, _: str, __: Sequence[Passage], *, limit: int = 20) -> Reading:
        return Reading(self.candidates[:limit], 0.7)

    def impression(self, question: str, passage: Passage) -> tuple[float, ...]:
        return (1.0,) if passage.text in question else ()


class Encoder:
    """One dimension a name: a text is near to the question when it holds the same name."""

    name = sha256 = "names"
    dim = 2

    def encode_query(self, text: str) -> Vectors:
        return self.encode_passages([text])[0]

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        held = [
            [float("西湖" in t or "West" in t), float("东湖" in t or "East" in t)] for t in texts
        ]
        return np.array(held, dtype=np.float32)


def read(question: str, *candidates: Candidate) -> Reading:
    return NearReader(Reader(candidates), Encoder()).read(question, PASSAGES)


WEST = Candidate(0, 5, 10, 0.4)
EAST = Candidate(1, 5, 10, 0.3)


def test_the_span_whose_sentence_is_nearer_wins() -> None:
    assert read("When was East Lake School built?", WEST, EAST).candidates[0].passage == 1
    assert read("When was West Lake School built?", WEST, EAST).candidates[0].passage == 0


def test_the_sum_of_the_scores_and_answerable_stay() -> None:
    reading = read("When was East Lake School built?", WEST, EAST)
    assert sum(item.score for item in reading.candidates) == pytest.approx(0.7)
    assert reading.answerable == 0.7


def test_a_chinese_question_leans_less_than_an_english_one() -> None:
    chinese = read("东湖中学何时建成?", WEST, EAST)
    english = read("When was East Lake School built?", WEST, EAST)
    share = {r: {c.passage: c.score for c in r.candidates}[1] for r in (chinese, english)}
    assert 0.3 < share[chinese] < share[english]


def test_where_nothing_is_nearer_nothing_changes() -> None:
    reading = read("How is it?", WEST, EAST)
    assert [item.score for item in reading.candidates] == pytest.approx([0.4, 0.3])


def test_one_candidate_or_none_is_left_as_it_is() -> None:
    assert read("When?", WEST).candidates == (WEST,)
    assert read("When?").candidates == ()


def test_the_impression_is_the_other_reader_s() -> None:
    reader = NearReader(Reader(()), Encoder())
    assert reader.impression("西湖小学建于1956年。对吗?", PASSAGES[0]) == (1.0,)
    assert reader.impression("天气如何?", PASSAGES[0]) == ()
