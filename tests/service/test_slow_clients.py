"""When a client that reads slowly is cut off, by the order of what happens: no clock runs here."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from uvicorn.config import Config
from uvicorn.server import ServerState

from service.slow_clients import PatientProtocol


class Loop(asyncio.SelectorEventLoop):
    """A loop whose timers go off when a test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.due: list[tuple[float, Callable[..., object], tuple[Any, ...]]] = []

    def call_later(  # type: ignore[override]
        self, delay: float, callback: Callable[..., object], *args: Any, context: Any = None
    ) -> asyncio.TimerHandle:
        self.due.append((delay, callback, args))
        return asyncio.TimerHandle(0, callback, args, self, context)

    def ring(self) -> None:
        """The timer that was set last goes off."""
        _, callback, args = self.due.pop()
        callback(*args)


class Client(asyncio.Transport):
    """Has `left` bytes before it; was it cut off?"""

    def __init__(self) -> None:
        super().__init__()
        self.left = 1000
        self.cut_off = False

    def get_write_buffer_size(self) -> int:
        return self.left

    def abort(self) -> None:
        self.cut_off = True


@pytest.fixture
def loop() -> Iterator[Loop]:
    loop = Loop()
    yield loop
    loop.close()


def _paused(loop: Loop) -> tuple[PatientProtocol, Client]:
    """A connection that has more to send than its client took."""
    config = Config(app=lambda: None, log_config=None)
    protocol = PatientProtocol(config, ServerState(), {}, loop)
    client = Client()
    protocol.transport = client
    protocol.flow = _Flow()  # type: ignore[assignment]
    protocol.pause_writing()
    return protocol, client


class _Flow:
    def pause_writing(self) -> None: ...

    def resume_writing(self) -> None: ...


def test_who_took_a_single_byte_since_the_last_look_is_given_as_long_again(loop: Loop) -> None:
    _, client = _paused(loop)
    for _ in range(100):
        assert [delay for delay, _, _ in loop.due] == [PatientProtocol.write_timeout_s]
        client.left -= 1
        loop.ring()
        assert not client.cut_off


def test_who_took_nothing_since_the_last_look_is_cut_off(loop: Loop) -> None:
    _, client = _paused(loop)
    client.left -= 1
    loop.ring()
    loop.ring()
    assert client.cut_off
    assert not loop.due
