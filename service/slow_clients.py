"""A protocol that waits for ever neither for the head of a request nor for a client to read."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


class PatientProtocol(HttpToolsProtocol):
    """uvicorn's protocol; a connection that sends no whole head in `head_timeout_s` is closed, and
    one that takes not a byte of what waits for it in `write_timeout_s` is cut off.

    Between requests uvicorn's own keep-alive timeout holds; inside a body the door's timeout holds.
    """

    # From the opening of a connection, or a request's first byte, to the end of its headers. Set
    # once for a process, because uvicorn makes the protocols itself.
    head_timeout_s: float = 10.0
    # From the moment when the system takes no more for the client, and again for every byte.
    write_timeout_s: float = 30.0

    _waiting: asyncio.TimerHandle | None = None
    _unread: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        # Writing is paused exactly while something waits for the client.
        transport.set_write_buffer_limits(high=0)
        self._waiting = self.loop.call_later(self.head_timeout_s, self._give_up)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        if self._waiting is None:
            self._waiting = self.loop.call_later(self.head_timeout_s, self._give_up)

    def on_headers_complete(self) -> None:
        self._stop_waiting()
        super().on_headers_complete()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._watch_reading()

    def resume_writing(self) -> None:
        self._stop_watching()
        super().resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        self._stop_watching()
        super().connection_lost(exc)

    def _give_up(self) -> None:
        if not self.transport.is_closing():
            self.transport.close()

    def _watch_reading(self) -> None:
        left = self.transport.get_write_buffer_size()
        self._unread = self.loop.call_later(self.write_timeout_s, self._look, left)

    def _look(self, before: int) -> None:
        """Cuts the client off unless it has taken something since there were `before` bytes."""
        if self.transport.get_write_buffer_size() >= before:
            self.transport.abort()
        else:
            self._watch_reading()

    def _stop_watching(self) -> None:
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
