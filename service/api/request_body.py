"""The body of a request: all of it, in time, within its limit, and JSON."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.types import Message, Receive

from service.api.problems import Kind, Problem
from service.api.visit import ClientGone
from service.server_settings import ServerSettings

_WITH_BODY = ("POST", "PUT", "PATCH", "DELETE")


async def body_of(
    method: str, headers: Mapping[str, str], receive: Receive, settings: ServerSettings
) -> bytes:
    """The whole body; raises the Problem of one that is too large, late or no JSON."""
    if method not in _WITH_BODY:
        return b""
    try:
        async with asyncio.timeout(settings.body_timeout_s):
            body = await _read(headers, receive, settings.body_limit_bytes)
    except TimeoutError:
        late = f"The body did not arrive within {settings.body_timeout_s:g} s."
        raise Problem(Kind.BODY_LATE, late) from None
    if body and not _is_json(headers.get("content-type", "")):
        found = headers.get("content-type", "")[:80]
        raise Problem(Kind.CONTENT_TYPE, f"The content type is {found!a}.")
    return body


def replayed(body: bytes, receive: Receive) -> Callable[[], Awaitable[Any]]:
    """A receive() that gives `body` first and then whatever comes."""
    given = False

    async def replay() -> Message:
        nonlocal given
        if not given:
            given = True
            return {"type": "http.request", "body": body, "more_body": False}
        return await receive()

    return replay


async def _read(headers: Mapping[str, str], receive: Receive, limit: int) -> bytes:
    too_large = Problem(Kind.BODY_TOO_LARGE, f"The body is larger than {limit} bytes.")
    announced = headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and int(announced[:19]) > limit:
        raise too_large
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientGone("while the body was read")
        part = message.get("body", b"")
        size += len(part)
        if size > limit:
            raise too_large
        parts.append(part)
        if not message.get("more_body", False):
            return b"".join(parts)


def _is_json(content_type: str) -> bool:
    """Whether a content type is JSON's. None at all is taken for it: there is nothing else."""
    kind = content_type.split(";")[0].strip().lower()
    return kind in ("", "application/json") or (
        kind.startswith("application/") and kind.endswith("+json")
    )
