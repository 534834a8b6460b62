"""The gate of the network: what it sums, what it learns, and that it is stored as it is."""

from pathlib import Path

import numpy as np
import pytest

from indexer.errors import EncoderError
from indexer.relation import Role
from indexer.relations.learned.worth import MOST_NAMED, PAIRS, WORTH, Gate, gate, pairs_of
from training.tagger.gate import Example, examples, learn_gate, store_gate, sums
from training.tagger.sentences import ReadSentence, Row

STATES = [f"{name}牵头成立清河联盟" for name in ("甲校", "乙区", "丙厂", "丁院", "戊村")]
SILENT = [f"{name}今天天气晴好" for name in ("甲校", "乙区", "丙厂", "丁院", "戊村")]


def read(text: str, *rows: Row) -> ReadSentence:
    return ReadSentence("news", 1, text, rows)


def test_each_pair_counts_once_and_the_ends_are_part_of_pairs() -> None:
    assert len(pairs_of("天天天天")) == 3  # ^天, 天天, 天$
    assert set(pairs_of("ab")) == {
        (((ord(one) * 2654435761 + ord(two) * 40503) % 2**64) >> 7) % PAIRS
        for one, two in ("^a", "ab", "b$")
    }


def test_a_sentence_is_let_in_by_the_sum_of_its_weights() -> None:
    pairs = np.zeros(PAIRS, np.float32)
    pairs[pairs_of("牵头")[:1]] = 2.0
    named = np.array([0, 0.5, 0, 0], np.float32)
    assert Gate(pairs, named, 2.4).lets_in("牵头", 1)
    assert not Gate(pairs, named, 2.4).lets_in("牵头", 0)
    assert not Gate(pairs, named, 2.4).lets_in("牵头", MOST_NAMED + 5)


def test_a_sentence_of_which_a_reader_was_in_doubt_teaches_nothing() -> None:
    row = Row("清河联盟", "甲校", Role.LEAD)
    doubt = Row("清河联盟", "甲校", Role.LEAD, optional=True)
    found = examples([read(STATES[0], row), read(STATES[1], doubt), read(SILENT[0])])
    assert [one.states for one in found] == [True, False]


def test_it_learns_to_let_in_what_states_a_membership(tmp_path: Path) -> None:
    row = Row("清河联盟", "甲校", Role.LEAD)
    taught = examples([read(text, row) for text in STATES] + [read(text) for text in SILENT]) * 400
    weights = learn_gate(taught, [], seed=1)
    told = sums(weights, [one.rows for one in taught]).numpy()
    assert min(told[[one.states for one in taught]]) > max(told[[not one.states for one in taught]])
    unread = [one for one in taught if not one.states] * 9 + [one for one in taught if one.states]
    store_gate(weights, unread, tmp_path)
    stored = gate(tmp_path)
    assert stored.lets_in(STATES[0], 0)
    assert not stored.lets_in(SILENT[0], 0)


def test_a_folder_without_a_gate_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match=WORTH):
        gate(tmp_path)


def test_an_example_has_its_pairs_its_number_of_bodies_and_the_bias() -> None:
    (one,) = examples([read("“清河联盟”和“云水联盟”亮相。")])
    assert isinstance(one, Example)
    assert list(one.rows[-2:]) == [PAIRS + 2, PAIRS + MOST_NAMED + 1]
