"""One line of JSON for each document, outline, chunk and relation; readable, and exact.

A chunk's flow is stored as its text and as runs: [a, n] stands for n characters of the text that
come from the source offsets a, a + 1, … a + n - 1. Text that the layout did not break is one run.
"""

import json
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from indexer.chunk import Chunk
from indexer.documents import Document, Kind
from indexer.relation import Relation, Role
from indexer.text.flow import Flow


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """What the index knows of one document without reading its text.

    Attributes:
        id, title, date, path, sha256: see Document; sha256 is that of the seed file's bytes.
        chars: length of the source text.
        text_sha256: of the source text's UTF-8, so that a text is checked when it is read.
    """

    id: str
    title: str
    date: str | None
    path: str
    chars: int
    sha256: str
    text_sha256: str


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """A section without its reading text; see indexer.documents.Section."""

    headings: tuple[str, ...]
    start: int
    end: int
    kind: Kind


def encode_text(text: str) -> bytes:
    """UTF-8. Lone surrogates, which some formats can smuggle in, survive the round trip."""
    return text.encode("utf-8", "surrogatepass")


def decode_text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")


def _line(record: dict[str, Any]) -> bytes:
    return encode_text(json.dumps(record, ensure_ascii=False) + "\n")


def _record(line: bytes) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(decode_text(line))
    return record


def document_line(document: Document, text_sha256: str) -> bytes:
    return _line(
        {
            "id": document.id,
            "title": document.title,
            "date": document.date,
            "path": document.path,
            "chars": len(document.text),
            "sha256": document.sha256,
            "text_sha256": text_sha256,
        }
    )


def read_document(line: bytes) -> DocumentEntry:
    return DocumentEntry(**_record(line))


def outline_line(document: Document) -> bytes:
    sections = [
        {"headings": s.headings, "start": s.start, "end": s.end, "kind": s.kind}
        for s in document.sections
    ]
    return _line({"document_id": document.id, "sections": sections})


def read_outline(line: bytes) -> tuple[OutlineSection, ...]:
    return tuple(
        OutlineSection(tuple(s["headings"]), s["start"], s["end"], Kind(s["kind"]))
        for s in _record(line)["sections"]
    )


def chunk_line(chunk: Chunk) -> bytes:
    return _line(
        {
            "id": chunk.id,
            "document_id": chunk.document_id,
            "title": chunk.title,
            "date": chunk.date,
            "section": chunk.section,
            "kind": chunk.kind,
            "start": chunk.start,
            "end": chunk.end,
            "text": chunk.text,
            "runs": runs_of(chunk.flow.offsets),
        }
    )


def read_chunk(line: bytes) -> Chunk:
    r = _record(line)
    return Chunk(
        id=r["id"],
        document_id=r["document_id"],
        title=r["title"],
        date=r["date"],
        section=tuple(r["section"]),
        kind=Kind(r["kind"]),
        flow=Flow(r["text"], offsets_of(r["runs"])),
    )


def read_searched_text(line: bytes) -> tuple[str, str]:
    """(context, text) of a chunk's line: what the word index reads; cheaper than the chunk."""
    r = _record(line)
    return " / ".join(r["section"]), r["text"]


def relation_line(relation: Relation) -> bytes:
    return _line(relation_record(relation))


def read_relation(line: bytes) -> Relation:
    return relation_of(_record(line))


def relation_record(relation: Relation) -> dict[str, Any]:
    """The relation as JSON values."""
    return {
        "organization": relation.organization,
        "member": relation.member,
        "role": relation.role,
        "document_id": relation.document_id,
        "section": relation.section,
        "start": relation.start,
        "end": relation.end,
        "quote": relation.quote,
        "date": relation.date,
    }


def relation_of(record: dict[str, Any]) -> Relation:
    """The inverse of relation_record."""
    return Relation(**{**record, "role": Role(record["role"]), "section": tuple(record["section"])})


def runs_of(offsets: npt.NDArray[np.int32]) -> list[list[int]]:
    """[[source offset, length], …] of the stretches in which offsets grow by one."""
    if len(offsets) == 0:
        return []
    breaks = np.flatnonzero(np.diff(offsets) != 1) + 1
    starts = np.concatenate(([0], breaks))
    lengths = np.diff(np.concatenate((starts, [len(offsets)])))
    return np.stack((offsets[starts], lengths), axis=1).tolist()  # type: ignore[no-any-return]


def offsets_of(runs: list[list[int]]) -> npt.NDArray[np.int32]:
    """The inverse of runs_of."""
    if not runs:
        return np.empty(0, dtype=np.int32)
    return np.concatenate([np.arange(a, a + n, dtype=np.int32) for a, n in runs])
