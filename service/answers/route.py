"""The ways to an answer, tried in order: the membership table, yes or no, a list, a span."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.chunk import Chunk
from indexer.text.fold import fold
from service.answers import decide, outcome
from service.answers.choosing.compared import compared_in
from service.answers.draft import Draft
from service.answers.evidence import Sureness, weigh
from service.answers.evidential import evidential
from service.answers.from_reading import from_reading
from service.answers.near_misses.absent_names import of_documents_that_name
from service.answers.near_misses.coded_names import names_another
from service.answers.near_misses.other_bodies import of_the_body_asked
from service.answers.near_misses.other_institutions import of_the_institution_asked
from service.answers.near_misses.other_places import of_the_place_asked
from service.answers.near_misses.siblings import of_the_sibling_asked
from service.answers.near_misses.whose_label import of_documents_of_the_holder
from service.answers.otherwise.again import put_otherwise
from service.answers.quotations import Quotations
from service.answers.spans.aims import with_aims
from service.answers.spans.defining_passages import with_definitions
from service.answers.spans.forms import fitted
from service.answers.spans.subtitle import with_subtitles, without_subtitles
from service.membership.answer import ROW_PRECISION, membership_draft, none_left
from service.membership.claim import claim_draft
from service.membership.counts import tells_no_count
from service.membership.of_another import of_another_body
from service.membership.rashly import rashly_denied
from service.membership.table import Table
from service.membership.unheard_of import unheard_of
from service.membership.withdrawn import left_unsaid
from service.questions.either import either_of
from service.questions.kind import Kind
from service.questions.language import Language
from service.questions.plainly import plainly
from service.questions.question import Question
from service.reader.reading import Passage, Reader, Reading


def draft_answer(
    question: Question,
    chunks: Sequence[Chunk],
    *,
    reader: Reader,
    table: Table,
    notes: Quotations,
    min_answerable: float,
) -> tuple[Draft | None, float]:
    """The draft, or None where the documents do not answer; and the chance that they do."""
    polar = question.kind is Kind.POLAR
    draft = (claim_draft if polar else membership_draft)(question, table, notes)
    if draft is not None:
        return draft, draft.confidence
    if not polar and none_left(question, table):
        return None, 1 - ROW_PRECISION  # a reader would name those who are left out
    if question.kind is Kind.DEFINITION:
        chunks = with_definitions(question.standalone, chunks, notes.index)
    if question.kind is Kind.REASON:
        chunks = with_aims(question.standalone, chunks, notes.index)
    chunks = without_subtitles(evidential(question.standalone, chunks))
    if _asks_of_a_name(question):
        if names_another(question.standalone, chunks, notes.index):
            return None, 1 - ROW_PRECISION
        chunks = of_documents_that_name(question.standalone, chunks, notes.index)
        chunks = of_documents_of_the_holder(question.standalone, chunks, notes.index)
    passages = with_subtitles(chunks, notes.index)
    if unheard_of(question, table, passages):
        return None, 1 - ROW_PRECISION
    shown = _Shown(chunks, passages, reader, table, notes)
    found, sure = shown.answered(question, question.standalone, min_answerable)
    if found is None and sure.answerable < min_answerable:
        found, sure = shown.answered_again(question, min_answerable) or (None, sure)
    sort = question.kind, question.language
    if found is None:
        return None, 1 - outcome.refused(*sort, 1 - sure.answerable)
    return replace(found, confidence=outcome.answered(*sort, found.confidence)), sure.answerable


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a question is read from, and by whom."""

    chunks: Sequence[Chunk]
    passages: Sequence[Passage]
    reader: Reader
    table: Table
    notes: Quotations

    def read(self, question: Question, said: str) -> Reading:
        """What answers `question`, put to the reader as `said`; what it names is asked of as it was."""
        asked, passages = question.standalone, self.passages
        reading = self.reader.read(plainly(said), passages)
        reading = fitted(said, question.kind, passages, reading)
        reading = of_the_body_asked(asked, passages, reading, self.table)
        if question.kind in (Kind.POLAR, Kind.CHOICE):
            return reading
        reading = of_the_place_asked(asked, self.chunks, passages, reading, self.notes.index)
        reading = of_the_institution_asked(asked, passages, reading)
        if question.language is Language.ENGLISH or not _asks_of_a_name(question):
            return reading  # an English question names things in other words
        return of_the_sibling_asked(asked, self.chunks, reading, self.notes.index)

    def answered(
        self, question: Question, said: str, min_answerable: float
    ) -> tuple[Draft | None, Sureness]:
        """The draft to `question` where it is put as `said`, and how sure the reading is."""
        reading = self.read(question, said)
        sure = weigh(said, self.passages, reading)
        put = replace(question, standalone=said)
        if question.kind is Kind.POLAR:
            found = decide.polar_draft(
                put, self.chunks, self.passages, reading, self.notes, self.reader.impression
            )
            found = None if found and rashly_denied(question, self.table, found) else found
        else:
            found = from_reading(
                put, self.chunks, self.passages, reading, sure, self.notes, min_answerable
            )
        if found and (
            of_another_body(question, found.citations, self.table, self.notes.index)
            or tells_no_count(question.standalone, found)
            or left_unsaid(question.standalone, found.citations)
        ):
            found = None
        return found, sure

    def answered_again(
        self, question: Question, min_answerable: float
    ) -> tuple[Draft, Sureness] | None:
        """The same of a Chinese question put otherwise, in the words that answer most surely; None
        where none do."""
        if question.language is Language.ENGLISH or question.kind is Kind.CHOICE:
            return None
        best: tuple[Draft, Sureness] | None = None
        for said in put_otherwise(question.standalone, self.passages):
            found, sure = self.answered(question, said, min_answerable)
            if found is None or sure.answerable < (best[1].answerable if best else min_answerable):
                continue
            # What the question says is not asked for.
            if question.kind is Kind.POLAR or not _says_any(said, found.short_answers):
                best = found, sure
        return best


def _says_any(said: str, answers: Sequence[str]) -> bool:
    return any(fold(answer) in said for answer in answers)


def _asks_of_a_name(question: Question) -> bool:
    """Whether what is said of nobody whom it names is no answer: a claim or a choice of two may be
    decided by what is said of another."""
    asked = question.standalone
    decided = question.kind in (Kind.POLAR, Kind.CHOICE)
    return not (decided or compared_in(asked) or either_of(asked))
