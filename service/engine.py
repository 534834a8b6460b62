"""The engine: one open index, an encoder and a reader; questions in, answers out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from indexer.chunk import Chunk
from indexer.encoder import Encoder, open_encoder
from indexer.errors import ShuangchengError
from indexer.index import Index
from service.agreement import refuse_other_encoder, refuse_other_settings
from service.answer import Answer, Mode, SearchHit, Turn, Wording
from service.answers import wording
from service.answers.draft import Draft
from service.answers.lists.several import each_answered, joined
from service.answers.quotations import Quotations
from service.answers.route import draft_answer
from service.deadline import keep_to_deadline
from service.generator.client import OpenAIGenerator
from service.generator.draft import GeneratedResult, generated_draft
from service.generator.generator import Generator
from service.membership.called import called_in
from service.membership.table import Table
from service.questions.language import Language, language_of
from service.questions.parts import parts_of
from service.questions.pointing import points_at_a_document
from service.questions.question import Question, understand
from service.questions.respectively import each_of_two
from service.reader.nearness import NearReader
from service.reader.network import NetworkReader
from service.reader.overlap import OverlapReader
from service.reader.reading import Reader
from service.retrieval.finder import Finder
from service.retrieval.retriever import Hit, merged
from service.served import Retrieved
from service.settings import ServiceSettings
from service.stopwatch import Stopwatch

# Passages shown when the documents do not answer.
NEAREST = 3


@lru_cache(maxsize=1)
def open_reader(name: str) -> Reader:
    """The reader of that name: "network" (bundled weights) or "overlap" (none)."""
    return OverlapReader() if name == "overlap" else NetworkReader.open()


@lru_cache(maxsize=1)
def _opened_encoder(name: str, query_prompt: str | None, passage_prompt: str | None) -> Encoder:
    """Kept from one generation to the next, so that a swap does not hold two."""
    return open_encoder(name, query_prompt=query_prompt, passage_prompt=passage_prompt)


@dataclass(frozen=True, slots=True)
class Engine:
    """Answers from one generation of an index. Immutable; safe to use from several threads."""

    index: Index
    finder: Finder
    reader: Reader
    table: Table
    generator: Generator | None
    settings: ServiceSettings

    @classmethod
    def open(cls, directory: Path, settings: ServiceSettings | None = None) -> "Engine":
        """The engine over the current generation of the index in `directory`.

        Raises IndexMissing or IndexDamaged as Index.open does, and IndexMismatch when the encoder
        in hand, or one that the settings name, is not the one that the index was built with.
        """
        return cls.over(Index.open(directory), settings or ServiceSettings())

    @classmethod
    def over(cls, index: Index, settings: ServiceSettings) -> "Engine":
        """The engine over an index that is open already, and the engine's from then on."""
        recipe = index.manifest.recipe
        try:
            refuse_other_settings(index.manifest, settings)
            encoder = _opened_encoder(recipe.encoder, recipe.query_prompt, recipe.passage_prompt)
            refuse_other_encoder(index.manifest, encoder)
        except ShuangchengError:
            index.close()
            raise
        table = Table(tuple(index.relations), called=called_in(index))
        return cls(
            index=index,
            finder=Finder.over(index, encoder, table, settings),
            reader=NearReader(open_reader(settings.reader), encoder),
            table=table,
            generator=OpenAIGenerator.open(settings.llm),
            settings=settings,
        )

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
        hits = self.finder.find(query, language_of(query), top_k, document_ids)
        return self.finder.shown(hits)

    def ask(
        self,
        question: str,
        *,
        history: Sequence[Turn] = (),
        top_k: int = 8,
        document_ids: Sequence[str] | None = None,
        mode: Mode = "auto",
        retrieved: Retrieved | None = None,
    ) -> Answer:
        """The answer to `question`, every statement quoted, or an abstention.

        Args:
            history: the conversation so far, oldest first.
            top_k: passages that are found; those near enough to the best one are read.
            document_ids: only these documents; None for all.
            mode: "auto" has a configured language model word what the reader found; "generative"
                asks it even where the reader found nothing; "extractive" never. Whatever the
                model cannot prove is left out; with nothing left the answer is extractive, and
                its mode says so.
            retrieved: told the passages that were found, best first, before they are read; not
                called when the question is asked back.
        """
        watch = Stopwatch()
        asked = understand(question, history)
        alone = not history and self._asks_one_document(document_ids)
        if asked.dangling and not (alone and points_at_a_document(asked.text)):
            return self._abstention(asked, [], wording.ask_back(asked.language), 1.0, watch)
        parts = parts_of(asked, history, pointing=asked.dangling)
        keep_to_deadline("understood")
        asked = replace(asked, standalone=" ".join(part.standalone for part in parts))
        found = [
            self.finder.find(part.standalone, part.language, top_k, document_ids) for part in parts
        ]
        hits = merged(found)
        watch.stage("retrieve")
        keep_to_deadline("looked up")
        if retrieved is not None:
            retrieved(self.finder.shown(hits))
        draft, answerable = self._drafted(parts, found, document_ids)
        watch.stage("read")
        chunks = [hit.chunk for hit in hits]
        generated = self._generated(asked, chunks, draft, mode)
        worded = None if generated is None else Wording(generated.removed, generated.reason)
        if generated is not None and generated.draft is not None:
            watch.stage("generate")
            answer = self._answer(asked, generated.draft, watch, "generative")
        elif draft is None:
            text = wording.refusal(asked.language)
            answer = self._abstention(asked, hits, text, 1.0 - answerable, watch)
        else:
            answer = self._answer(asked, draft, watch, "extractive")
        return replace(answer, wording=worded)

    def _drafted(
        self,
        parts: Sequence[Question],
        found: Sequence[Sequence[Hit]],
        document_ids: Sequence[str] | None,
    ) -> tuple[Draft | None, float]:
        """What is read from the passages found for each of `parts`, and the chance that it is there.

        What is asked of each of two at once and is not told of both together is asked one by one;
        where one answer was found, both of them must be.
        """
        table = self.table if document_ids is None else self.table.within(document_ids)
        notes = Quotations(self.index)
        drafts = []
        for part, near in zip(parts, found, strict=True):
            draft_of_part = draft_answer(
                part,
                [hit.chunk for hit in self.finder.worth_reading(near)],
                reader=self.reader,
                table=table,
                notes=notes,
                min_answerable=self._min_answerable(part.language),
            )
            drafts.append(draft_of_part)
            keep_to_deadline("read")
        draft, answerable = joined(parts, drafts)
        told_at_once = draft is not None and len(draft.short_answers) != 1
        each = each_of_two(parts[0]) if not told_at_once and len(parts) == 1 else ()
        if not each:
            return draft, answerable
        apart = self._drafted(each, [found[0]] * len(each), document_ids)
        return apart if draft is None or each_answered(apart[0]) else (draft, answerable)

    def _asks_one_document(self, document_ids: Sequence[str] | None) -> bool:
        return len(self.index.documents if document_ids is None else document_ids) == 1

    def _min_answerable(self, language: Language) -> float:
        english = language is Language.ENGLISH
        settings = self.settings
        return settings.min_answerable_english if english else settings.min_answerable

    def _generated(
        self, asked: Question, chunks: Sequence[Chunk], draft: Draft | None, mode: Mode
    ) -> GeneratedResult | None:
        """The language model's wording of the answer, as far as the passages prove it; None where
        it was not asked."""
        if self.generator is None or mode == "extractive" or (draft is None and mode == "auto"):
            return None
        result = generated_draft(asked, chunks, self.generator, Quotations(self.index))
        if result.draft is None or draft is None:
            return result
        written = replace(
            result.draft, short_answers=draft.short_answers, confidence=draft.confidence
        )
        return replace(result, draft=written)

    def _answer(self, asked: Question, draft: Draft, watch: Stopwatch, mode: Mode) -> Answer:
        return Answer(
            question=asked.text,
            standalone_question=asked.standalone,
            answer=draft.text,
            short_answers=draft.short_answers,
            abstained=False,
            confidence=draft.confidence,
            mode=mode,
            citations=draft.citations,
            relations=draft.relations,
            nearest=(),
            index=self.generation,
            timings_ms=watch.stop(),
        )

    def _abstention(
        self, asked: Question, hits: Sequence[Hit], text: str, confidence: float, watch: Stopwatch
    ) -> Answer:
        nearest = Quotations(self.index)
        for hit in hits[:NEAREST]:
            nearest.span(hit.chunk, 0, len(hit.chunk.flow))
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
            nearest=tuple(nearest.citations),
            index=self.generation,
            timings_ms=watch.stop(),
        )
