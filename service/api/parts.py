"""What the routes work with, made once for an app and handed to each route."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from fastapi import Request

from service.jobs import Jobs
from service.keys import Key
from service.live import Live
from service.metrics import Metrics
from service.pool import Pool
from service.rate import Rate
from service.served import Engine
from service.server_settings import ServerSettings

log = logging.getLogger(__name__)

T = TypeVar("T")

# Whether two names mean the same: 合川, 合川区, Hechuan.
SameName = Callable[[str, str], bool]

# Tokens of a text, for the usage that OpenAI's clients expect.
CountTokens = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a running service."""

    settings: ServerSettings
    live: Live
    pool: Pool
    jobs: Jobs
    metrics: Metrics
    rate: Rate
    keys: tuple[Key, ...]
    same_name: SameName
    count_tokens: CountTokens

    def note_question(self, question: str) -> None:
        """Logs a question, where the settings say so; by default nobody's question is kept."""
        if self.settings.log_questions:
            log.info("question", extra={"question": question})

    async def with_engine(self, work: Callable[[Engine], T]) -> T:
        """work(engine), done in the pool. Raises what lease() and the pool raise."""
        return await self.pool.run(self.leased(work))

    def leased(self, work: Callable[[Engine], T]) -> Callable[[], T]:
        """work with the engine that serves when it begins, held until it ends."""

        def run() -> T:
            with self.live.lease() as engine:
                return work(engine)

        return run


def parts_of(request: Request) -> Parts:
    """The parts of the app that serves `request`."""
    parts: Parts = request.app.state.parts
    return parts
