"""The quotations of one answer, numbered as they are used."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from indexer.chunk import Chunk
from indexer.errors import QuoteMismatch
from indexer.index import Index
from indexer.relation import Relation
from service.answer import Citation
from service.citations import cite, cite_relation, sentence_around

_log = logging.getLogger("shuangcheng.quotes")


@dataclass(slots=True)
class Quotations:
    """Numbers citations from 1; the same place cited twice keeps its number.

    Attributes:
        dropped: quotes that did not match the source and were left out (and logged).
    """

    index: Index
    citations: list[Citation] = field(default_factory=list)
    dropped: int = 0

    def sentence(self, chunk: Chunk, start: int, end: int) -> Citation | None:
        """Cites the sentences of the chunk that hold [start, end); None if that was dropped."""
        return self.span(chunk, *sentence_around(chunk.flow.text, start, end))

    def span(self, chunk: Chunk, start: int, end: int) -> Citation | None:
        """Cites [start, end) of the chunk's reading text; None if it was dropped."""
        return self._kept(lambda marker: cite(self.index, chunk, start, end, marker=marker))

    def relation(self, row: Relation) -> Citation | None:
        """Cites the evidence of a relation; None if it was dropped."""
        return self._kept(lambda marker: cite_relation(self.index, row, marker=marker))

    def _kept(self, make: Callable[[int], Citation]) -> Citation | None:
        try:
            made = make(len(self.citations) + 1)
        except QuoteMismatch as mismatch:
            _log.error("quote dropped: %s", mismatch)
            self.dropped += 1
            return None
        place = (made.document_id, made.start, made.end)
        for known in self.citations:
            if (known.document_id, known.start, known.end) == place:
                return known
        self.citations.append(made)
        return made
