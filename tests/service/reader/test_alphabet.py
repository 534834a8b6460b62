"""Promises of service/reader/alphabet.py."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from service.reader.alphabet import FIRST_LETTER, PAIR_BUCKETS, RARE_BUCKETS, Alphabet, pairs

ALPHABET = Alphabet("的重庆a1。.")


@given(st.text(max_size=50))
def test_every_character_gets_one_id_that_is_not_reserved(text: str) -> None:
    ids = ALPHABET.ids(text)
    assert len(ids) == len(text)
    assert all(FIRST_LETTER <= value < ALPHABET.size for value in ids)


def test_traditional_and_full_width_characters_have_the_ids_of_their_folded_form() -> None:
    assert list(ALPHABET.ids("重慶Ａ１")) == list(ALPHABET.ids("重庆a1"))


def test_a_rare_character_matches_itself_and_no_known_one() -> None:
    first, again, known = ALPHABET.ids("龘龘庆")
    assert first == again < FIRST_LETTER + RARE_BUCKETS <= known


def test_a_pair_is_the_same_wherever_it_stands_and_depends_on_order() -> None:
    one, other = pairs(ALPHABET.ids("的重庆")), pairs(ALPHABET.ids("重庆的庆重"))
    assert one[2] == other[1]
    assert one[2] != other[4]
    assert ((one >= 0) & (one < PAIR_BUCKETS)).all()


def test_pairs_have_one_entry_more_than_characters_row_by_row() -> None:
    table = np.stack([ALPHABET.ids("重庆的"), ALPHABET.ids("的重庆")])
    assert pairs(table).shape == (2, 4)
    assert list(pairs(table)[1]) == list(pairs(table[1]))
