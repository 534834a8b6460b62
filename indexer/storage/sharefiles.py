"""Writes the shares of the documents, in order, into the files of a generation."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from indexer.errors import SeedError
from indexer.search.vectors import VectorWriter, kind_for
from indexer.storage.durable import HashedFile, fact_of
from indexer.storage.manifest import FileFact
from indexer.storage.offsets import Array, Offsets, starts
from indexer.storage.share import Lengths, Share


@dataclass(frozen=True, slots=True)
class Member:
    """A document of the generation at work, as far as the word index needs it."""

    id: str
    sha256: str
    chars: int


@dataclass(slots=True)
class _Lengths:
    """Bytes and counts of the shares so far, document by document."""

    documents: list[int] = field(default_factory=list)
    outlines: list[int] = field(default_factory=list)
    texts: list[int] = field(default_factory=list)
    chunks: list[Lengths] = field(default_factory=list)
    relations: list[Lengths] = field(default_factory=list)


class ShareFiles:
    """documents.jsonl, outlines.jsonl, texts.txt, chunks.jsonl, relations.jsonl, vectors.faiss, and
    signs.faiss where there are many chunks."""

    def __init__(self, folder: Path, dim: int, flat_chunks: int) -> None:
        self.members: list[Member] = []
        self._folder = folder
        self._ids: set[str] = set()
        self._lengths = _Lengths()
        self._vectors = VectorWriter(dim)
        self._flat_chunks = flat_chunks
        self._documents = HashedFile(folder / "documents.jsonl")
        self._outlines = HashedFile(folder / "outlines.jsonl")
        self._texts = HashedFile(folder / "texts.txt")
        self._chunks = HashedFile(folder / "chunks.jsonl")
        self._relations = HashedFile(folder / "relations.jsonl")

    def add(self, share: Share) -> None:
        """Appends one document."""
        if share.document_id in self._ids:
            raise SeedError(
                f"two seeds give the document id {share.document_id!r}; rename one of them"
            )
        self._ids.add(share.document_id)
        self.members.append(Member(share.document_id, share.sha256, share.chars))
        self._documents.write(share.document)
        self._outlines.write(share.outline)
        self._texts.write(share.text)
        self._chunks.write(share.chunks)
        self._relations.write(share.relations)
        self._vectors.add(share.codes)
        self._lengths.documents.append(len(share.document))
        self._lengths.outlines.append(len(share.outline))
        self._lengths.texts.append(len(share.text))
        self._lengths.chunks.append(share.chunk_lengths)
        self._lengths.relations.append(share.relation_lengths)

    @property
    def vector_index(self) -> str:
        """The FAISS types that hold the vectors of the shares so far."""
        return kind_for(len(self._vectors), self._flat_chunks)

    def finish(self) -> tuple[Offsets, dict[str, FileFact]]:
        """Makes the files durable; where everything stands, and the facts of the files.

        The offsets lack the rows of the word index, which is made from these files.
        """
        lines = (self._documents, self._outlines, self._texts, self._chunks, self._relations)
        facts = {file.path.name: file.close() for file in lines}
        for vectors in self._vectors.write(self._folder, self.vector_index):
            facts[vectors.name] = fact_of(vectors)
        made = self._lengths
        offsets = Offsets(
            documents=starts(made.documents),
            outlines=starts(made.outlines),
            texts=starts(made.texts),
            first_chunk=starts([len(lengths) for lengths in made.chunks]),
            first_relation=starts([len(lengths) for lengths in made.relations]),
            chunks=starts(_joined(made.chunks)),
            relations=starts(_joined(made.relations)),
            word_rows=np.empty(0, dtype=np.int64),
        )
        return offsets, facts

    def abandon(self) -> None:
        """Closes the files; what they hold is thrown away with their folder."""
        for file in (self._documents, self._outlines, self._texts, self._chunks, self._relations):
            file.__exit__(None, None, None)


def _joined(parts: list[Lengths]) -> Array:
    return np.concatenate(parts) if parts else np.empty(0, dtype=np.int64)
