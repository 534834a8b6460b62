"""Documents made of paragraphs, for tests of the rules."""

from indexer.documents import Document, Kind, Section
from indexer.relation import Relation
from indexer.relations import as_ruled, extract
from indexer.text.flow import Flow


def document(
    *paragraphs: str, headings: tuple[str, ...] = ("题",), date: str | None = None
) -> Document:
    """A document of one section; the paragraphs stand under each other."""
    text = "\n".join(paragraphs)
    flows = []
    at = 0
    for paragraph in paragraphs:
        flows.append(Flow.of(text, at, at + len(paragraph)))
        at += len(paragraph) + 1
    section = Section(headings, 0, len(text), Kind.BODY, tuple(flows))
    return Document("d", headings[0], date, text, (section,), "d.txt", "0" * 64)


def cells(*paragraphs: str, headings: tuple[str, ...] = ("题",)) -> set[tuple[str, str, str]]:
    """(organisation, member, role) of every relation that the rules find."""
    found = extract(document(*paragraphs, headings=headings), as_ruled)
    return {(one.organization, one.member, one.role.value) for one in found}


def made(organization: str, role: str, *members: str) -> set[tuple[str, str, str]]:
    """The same cells, written down: the members of one body in one role."""
    return {(organization, member, role) for member in members}


def rows(*paragraphs: str, date: str | None = None) -> list[Relation]:
    return extract(document(*paragraphs, date=date), as_ruled)
