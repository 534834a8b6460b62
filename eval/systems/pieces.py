"""The passages of an index taken into memory, whole or with one idea left out."""

import re
from collections.abc import Iterator

from eval.systems.finders import Piece
from eval.systems.reply import Span
from indexer.index import Index

# Lines with nothing between them: a paragraph as the file has it.
_BLOCK = re.compile(r"\S(?:.|\n(?!\s*(?:\n|\Z)))*")


def chunk_pieces(index: Index, *, headings: bool = True) -> list[Piece]:
    """Every chunk, searched with its title and headings or without."""
    return [
        Piece(
            Span(chunk.document_id, chunk.start, chunk.end, ""),
            f"{chunk.context}\n{chunk.text}" if headings else chunk.text,
        )
        for chunk in (index.chunk(row) for row in range(index.chunk_count))
    ]


def unmended_pieces(index: Index) -> list[Piece]:
    """Every paragraph as the file breaks it, under the headings that the layout found.

    A sentence that the source breaks in two stands in two of them.
    """
    return [piece for entry in index.documents for piece in _blocks(index, entry.id)]


def _blocks(index: Index, document_id: str) -> Iterator[Piece]:
    text = index.text(document_id)
    for section in index.outline(document_id):
        context = " / ".join(section.headings)
        for match in _BLOCK.finditer(text, section.start, section.end):
            span = Span(document_id, match.start(), match.end(), "")
            yield Piece(span, f"{context}\n{match.group()}")
