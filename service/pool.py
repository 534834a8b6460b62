"""A bounded number of threads for work that computes, and a bounded queue in front of them.

What would wait too long is turned away at once instead: a caller that is told to come back is
better served than one that is kept waiting by a queue that only grows.
"""

import asyncio
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from indexer.errors import ShuangchengError
from service.deadline import DeadlinePassed, until

T = TypeVar("T")


class Overloaded(ShuangchengError):
    """The queue is full; come back in `retry_after_s` seconds."""

    def __init__(self, message: str, retry_after_s: int) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class Pool:
    """Runs functions in `threads` threads; at most `queue` of them wait.

    Args:
        deadline_s: how long run() waits. Work that has not begun by then never begins; work that
            has begun ends where it next looks (deadline.keep_to_deadline), and keeps its thread
            until then.
    """

    def __init__(
        self,
        *,
        threads: int,
        queue: int,
        deadline_s: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.deadline_s = deadline_s
        self._clock = clock
        self._capacity = threads + queue
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix="work")
        self._lock = threading.Lock()
        self._load = 0

    @property
    def load(self) -> int:
        """Functions running or waiting now."""
        return self._load

    def submit(self, work: Callable[[], T]) -> "asyncio.Future[T]":
        """The future result of work(). Raises Overloaded when the queue is full."""
        with self._lock:
            if self._load >= self._capacity:
                raise Overloaded(f"{self._load} requests are being worked on or wait", 1)
            self._load += 1
        deadline = self._clock() + self.deadline_s

        def timely() -> T:
            if self._clock() > deadline:
                raise DeadlinePassed(f"no thread was free for {self.deadline_s:g} s")
            with until(deadline, self._clock):
                return work()

        future: Future[T] = self._executor.submit(timely)
        future.add_done_callback(self._leave)
        return asyncio.wrap_future(future)

    async def run(self, work: Callable[[], T]) -> T:
        """work(), done in one of the threads. Raises Overloaded or DeadlinePassed."""
        return await self.wait(self.submit(work))

    async def wait(self, future: "asyncio.Future[T]") -> T:
        """The result of what submit() gave; what it raised is raised, or DeadlinePassed."""
        try:
            return await asyncio.wait_for(future, self.deadline_s)
        except TimeoutError:
            raise DeadlinePassed(f"the answer took longer than {self.deadline_s:g} s") from None

    def close(self) -> None:
        """Lets running work end and drops what waits."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _leave(self, _future: "Future[T]") -> None:
        with self._lock:
            self._load -= 1
