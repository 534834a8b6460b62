"""Corrections of the membership table by a person: seeds/relations.yaml.

    add:
      - {organization: 甲联盟, member: 乙区, role: member, document: seed.txt, quote: 乙区加入,
         reason: stands in a picture's caption}
    rename:
      - {kind: member, from: 乙, to: 乙区, reason: the same district}
    remove:
      - {organization: 甲联盟, member: 丙区, role: member, reason: only hosted a meeting}

`role` and `document` may be left out of remove, `document` and `quote` not of add: no cell stands
without evidence. Left out: changing evidence; remove the row and add another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from indexer.documents import Document
from indexer.errors import SeedError
from indexer.names import same_name
from indexer.relation import Relation, Role

FILE = "relations.yaml"
_FIELDS = {
    "add": ("organization", "member", "role", "document", "quote", "reason"),
    "rename": ("kind", "from", "to", "reason"),
    "remove": ("organization", "member", "reason"),
}
_OPTIONAL = {"add": ("date",), "rename": (), "remove": ("role", "document")}
_KINDS = ("organization", "member")


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry: what to do ("add", "rename", "remove") and its fields as text."""

    action: str
    fields: Mapping[str, str]

    @property
    def words(self) -> str:
        """The entry as a report names it."""
        inside = ", ".join(f"{key}: {value}" for key, value in self.fields.items())
        return f"{FILE}: {self.action} {{{inside}}}"


def read(seeds: Path) -> tuple[Correction, ...]:
    """The corrections in a seeds folder; () when it has none.

    Raises SeedError naming the entry when the file is not readable as corrections.
    """
    path = seeds / FILE
    if not path.is_file():
        return ()
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SeedError(f"{FILE} cannot be read: {error}; write it as YAML in UTF-8") from error
    if content is None:
        return ()
    if not isinstance(content, dict) or not set(content) <= set(_FIELDS):
        raise SeedError(f"{FILE} must hold lists under add, rename and remove, and nothing else")
    found: list[Correction] = []
    for action, entries in content.items():
        if not isinstance(entries, list):
            raise SeedError(f"{FILE}: {action} must be a list of entries, not {entries!r}")
        found += [_correction(action, number, entry) for number, entry in enumerate(entries, 1)]
    return tuple(found)


def _correction(action: str, number: int, entry: Any) -> Correction:
    where = f"{FILE}: entry {number} of {action}"
    needed, allowed = _FIELDS[action], (*_FIELDS[action], *_OPTIONAL[action])
    if not isinstance(entry, dict):
        raise SeedError(f"{where} is {entry!r}; it must have the fields {', '.join(needed)}")
    for name in needed:
        if not str(entry.get(name) or "").strip():
            raise SeedError(f"{where} has no {name}; it needs {', '.join(needed)}")
    for name in entry:
        if name not in allowed:
            raise SeedError(f"{where} has an unknown field {name!r}; known: {', '.join(allowed)}")
    fields = {name: str(value).strip() for name, value in entry.items()}
    if "role" in fields and fields["role"] not in set(Role):
        raise SeedError(f"{where} has the role {fields['role']!r}; known: {', '.join(Role)}")
    if action == "rename" and fields["kind"] not in _KINDS:
        raise SeedError(f"{where} has the kind {fields['kind']!r}; known: {', '.join(_KINDS)}")
    return Correction(action, fields)


def apply(
    relations: Sequence[Relation],
    corrections: Sequence[Correction],
    texts: Mapping[str, Document],
) -> tuple[list[Relation], list[str]]:
    """The corrected table, and a report for each correction that no longer finds its ground.

    Args:
        texts: the documents by id; an added row names its document by id or by path and is cited
            where its quote stands, white space ignored.
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
                reports.append(f"{correction.words}: the quote is not in the document")
            else:
                rows.append(row)
            continue
        changed = (
            _removed(rows, correction.fields)
            if correction.action == "remove"
            else _renamed(rows, correction.fields)
        )
        if changed == rows:
            reports.append(f"{correction.words}: no row of the table is meant any more")
        rows = changed
    return rows, reports


def _removed(rows: Sequence[Relation], fields: Mapping[str, str]) -> list[Relation]:
    return [
        row
        for row in rows
        if not (
            same_name(row.organization, fields["organization"])
            and same_name(row.member, fields["member"])
            and fields.get("role", row.role) == row.role
            and fields.get("document", row.document_id) == row.document_id
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


def _find(text: str, quote: str) -> tuple[int, int] | None:
    """[start, end) of the first place where `quote` stands in `text`, white space ignored."""
    offsets = [at for at, char in enumerate(text) if not char.isspace()]
    dense = "".join(text[at] for at in offsets)
    wanted = "".join(quote.split())
    at = dense.find(wanted)
    if at < 0:
        return None
    return offsets[at], offsets[at + len(wanted) - 1] + 1
