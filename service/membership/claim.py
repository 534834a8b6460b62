"""Yes/no questions about memberships, decided by the table: 长寿区加入了该共同体吗."""

import re

from indexer.relation import Role
from indexer.text.fold import fold
from service.answers import wording
from service.answers.claims import NEGATION, claim_of
from service.answers.draft import Draft
from service.answers.quotations import Quotations
from service.membership.answer import ROW_PRECISION
from service.membership.denial import JOINED, denying
from service.membership.office import in_office
from service.membership.request import roles_in
from service.membership.table import Table
from service.membership.wholly import who_is_claimed
from service.questions.question import Question

# Who is not named may still belong: rows are missed more often than they are wrong.
DENIAL_PRECISION = 0.75

_HAS = re.compile(r"(?:共同体|联盟|联合体|集团|协会)(?:里面?|中|内)?(?:都|共)?(?:有|包括|包含)")
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
    roles = _roles(question.standalone, table)
    holding = in_office(question.standalone, table.holding(question.standalone, roles))
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


def _roles(question: str, table: Table) -> frozenset[Role] | None:
    """The roles that the question means; 该联盟有甲、乙吗 means members, if it says nothing else."""
    roles = roles_in(question)
    organizations = table.organizations_in(question)
    if roles is not None or len(organizations) != 1 or not _HAS.search(fold(question)):
        return roles
    (organization,) = organizations
    return JOINED if who_is_claimed(question, organization, table.names) else None
