"""Promises of service/reader/windows.py."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from service.reader.alphabet import Alphabet
from service.reader.windows import LONGEST_WINDOW, windows

ALPHABET = Alphabet("字。")


@given(st.lists(st.integers(0, 500), max_size=8))
def test_windows_hold_every_character_in_order_and_none_is_too_long(lengths: list[int]) -> None:
    text = "".join("字" * length + "。" for length in lengths)
    found = windows(ALPHABET.ids(text), ALPHABET.sentence_ends)
    assert found[0][0] == 0
    assert found[-1][1] == len(text)
    assert all(0 <= end - start <= LONGEST_WINDOW for start, end in found)
    assert all(start <= before <= end for (_, before), (start, end) in pairwise(found))
    seen = np.zeros(len(text), dtype=bool)
    for start, end in found:
        seen[start:end] = True
    assert seen.all()


def test_a_long_passage_is_cut_at_the_end_of_a_sentence_and_the_next_window_looks_back() -> None:
    text = "字" * 199 + "。" + "字" * 49 + "。" + "字" * 99 + "。"
    assert windows(ALPHABET.ids(text), ALPHABET.sentence_ends) == [(0, 250), (200, 350)]


def test_a_short_passage_is_one_window() -> None:
    assert windows(ALPHABET.ids("字。字"), ALPHABET.sentence_ends) == [(0, 3)]
