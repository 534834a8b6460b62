"""The pool bounds what runs and what waits."""

import asyncio
import threading
import time

import pytest

from service.pool import DeadlinePassed, Overloaded, Pool


def _pool(threads: int = 1, queue: int = 1, deadline_s: float = 5.0) -> Pool:
    return Pool(threads=threads, queue=queue, deadline_s=deadline_s)


def test_it_gives_the_result_or_the_error_of_the_work() -> None:
    async def run() -> None:
        pool = _pool()
        assert await pool.run(lambda: 6 * 7) == 42
        with pytest.raises(ZeroDivisionError):
            await pool.run(lambda: 1 // 0)
        assert pool.load == 0

    asyncio.run(run())


def test_one_more_than_threads_and_queue_is_turned_away_at_once() -> None:
    async def run() -> None:
        pool, gate = _pool(threads=1, queue=2), threading.Event()
        taken = [pool.submit(gate.wait) for _ in range(3)]
        with pytest.raises(Overloaded) as refused:
            pool.submit(gate.wait)
        assert refused.value.retry_after_s == 1
        gate.set()
        await asyncio.gather(*taken)
        assert await pool.run(lambda: "free again") == "free again"

    asyncio.run(run())


def test_work_that_waited_too_long_never_begins() -> None:
    async def run() -> None:
        pool, gate, begun = _pool(deadline_s=0.05), threading.Event(), []
        first = pool.submit(gate.wait)
        second = pool.submit(lambda: begun.append(1))
        await asyncio.sleep(0.1)
        gate.set()
        await first
        with pytest.raises(DeadlinePassed):
            await second
        assert begun == []
        assert pool.load == 0

    asyncio.run(run())


def test_the_caller_is_let_go_at_the_deadline_while_the_work_ends_by_itself() -> None:
    async def run() -> None:
        pool = _pool(deadline_s=0.05)
        began = time.monotonic()
        with pytest.raises(DeadlinePassed, match=r"0\.05 s"):
            await pool.run(lambda: time.sleep(0.3))
        assert time.monotonic() - began < 0.25
        assert pool.load == 1
        pool.close()
        assert pool.load == 0

    asyncio.run(run())
