"""Quotations are made only of what stands in the source where the chunk says."""

import numpy as np
import pytest

from indexer.chunk import Chunk
from indexer.documents import Document, Kind
from indexer.errors import QuoteMismatch
from indexer.index import Index
from indexer.layout.sections import lay_out
from indexer.text.flow import Flow
from service.answers import wording
from service.citations import cite


class Source(Index):
    """The part of an index that quotes, over one text."""

    def __init__(self, source: str) -> None:
        self._source = source

    def quote(self, document_id: str, start: int, end: int) -> str:  # noqa: ARG002
        return self._source[start:end]


def chunk_of(flow: Flow) -> Chunk:
    return Chunk("d#0", "d", "题", None, ("题",), Kind.BODY, flow)


def paragraph(source: str, holding: str, *, markdown: bool) -> Flow:
    """The paragraph of a laid out text that reads `holding`."""
    title, sections = lay_out(source, "stem", markdown=markdown)
    document = Document("d", title, None, source, sections, "d.md", "0" * 64)
    flows = [flow for section in document.sections for flow in section.paragraphs]
    return next(flow for flow in flows if holding in flow.text)


@pytest.mark.parametrize(
    ("source", "read", "quoted"),
    [
        ("# 纪要\n\n合川区**教育联盟**由`长寿区`牵头。\n", "教育联盟由长寿区", "教育联盟**由`长寿区"),
        ("# 纪要\n\n见[公告](http://a.example/b)全文。\n", "见公告全文", "见[公告](http://a.example/b)全文"),
        ("# Notes\n\nThe league was foun-\nded in the spring.\n", "founded in", "foun-\nded in"),
    ],
)  # fmt: skip
def test_marks_that_are_not_read_stand_in_the_quote(source: str, read: str, quoted: str) -> None:
    flow = paragraph(source, read, markdown=True)
    start = flow.text.index(read)
    cited = cite(Source(source), chunk_of(flow), start, start + len(read), marker=1)
    assert cited.quote == source[cited.start : cited.end] == quoted


def test_a_space_that_mending_put_in_stands_at_white_space() -> None:
    flow = Flow("ab cd", np.array([0, 1, 2, 4, 5], dtype=np.int32))
    assert cite(Source("ab\n\ncd"), chunk_of(flow), 0, 5, marker=1).quote == "ab\n\ncd"
    with pytest.raises(QuoteMismatch):
        cite(Source("ab--cd"), chunk_of(flow), 0, 5, marker=1)


@pytest.mark.parametrize("at", range(5))
def test_one_other_character_in_the_source_stops_the_quote(at: int) -> None:
    source = "合川区牵头"
    changed = source[:at] + "某" + source[at + 1 :]
    with pytest.raises(QuoteMismatch, match="indexer check"):
        cite(Source(changed), chunk_of(Flow.of(source)), 0, 5, marker=1)


def test_a_quotation_is_said_in_one_line_wherever_the_source_breaks() -> None:
    assert wording.quoted("深化双城\n\n合作", 2) == "“深化双城合作”[2]"
