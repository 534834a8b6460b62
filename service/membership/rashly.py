"""Memberships that a reader denies, for want of a better sentence, with one that names others."""

from indexer.text.fold import fold
from service.answers import wording
from service.answers.claims import NEGATION
from service.answers.draft import Draft
from service.membership.claim import states_quantity
from service.membership.denial import JOINED
from service.membership.request import roles_in
from service.membership.table import Table
from service.membership.wholly import pieces_left, who_is_claimed
from service.questions.language import Language
from service.questions.question import Question


def rashly_denied(question: Question, table: Table, draft: Draft) -> bool:
    """Whether the draft says 否 to a membership in a body of the table, and no sentence that it
    quotes denies anything. Who belongs to such a body is the table's matter, and it did not deny."""
    asked = question.standalone
    roles = roles_in(asked)
    if draft.short_answers != (wording.yes_or_no(False, question.language),) or roles is None:
        return False
    if not roles <= JOINED or states_quantity(asked, table):
        return False
    if any(_denies(citation.quote) for citation in draft.citations):
        return False
    return any(_claims_only(asked, body, table, question) for body in table.organizations_in(asked))


def _denies(quote: str) -> bool:
    return NEGATION.search(fold(quote)) is not None or "退出" in quote


def _claims_only(asked: str, body: str, table: Table, question: Question) -> bool:
    if question.language is Language.ENGLISH:
        return bool(who_is_claimed(asked, body, table.names))
    return bool(pieces_left(asked, body))
