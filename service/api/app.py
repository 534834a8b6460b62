"""The app: the parts of a running service put together, and the routes over them."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from indexer import names
from indexer.text.tokens import TokenCounter, open_counter
from service import VERSION
from service.api import asking, documents, failures, health, index, pages, relations, spec
from service.api.door import Door
from service.api.parts import CountTokens, Parts, SameName
from service.jobs import Jobs, build_command
from service.keys import Key, read_keys, read_keys_file
from service.live import Live
from service.metrics import DROPPED_QUOTES, Metrics
from service.openai_api import routes as openai_routes
from service.pool import Pool
from service.rate import Rate
from service.rate_table import RATE_TABLE, RateTable
from service.served import Engine
from service.server_settings import ServerSettings
from service.telemetry import QueryGivenBack, QuietApp, telemetry

log = logging.getLogger(__name__)


def create_app(
    settings: ServerSettings,
    open_engine: Callable[[Path], Engine],
    *,
    same_name: SameName,
    count_tokens: CountTokens,
    build: Callable[[bool], list[str]] | None = None,
    environment: Mapping[str, str] | None = None,
) -> FastAPI:
    """The service as an ASGI app.

    Args:
        open_engine: opens the current generation of an index directory.
        same_name: whether two names mean the same organisation or place.
        count_tokens: tokens of a text, for usage figures.
        build: the command line of a build, given `force`; the indexer's when None.
        environment: where a collector of telemetry, and what the workers share, may be named.
    """
    given = environment or {}
    parts = _parts(settings, open_engine, same_name, count_tokens, build, given)
    app = QuietApp(
        title="双城问答",
        version=VERSION,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        # The door has looked at it, and at Origin, which is what keeps other sites out.
        strict_content_type=False,
        lifespan=_lifespan,
        telemetry=telemetry(given),
    )
    app.state.parts = parts
    for module in (asking, documents, relations, index, openai_routes, health, pages):
        app.include_router(module.router)
    failures.install(app)
    app.openapi = lambda: spec.describe(app)  # type: ignore[method-assign]
    app.add_middleware(Door, parts=parts)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(settings.cors_origins),
            allow_methods=["GET", "HEAD", "POST"],
            allow_headers=["authorization", "content-type", "x-api-key", "x-request-id"],
            expose_headers=["etag", "retry-after", "x-request-id"],
        )
    app.add_middleware(QueryGivenBack)  # the last added is the outermost
    return app


def app_from_environment(environment: Mapping[str, str]) -> FastAPI:
    """The app over the real engine, as the environment says. Raises SettingError."""
    from service.engine import Engine as RealEngine
    from service.settings import ServiceSettings

    settings = ServerSettings.from_environment(environment)
    answering = ServiceSettings.from_environment(environment)
    return create_app(
        settings,
        lambda directory: RealEngine.open(directory, answering),
        same_name=same_name,
        count_tokens=count_tokens,
        environment=environment,
    )


def stored_keys(settings: ServerSettings) -> tuple[Key, ...]:
    """The keys of the settings and of their file. Raises SettingError for one that is none."""
    keys = read_keys(settings.keys, source="SHUANGCHENG_KEYS")
    return keys + (read_keys_file(settings.keys_file) if settings.keys_file else ())


def _parts(
    settings: ServerSettings,
    open_engine: Callable[[Path], Engine],
    same_name: SameName,
    count_tokens: CountTokens,
    build: Callable[[bool], list[str]] | None,
    environment: Mapping[str, str],
) -> Parts:
    live = Live(settings.index, open_engine)
    pool = Pool(threads=settings.thread_count, queue=settings.queue, deadline_s=settings.deadline_s)

    def default_build(force: bool) -> list[str]:
        return build_command(settings.seeds, settings.index, force=force)

    return Parts(
        settings=settings,
        live=live,
        pool=pool,
        jobs=Jobs(settings.index, build or default_build),
        metrics=Metrics(),
        rate=Rate(settings.rate_per_s, settings.rate_burst, buckets=_buckets(environment)),
        keys=stored_keys(settings),
        same_name=same_name,
        count_tokens=count_tokens,
    )


def _buckets(environment: Mapping[str, str]) -> RateTable | None:
    """The table that the workers share; None for a process that serves alone."""
    path = environment.get(RATE_TABLE)
    return RateTable(Path(path)) if path else None


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    parts: Parts = app.state.parts
    await asyncio.to_thread(parts.live.look)
    counting = parts.metrics.count_dropped_quotes()
    logging.getLogger(DROPPED_QUOTES).addHandler(counting)
    follower = asyncio.create_task(_follow(parts.live, parts.settings.poll_s))
    try:
        yield
    finally:
        logging.getLogger(DROPPED_QUOTES).removeHandler(counting)
        follower.cancel()
        await asyncio.wait([follower])
        await parts.jobs.close()
        await asyncio.to_thread(parts.pool.close)
        await asyncio.to_thread(parts.live.close)


async def _follow(live: Live, poll_s: float) -> None:
    """Looks for a new generation every `poll_s`, for as long as the service runs."""
    while True:
        await asyncio.sleep(poll_s)
        try:
            await asyncio.to_thread(live.look)
        except (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError):
            # A mistake in opening must not end the watch: the next generation may be sound. What a
            # bad index raises, Live turns into its state.
            log.exception("looking for a new generation failed")


def same_name(wanted: str, name: str) -> bool:
    """Whether `wanted` is a form of `name`: 合川 and Hechuan of 合川区, a short form of a long name."""
    return names.same_name(wanted, name) or names.is_short_of(wanted, name)


def count_tokens(text: str) -> int:
    """Tokens of `text` in the project's own vocabulary."""
    return _counter().count(text)


@cache
def _counter() -> TokenCounter:
    return open_counter()
