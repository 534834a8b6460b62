"""What a section tells of one district is no answer about another."""

from pathlib import Path

import pytest

from indexer.building.build import build
from indexer.index import Index
from indexer.settings import Settings
from service.answers.near_misses.other_places import of_the_place_asked
from service.reader.reading import Candidate, Passage, Reading
from tests.fakes import fake_parts

_TEXT = """# 重庆教育见闻

## 荣昌篇

今年1月，荣昌区入选试验区。去年五月，区里办了论坛。

## 合川篇

今年3月，合川区入选试验区，渝北区派人学习。
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    room: Path = tmp_path_factory.mktemp("places")
    (room / "seeds").mkdir()
    (room / "seeds" / "a.md").write_text(_TEXT, encoding="utf-8")
    build(room / "seeds", room / "index", Settings(), parts=fake_parts)
    return Index.open(room / "index")


def _left(index: Index, question: str, *spans: str) -> list[str]:
    chunks = [index.chunk(row) for row in index.rows_of(index.chunk(0).document_id)]
    passages = [Passage(chunk.text, " / ".join(chunk.section)) for chunk in chunks]
    places = [
        next((row, one.text.index(span)) for row, one in enumerate(passages) if span in one.text)
        for span in spans
    ]
    candidates = tuple(
        Candidate(row, start, start + len(span), 0.3)
        for (row, start), span in zip(places, spans, strict=True)
    )
    found = of_the_place_asked(question, chunks, passages, Reading(candidates, 0.9), index)
    kept = [passages[one.passage].text[one.start : one.end] for one in found.candidates]
    assert found.answerable == pytest.approx(0.9 * len(kept) / len(spans))
    return kept


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("荣昌区什么时候入选试验区？", ["今年1月"]),
        ("渝北区什么时候入选试验区？", ["今年3月"]),  # its section names it
        ("江津区什么时候入选试验区？", []),
        ("重庆江津什么时候入选试验区？", []),
        ("When was Jiangjin District selected?", []),
        ("When was Rongchang selected?", ["今年1月"]),
        ("重庆市什么时候入选试验区？", ["今年1月", "今年3月"]),  # another level
        ("江津区和荣昌区什么时候入选试验区？", ["今年1月", "今年3月"]),  # of two
        ("什么时候入选试验区？", ["今年1月", "今年3月"]),
    ],
)
def test_only_what_is_told_of_the_place_is_left(
    index: Index, question: str, left: list[str]
) -> None:
    assert _left(index, question, "今年1月", "今年3月") == left


def test_a_heading_names_the_place_too(index: Index) -> None:
    assert _left(index, "江津区什么时候办了论坛？", "去年五月") == []
    assert _left(index, "荣昌区什么时候办了论坛？", "去年五月") == ["去年五月"]
