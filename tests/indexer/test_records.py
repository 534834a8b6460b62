import json

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from indexer.chunk import Chunk
from indexer.documents import Kind
from indexer.relation import Relation, Role
from indexer.storage.records import (
    chunk_line,
    decode_text,
    encode_text,
    offsets_of,
    read_chunk,
    read_relation,
    read_searched_text,
    relation_line,
    runs_of,
)
from indexer.text.flow import Flow

any_text = st.text(st.characters(), max_size=30)
gaps = st.lists(st.integers(1, 5), max_size=30)


@given(any_text, gaps, st.lists(any_text, min_size=1, max_size=3))
def test_a_chunk_of_any_unicode_comes_back_as_it_was(
    text: str, steps: list[int], section: list[str]
) -> None:
    text = text[: len(steps)]
    offsets = np.cumsum(np.array(steps[: len(text)], dtype=np.int32), dtype=np.int32)
    if not text:
        return
    chunk = Chunk("a#0", "a", "题\n", None, tuple(section), Kind.LIST, Flow(text, offsets))
    line = chunk_line(chunk)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    back = read_chunk(line)
    assert (back.id, back.title, back.section, back.kind) == ("a#0", "题\n", tuple(section), "list")
    assert back.text == text
    assert np.array_equal(back.flow.offsets, offsets)
    assert read_searched_text(line) == (chunk.context, text)


@given(gaps)
def test_runs_are_the_inverse_of_offsets(steps: list[int]) -> None:
    offsets = np.cumsum(np.array(steps, dtype=np.int32), dtype=np.int32)
    assert np.array_equal(offsets_of(runs_of(offsets)), offsets)


def test_runs_by_hand() -> None:
    assert runs_of(np.array([3, 4, 5, 9, 10, 12], dtype=np.int32)) == [[3, 3], [9, 2], [12, 1]]


def test_an_unbroken_text_is_one_run() -> None:
    assert runs_of(np.arange(7, 500, dtype=np.int32)) == [[7, 493]]


@given(any_text)
def test_source_text_survives(text: str) -> None:
    assert decode_text(encode_text(text)) == text


def test_a_lone_surrogate_survives_in_texts_and_lines() -> None:
    assert decode_text(encode_text("a\ud800字")) == "a\ud800字"
    chunk = Chunk("a#0", "a", "\udfff", None, ("\udfff",), Kind.BODY, Flow.of("a\ud800字"))
    back = read_chunk(chunk_line(chunk))
    assert (back.title, back.text) == ("\udfff", "a\ud800字")


def test_a_relation_comes_back_as_it_was() -> None:
    relation = Relation("共同体", "合川", Role.LEAD, "a", ("题", "节"), 3, 9, "合川牵头。", "2024")
    line = relation_line(relation)
    assert read_relation(line) == relation
    assert "合川牵头。" in line.decode()
    assert json.loads(line)["role"] == "lead"
