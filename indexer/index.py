"""An index, open for reading: one generation, memory-mapped, opened in milliseconds.

Nothing is kept in memory but what was asked for; lines are parsed when they are wanted.
"""

from collections.abc import Collection, Sequence
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt

from indexer.chunk import Chunk
from indexer.errors import IndexDamaged, QuoteMismatch, UnknownDocument
from indexer.names.sounds import Syllables
from indexer.relation import Relation
from indexer.search.lexical import Weight, WordIndex
from indexer.search.vectors import Codes, VectorIndex
from indexer.storage.generations import Generations
from indexer.storage.linefile import Lines
from indexer.storage.manifest import Manifest, read_manifest, verify_files
from indexer.storage.offsets import Array, Offsets
from indexer.storage.past import tell_of_history_fault
from indexer.storage.records import (
    DocumentEntry,
    OutlineSection,
    decode_text,
    read_chunk,
    read_document,
    read_outline,
    read_relation,
)

Rows = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float32]
# Source texts kept decoded; a question cites few documents, often the same.
_TEXTS_KEPT = 16


class Index:
    """One generation. Safe to read from several threads; `close` when the last reader is done."""

    def __init__(self, folder: Path, *, verify: bool = True) -> None:
        """Opens the generation in `folder`.

        Args:
            verify: re-read every file's hash first (about 0.6 s a gigabyte); without, a damaged
                file may only be noticed when it is read.
        Raises IndexMissing, IndexDamaged naming the file, IndexMismatch for another format.
        """
        self.folder = folder
        self.manifest: Manifest = read_manifest(folder)
        if verify:
            verify_files(folder, self.manifest)
        m = self.manifest
        self.offsets = Offsets.open(folder / "offsets.npy", m.documents, m.chunks, m.relations)
        at = self.offsets
        documents = Lines(folder / "documents.jsonl", at.documents, read_document)
        outlines = Lines(folder / "outlines.jsonl", at.outlines, read_outline)
        texts = Lines(folder / "texts.txt", at.texts, bytes)
        chunks = Lines(folder / "chunks.jsonl", at.chunks, read_chunk)
        relations = Lines(folder / "relations.jsonl", at.relations, read_relation)
        self.documents: Sequence[DocumentEntry] = documents
        self.outlines: Sequence[tuple[OutlineSection, ...]] = outlines
        self.chunks: Sequence[Chunk] = chunks
        self.relations: Sequence[Relation] = relations
        self._texts: Sequence[bytes] = texts
        self._files = {
            lines.path.name: lines.data for lines in (documents, outlines, texts, chunks, relations)
        }
        self._text_at = lru_cache(maxsize=_TEXTS_KEPT)(self._read_text)
        self._words = WordIndex(folder / "words", self.offsets.word_rows)
        self._vectors = VectorIndex(folder, m.chunks, m.recipe.dim, m.vector_index)

    @classmethod
    def open(cls, directory: Path, *, verify: bool = True) -> "Index":
        """The current generation of the index folder `directory`.

        A `history` that is damaged is logged: the current generation does not depend on it.
        """
        tell_of_history_fault(directory)
        generations = Generations(directory)
        return cls(generations.path(generations.current()), verify=verify)

    def close(self) -> None:
        """Lets go of all files; the index must not be used afterwards.

        A file is unmapped when the last array or line that came from it is gone.
        """
        self._text_at.cache_clear()
        self.__dict__.clear()

    @property
    def built(self) -> float:
        """When it was built, in seconds since the epoch: the manifest is its last file. It is not
        written in it, for equal seeds give equal bytes."""
        return (self.folder / "manifest.json").stat().st_mtime

    @property
    def generation(self) -> str:
        return self.manifest.generation

    @property
    def chunk_count(self) -> int:
        return self.manifest.chunks

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {entry.id: position for position, entry in enumerate(self.documents)}

    def position(self, document_id: str) -> int:
        """Where the document stands in `documents`; UnknownDocument when it does not."""
        try:
            return self._positions[document_id]
        except KeyError:
            raise UnknownDocument(
                f"document {document_id[:80]!r} is not in generation {self.generation}; "
                "GET /v1/documents or python -m indexer show lists those that are"
            ) from None

    def document(self, document_id: str) -> DocumentEntry:
        return self.documents[self.position(document_id)]

    def outline(self, document_id: str) -> tuple[OutlineSection, ...]:
        """The sections in source order; they partition the text."""
        return self.outlines[self.position(document_id)]

    def text(self, document_id: str) -> str:
        """The source text. Raises IndexDamaged when it is no longer what was hashed."""
        return self._text_at(self.position(document_id))

    def quote(self, document_id: str, start: int, end: int) -> str:
        """text[start:end], re-read from the hashed source text.

        Raises QuoteMismatch for a span that is empty or not inside the text.
        """
        text = self.text(document_id)
        if not 0 <= start < end <= len(text):
            raise QuoteMismatch(
                f"document {document_id}: span [{start}, {end}) is empty or outside "
                f"[0, {len(text)}); it cannot be quoted"
            )
        return text[start:end]

    def chunk(self, row: int) -> Chunk:
        return self.chunks[row]

    def rows_of(self, document_id: str) -> range:
        """The rows of the document's chunks, in source order."""
        position = self.position(document_id)
        first, end = self.offsets.first_chunk[position : position + 2]
        return range(int(first), int(end))

    def row_of(self, chunk: Chunk) -> int:
        """The row of one of the index's chunks: they are numbered in source order."""
        return self.rows_of(chunk.document_id).start + int(chunk.id.rpartition("#")[2])

    def relations_of(self, document_id: str) -> Sequence[Relation]:
        position = self.position(document_id)
        first, end = self.offsets.first_relation[position : position + 2]
        return self.relations[int(first) : int(end)]

    def search_words(
        self,
        query: str,
        k: int,
        document_ids: Collection[str] | None = None,
        weight: Weight | None = None,
    ) -> tuple[Rows, Scores]:
        """The k best rows by BM25; only rows that share a term, best first, ties by row.

        Args:
            document_ids: only these documents; UnknownDocument for one that the index lacks.
            weight: what the part of a term of the query is multiplied by; 1 when None.
        """
        for document_id in document_ids or ():
            self.position(document_id)
        return self._words.search(query, k, document_ids, weight)

    def sounding(self, syllables: Syllables, *, surname: bool) -> list[str]:
        """The names in the texts that have these syllables of pinyin, those in most passages first.

        Args:
            surname: whether the first character must be a surname.
        """
        return self._words.sounding(syllables, surname=surname)

    def search_vectors(
        self, vector: npt.NDArray[np.float32], k: int, document_ids: Collection[str] | None = None
    ) -> tuple[Rows, Scores]:
        """The k nearest rows by cosine, best first, ties by row.

        Args:
            vector: (dim,) float32 of unit length, from the encoder that the manifest names.
            document_ids: only these documents; UnknownDocument for one that the index lacks.
        """
        if document_ids is None:
            return self._vectors.search(vector, k)
        only = np.zeros(self.chunk_count, dtype=np.bool_)
        for document_id in document_ids:
            rows = self.rows_of(document_id)
            only[rows.start : rows.stop] = True
        return self._vectors.search(vector, k, only)

    def vectors(self, rows: npt.ArrayLike) -> npt.NDArray[np.float32]:
        """(n, dim) float32, the vectors of `rows` as stored, in one byte a dimension."""
        return self._vectors.reconstruct(rows)

    def codes(self, rows: range) -> Codes:
        """(n, dim) int8, the stored form of the vectors of `rows`."""
        return self._vectors.codes(rows)

    def raw(self, name: str, span: Array) -> bytes:
        """The bytes [span[0], span[1]) of one of the files of lines."""
        return bytes(self._files[name][int(span[0]) : int(span[1])])

    def _read_text(self, position: int) -> str:
        data = self._texts[position]
        entry = self.documents[position]
        if sha256(data).hexdigest() != entry.text_sha256:
            raise IndexDamaged(
                f"{self.folder / 'texts.txt'}: the text of {entry.id} is not what was hashed; "
                "run python -m indexer build"
            )
        return decode_text(data)
