"""Yes/no questions about memberships, decided by the table: 长寿区加入了该共同体吗."""

import re

from indexer.relation import Relation, Role
from indexer.text.fold import fold
from service.answers import wording
from service.answers.claims import NEGATION, claim_of
from service.answers.draft import Draft
from service.answers.quotations import Quotations
from service.membership.answer import ROW_PRECISION
from service.membership.beside import told_beside
from service.membership.denial import JOINED, Denial, denying
from service.membership.office import in_office
from service.membership.request import roles_in
from service.membership.table import Table
from service.membership.wholly import who_is_claimed
from service.membership.withdrawn import asks_of_now, withdrawals
from service.questions.question import Question

# Who is not named may still belong: rows are missed more often than they are wrong.
DENIAL_PRECISION = 0.75

_HAS = re.compile(r"(?:共同体|联盟|联合体|集团|协会)(?:里面?|中|内)?(?:都|共)?(?:有|包括|包含)")
# A number or a date in the claim may be wrong though the membership holds; 第三人民医院 is a name.
_QUANTITY = re.compile(
    r"\d|第[一二三四五六七八九十](?!(?:附属|人民|中[心医]|实验|高级|师范|职业|妇幼|社会)*(?:医院|[中小]学|学校|幼儿园|法院|福利院))|[一二三四五六七八九十]+[个家所名位月日年]|首(?=[个家批次届任])|唯一|最(?!高人民)|全部"
)


def claim_draft(question: Question, table: Table, notes: Quotations) -> Draft | None:
    """是 with the evidence of each row that holds what is claimed, and of who has left since; or 否 with
    that of the rows which name others, or tell who has left. None where the table does not decide."""
    if NEGATION.search(claim_of(question.standalone)) or states_quantity(
        question.standalone, table
    ):
        return None
    roles = _roles(question.standalone, table)
    holding = in_office(question.standalone, table.holding(question.standalone, roles))
    left = withdrawals(holding, notes.index, table.document_ids)
    if left and asks_of_now(question.standalone):
        rows, holding = left, ()
    else:
        rows = (*holding, *left) or _denying(question.standalone, table, roles, notes)
    citations = [notes.relation(row) for row in rows]
    if not rows or any(citation is None for citation in citations):
        return None
    found = list(dict.fromkeys(citation for citation in citations if citation is not None))
    short = wording.yes_or_no(bool(holding), question.language)
    markers = "".join(f"[{citation.marker}]" for citation in found)
    quotes = "\n".join(wording.quoted(item.quote, item.marker) for item in found)
    chance = ROW_PRECISION if holding else DENIAL_PRECISION
    return Draft(f"{short}{markers}\n{quotes}", (short,), tuple(found), chance)


def states_quantity(question: str, table: Table) -> bool:
    """Whether the claim has a number or a superlative beside the names of the table."""
    return _QUANTITY.search(table.without_names(claim_of(question))) is not None


def _denying(
    question: str, table: Table, roles: frozenset[Role] | None, notes: Quotations
) -> tuple[Relation, ...]:
    """The rows that deny the claim; () where the documents have one who is denied where they tell
    of the body, and no row says what for."""
    denial = denying(table, question, roles)
    if denial is None or not any(_unheard_of(name, denial, table, notes) for name in denial.names):
        return ()
    return denial.rows


def _unheard_of(name: str, denial: Denial, table: Table, notes: Quotations) -> bool:
    if name in denial.known:
        return True
    rows = [row for row in table.relations if row.organization == denial.organization]
    return not told_beside(name, denial.organization, rows, notes.index)


def _roles(question: str, table: Table) -> frozenset[Role] | None:
    """The roles that the question means; 该联盟有甲、乙吗 means members, if it says nothing else."""
    roles = roles_in(question)
    organizations = table.organizations_in(question)
    if roles is not None or len(organizations) != 1 or not _HAS.search(fold(question)):
        return roles
    (organization,) = organizations
    return JOINED if who_is_claimed(question, organization, table.names) else None
