"""Drafts of answers that decide: yes or no, one of two, whoever has the most, each with every sentence
that proves it.

Each function returns None when it has nothing to say.
"""

from collections.abc import Sequence

from indexer.chunk import Chunk
from indexer.names import places_in
from service.answers import wording
from service.answers.chinese_claims import Impression
from service.answers.choosing.choices import choose
from service.answers.choosing.compared import compared_in
from service.answers.choosing.comparisons import compare
from service.answers.choosing.english_choices import english_choice
from service.answers.choosing.foremost import foremost
from service.answers.choosing.in_table import foremost_in_table
from service.answers.draft import Draft
from service.answers.near_misses.absent_subject import subject_is_absent
from service.answers.otherwise.again import claimed_otherwise
from service.answers.polar import judge
from service.answers.quotations import Quotations
from service.questions.language import Language
from service.questions.question import Question
from service.reader.gloss import glossary_of
from service.reader.reading import Passage, Reading, said_in_chinese
from service.reader.session import FOLDER
from service.reader.support import Support


def polar_draft(
    question: Question,
    chunks: Sequence[Chunk],
    passages: Sequence[Passage],
    reading: Reading,
    notes: Quotations,
    impression: Impression,
) -> Draft | None:
    """是 or 否 with the sentence that decides it; None where nothing speaks of whom is asked about."""
    asked = said_in_chinese(question.standalone, reading)
    english = question.standalone if question.language is Language.ENGLISH else ""
    if english and subject_is_absent(english, passages, glossary_of(FOLDER)):
        return None
    asked = asked if english else claimed_otherwise(asked, passages)
    spelled = places_in(english)
    verdict = judge(
        asked, passages, reading.answerable, spelled, english, impression, reading.candidates
    )
    if verdict is None:
        return None
    short = wording.yes_or_no(verdict.holds, question.language)
    return _decided(short, (verdict.support,), chunks, notes, verdict.chance)


def choice_draft(
    question: Question,
    chunks: Sequence[Chunk],
    passages: Sequence[Passage],
    reading: Reading,
    notes: Quotations,
    confidence: float,
) -> Draft | None:
    """Of two alternatives, or of two that are compared, the one that the documents decide for."""
    asked = question.standalone
    if question.language is Language.ENGLISH:
        choice = english_choice(asked, passages, reading, glossary_of(FOLDER))
    else:
        compared = compared_in(asked)
        choice = compare(asked, passages) if compared else choose(asked, passages, reading)
    if choice is None:
        return None
    return _decided(choice.option, choice.supports, chunks, notes, confidence)


def foremost_draft(
    question: Question,
    chunks: Sequence[Chunk],
    passages: Sequence[Passage],
    notes: Quotations,
    confidence: float,
) -> Draft | None:
    """Who has the most, or the least, in a column of a table or by one sentence that tells of each."""
    asked = question.standalone
    choice = foremost_in_table(asked, passages) or foremost(asked, passages)
    return _decided(choice.option, choice.supports, chunks, notes, confidence) if choice else None


def _decided(
    short: str,
    supports: Sequence[Support],
    chunks: Sequence[Chunk],
    notes: Quotations,
    confidence: float,
) -> Draft | None:
    """A short answer of the question's own words, with every sentence that decides it."""
    found = [notes.span(chunks[item.passage], item.start, item.end) for item in supports]
    citations = [citation for citation in found if citation is not None]
    if not citations or len(citations) < len(found):
        return None  # without one of its proofs a decision is none
    markers = "".join(f"[{citation.marker}]" for citation in citations)
    quotes = "\n".join(wording.quoted(item.quote, item.marker) for item in citations)
    return Draft(f"{short}{markers}\n{quotes}", (short,), tuple(citations), confidence)
