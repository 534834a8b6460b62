"""How many requests a caller may send: a token bucket for each."""

import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

# Callers remembered at once; the one that was quiet longest is forgotten first.
MAX_CALLERS = 10_000


class Buckets(Protocol):
    """Where the buckets stand: in this process, or in a file that several share."""

    def held(self) -> AbstractContextManager[None]: ...
    def get(self, caller: str) -> tuple[float, float] | None: ...
    def put(self, caller: str, tokens: float, counted_at: float) -> None: ...


class OwnBuckets:
    """The buckets of a process that serves alone."""

    def __init__(self) -> None:
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def held(self) -> AbstractContextManager[None]:
        return nullcontext()

    def get(self, caller: str) -> tuple[float, float] | None:
        return self._buckets.get(caller)

    def put(self, caller: str, tokens: float, counted_at: float) -> None:
        self._buckets[caller] = (tokens, counted_at)
        self._buckets.move_to_end(caller)
        if len(self._buckets) > MAX_CALLERS:
            self._buckets.popitem(last=False)


class Rate:
    """`per_s` requests a second and `burst` at once for each caller; per_s 0 means no limit.

    Args:
        clock: the same for all processes that share the buckets, as time.monotonic is.
    """

    def __init__(
        self,
        per_s: float,
        burst: int,
        *,
        clock: Callable[[], float] = time.monotonic,
        buckets: Buckets | None = None,
    ) -> None:
        self.per_s = per_s
        self.burst = burst
        self._clock = clock
        self._buckets = buckets if buckets is not None else OwnBuckets()

    def wait_s(self, caller: str) -> float:
        """0.0 and one token is taken, or how long `caller` has to wait for the next."""
        if not self.per_s:
            return 0.0
        with self._buckets.held():
            now = self._clock()
            tokens, counted_at = self._buckets.get(caller) or (float(self.burst), now)
            tokens = min(float(self.burst), tokens + (now - counted_at) * self.per_s)
            allowed = tokens >= 1.0
            self._buckets.put(caller, tokens - 1.0 if allowed else tokens, now)
        return 0.0 if allowed else (1.0 - tokens) / self.per_s
