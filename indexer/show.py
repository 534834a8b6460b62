"""Show: documents, section trees, chunks and relations, as a person reads them."""

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from indexer.index import Index
from indexer.relation import Relation

COLUMNS = (
    "organization", "member", "role", "date", "document_id", "section", "start", "end", "quote",
)  # fmt: skip


def documents(index: Index) -> Iterator[str]:
    """A line for each document."""
    manifest = index.manifest
    yield (
        f"generation {index.generation}: {manifest.documents} documents, {manifest.chunks} chunks, "
        f"{manifest.relations} relations, encoder {manifest.recipe.encoder}, "
        f"vectors in {manifest.vector_index}"
    )
    for entry in index.documents:
        yield (
            f"{entry.id}  {entry.title}  [{entry.date or 'no date'}]  {entry.chars} characters, "
            f"{len(index.rows_of(entry.id))} chunks  {entry.path}"
        )


def document(index: Index, document_id: str) -> Iterator[str]:
    """A document's section tree with kinds and offsets, the chunks of each, its relations.

    Every heading has a line: one that has no text of its own, too, which has no offsets.
    """
    entry = index.document(document_id)
    yield f"{entry.title}  ({entry.id}, {entry.path}, {entry.date or 'no date'})"
    chunks = [index.chunk(row) for row in index.rows_of(document_id)]
    above: tuple[str, ...] = (entry.title,)
    for section in index.outline(document_id):
        indent = "  " * len(section.headings)
        yield ""
        yield from _bare_headings(section.headings, above)
        above = section.headings
        yield f"{indent}{section.headings[-1]}  [{section.start}, {section.end}) {section.kind}"
        for chunk in chunks:
            if section.start <= chunk.start < section.end:
                number = chunk.id.rpartition("#")[2]
                yield f"{indent}  #{number} [{chunk.start}, {chunk.end})"
                yield from (f"{indent}    {line}" for line in chunk.text.split("\n"))
    found = index.relations_of(document_id)
    if found:
        yield ""
        yield "relations"
        yield from relations(found)


def _bare_headings(headings: tuple[str, ...], above: tuple[str, ...]) -> Iterator[str]:
    """The headings over a section's own that the section above did not stand under."""
    for depth, heading in enumerate(headings[:-1], 1):
        if above[:depth] != headings[:depth]:
            yield "  " * depth + heading


def relations(found: Iterable[Relation]) -> Iterator[str]:
    """A line for each relation."""
    for relation in found:
        since = f" ({relation.date})" if relation.date else ""
        quote = relation.quote.replace("\n", " ")
        yield (
            f"  {relation.organization} | {relation.member} | {relation.role}{since} | "
            f"[{relation.start}, {relation.end}) {quote}"
        )


def write_csv(found: Iterable[Relation], out: TextIO) -> None:
    """The relations as CSV with a header, in the columns of COLUMNS."""
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for r in found:
        section = " / ".join(r.section)
        rows.writerow(
            (r.organization, r.member, r.role, r.date or "", r.document_id, section, r.start,
             r.end, r.quote)
        )  # fmt: skip
