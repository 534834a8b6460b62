"""The door: every request passes here before any route, and every response on its way out.

In: a request id, the Host and Origin that are let in, the key, the rate, the body within its
limits. Out: security headers, one log line, the counters. What goes wrong below and is not known
to anybody becomes a problem document here, never a stack trace.
"""

import asyncio
import logging
import math
import re
import secrets
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from service import keys
from service.api.entry import refuse_strangers, right_needed
from service.api.failures import problem_of
from service.api.parts import Parts
from service.api.problems import Kind, Problem, response
from service.keys import Key
from service.logs import request_id

log = logging.getLogger("service.access")

_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")

# For what is not a page of the project: nothing in it may run, load or be framed.
STRICT = "default-src 'none'; frame-ancestors 'none'; sandbox"

_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Door:
    """ASGI middleware around the routes of one app."""

    def __init__(self, app: ASGIApp, parts: Parts) -> None:
        self._app = app
        self._parts = parts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        visit = _Visit(dict(scope), self._parts, send)
        token = request_id.set(visit.id)
        try:
            await self._serve(visit, receive)
        finally:
            visit.note()
            request_id.reset(token)

    async def _serve(self, visit: "_Visit", receive: Receive) -> None:
        try:
            self._let_in(visit)
            body = await self._body(visit, receive)
            await self._app(visit.scope, _replay(body, receive), visit.send)
        except ClientGone:
            visit.status = visit.status or 499
        except Exception as error:
            problem = problem_of(error)
            if visit.status:
                # Half a response went out already; only breaking it off tells the caller so.
                raise
            await self._refuse(visit, problem, receive)

    async def _refuse(self, visit: "_Visit", problem: Problem, receive: Receive) -> None:
        if problem.kind.status in (401, 403, 413, 429, 503):
            self._parts.metrics.turned_away(problem.kind.slug)
        if problem.kind in (Kind.BODY_TOO_LARGE, Kind.BODY_LATE):
            problem.headers["connection"] = "close"  # the rest of the body is not wanted
        answer = response(problem, instance=visit.path, request_id=visit.id)
        try:
            await answer(visit.scope, receive, visit.send)
        except ClientGone:
            return

    def _let_in(self, visit: "_Visit") -> None:
        """Raises the Problem of a caller that may not come in."""
        refuse_strangers(self._parts.settings, self._parts.keys, visit.headers, visit.method)
        right = right_needed(visit.method, visit.path)
        if right is not None and self._parts.keys:
            visit.key = _key_of(visit.headers, self._parts.keys)
            if not visit.key.allows(right):
                raise Problem(
                    Kind.KEY_REFUSED,
                    f"The key {visit.key.name!r} has the right {visit.key.right}; "
                    f"{right} is needed.",
                )
        if right is not None:
            wait_s = self._parts.rate.wait_s(visit.caller)
            if wait_s:
                seconds = str(max(1, math.ceil(wait_s)))
                limit = f"{self._parts.rate.per_s:g} requests a second are allowed."
                raise Problem(Kind.RATE_LIMITED, limit, headers={"retry-after": seconds})

    async def _body(self, visit: "_Visit", receive: Receive) -> bytes:
        """The whole body; raises the Problem of one that is too large, late or no JSON."""
        settings = self._parts.settings
        if visit.method not in ("POST", "PUT", "PATCH", "DELETE"):
            return b""
        try:
            async with asyncio.timeout(settings.body_timeout_s):
                body = await _read(visit.headers, receive, settings.body_limit_bytes)
        except TimeoutError:
            late = f"The body did not arrive within {settings.body_timeout_s:g} s."
            raise Problem(Kind.BODY_LATE, late) from None
        if body and not _is_json(visit.headers.get("content-type", "")):
            found = visit.headers.get("content-type", "")[:80]
            raise Problem(Kind.CONTENT_TYPE, f"The content type is {found!a}.")
        return body


class ClientGone(Exception):
    """The client closed the connection."""


class _Visit:
    """One request on its way through the door."""

    def __init__(self, scope: Scope, parts: Parts, send: Send) -> None:
        self.scope = scope
        self.parts = parts
        self.headers = Headers(scope=scope)
        self.method: str = scope["method"]
        self.path: str = scope["path"]
        given = self.headers.get("x-request-id", "")
        self.id = given if _ID.fullmatch(given) else secrets.token_hex(8)
        self.key: Key | None = None
        self.status = 0
        self.began = time.perf_counter()
        self._send = send
        self._no_body = self.method == "HEAD"
        if self._no_body:
            # Routes know GET; the answer's headers are the same and its body is left out below.
            scope["method"] = "GET"

    @property
    def caller(self) -> str:
        client = self.scope.get("client")
        return f"key {self.key.name}" if self.key else f"address {client[0] if client else ''}"

    async def send(self, message: Message) -> None:
        """Passes a message on; raises ClientGone when nobody takes it any more.

        A client that takes nothing for too long is cut off by service/slow_clients.py.
        """
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            headers["x-request-id"] = self.id
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("content-security-policy", STRICT)
        elif self._no_body and message["type"] == "http.response.body":
            message = {**message, "body": b""}
        try:
            await self._send(message)
        except OSError as error:
            raise ClientGone(str(error)) from error

    def note(self) -> None:
        """The counters and the log line of this request."""
        seconds = time.perf_counter() - self.began
        route = str(getattr(self.scope.get("route"), "path", "none"))
        self.parts.metrics.request(
            route=route, method=_known(self.method), status=self.status, seconds=seconds
        )
        # /healthz and /metrics are asked every few seconds and say nothing.
        level = logging.DEBUG if route in ("/healthz", "/readyz", "/metrics") else logging.INFO
        log.log(
            level,
            "request",
            extra={
                "method": self.method,
                "path": self.path if route == "none" else route,
                "status": self.status,
                "ms": round(seconds * 1000, 2),
                "key": self.key.name if self.key else None,
                "request_id": self.id,
            },
        )


def _known(method: str) -> str:
    """A method as a label; a stranger's own words must not become new counters without end."""
    known = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
    return method if method in known else "other"


def _key_of(headers: Mapping[str, str], stored: tuple[Key, ...]) -> Key:
    scheme, _, secret = headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        secret = headers.get("x-api-key", "")
    found = keys.find(secret.strip(), stored) if secret.strip() else None
    if found is None:
        detail = "The key is not known." if secret.strip() else "No key was sent."
        raise Problem(Kind.KEY_MISSING, detail, headers={"www-authenticate": "Bearer"})
    return found


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


def _replay(body: bytes, receive: Receive) -> Callable[[], Awaitable[Any]]:
    """A receive() that gives `body` first and then whatever comes."""
    given = False

    async def replay() -> Message:
        nonlocal given
        if not given:
            given = True
            return {"type": "http.request", "body": body, "more_body": False}
        return await receive()

    return replay
