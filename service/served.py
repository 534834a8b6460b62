"""What is served: an engine as those who ask it see it; service.engine.Engine is the real one."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from service.answer import Answer, Mode, SearchHit, Turn

# Told the passages that were found, before they are read.
Retrieved = Callable[[list[SearchHit]], None]


class Engine(Protocol):
    """One open generation of an index that answers."""

    @property
    def generation(self) -> str: ...

    @property
    def index(self) -> Any: ...

    @property
    def table(self) -> Any: ...

    def ask(
        self,
        question: str,
        *,
        history: Sequence[Turn] = ...,
        top_k: int = ...,
        document_ids: Sequence[str] | None = ...,
        mode: Mode = ...,
        retrieved: Retrieved | None = ...,
    ) -> Answer: ...

    def search(
        self, query: str, *, top_k: int = ..., document_ids: Sequence[str] | None = ...
    ) -> list[SearchHit]: ...

    def close(self) -> None: ...
