"""An index asked in this process, without a server."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from eval.sets.questions import AskedQuestion
from eval.systems.reply import Reply, Span
from eval.systems.targets import KEY, Target, UrlTarget
from indexer.errors import IndexMissing
from indexer.index import Index
from indexer.storage.generations import Generations
from service.answer import Turn
from service.engine import Engine
from service.settings import ServiceSettings


class EngineTarget:
    """An index opened in this process."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @classmethod
    def open(cls, index: Path, settings: ServiceSettings | None = None) -> "EngineTarget":
        """Raises what Engine.open does."""
        return cls(Engine.open(index, settings))

    def generation(self) -> str:
        return self.engine.generation

    def sources(self) -> dict[str, str]:
        index = self.engine.index
        return {entry.id: index.text(entry.id) for entry in index.documents}

    def ask(self, question: AskedQuestion) -> Reply:
        answer = self.engine.ask(
            question.question,
            history=[Turn(asked, given) for asked, given in question.history],
            document_ids=question.document_ids,
        )
        return Reply.of(answer.as_dict())

    def search(self, query: str, k: int, document_ids: Sequence[str] | None) -> tuple[Span, ...]:
        hits = self.engine.search(query, top_k=k, document_ids=document_ids)
        return tuple(Span.of(hit.as_dict()) for hit in hits)


def open_target(
    index: Path, url: str | None, generation: str | None, environment: Mapping[str, str]
) -> Target:
    """The service at `url` when there is one, with the key of `environment`, else the index, with the settings of `environment`.

    Args:
        generation: of the index; None for the current one. It need not be published, so that the
            gate of a build can ask it first.
    Raises as their openers do, and IndexMissing when the index has no such generation.
    """
    if url is not None:
        return UrlTarget(url, environment.get(KEY, "").strip())
    if not index.is_dir():
        raise IndexMissing(f"{index}: no such index; run python -m indexer build, or give --url")
    settings = ServiceSettings.from_environment(environment)
    if generation is None:
        return EngineTarget.open(index, settings)
    folder = Generations(index).path(generation)
    if not folder.is_dir():
        raise IndexMissing(f"{index}: holds no generation {generation!r}; see {folder.parent}")
    return EngineTarget(Engine.over(Index(folder), settings))
