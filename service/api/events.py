"""Server-sent events of an answer: `retrieval`, `token`…, `answer`, or `error`.

`retrieval` goes out when the passages are found, while they are still being read. The tokens
follow when the answer stands and every quotation in it has been read again: until then a
sentence of it, a language model's above all, may still fall away.
"""

import asyncio
import re
import time
from asyncio import FIRST_COMPLETED
from collections.abc import AsyncIterator, Iterator
from typing import Any, TypeAlias

from starlette.responses import Response, StreamingResponse

from service.answer import Answer, SearchHit
from service.api.calls import ask_engine, known
from service.api.failures import problem_of
from service.api.parts import Parts
from service.api.replies import dump
from service.api.schemas import AskBody
from service.deadline import DeadlinePassed
from service.logs import request_id

# A comment is sent after so long without an event, so that proxies keep the connection.
SILENCE_S = 10.0

# A token of the stream: a Latin word or number with the space before it, a marker, or one
# character. The tokens joined are the answer, to the character.
_TOKEN = re.compile(r"\[\d+\]|\s?[A-Za-z0-9]+|.", re.DOTALL)

Found: TypeAlias = "asyncio.Future[list[SearchHit]]"

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
    loop = asyncio.get_running_loop()
    found: Found = loop.create_future()

    def tell(hits: list[SearchHit]) -> None:
        loop.call_soon_threadsafe(found.set_result, hits)

    answer = parts.pool.submit(parts.leased(lambda engine: ask_engine(engine, body, tell)))
    return StreamingResponse(
        _events(parts, found, answer), media_type="text/event-stream", headers=HEADERS
    )


async def _events(
    parts: Parts, found: Found, future: "asyncio.Future[Answer]"
) -> AsyncIterator[bytes]:
    deadline = time.monotonic() + parts.pool.deadline_s
    told = False
    while not future.done() and (left := deadline - time.monotonic()) > 0:
        waited: list[asyncio.Future[Any]] = [future] if told else [future, found]
        await asyncio.wait(waited, timeout=min(SILENCE_S, left), return_when=FIRST_COMPLETED)
        if found.done() and not told:
            told = True
            yield _retrieval(found.result())
        elif not future.done():
            yield b": still working\n\n"
    late = DeadlinePassed(f"the answer took longer than {parts.pool.deadline_s:g} s")
    error = future.exception() if future.done() else late
    future.cancel()  # of one that is late, nobody will ask how it ended
    if error is not None:
        problem = problem_of(error)
        yield event("error", problem.document(instance="/v1/ask", request_id=request_id.get()))
        return
    answer = future.result()
    parts.metrics.answer(answer)
    if not told:
        # Found in the same moment; or never looked for, since the question is asked back.
        yield _retrieval(found.result() if found.done() else [])
    for token in tokens(answer.answer):
        yield event("token", {"text": token})
    yield event("answer", answer.as_dict())


def _retrieval(hits: list[SearchHit]) -> bytes:
    return event("retrieval", {"hits": [hit.as_dict() for hit in hits]})
