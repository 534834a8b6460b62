"""Promises of service/reader/matching.py, worked by hand."""

import numpy as np
import pytest

from service.reader.alphabet import PAD, Alphabet
from service.reader.matching import PASSAGE_FEATURES, QUESTION_FEATURES, Matching, match

ALPHABET = Alphabet("甲乙丙丁戊己庚。")
EVEN = np.full(ALPHABET.size, 0.5, dtype=np.float32)
# Columns of the passage's features.
FOUND, RARITY, _, RUN = range(4)
SENTENCE, SENTENCE_PAIRS, BEST_SENTENCE = 9, 10, 11


def read(question: str, *passages: str, rarity: np.ndarray = EVEN) -> Matching:
    longest = max(map(len, passages))
    table = np.full((len(passages), longest), PAD, dtype=np.uint16)
    for row, passage in enumerate(passages):
        table[row, : len(passage)] = ALPHABET.ids(passage)
    asked = np.repeat(ALPHABET.ids(question)[None], len(passages), axis=0)
    group = np.zeros(len(passages), dtype=np.intp)
    return match(asked, table, group, rarity, ALPHABET.sentence_ends)


def test_shapes_are_rows_by_characters_by_features() -> None:
    found = read("甲乙", "甲乙丙", "丁")
    assert found.passage.shape == (2, 3, PASSAGE_FEATURES)
    assert found.question.shape == (2, 2, QUESTION_FEATURES)


def test_a_run_is_the_longest_common_substring_through_the_character() -> None:
    found = read("甲乙丙", "丁甲乙丙丁丙")
    assert list(found.passage[0, :, RUN] * 8) == [0, 3, 3, 3, 0, 1]


def test_a_sentence_covers_the_part_of_the_question_that_it_holds() -> None:
    # 甲 and 乙 of 甲乙丙丁 stand in the first sentence, 丙 in the second; all weigh the same.
    found = read("甲乙丙丁", "乙甲。丙戊")
    assert list(found.passage[0, :, SENTENCE]) == pytest.approx([0.5, 0.5, 0.5, 0.25, 0.25])


def test_rare_characters_weigh_more_and_pairs_count_only_neighbours() -> None:
    rarity = EVEN.copy()
    rarity[ALPHABET.ids("丙")] = 1.0
    found = read("甲乙丙", "丙甲乙", rarity=rarity)
    assert found.passage[0, 0, SENTENCE] == pytest.approx(1.0)
    assert found.passage[0, 0, SENTENCE_PAIRS] == pytest.approx((0.5 + 0.5) / (0.5 + 0.5 + 1.0))


def test_a_sentence_is_judged_against_the_best_of_all_passages() -> None:
    found = read("甲乙", "甲丙", "甲乙")
    assert found.passage[0, 0, BEST_SENTENCE] == pytest.approx(0.5)
    assert found.passage[1, 0, BEST_SENTENCE] == pytest.approx(1.0)


def test_padding_matches_nothing() -> None:
    found = read("甲", "甲", "甲乙丙")
    assert list(found.passage[0, 1:, FOUND]) == [0, 0]
    assert list(found.passage[0, 1:, RARITY]) == [0, 0]
