"""Yes/no questions about memberships, affirmed from the table: 长寿区加入了该共同体吗.

Only affirmed, never denied: that a row is missing does not mean that somebody is no member.
"""

import re

from indexer.text.fold import fold
from service.answers import wording
from service.answers.claims import NEGATION, claim_of
from service.answers.draft import Draft
from service.answers.quotations import Quotations
from service.membership.answer import ROW_PRECISION
from service.membership.request import roles_in
from service.membership.table import Table
from service.questions.question import Question

# A number or a date in the claim may be wrong though the membership holds.
_QUANTITY = re.compile(
    r"\d|第[一二三四五六七八九十]|[一二三四五六七八九十]+[个家所名位月日年]|首|唯一|最|全部"
)


def affirmed_draft(question: Question, table: Table, notes: Quotations) -> Draft | None:
    """是 with the evidence of each row; None when the table does not hold all that is claimed."""
    claim = claim_of(question.standalone)
    if NEGATION.search(claim) or _QUANTITY.search(fold(claim)):
        return None
    rows = table.holding(question.standalone, roles_in(question.standalone))
    citations = [notes.relation(row) for row in rows]
    if not rows or any(citation is None for citation in citations):
        return None
    found = list(dict.fromkeys(citation for citation in citations if citation is not None))
    short = wording.yes_or_no(True, question.language)
    markers = "".join(f"[{citation.marker}]" for citation in found)
    quotes = "\n".join(wording.quoted(item.quote, item.marker) for item in found)
    return Draft(f"{short}{markers}\n{quotes}", (short,), tuple(found), ROW_PRECISION)
