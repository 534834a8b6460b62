"""The engine: one open index, an encoder and a reader; questions in, answers out."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.encoder import Encoder, open_encoder
from indexer.errors import IndexMismatch
from indexer.index import Index
from service.answer import Answer, Mode, SearchHit, Turn
from service.answers import compose, wording
from service.answers.draft import Draft
from service.answers.quotations import Quotations
from service.questions.kind import Kind
from service.questions.language import Language, language_of
from service.questions.question import Question, understand
from service.reader.overlap import OverlapReader
from service.reader.reading import Passage, Reader, Reading
from service.retriever import Hit, Retriever
from service.settings import ServiceSettings

# Passages shown when the documents do not answer.
NEAREST = 3


def _open_reader(name: str) -> Reader:
    return OverlapReader()


def _spell(_text: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Engine:
    """Answers from one generation of an index. Immutable; safe to use from several threads."""

    index: Index
    encoder: Encoder
    reader: Reader
    settings: ServiceSettings

    @classmethod
    def open(cls, directory: Path, settings: ServiceSettings | None = None) -> "Engine":
        """The engine over the current generation of the index in `directory`.

        Raises IndexMissing or IndexDamaged as Index.open does, and IndexMismatch when the encoder
        in hand is not the one that the index was built with.
        """
        chosen = settings or ServiceSettings()
        index = Index.open(directory)
        manifest = index.manifest
        encoder = open_encoder(manifest.encoder)
        if encoder.sha256 != manifest.encoder_sha256:
            index.close()
            raise IndexMismatch(
                f"{directory}: generation {index.generation} was built with encoder "
                f"{manifest.encoder!r} {manifest.encoder_sha256[:12]}, the service has "
                f"{encoder.sha256[:12]}; run python -m indexer build"
            )
        return cls(index, encoder, _open_reader(chosen.reader), chosen)

    @property
    def generation(self) -> str:
        return self.index.generation

    def close(self) -> None:
        """Closes the index; no question may be under way."""
        self.index.close()

    def search(
        self, query: str, *, top_k: int = 10, document_ids: Sequence[str] | None = None
    ) -> list[SearchHit]:
        """The passages nearest to `query`, best first; their text is the source's."""
        hits = self._retrieve(query, language_of(query), top_k, document_ids)
        return [
            SearchHit(
                rank=rank,
                score=round(hit.score, 6),
                document_id=hit.chunk.document_id,
                title=hit.chunk.title,
                section=hit.chunk.section,
                start=hit.chunk.start,
                end=hit.chunk.end,
                text=self.index.text(hit.chunk.document_id)[hit.chunk.start : hit.chunk.end],
            )
            for rank, hit in enumerate(hits, 1)
        ]

    def ask(
        self,
        question: str,
        *,
        history: Sequence[Turn] = (),
        top_k: int = 8,
        document_ids: Sequence[str] | None = None,
        mode: Mode = "auto",
    ) -> Answer:
        """The answer to `question`, every statement quoted, or an abstention.

        Args:
            history: the conversation so far, oldest first.
            top_k: passages that are read.
            document_ids: only these documents; None for all.
            mode: "generative" and "auto" use a language model where one is configured; none is
                here, so that the answer is extractive and says so.
        """
        started = time.perf_counter()
        asked = understand(question, history)
        if asked.dangling:
            return self._abstained(asked, [], wording.ask_back(asked.language), 1.0, {}, started)
        hits = self._retrieve(asked.standalone, asked.language, top_k, document_ids)
        retrieved = time.perf_counter()
        passages = [Passage(hit.chunk.flow.text, hit.chunk.context) for hit in hits]
        reading = self.reader.read(asked.standalone, passages)
        draft = self._draft(asked, hits, passages, reading)
        timings = {
            "retrieve": (retrieved - started) * 1000,
            "read": (time.perf_counter() - retrieved) * 1000,
        }
        if draft is None:
            text = wording.refusal(asked.language)
            return self._abstained(asked, hits, text, 1.0 - reading.answerable, timings, started)
        timings["total"] = (time.perf_counter() - started) * 1000
        return Answer(
            question=question,
            standalone_question=asked.standalone,
            answer=draft.text,
            short_answers=draft.short_answers,
            abstained=False,
            confidence=draft.confidence,
            mode="extractive",
            citations=draft.citations,
            relations=draft.relations,
            nearest=(),
            index=self.generation,
            timings_ms=timings,
        )

    def _retrieve(
        self, query: str, language: Language, k: int, document_ids: Sequence[str] | None
    ) -> list[Hit]:
        retriever = Retriever(self.index, self.encoder)
        return retriever.retrieve(query, language=language, k=k, document_ids=document_ids)

    def _draft(
        self, asked: Question, hits: list[Hit], passages: list[Passage], reading: Reading
    ) -> Draft | None:
        chunks = [hit.chunk for hit in hits]
        notes = Quotations(self.index)
        if asked.kind is Kind.POLAR:
            return compose.polar_draft(asked, chunks, passages, notes, reading.answerable)
        if asked.kind is Kind.CHOICE:
            draft = compose.choice_draft(asked, chunks, passages, notes, reading.answerable)
            if draft is not None:
                return draft
        if reading.answerable < self.settings.min_answerable:
            return None
        if asked.kind is Kind.LIST:
            return compose.list_draft(asked, chunks, reading, notes)
        return compose.fact_draft(asked, chunks, reading, notes, _spell)

    def _abstained(
        self,
        asked: Question,
        hits: list[Hit],
        text: str,
        confidence: float,
        timings: dict[str, float],
        started: float,
    ) -> Answer:
        notes = Quotations(self.index)
        for hit in hits[:NEAREST]:
            notes.span(hit.chunk, 0, len(hit.chunk.flow))
        timings = {"retrieve": 0.0, "read": 0.0, **timings}
        timings["total"] = (time.perf_counter() - started) * 1000
        return Answer(
            question=asked.text,
            standalone_question=asked.standalone,
            answer=text,
            short_answers=(),
            abstained=True,
            confidence=confidence,
            mode="extractive",
            citations=(),
            relations=(),
            nearest=tuple(notes.citations),
            index=self.generation,
            timings_ms=timings,
        )
