"""Members and offices that a reader finds where the document tells of another body."""

from collections.abc import Iterable

from indexer.index import Index
from service.answer import Citation
from service.membership.office import asks_who
from service.membership.request import Wanted, request_of, roles_in
from service.membership.table import Table
from service.questions.kind import Kind
from service.questions.question import Question

# Characters before a sentence in which the body that it speaks of is looked for.
_BEFORE = 600


def of_another_body(
    question: Question, citations: Iterable[Citation], table: Table, index: Index
) -> bool:
    """Whether `question` asks for members of a body of the table, or for who has an office in it, and a
    sentence that is cited neither names it nor follows it: another body is the last that is named."""
    text = question.standalone
    request = request_of(text)
    members = request is not None and request.wanted is Wanted.MEMBERS
    listed = question.kind is Kind.LIST and roles_in(text) is not None  # 哪三家加入了X
    asks = members or listed or asks_who(text)
    asked = table.organizations_in(text) if asks else frozenset()
    return bool(asked) and any(_tells_of_another(one, asked, table, index) for one in citations)


def _tells_of_another(
    citation: Citation, asked: frozenset[str], table: Table, index: Index
) -> bool:
    if table.organizations_in(citation.quote) & asked:
        return False
    before = index.text(citation.document_id)[max(0, citation.start - _BEFORE) : citation.start]
    last = table.last_body_in(f"{before}|{citation.quote}")
    return bool(last) and not last & asked
