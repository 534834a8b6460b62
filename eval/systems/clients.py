"""Clients that ask a service at once, and what they saw: how many, how fast, what went wrong.

A client is a thread with a connection of its own that sends its next request when the last one is
answered. Being turned away (503 with Retry-After) is counted apart: the client waits as long as it
is told, as a polite one does. Everything else that is not 200 has failed.
"""

import math
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException

TIMEOUT_S = 60.0
# Longer than the service would ever ask a client to wait when it is only busy.
LONGEST_WAIT_S = 5.0


@dataclass(frozen=True, slots=True)
class Call:
    """What a client sends: a JSON body for a path of the service."""

    path: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Round:
    """What a number of clients saw.

    Attributes:
        latencies_ms: of the requests that were answered with 200.
        shed: requests turned away with 503 and Retry-After.
        failures: a line for each request that failed.
        seconds: from the first request to the end of the last.
    """

    latencies_ms: tuple[float, ...]
    shed: int
    failures: tuple[str, ...]
    seconds: float

    @property
    def per_second(self) -> float:
        """Answered requests a second; 0 when nothing was answered."""
        return len(self.latencies_ms) / self.seconds if self.seconds else 0.0

    def percentile_ms(self, share: float) -> float:
        """The latency that `share` of the answered requests did not exceed; NaN without any."""
        return percentile(self.latencies_ms, share)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` (in (0, 1]) of all do not exceed (nearest rank).

    NaN for no values.
    """
    if not values:
        return math.nan
    return sorted(values)[max(1, math.ceil(share * len(values))) - 1]


class _Tally:
    """What all clients of a round saw; every method is safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.latencies_ms: list[float] = []
        self.failures: list[str] = []
        self.shed = 0

    @property
    def ended(self) -> int:
        return len(self.latencies_ms) + len(self.failures)

    def answered(self, latency_ms: float) -> None:
        with self._lock:
            self.latencies_ms.append(latency_ms)

    def turned_away(self) -> None:
        with self._lock:
            self.shed += 1

    def failed(self, reason: str) -> None:
        with self._lock:
            self.failures.append(reason)


def drive(
    port: int,
    calls: Iterator[Call],
    *,
    clients: int,
    limit_s: float,
    done: Callable[[int], bool] | None = None,
) -> Round:
    """Posts `calls` to http://127.0.0.1:port from `clients` clients, each call once.

    Args:
        limit_s: no request begins later than that.
        done: given the number of answers and failures so far, whether it is enough; called from
            all clients. None: all calls are made.
    """
    tally, taking, began = _Tally(), threading.Lock(), time.perf_counter()
    enough = threading.Event()

    def take() -> Call | None:
        """The next call; None when the round is over."""
        with taking:
            over = time.perf_counter() - began > limit_s or enough.is_set()
            return None if over else next(calls, None)

    def client() -> None:
        connection = HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S)
        while (call := take()) is not None:
            wait_s = _request(connection, call, tally)
            if wait_s:
                enough.wait(wait_s)
            if done is not None and done(tally.ended):
                enough.set()
        connection.close()

    threads = [threading.Thread(target=client, daemon=True) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = time.perf_counter() - began
    return Round(tuple(tally.latencies_ms), tally.shed, tuple(tally.failures), seconds)


def _request(connection: HTTPConnection, call: Call, tally: _Tally) -> float:
    """One request, noted in `tally`; seconds that the service asks the client to wait."""
    began = time.perf_counter()
    try:
        connection.request("POST", call.path, call.body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        text = response.read()
    except (OSError, HTTPException) as error:
        connection.close()  # the next request opens it anew
        tally.failed(repr(error))
        return 0.0
    if response.status == 200:
        tally.answered((time.perf_counter() - began) * 1000)
        return 0.0
    retry_after = response.headers.get("retry-after", "")
    if response.status == 503 and retry_after.isdigit():
        tally.turned_away()
        return min(float(retry_after), LONGEST_WAIT_S)
    tally.failed(f"status {response.status}: {text[:120].decode(errors='replace')}")
    return 0.0
