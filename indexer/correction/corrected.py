"""What a person's corrections make of the relations of a generation.

The table in relations.jsonl is the corrected one. The next build may have other corrections but
the same documents; so the relations as they were extracted, of the documents whose rows were
touched, are kept beside it in corrections.json, with what no longer found its ground.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from indexer.correction.correcting import apply
from indexer.correction.corrections import Correction
from indexer.documents import Document, Section
from indexer.relation import Relation
from indexer.storage.records import (
    decode_text,
    encode_text,
    read_document,
    read_outline,
    read_relation,
    relation_of,
    relation_record,
)
from indexer.storage.share import Share, with_relations

CORRECTED = "corrections.json"


@dataclass(frozen=True, slots=True)
class Corrected:
    """What corrections did to one generation; nothing where its seeds held none.

    Attributes:
        reports: a line for each correction that changed nothing in any document.
        extracted: document id -> its relations before they were corrected; only documents whose
            relations differ from these.
    """

    reports: tuple[str, ...] = ()
    extracted: Mapping[str, Sequence[Relation]] = field(default_factory=dict)

    def to_json(self) -> bytes:
        facts = {
            "reports": self.reports,
            "extracted": {
                document_id: [relation_record(relation) for relation in relations]
                for document_id, relations in self.extracted.items()
            },
        }
        return encode_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n")

    @classmethod
    def read(cls, folder: Path) -> "Corrected":
        """Of the generation in `folder`, whose hashes have been checked."""
        try:
            data = (folder / CORRECTED).read_bytes()
        except FileNotFoundError:
            return cls()
        facts = json.loads(decode_text(data))
        return cls(
            tuple(facts["reports"]),
            {
                document_id: [relation_of(record) for record in records]
                for document_id, records in facts["extracted"].items()
            },
        )


class Corrector:
    """Applies corrections to one share after the other.

    Every correction is about single rows or about one document, so that documents can be corrected
    one by one; only whether it changed anything at all is a matter of the whole collection.
    """

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self._corrections = corrections
        self._extracted: dict[str, Sequence[Relation]] = {}
        self._reports: list[str] | None = None

    def correct(self, share: Share) -> Share:
        """The share with corrected relations; its own must be as extracted."""
        if not self._corrections:
            return share
        extracted = [read_relation(line) for line in share.relations.splitlines()]
        document = _document(share)
        rows, reports = apply(extracted, self._corrections, {document.id: document})
        if self._reports is None:
            self._reports = reports
        else:
            self._reports = [line for line in self._reports if line in reports]
        if rows == extracted:
            return share
        self._extracted[share.document_id] = extracted
        return with_relations(share, rows)

    def result(self) -> Corrected:
        """What was done to the shares so far."""
        return Corrected(tuple(self._reports or ()), self._extracted)


def _document(share: Share) -> Document:
    """The document of a share, without its reading text: enough to find a quote and its section."""
    entry = read_document(share.document)
    return Document(
        id=entry.id,
        title=entry.title,
        date=entry.date,
        text=decode_text(share.text),
        sections=tuple(
            Section(section.headings, section.start, section.end, section.kind, ())
            for section in read_outline(share.outline)
        ),
        path=entry.path,
        sha256=entry.sha256,
    )
