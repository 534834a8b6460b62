"""Promises of service/reader/surroundings.py."""

import math

import pytest

from service.reader.spans import Scored
from service.reader.surroundings import surroundings
from service.reader.wanted import Wanted

TEXT = "茶馆由木匠修好。竹席由老陈编成,卖到了县城。"
WANTED = Wanted.of("竹席由谁编成?")


def at(words: str, chance: float) -> Scored:
    start = TEXT.index(words)
    return Scored(0, start, start + len(words), chance)


def seen(*spans: Scored) -> list[dict[str, float]]:
    chances = [span.probability for span in spans]
    return surroundings(WANTED, spans, chances, {0: TEXT})


def test_a_sentence_that_tells_more_of_the_question_is_seen() -> None:
    carpenter, chen = seen(at("木匠", 0.5), at("老陈", 0.5))
    assert chen["told_pairs"] > carpenter["told_pairs"]
    assert chen["told_more_pairs"] == 0.0 < carpenter["told_more_pairs"]
    assert (chen["as_pair_before"], chen["as_pair_behind"]) == (1.0, 1.0)
    assert (carpenter["as_before"], carpenter["as_pair_before"]) == (1.0, 0.0)


def test_spans_of_one_beginning_end_or_sentence_add_up() -> None:
    short, long, other = seen(at("老陈", 0.5), at("老陈编成", 0.3), at("木匠", 0.2))
    assert math.exp(short["of_start"]) == pytest.approx(0.8, abs=1e-3)
    assert math.exp(short["of_end"]) == pytest.approx(0.5, abs=1e-3)
    assert math.exp(long["of_sentence"]) == pytest.approx(0.8, abs=1e-3)
    assert math.exp(other["of_passage"]) == pytest.approx(1.0, abs=1e-3)


def test_at_the_edge_of_a_text_nothing_stands_beside_a_span() -> None:
    first = seen(at("茶馆", 0.5))[0]
    assert (first["as_before"], first["as_pair_before"]) == (0.0, 0.0)
