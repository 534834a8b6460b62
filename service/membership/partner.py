"""甲大学与乙区共建了哪个研究院?: what a body founded with others is none that it founded with 乙区."""

import re

from indexer.names import find_places, forms
from indexer.relation import Relation
from indexer.text.fold import fold
from service.membership.table import Table

_PARTNER = re.compile(
    r"[与和同跟](?P<partner>[^,、?与和同跟]{2,20}?)(?:联手|携手|合作|共同|联合|一[起道同]|合作)*"
    r"(?:共建|合建|建立?|成立|组建|创[办建立]|发起|设立|合作|结成)了?(?:哪|什么)"
)


def with_partner(question: str, rows: tuple[Relation, ...], table: Table) -> tuple[Relation, ...]:
    """The rows of bodies that have to do with the place which `question` names as the other party: their
    evidence names it, or it is of them. All rows where it names none.

    Args: question: as it was asked, in Chinese or English.
    """
    found = _PARTNER.search(fold(question))
    places = find_places(found["partner"]) if found else []
    if found is None or not places:
        return rows
    name = found["partner"]
    known = {name[places[-1].start : places[-1].end], *map(fold, forms(places[-1].name))}
    bodies = {row.organization for row in table.relations if _names(row, known)}
    return tuple(row for row in rows if row.organization in bodies)


def _names(row: Relation, known: set[str]) -> bool:
    said = fold(f"{row.member}\n{row.quote}")
    return any(form in said for form in known)
