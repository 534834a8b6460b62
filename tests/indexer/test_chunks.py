"""Chunks: whole sentences of one section within a budget."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.chunk import Chunk
from indexer.chunks import split
from indexer.documents import Document, Kind, Section
from indexer.errors import SettingError
from indexer.text.flow import Flow
from indexer.text.sentences import sentence_spans
from tests.indexer.test_layout_properties import TEXTS, laid_out


def chunks_of(text: str, max_tokens: int, count: Callable[[str], int] = len) -> list[Chunk]:
    return split(laid_out(text), max_tokens=max_tokens, count=count)


def utf8_pairs(text: str) -> int:
    """A count that is not additive: pairs of bytes, rounded up."""
    return -(-len(text.encode()) // 2)


@given(TEXTS, st.integers(4, 60), st.sampled_from([len, utf8_pairs]))
def test_every_chunk_keeps_the_budget(
    text: str, max_tokens: int, count: Callable[[str], int]
) -> None:
    for chunk in chunks_of(text, max_tokens, count):
        assert count(chunk.text) <= max_tokens


@given(TEXTS, st.integers(1, 60))
def test_every_visible_character_of_the_paragraphs_is_in_exactly_one_chunk(
    text: str, max_tokens: int
) -> None:
    document = laid_out(text)
    wanted = [
        int(offset)
        for section in document.sections
        for flow in section.paragraphs
        for char, offset in zip(flow.text, flow.offsets, strict=True)
        if not char.isspace()
    ]
    found = [
        int(offset)
        for chunk in split(document, max_tokens=max_tokens, count=len)
        for char, offset in zip(chunk.text, chunk.flow.offsets, strict=True)
        if not char.isspace()
    ]
    assert sorted(found) == sorted(wanted)


@given(TEXTS, st.integers(2, 60))
def test_chunks_read_their_source(text: str, max_tokens: int) -> None:
    for chunk in chunks_of(text, max_tokens):
        for char, offset in zip(chunk.text, chunk.flow.offsets, strict=True):
            assert text[offset] == char or (char in " \n" and text[offset].isspace())


@given(TEXTS, st.integers(2, 60))
def test_a_chunk_begins_in_the_section_whose_headings_it_carries(
    text: str, max_tokens: int
) -> None:
    document = laid_out(text)
    for chunk in split(document, max_tokens=max_tokens, count=len):
        section = next(s for s in document.sections if s.start <= chunk.start < s.end)
        # The rest of a paragraph behind a caption is the one thing read outside its section.
        if chunk.section != section.headings:
            assert any(len(np.flatnonzero(np.diff(p.offsets) > 1)) for s in document.sections
                       for p in s.paragraphs)  # fmt: skip


def section_of(*paragraphs: str, kind: str = "") -> Document:
    return laid_out("桥\n\n" + kind + "\n\n".join(paragraphs) + "\n")


def texts(document: Document, max_tokens: int) -> list[str]:
    return [chunk.text for chunk in split(document, max_tokens=max_tokens, count=len)]


def test_a_section_within_the_budget_is_one_chunk_with_line_breaks_between_paragraphs() -> None:
    document = section_of("桥通车了，大家很高兴。", "路也修好了，车很多。")
    assert texts(document, 40) == ["桥通车了，大家很高兴。\n路也修好了，车很多。"]


def test_chunks_are_numbered_within_the_document() -> None:
    document = section_of("桥通车了，大家很高兴。", "路也修好了，车很多。")
    assert [c.id for c in split(document, max_tokens=12, count=len)] == ["id#0", "id#1"]


def test_chunks_hold_whole_sentences() -> None:
    paragraph = "".join(f"第{number}座桥今年开工建设。" for number in range(10, 40))
    sentences = {paragraph[a:b] for a, b in sentence_spans(paragraph)}
    for text in texts(section_of(paragraph), 50):
        assert {text[a:b] for a, b in sentence_spans(text)} <= sentences


def test_no_tiny_tail_is_left_over() -> None:
    # Eleven sentences of 10 characters in a budget of 50: full chunks would be 50, 50, 10.
    paragraph = "".join(f"第{number}座桥开工了吗。" for number in range(10, 21))
    sizes = [len(text) for text in texts(section_of(paragraph), 50)]
    assert sorted(sizes) == [30, 40, 40]


def test_paragraphs_stay_whole_where_the_budget_allows() -> None:
    # 40 and 20 characters: halves of 30 would be more alike.
    first, second = "桥通车了，大家高兴。" * 4, "路修好了，车辆很多。" * 2
    assert texts(section_of(first, second), 40) == [first, second]


def test_list_items_stay_with_the_line_that_leads_into_them() -> None:
    items = "- 本人的身份证；\n- 全家的户口本。"
    document = section_of("桥通车了，大家都高兴。", "需要的材料有：", items)
    assert texts(document, 30) == ["桥通车了，大家都高兴。", f"需要的材料有：\n{items}"]


def test_line_breaks_between_paragraphs_count_too() -> None:
    def dear_breaks(text: str) -> int:
        return len(text) + 9 * text.count("\n")

    document = section_of(*["桥通车了，大家都高兴。"] * 4)
    chunks = split(document, max_tokens=24, count=dear_breaks)
    assert all(dear_breaks(chunk.text) <= 24 for chunk in chunks)


def test_a_paragraph_that_was_mended_around_another_stands_in_a_chunk_of_its_own() -> None:
    text = "桥通车\n图\n了。"
    around = Flow("桥通车了。", np.array([0, 1, 2, 6, 7], dtype=np.int32))
    section = Section(("桥",), 0, len(text), Kind.BODY, (around, Flow.of(text, 4, 5)))
    document = Document("id", "桥", None, text, (section,), "id.txt", "0" * 64)
    assert texts(document, 99) == ["桥通车了。", "图"]


def test_a_sentence_over_the_budget_is_cut_at_its_clauses() -> None:
    sentence = "一要修好乡村公路，二要架设跨河大桥，三要新建两所小学，四要改造老旧小区。"
    for text in texts(section_of(sentence), 20):
        assert text[-1] in "，。"


def test_a_clause_over_the_budget_is_cut_hard() -> None:
    parts = texts(section_of("桥" * 95 + "。"), 20)
    assert "".join(parts) == "桥" * 95 + "。"
    assert all(len(part) <= 20 for part in parts)


def test_english_is_cut_between_words() -> None:
    words = "bridge " * 30
    for text in texts(section_of("The " + words.strip() + "."), 40):
        assert not text.startswith("ridge")
        assert all(word in ("The", "bridge", "bridge.") for word in text.split())


def test_a_fragment_is_a_chunk_of_its_own() -> None:
    text = (
        "大桥通车\n\n大桥今天上午正式通车，来自全市各地的代表参加了通车仪\n\n式，场面十分热闹。\n\n"
        "影响力的重要城市。\n\n第二天上午，记者来到大桥管理处采访。\n"
    )
    chunks = split(laid_out(text), max_tokens=200, count=len)
    assert [c.text for c in chunks if c.kind is Kind.FRAGMENT] == ["影响力的重要城市。"]
    assert len(chunks) == 3


def test_a_budget_without_room_is_refused() -> None:
    with pytest.raises(SettingError, match="max_tokens is 0"):
        chunks_of("桥。", 0)


def test_characters_without_width_at_the_end_of_a_paragraph_do_not_glue_it_to_the_next() -> None:
    assert texts(laid_out("桥\n\n桥通车了，很高兴。\u200b\n\n路也修好了。\n"), 99) == [
        "桥通车了，很高兴。\n路也修好了。"
    ]
