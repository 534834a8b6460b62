"""Yes/no questions about memberships, denied from the table: 荣昌区加入了该共同体吗.

A missing row alone denies nothing. It does where the table names those who have that part in that
body, and the documents count no further ones among whom somebody may be.
"""

import re
from dataclasses import dataclass

from indexer.names import bare, places_named, same_name
from indexer.relation import Relation, Role
from service.membership.member_class import is_counted
from service.membership.table import Table
from service.membership.wholly import who_is_claimed

# How many members must be named before one who is not among them is held to be none.
_FEWEST_NAMED = 2
JOINED = frozenset({Role.INITIATOR, Role.LEAD, Role.MEMBER, Role.CO_BUILDER})
_FOUNDED = frozenset({Role.INITIATOR, Role.LEAD})
# A counted group in which a place may be: 11个成员单位, 8个行政区域; not 66所学校.
_MAY_BE_PLACES = re.compile(r"(?:单位|成员|会员|[区县市省州地方]|区域|政府|部门|\d+家)$")


@dataclass(frozen=True, slots=True)
class Denial:
    """What the table says against a claim.

    Attributes:
        organization: the body.
        rows: those who have the part that is claimed for somebody else, an evidence each.
        names: of whom it is denied.
        known: those of `names` that have another part in the body.
    """

    organization: str
    rows: tuple[Relation, ...]
    names: tuple[str, ...]
    known: frozenset[str]


def denying(table: Table, question: str, roles: frozenset[Role] | None) -> Denial | None:
    """The rows that name those who have the part which the question claims for somebody else.

    None where the question says more than one membership, where somebody whom it names may have
    the part though no row says so, and where the table does not know the body.
    """
    organizations = table.organizations_in(question)
    if roles is None or not roles <= JOINED or len(organizations) != 1:
        return None
    (organization,) = organizations
    rows = [row for row in table.relations if row.organization == organization]
    told = [row for row in rows if row.role in roles and not is_counted(row.member)]
    who = who_is_claimed(question, organization, table.names)
    names = tuple(name for name in who if _is_denied(name, rows, told, roles))
    if not names:
        return None
    return Denial(
        organization,
        tuple({(row.document_id, row.start, row.end): row for row in told}.values()),
        names,
        frozenset(name for name in names if any(_concerns(name, row.member) for row in rows)),
    )


def _is_denied(
    name: str, rows: list[Relation], told: list[Relation], roles: frozenset[Role]
) -> bool:
    theirs = [row for row in rows if _concerns(name, row.member)]
    if roles == {Role.LEAD}:
        return bool(told) and all(row.role is Role.MEMBER for row in theirs)
    if theirs:
        return False  # who joined at the founding may be called a founder
    if roles <= _FOUNDED:
        return any(row.role in _FOUNDED for row in told)
    alike = {bare(row.member) for row in told if _is_place(row.member) == _is_place(name)}
    return len(alike) >= _FEWEST_NAMED and not any(_may_hold(row, name) for row in rows)


def _concerns(name: str, member: str) -> bool:
    """Whether a row of `member` may speak of `name`: its own, or that of one of its offices."""
    return (
        same_name(name, member)
        or bare(name) in bare(member)
        or any(place.short in member for place in places_named(bare(name)))
    )


def _is_place(name: str) -> bool:
    return bool(places_named(bare(name)))


def _may_hold(row: Relation, name: str) -> bool:
    return is_counted(row.member) and (
        not _is_place(name) or bool(_MAY_BE_PLACES.search(bare(row.member)))
    )
