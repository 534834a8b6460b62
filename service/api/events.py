"""Server-sent events of an answer: `retrieval`, `token`…, `answer`, or `error`."""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

from starlette.responses import Response, StreamingResponse

from service.answer import Answer, SearchHit
from service.api.calls import ask_engine, known
from service.api.failures import problem_of
from service.api.parts import Parts
from service.api.replies import dump
from service.api.schemas import AskBody
from service.live import Engine
from service.logs import request_id
from service.pool import DeadlinePassed

# A comment is sent after so long without an event, so that proxies keep the connection.
SILENCE_S = 10.0

# A token of the stream: a Latin word or number with the space before it, a marker, or one
# character. The tokens joined are the answer, to the character.
_TOKEN = re.compile(r"\[\d+\]|\s?[A-Za-z0-9]+|.", re.DOTALL)

HEADERS = {"cache-control": "no-store", "x-accel-buffering": "no"}


def tokens(text: str) -> Iterator[str]:
    """`text` in pieces as they go out; "".join(tokens(text)) == text."""
    for match in _TOKEN.finditer(text):
        yield match.group()


def event(name: str, data: Any) -> bytes:
    """One event; JSON holds no line break, so that one data line is enough."""
    return b"event: " + name.encode("ascii") + b"\ndata: " + dump(data) + b"\n\n"


async def event_stream(parts: Parts, body: AskBody) -> Response:
    """The stream of an answer. What is wrong before the first event is an ordinary problem."""
    with parts.live.lease() as engine:
        known(engine, body.document_ids)
    future = parts.pool.submit(parts.leased(lambda engine: _ask(engine, body)))
    return StreamingResponse(
        _events(parts, future), media_type="text/event-stream", headers=HEADERS
    )


def _ask(engine: Engine, body: AskBody) -> tuple[list[SearchHit], Answer]:
    answer = ask_engine(engine, body)
    ids = known(engine, body.document_ids)
    return (
        engine.search(answer.standalone_question, top_k=body.top_k, document_ids=ids),
        answer,
    )


async def _events(
    parts: Parts, future: "asyncio.Future[tuple[list[SearchHit], Answer]]"
) -> AsyncIterator[bytes]:
    deadline = time.monotonic() + parts.pool.deadline_s
    while not future.done() and (left := deadline - time.monotonic()) > 0:
        await asyncio.wait([future], timeout=min(SILENCE_S, left))
        if not future.done():
            yield b": still working\n\n"
    late = DeadlinePassed(f"the answer took longer than {parts.pool.deadline_s:g} s")
    error = future.exception() if future.done() else late
    if error is not None:
        problem = problem_of(error)
        yield event("error", problem.document(instance="/v1/ask", request_id=request_id.get()))
        return
    hits, answer = future.result()
    parts.metrics.answer(answer)
    yield event("retrieval", {"hits": [hit.as_dict() for hit in hits]})
    for token in tokens(answer.answer):
        yield event("token", {"text": token})
    yield event("answer", answer.as_dict())
