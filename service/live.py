"""The generation being served, and how the next one takes its place.

`Live` looks at the index's `current` file. When it names another generation, that one is opened
beside the old, asked to warm it, and put in its place between two requests. The old one is
closed when the last request that holds it ends. A generation that cannot be opened is refused and
the old one goes on serving.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from indexer.errors import IndexMissing, ShuangchengError
from indexer.storage.past import history_fault
from service.live_state import LiveState
from service.served import Engine
from service.turns import short_turns

log = logging.getLogger(__name__)

# A refused generation is tried again after this long even if `current` did not change: it may
# have failed for want of memory or open files.
RETRY_S = 15.0

Signature = tuple[int, int, int]


class _Held:
    """An engine and the number of requests that use it. Guarded by Live's lock."""

    __slots__ = ("engine", "retired", "users")

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.users = 0
        self.retired = False


class Live:
    """Serves one generation at a time; safe to use from many threads."""

    def __init__(self, directory: Path, open_engine: Callable[[Path], Engine]) -> None:
        self.directory = directory
        self._open_engine = open_engine
        self._lock = threading.Lock()
        self._looking = threading.Lock()
        self._held: _Held | None = None
        self._seen: Signature | None = None
        self._tried_at = 0.0
        self._closed = False
        self._history_seen: Signature | None = None
        self._state = LiveState(reason=f"{directory} has not been opened yet")

    @property
    def state(self) -> LiveState:
        return self._state

    @contextmanager
    def lease(self) -> Iterator[Engine]:
        """The engine that serves now; it stays open until the lease ends, whatever happens.

        Raises IndexMissing when none serves, with the reason.
        """
        with self._lock:
            held = self._held
            if held is None:
                raise IndexMissing(self._state.reason or f"{self.directory}: no index is open")
            held.users += 1
        try:
            yield held.engine
        finally:
            with self._lock:
                held.users -= 1
                last = held.retired and held.users == 0
            if last:
                held.engine.close()

    def look(self) -> bool:
        """Opens what `current` names if that is not what is served; True after a swap.

        Cheap (two stats) while nothing changes. Never raises for a bad index: that is state.
        """
        with self._looking:
            self._look_at_history()
            signature = self._signature("current")
            now = time.monotonic()
            unchanged = signature == self._seen
            if self._closed or (
                unchanged and (self._state.reason is None or now - self._tried_at < RETRY_S)
            ):
                return False
            self._tried_at = now
            if not unchanged and self._names_what_is_served():
                self._seen = signature
                self._note(reason=None)
                return False
            # Noted before opening: a change that happens meanwhile is then seen next time.
            self._seen = signature
            with short_turns():
                return self._take_over()

    def close(self) -> None:
        """Ends serving; the engine closes when its last lease ends."""
        with self._looking:
            self._closed = True
            self._put(None)

    def _look_at_history(self) -> None:
        signature = self._signature("history")
        if signature != self._history_seen:
            self._history_seen = signature
            fault = history_fault(self.directory)
            with self._lock:
                self._state = replace(self._state, history=fault)

    def _signature(self, name: str) -> Signature | None:
        try:
            found = (self.directory / name).stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size

    def _names_what_is_served(self) -> bool:
        try:
            named = (self.directory / "current").read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return False
        return self._held is not None and named == self._held.engine.generation

    def _take_over(self) -> bool:
        try:
            engine = self._open_engine(self.directory)
        except IndexMissing as error:
            self._note(reason=str(error))
            return False
        except (ShuangchengError, OSError, ValueError, MemoryError) as error:
            self._refuse(error)
            return False
        try:
            _warm(engine)
        except (ShuangchengError, OSError, ValueError, MemoryError) as error:
            engine.close()
            self._refuse(error)
            return False
        before = self._state.generation
        self._put(engine)
        log.info("index opened", extra={"generation": engine.generation, "before": before})
        return True

    def _put(self, engine: Engine | None) -> None:
        with self._lock:
            old, self._held = self._held, None if engine is None else _Held(engine)
            was = self._state
            if engine is not None:
                self._state = replace(
                    was,
                    generation=engine.generation,
                    reason=None,
                    since=time.time(),
                    built=engine.index.built,
                    swaps=was.swaps + (old is not None),
                )
            else:
                reason = "the service is stopping"
                self._state = replace(was, generation=None, reason=reason, since=0.0, built=0.0)
            idle = old is not None and old.users == 0
            if old is not None:
                old.retired = True
        if old is not None and idle:
            old.engine.close()

    def _note(self, *, reason: str | None, refused: int = 0) -> None:
        with self._lock:
            was = self._state
            self._state = replace(was, reason=reason, refused=was.refused + refused)

    def _refuse(self, error: Exception) -> None:
        reason = f"{type(error).__name__}: {error}"
        self._note(reason=reason, refused=1)
        log.error("index refused", extra={"reason": reason, "serving": self._state.generation})


def _warm(engine: Engine) -> None:
    """Two questions and a search through the whole engine, so that no first caller pays for it."""
    documents = engine.index.documents
    if len(documents):
        title = documents[0].title[:200] or "?"
        engine.ask(title)
        # What weighs a claim is compiled when one is first weighed.
        engine.ask(f"{title}吗?", mode="extractive")
        engine.search(title, top_k=1)
