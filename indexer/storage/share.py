"""One document's share of a generation: all the bytes that it alone decides.

No share depends on another document or on its place in the collection. That is why the shares of
unchanged documents are copied from one generation to the next, and why the result has the bytes of
a full build.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from indexer.chunk import Chunk
from indexer.documents import Document
from indexer.index import Index
from indexer.relation import Relation
from indexer.search.vectors import Codes, to_codes
from indexer.storage.offsets import Array
from indexer.storage.records import (
    chunk_line,
    document_line,
    encode_text,
    outline_line,
    relation_line,
)

Lengths = npt.NDArray[np.int64]
Embed = Callable[[Sequence[str]], npt.NDArray[np.float32]]

_BATCH = 256


@dataclass(frozen=True, slots=True, eq=False)
class Share:
    """Bytes of one document in each file, and the lengths of its lines.

    Attributes:
        document_id, sha256, chars: of the document.
        document, outline, text: its line in documents.jsonl and outlines.jsonl, its source text.
        chunks, relations: its lines, one after the other; *_lengths the bytes of each.
        codes: (chunks, dim) int8, its vectors.
    """

    document_id: str
    sha256: str
    chars: int
    document: bytes
    outline: bytes
    text: bytes
    chunks: bytes
    chunk_lengths: Lengths
    relations: bytes
    relation_lengths: Lengths
    codes: Codes


def make_share(
    document: Document, chunks: Sequence[Chunk], relations: Sequence[Relation], embed: Embed
) -> Share:
    """The share of a document that has just been read, its chunks embedded with their headings."""
    text = encode_text(document.text)
    chunk_lines = [chunk_line(chunk) for chunk in chunks]
    relation_lines, relation_lengths = _relation_lines(relations)
    return Share(
        document_id=document.id,
        sha256=document.sha256,
        chars=len(document.text),
        document=document_line(document, hashlib.sha256(text).hexdigest()),
        outline=outline_line(document),
        text=text,
        chunks=b"".join(chunk_lines),
        chunk_lengths=np.array([len(line) for line in chunk_lines], dtype=np.int64),
        relations=relation_lines,
        relation_lengths=relation_lengths,
        codes=_embed(chunks, embed),
    )


def with_relations(share: Share, relations: Sequence[Relation]) -> Share:
    """The share with these relations in place of its own."""
    lines, lengths = _relation_lines(relations)
    return replace(share, relations=lines, relation_lengths=lengths)


def _relation_lines(relations: Sequence[Relation]) -> tuple[bytes, Lengths]:
    lines = [relation_line(relation) for relation in relations]
    return b"".join(lines), np.array([len(line) for line in lines], dtype=np.int64)


def passage_of(chunk: Chunk) -> str:
    """What is embedded for a chunk: headings, line break, text."""
    return f"{chunk.context}\n{chunk.text}"


def _embed(chunks: Sequence[Chunk], embed: Embed) -> Codes:
    # subtle: batches begin anew with each document. An encoder's last digits may depend on what
    # stands in the same batch; so they depend on the document alone, however it came to be built.
    batches = [
        to_codes(embed([passage_of(chunk) for chunk in chunks[first : first + _BATCH]]))
        for first in range(0, len(chunks), _BATCH)
    ]
    return np.concatenate(batches) if batches else np.empty((0, 0), dtype=np.int8)


def copy_share(index: Index, position: int) -> Share:
    """The share of the document at `position` of another generation, byte for byte."""
    entry, at = index.documents[position], index.offsets
    return Share(
        document_id=entry.id,
        sha256=entry.sha256,
        chars=entry.chars,
        document=index.raw("documents.jsonl", at.documents[position : position + 2]),
        outline=index.raw("outlines.jsonl", at.outlines[position : position + 2]),
        text=index.raw("texts.txt", at.texts[position : position + 2]),
        chunks=index.raw("chunks.jsonl", at.chunks[at.first_chunk[position : position + 2]]),
        chunk_lengths=_lengths(at.chunks, at.first_chunk, position),
        relations=index.raw(
            "relations.jsonl", at.relations[at.first_relation[position : position + 2]]
        ),
        relation_lengths=_lengths(at.relations, at.first_relation, position),
        codes=index.codes(index.rows_of(entry.id)),
    )


def _lengths(starts: Array, first: Array, position: int) -> Lengths:
    return np.diff(starts[first[position] : first[position + 1] + 1])
