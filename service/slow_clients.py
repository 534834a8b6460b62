"""A protocol that does not wait for ever for the head of a request."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


class PatientProtocol(HttpToolsProtocol):
    """uvicorn's protocol; a connection that sends no whole head in `head_timeout_s` is closed.

    Between requests uvicorn's own keep-alive timeout holds; inside a body and a response the
    door's timeouts hold.
    """

    # From the opening of a connection, or a request's first byte, to the end of its headers. Set
    # once for a process, because uvicorn makes the protocols itself.
    head_timeout_s: float = 10.0

    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._waiting = self.loop.call_later(self.head_timeout_s, self._give_up)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        if self._waiting is None:
            self._waiting = self.loop.call_later(self.head_timeout_s, self._give_up)

    def on_headers_complete(self) -> None:
        self._stop_waiting()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def _give_up(self) -> None:
        if not self.transport.is_closing():
            self.transport.close()

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
