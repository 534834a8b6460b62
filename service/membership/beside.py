"""Whether the documents speak of somebody where they speak of a body: then no row says nothing.

Rows are missed. Whoever stands in a list below the founders, or in the sentence that tells of the newest
member, may belong though no rule has words for it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from indexer.index import Index
from indexer.names import bare, forms
from indexer.relation import Relation
from service.membership.short_forms import short_forms

# Passages that are looked up beside the documents of the rows.
_LOOKED_UP = 8


def told_beside(name: str, organization: str, rows: Sequence[Relation], index: Index) -> bool:
    """Whether a section that tells of `organization` has `name`, or a passage that names both.

    Args:
        rows: the body's; a section with the evidence of one tells of the body.
    """
    names = tuple(bare(form) for form in forms(name) if not form.isascii()) or (bare(name),)
    called = tuple(short_forms(organization))
    return any(
        _has(text, names)
        for text in (*_sections(called, rows, index), *_passages(name, called, index))
    )


def _has(text: str, names: Iterable[str]) -> bool:
    return any(name in text for name in names)


def _sections(called: Collection[str], rows: Sequence[Relation], index: Index) -> Iterator[str]:
    """The sections, bare, that have the evidence of a row or a name of the body."""
    for document_id in dict.fromkeys(row.document_id for row in rows):
        text = index.text(document_id)
        starts = [row.start for row in rows if row.document_id == document_id]
        for section in index.outline(document_id):
            told = bare(text[section.start : section.end])
            proves = any(section.start <= start < section.end for start in starts)
            if proves or _has(told, called):
                yield told


def _passages(name: str, called: Sequence[str], index: Index) -> Iterator[str]:
    """The passages of all documents, bare, that are nearest to both names and have one of the body's."""
    found, _ = index.search_words(f"{name} {called[0]}", _LOOKED_UP)
    for row in found.tolist():
        chunk = index.chunk(row)
        told = bare(f"{chunk.context}|{chunk.text}")
        if _has(told, called):
            yield told
