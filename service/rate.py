"""How many requests a caller may send: a token bucket for each."""

import time
from collections import OrderedDict
from collections.abc import Callable

# Callers remembered at once; the one that was quiet longest is forgotten first.
MAX_CALLERS = 10_000


class Rate:
    """`per_s` requests a second and `burst` at once for each caller; per_s 0 means no limit."""

    def __init__(
        self, per_s: float, burst: int, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.per_s = per_s
        self.burst = burst
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait_s(self, caller: str) -> float:
        """0.0 and one token is taken, or how long `caller` has to wait for the next."""
        if not self.per_s:
            return 0.0
        now = self._clock()
        tokens, filled_at = self._buckets.pop(caller, (float(self.burst), now))
        tokens = min(float(self.burst), tokens + (now - filled_at) * self.per_s)
        allowed = tokens >= 1.0
        self._buckets[caller] = (tokens - 1.0 if allowed else tokens, now)
        if len(self._buckets) > MAX_CALLERS:
            self._buckets.popitem(last=False)
        return 0.0 if allowed else (1.0 - tokens) / self.per_s
