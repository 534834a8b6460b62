"""An answer from what the reader marked: a choice, what the documents tell in words of their own, a span."""

from collections.abc import Sequence

from indexer.chunk import Chunk
from indexer.names import pinyin
from service.answers import compose, decide
from service.answers.choosing.compared import compared_in
from service.answers.draft import Draft
from service.answers.evidence import Sureness
from service.answers.lists.at_length import told_at_length
from service.answers.lists.circumstances import circumstances
from service.answers.lists.coined import coined
from service.answers.lists.nothing_but import MAY_BE_SEVERAL, several_in
from service.answers.lists.under_heading import under_heading
from service.answers.quotations import Quotations
from service.answers.spans.labelled import labelled
from service.answers.spans.recorded import recorded
from service.questions.either import either_of
from service.questions.kind import Kind
from service.questions.language import Language
from service.questions.question import Question
from service.reader.reading import Passage, Reading, said_in_chinese

_MAY_BE_LABELLED = (*MAY_BE_SEVERAL, Kind.LIST, Kind.NUMBER, Kind.DATE, Kind.DEFINITION)
# How often a list that was announced in the question's words is the one asked for.
TOLD_PRECISION = 0.8


def from_reading(
    question: Question,
    chunks: Sequence[Chunk],
    passages: Sequence[Passage],
    reading: Reading,
    sure: Sureness,
    notes: Quotations,
    min_answerable: float,
) -> Draft | None:
    """The answer to a question of any kind but yes or no; None where nothing answers surely enough.

    What the documents announce or label in the question's words may answer however unsure the
    reader is; what the reader alone marked does from `min_answerable` up.
    """
    compared = compared_in(question.standalone) or either_of(question.standalone)
    if question.kind is Kind.CHOICE or compared:
        chosen = decide.choice_draft(question, chunks, passages, reading, notes, sure.answerable)
        if chosen is not None or compared:
            return chosen
    announced = _announced(question, chunks, passages, notes)
    if announced is not None:
        return announced
    if question.kind in _MAY_BE_LABELLED:
        told_so = _behind_label(question, chunks, reading, notes, sure, min_answerable)
        if told_so is not None:
            return told_so
    if sure.answerable < min_answerable:
        return None
    several = any(
        several_in(question.kind, passages[best.passage].text, best.start, best.end)
        for best in reading.candidates[:1]
    )
    if question.kind is Kind.LIST or several:
        return compose.list_draft(question, chunks, reading, notes, sure.right)
    return compose.fact_draft(question, chunks, reading, notes, sure.right, pinyin)


def _announced(
    question: Question, chunks: Sequence[Chunk], passages: Sequence[Passage], notes: Quotations
) -> Draft | None:
    """What is told in the question's words, whatever the reader marked: the foremost of several, what
    a coined name counts, a list that is announced."""
    if question.language is Language.CHINESE:
        foremost = decide.foremost_draft(question, chunks, passages, notes, TOLD_PRECISION)
        if foremost is not None:
            return foremost
    if question.kind in (Kind.LIST, Kind.FACT, Kind.DEFINITION):
        counted = coined(question.standalone, chunks)
        parts = compose.told_draft(question, counted, notes, TOLD_PRECISION) if counted else None
        if parts is not None:
            return parts
    if question.kind not in (Kind.LIST, Kind.FACT):
        return None
    near = question.standalone, chunks, notes.index
    told = circumstances(*near)
    if told is None and question.kind is Kind.LIST:
        told = under_heading(*near) or told_at_length(*near)
    return compose.told_draft(question, told, notes, TOLD_PRECISION) if told else None


def _behind_label(
    question: Question,
    chunks: Sequence[Chunk],
    reading: Reading,
    notes: Quotations,
    sure: Sureness,
    min_answerable: float,
) -> Draft | None:
    """What stands behind its label, or in the head of a rule."""
    # subtle: what the documents have no word for is left out of an English question's Chinese.
    english = question.language is Language.ENGLISH
    trusted = sure.right if english else TOLD_PRECISION
    said = said_in_chinese(question.standalone, reading)
    label = labelled(said, chunks, notes.index, several=question.kind is Kind.LIST)
    if label is None and question.kind in (Kind.DATE, Kind.FACT) and not english:
        label = recorded(said, chunks, notes.index)
    if label is None or (english and sure.answerable < min_answerable):
        return None
    return compose.told_draft(question, label, notes, trusted)
