"""Citations: the only place where a quotation is made, re-read from the source first."""

from collections.abc import Sequence

from indexer.chunk import Chunk
from indexer.errors import QuoteMismatch
from indexer.index import Index
from indexer.relation import Relation
from indexer.text.flow import Flow
from indexer.text.sentences import sentence_spans
from service.answer import Citation


def cite(index: Index, chunk: Chunk, start: int, end: int, *, marker: int) -> Citation:
    """The quotation of chunk.flow.text[start:end].

    Raises QuoteMismatch when a character that the chunk reads does not stand at its offset in the
    source: such a quote must not go out. Between them the source may have what is not read: line
    breaks, the marks of Markdown, the hyphen of a word that a line cuts, a caption in the paragraph.
    """
    source_start, source_end = chunk.flow.source_span(start, end)
    quote = index.quote(chunk.document_id, source_start, source_end)
    if not _holds(quote, chunk.flow.slice(start, end)):
        raise QuoteMismatch(
            f"{chunk.id}: the source at [{source_start}, {source_end}) reads {quote[:40]!r}, the "
            f"chunk {chunk.flow.text[start:end][:40]!r}; run python -m indexer check"
        )
    return Citation(
        marker=marker,
        document_id=chunk.document_id,
        title=chunk.title,
        section=chunk.section,
        start=source_start,
        end=source_end,
        quote=quote,
    )


def _holds(quote: str, read: Flow) -> bool:
    """Whether each character of `read` stands in the quote where its offset says; white space may
    stand for other white space, which mending changes."""
    found = (quote[offset] for offset in (read.offsets - read.offsets[0]).tolist())
    return all(
        there == char or (char.isspace() and there.isspace())
        for char, there in zip(read.text, found, strict=True)
    )


def cite_relation(index: Index, relation: Relation, *, marker: int) -> Citation:
    """The quotation of a relation's evidence.

    Raises QuoteMismatch when the source no longer reads at these offsets as it was extracted.
    """
    quote = index.quote(relation.document_id, relation.start, relation.end)
    if quote != relation.quote:
        raise QuoteMismatch(
            f"{relation.document_id}: the source at [{relation.start}, {relation.end}) reads "
            f"{quote[:40]!r}, the relation {relation.quote[:40]!r}; run python -m indexer check"
        )
    return Citation(
        marker=marker,
        document_id=relation.document_id,
        title=index.document(relation.document_id).title,
        section=relation.section,
        start=relation.start,
        end=relation.end,
        quote=quote,
    )


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) of the sentences of `text` that hold [start, end)."""
    return sentence_among(sentence_spans(text), start, end)


def sentence_among(sentences: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """The same of a text whose sentences are known, for whoever asks for many places of one text."""
    touched = [span for span in sentences if span[0] < end and start < span[1]]
    if not touched:
        return start, end
    return min(touched[0][0], start), max(touched[-1][1], end)
