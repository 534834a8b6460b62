"""What a question is looked up by, and the passages that are found."""

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.encoder import Encoder
from indexer.index import Index
from service.answer import SearchHit
from service.membership.table import Table
from service.questions.language import Language
from service.reader.gloss import glossary_of, translations
from service.reader.session import FOLDER
from service.retrieval.reranker import open_reranker
from service.retrieval.retriever import Hit, Retriever, worth_reading
from service.retrieval.spelled_names import spelled_names
from service.settings import ServiceSettings


@dataclass(frozen=True, slots=True)
class Finder:
    """Passages of one index, found by words and by vectors."""

    index: Index
    retriever: Retriever
    table: Table
    reading_margin: float

    @classmethod
    def over(
        cls, index: Index, encoder: Encoder, table: Table, settings: ServiceSettings
    ) -> "Finder":
        """The finder over an open index whose names are in `table`."""
        retriever = Retriever(index, encoder, open_reranker(settings.reranker))
        return cls(index, retriever, table, settings.reading_margin)

    def find(
        self,
        query: str,
        language: Language,
        k: int,
        document_ids: Sequence[str] | None = None,
    ) -> list[Hit]:
        """The `k` passages nearest to `query`, best first; None: of all documents."""
        return self.retriever.retrieve(
            query,
            words=self.words_of(query, language),
            language=language,
            k=k,
            document_ids=document_ids,
        )

    def words_of(self, query: str, language: Language) -> str:
        """What is looked up by words: the query with the names that it spells in Latin letters in
        Chinese too, and the usual translations of an English one."""
        named = self.table.in_chinese(query)
        if language is not Language.ENGLISH:
            return named
        glossary = glossary_of(FOLDER)
        spelled, rest = spelled_names(query, self.index, glossary)
        return " ".join([named, *translations(rest, glossary), *spelled])

    def worth_reading(self, hits: Sequence[Hit]) -> Sequence[Hit]:
        """Those of the passages found that the reader should read."""
        # What a reranker's scores are worth is its own; all of the passages that it chose are read.
        reranked = self.retriever.reranker is not None
        return hits if reranked else worth_reading(hits, self.reading_margin)

    def shown(self, hits: Sequence[Hit]) -> list[SearchHit]:
        """The passages found as a caller sees them; their text is the source's."""
        return [self._shown(rank, hit) for rank, hit in enumerate(hits, 1)]

    def _shown(self, rank: int, hit: Hit) -> SearchHit:
        chunk = hit.chunk
        return SearchHit(
            rank=rank,
            score=round(hit.score, 6),
            document_id=chunk.document_id,
            title=chunk.title,
            section=chunk.section,
            start=chunk.start,
            end=chunk.end,
            text=self.index.quote(chunk.document_id, chunk.start, chunk.end),
        )
