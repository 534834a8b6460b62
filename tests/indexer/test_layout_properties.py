"""What holds for every text, whatever it contains."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.chunks import split
from indexer.documents import Document
from indexer.layout.lines import WHITE, is_ornament, split_lines
from indexer.layout.menus import menu_places
from indexer.layout.sections import lay_out

# Pieces that layout reacts to, between characters of any kind.
_PIECES = st.sampled_from(
    ["\n", "\n\n", "\r\n", "。", "，", "、", "“", "”", "# ", "- ", "第一章 ", "第一条 ", "一、", "（一）", "1. ",
     "图为", "记者 王强", "——", "|", "\t", "　", "学校在区内举办活动", "重庆", "the ", "收藏", "【字号：", "大",
     "word-\n", ".", "\u200b", "\x00"]
)  # fmt: skip
_ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TEXTS = st.lists(st.one_of(_PIECES, _ANY), max_size=40).map("".join)


# And those that only Markdown reacts to.
_MARKS = st.sampled_from(
    ["**", "__", "`", "``", "[", "](", "](http://a.example/b)", ")", "![", "> ", "| - |"]
)
MARKED = st.lists(st.one_of(_MARKS, _PIECES, _ANY), max_size=40).map("".join)


def laid_out(text: str, *, markdown: bool = False) -> Document:
    title, sections = lay_out(text, "stem", markdown=markdown)
    return Document("id", title, None, text, sections, "id.txt", "0" * 64)


@given(TEXTS)
def test_sections_partition_every_text(text: str) -> None:
    laid_out(text)  # the document itself refuses anything else


@given(st.one_of(TEXTS, MARKED), st.booleans())
@example("a\n\n**\x00**b", True)
def test_a_flow_reads_the_character_that_stands_at_its_offset(text: str, markdown: bool) -> None:
    for section in laid_out(text, markdown=markdown).sections:
        for flow in section.paragraphs:
            for char, offset in zip(flow.text, flow.offsets, strict=True):
                source = text[int(offset)]
                assert char == source or (char == " " and source.isspace())


@given(TEXTS)
def test_no_character_is_read_twice(text: str) -> None:
    offsets = [flow.offsets for s in laid_out(text).sections for flow in s.paragraphs]
    read = np.concatenate(offsets) if offsets else np.empty(0)
    assert len(np.unique(read)) == len(read)


@given(TEXTS)
def test_what_is_not_read_is_white_or_a_heading_or_a_separator(text: str) -> None:
    document = laid_out(text)
    read = np.zeros(len(text), dtype=bool)
    for section in document.sections:
        for flow in section.paragraphs:
            read[flow.offsets] = True
    shown = "".join(h for s in document.sections for h in s.headings)
    lines = split_lines(text)
    menus = {lines[at].text for at in menu_places(lines)}
    for line in lines:
        bare, start = line.text, line.start
        if bare in menus or is_ornament(bare):
            continue
        unread = [
            c for c, seen in zip(bare, read[start : start + len(bare)], strict=True) if not seen
        ]
        left = "".join(unread).strip(WHITE + "#-=*_")
        # A hyphen at the end of a line is mended away; everything else went into a heading.
        assert all(char in shown or char in WHITE + "-*_#=\u00ad。" for char in left)


@given(TEXTS)
def test_a_text_that_shows_something_is_read_or_headed(text: str) -> None:
    document = laid_out(text)
    if any(char.isalnum() for char in text):
        assert any(s.paragraphs for s in document.sections)


@given(TEXTS)
def test_every_section_has_the_title_in_front(text: str) -> None:
    document = laid_out(text)
    assert all(section.headings[0] == document.title for section in document.sections)


@pytest.mark.parametrize(
    "text",
    [
        "清江大桥今天通车" * 5000,
        "清江大桥今天通车\n" * 5000,
        "the bridge is open and\n" * 2500,
        "a.b." * 7500,
        "Mr. " * 7500,
        "- " * 12500,
        "-" * 25000 + "x",
        "《" * 6250,
        "**" * 6250,
        "[a](" * 3750,
        "第一章 总则\n" * 2500,
        "1. 桥\n" * 3750,
        "……" * 6250,
        "“！" * 6250,
    ],
    ids=range(14),
)
def test_long_monotonous_texts_take_seconds_not_hours(text: str) -> None:
    title, sections = lay_out(text, "stem", markdown=True)
    document = Document("id", title, None, text, sections, "id.txt", "0" * 64)
    chunks = split(document, max_tokens=200, count=len)
    assert all(len(chunk.text) <= 200 for chunk in chunks)
