import pytest

from eval.figures.citations import false_quotes, score_citations
from eval.sets.questions import Place
from eval.systems.reply import Span

TEXT = "零一二三四五六七八九" * 3


def cited(start: int, end: int, document_id: str = "d") -> Span:
    return Span(document_id, start, end, TEXT[start:end])


def test_precision_and_recall_are_counted_by_offsets() -> None:
    evidence = [[Place("d", 0, 10)], [Place("d", 20, 30)]]
    score = score_citations([cited(0, 6), cited(12, 16)], evidence)
    # the first citation lies in the first piece, the second proves nothing; one piece of two
    assert (score.precision, score.recall) == (1 / 2, 1 / 2)
    # 6 characters shared; 10 cited, 20 wanted
    assert score.character_precision == pytest.approx(6 / 10)
    assert score.character_recall == pytest.approx(6 / 20)


def test_less_than_half_of_the_shorter_proves_nothing() -> None:
    assert score_citations([cited(6, 16)], [[Place("d", 0, 10)]]).recall == 0.0
    assert score_citations([cited(5, 15)], [[Place("d", 0, 10)]]).recall == 1.0


def test_evidence_that_stands_twice_is_proved_at_either_place() -> None:
    evidence = [[Place("d", 0, 5), Place("d", 10, 15)]]
    assert score_citations([cited(10, 15)], evidence).recall == 1.0
    assert score_citations([cited(10, 15)], evidence).character_recall == 1.0


def test_another_document_proves_nothing() -> None:
    assert score_citations([cited(0, 10, "e")], [[Place("d", 0, 10)]]).precision == 0.0


def test_without_citations_there_is_no_precision_and_no_recall() -> None:
    score = score_citations([], [[Place("d", 0, 10)]])
    assert (score.precision, score.recall, score.character_precision) == (None, 0.0, None)


def test_a_quote_is_false_when_it_is_not_the_text_at_its_offsets() -> None:
    good, off = cited(3, 6), Span("d", 3, 6, TEXT[4:7])
    unknown, empty = Span("e", 0, 1, "零"), Span("d", 2, 2, "")
    assert false_quotes([good, off, unknown, empty], {"d": TEXT}) == [off, unknown, empty]
