"""Memberships asked of somebody whom the documents do not name."""

from collections.abc import Sequence

from indexer.names import bare
from service.membership.request import Wanted, request_of, roles_in
from service.membership.table import Table
from service.questions.kind import Kind
from service.questions.question import Question
from service.reader.reading import Passage


def unheard_of(question: Question, table: Table, passages: Sequence[Passage]) -> bool:
    """Whether the question asks for the memberships of one whose name only begins like a member's
    (合川区人民医院), and no passage has that name: a reader would tell those of the member."""
    begun = table.begun_in(question.standalone)
    if not begun or not _asks_for_memberships(question, table):
        return False
    shown = bare("|".join(f"{passage.context}|{passage.text}" for passage in passages))
    return any(not any(bare(form) in shown for form in forms) for forms in begun)


def _asks_for_memberships(question: Question, table: Table) -> bool:
    if question.kind is Kind.POLAR:
        said = roles_in(question.standalone) is not None
        return said and bool(table.organizations_in(question.standalone))
    request = request_of(question.standalone)
    return request is not None and request.wanted is not Wanted.MEMBERS
