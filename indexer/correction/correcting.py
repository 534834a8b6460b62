"""Correcting: a person's corrections applied to relations."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from indexer.correction.corrections import Correction
from indexer.documents import Document
from indexer.relation import Relation, Role


def apply(
    relations: Sequence[Relation],
    corrections: Sequence[Correction],
    texts: Mapping[str, Document],
) -> tuple[list[Relation], list[str]]:
    """The corrected table, and a report for each correction that no longer finds its ground.

    Args:
        texts: the documents by id; an added row names its document by id or by path and is cited
            where its quote stands, white space ignored. The quote must name one of the two.
    Returns:
        The rows, removed and renamed before rows are added; and the reports. A correction without
        ground changes nothing.
    """
    rows = list(relations)
    reports: list[str] = []
    for correction in sorted(
        corrections, key=lambda one: ("remove", "rename", "add").index(one.action)
    ):
        if correction.action == "add":
            row = _added(correction.fields, texts)
            if row is None:
                reports.append(f"{correction.words}: no document of that name holds the quote")
            elif not _names_either(row):
                reports.append(
                    f"{correction.words}: the quote names neither the body nor the member"
                )
            else:
                rows.append(row)
            continue
        changed = (
            _removed(rows, correction.fields, texts)
            if correction.action == "remove"
            else _renamed(rows, correction.fields)
        )
        if changed == rows:
            reports.append(f"{correction.words}: no row of the table is meant any more")
        rows = changed
    return rows, reports


def _removed(
    rows: Sequence[Relation], fields: Mapping[str, str], texts: Mapping[str, Document]
) -> list[Relation]:
    from indexer.names import same_name  # reads the gazetteer, which few collections need here

    return [
        row
        for row in rows
        if not (
            same_name(row.organization, fields["organization"])
            and same_name(row.member, fields["member"])
            and fields.get("role", row.role) == row.role
            and fields.get("document", row.document_id)
            in (row.document_id, texts[row.document_id].path)
        )
    ]


def _renamed(rows: Sequence[Relation], fields: Mapping[str, str]) -> list[Relation]:
    old, new = fields["from"], fields["to"]
    if fields["kind"] == "member":
        return [replace(row, member=new) if row.member == old else row for row in rows]
    return [replace(row, organization=new) if row.organization == old else row for row in rows]


def _added(fields: Mapping[str, str], texts: Mapping[str, Document]) -> Relation | None:
    wanted = fields["document"]
    document = texts.get(wanted) or next(
        (one for one in texts.values() if one.path == wanted), None
    )
    span = _find(document.text, fields["quote"]) if document else None
    if document is None or span is None:
        return None
    section = next(one for one in document.sections if one.start <= span[0] < one.end)
    return Relation(
        organization=fields["organization"],
        member=fields["member"],
        role=Role(fields["role"]),
        document_id=document.id,
        section=section.headings,
        start=span[0],
        end=span[1],
        quote=document.text[span[0] : span[1]],
        date=fields.get("date"),
    )


def _names_either(row: Relation) -> bool:
    """Whether the evidence has two characters in a row of the body's name or the member's, as every
    short name (赣南师大) and every word for the body (该联盟) has."""
    from indexer.names import bare, forms  # reads the gazetteer, which few collections need here

    quote = bare(row.quote)
    names = [bare(form) for name in (row.organization, row.member) for form in forms(name)]
    return any(name[at : at + 2] in quote for name in names for at in range(max(len(name) - 1, 1)))


def _find(text: str, quote: str) -> tuple[int, int] | None:
    """[start, end) of the first place where `quote` stands in `text`, white space ignored."""
    offsets = [at for at, char in enumerate(text) if not char.isspace()]
    dense = "".join(text[at] for at in offsets)
    wanted = "".join(quote.split())
    at = dense.find(wanted)
    if at < 0:
        return None
    return offsets[at], offsets[at + len(wanted) - 1] + 1
