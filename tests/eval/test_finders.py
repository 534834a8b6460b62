from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import pytest

from eval.systems.finders import Piece, bm25_default, bm25_terms, fused, ranked
from eval.systems.pieces import chunk_pieces, unmended_pieces
from eval.systems.reply import Span

TEXT = "标题\n\n甲区投资10亿元,\n共33个\n\n项目。\n乙区投资100亿元。\n"


def pieces_of(*texts: str) -> list[Piece]:
    return [Piece(Span("d", at, at + 1, ""), text) for at, text in enumerate(texts)]


def starts(spans: Any) -> list[int]:
    return [span.start for span in spans]


def test_our_terms_find_whole_numbers_and_chinese() -> None:
    pieces = pieces_of("乙区投资100亿元", "甲区投资10亿元", "河")
    find = ranked(pieces, bm25_terms(pieces), positive=True)
    assert starts(find("投资10亿的区", 5))[0] == 1
    assert starts(find("10", 5)) == [1]
    assert find("无关", 5) == []


def test_the_usual_tokenizer_finds_a_chinese_clause_only_as_a_whole() -> None:
    pieces = pieces_of("甲区投资很多", "budget of the district")
    find = ranked(pieces, bm25_default(pieces), positive=True)
    assert find("甲区投资", 5) == []
    assert starts(find("甲区投资很多", 5)) == [0]
    assert starts(find("district budget", 5)) == [1]


def scores(*values: float) -> npt.NDArray[np.float32]:
    return np.asarray(values, dtype=np.float32)


def test_ties_stay_in_order_and_k_is_kept() -> None:
    find = ranked(pieces_of("a", "b", "c"), lambda _: scores(1, 2, 2), positive=False)
    assert starts(find("", 2)) == [1, 2]


def test_fusion_needs_only_one_signal_to_speak() -> None:
    pieces = pieces_of("a", "b", "c")
    silent, clear = (lambda _: scores(0, 0, 0)), (lambda _: scores(0.1, 0.9, 0.5))
    assert starts(fused(pieces, silent, clear)("问", 3)) == [1, 2, 0]
    assert starts(fused(pieces, clear, lambda _: scores(1, 1, 1))("问", 3)) == [1, 2, 0]


def index() -> Any:
    chunk = SimpleNamespace(document_id="d", start=4, end=23, context="标题", text="甲区投资")
    sections = (
        SimpleNamespace(headings=("标题",), start=0, end=23),
        SimpleNamespace(headings=("标题", "乙"), start=23, end=len(TEXT)),
    )
    return SimpleNamespace(
        documents=[SimpleNamespace(id="d")],
        chunk_count=1,
        chunk=lambda _row: chunk,
        text=lambda _id: TEXT,
        outline=lambda _id: sections,
    )


def test_unmended_pieces_are_the_paragraphs_as_the_file_breaks_them() -> None:
    pieces = unmended_pieces(cast("Any", index()))
    found = [TEXT[piece.span.start : piece.span.end] for piece in pieces]
    assert found == ["标题", "甲区投资10亿元,\n共33个", "项目。", "乙区投资100亿元。"]
    assert pieces[1].searched == "标题\n甲区投资10亿元,\n共33个"
    assert pieces[3].searched.startswith("标题 / 乙\n")


def test_headings_are_searched_unless_they_are_left_out() -> None:
    assert chunk_pieces(cast("Any", index()))[0].searched == "标题\n甲区投资"
    assert chunk_pieces(cast("Any", index()), headings=False)[0].searched == "甲区投资"


def test_the_peer_has_its_own_parameters_and_counts_a_word_as_often_as_it_is_said() -> None:
    pieces = pieces_of("budget of the district school", "school school trip", "river")
    once, twice = (bm25_default(pieces)(text) for text in ("school", "school school"))
    assert np.allclose(twice, 2 * once)
    # tf 2, 3 words of 2.67 on average (stop words aside), in 2 of 3: k1 1.5, b 0.75
    idf = np.log(1 + (3 - 2 + 0.5) / (2 + 0.5))
    lengths = [3, 3, 1]
    norm = 1.5 * (1 - 0.75 + 0.75 * 3 / (sum(lengths) / 3))
    assert once[1] == pytest.approx(idf * 2 / (2 + norm), rel=1e-4)
