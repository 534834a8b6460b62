"""One request on its way through the door, and what its response carries on its way out."""

import logging
import re
import secrets
import time

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import Message, Scope, Send

from service.api.parts import Parts
from service.keys import Key

log = logging.getLogger("service.access")

_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")

# For what is not a page of the project: nothing in it may run, load or be framed.
_STRICT = "default-src 'none'; frame-ancestors 'none'; sandbox"

_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class ClientGone(Exception):
    """The client closed the connection."""


class Visit:
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
            headers.setdefault("content-security-policy", _STRICT)
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
