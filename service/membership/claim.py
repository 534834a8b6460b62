"""Yes/no questions about memberships, decided by the table: 长寿区加入了该共同体吗."""

import re

from indexer.text.fold import fold
from service.answers import wording
from service.answers.claims import NEGATION, claim_of
from service.answers.draft import Draft
from service.answers.quotations import Quotations
from service.membership.answer import ROW_PRECISION
from service.membership.denial import denying
from service.membership.request import roles_in
from service.membership.table import Table
from service.questions.question import Question

# Who is not named may still belong: rows are missed more often than they are wrong.
DENIAL_PRECISION = 0.75

# A number or a date in the claim may be wrong though the membership holds.
_QUANTITY = re.compile(
    r"\d|第[一二三四五六七八九十]|[一二三四五六七八九十]+[个家所名位月日年]|首|唯一|最|全部"
)


def claim_draft(question: Question, table: Table, notes: Quotations) -> Draft | None:
    """是 with the evidence of each row that holds what is claimed, or 否 with that of the rows which
    name others; None where the table does not decide."""
    claim = claim_of(question.standalone)
    if NEGATION.search(claim) or _QUANTITY.search(fold(claim)):
        return None
    roles = roles_in(question.standalone)
    holding = table.holding(question.standalone, roles)
    rows = holding or denying(table, question.standalone, roles)
    citations = [notes.relation(row) for row in rows]
    if not rows or any(citation is None for citation in citations):
        return None
    found = list(dict.fromkeys(citation for citation in citations if citation is not None))
    short = wording.yes_or_no(bool(holding), question.language)
    markers = "".join(f"[{citation.marker}]" for citation in found)
    quotes = "\n".join(wording.quoted(item.quote, item.marker) for item in found)
    chance = ROW_PRECISION if holding else DENIAL_PRECISION
    return Draft(f"{short}{markers}\n{quotes}", (short,), tuple(found), chance)
