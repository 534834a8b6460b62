"""The pool bounds what runs and what waits."""

import asyncio
import threading

import pytest

from service.deadline import DeadlinePassed, keep_to_deadline
from service.pool import Overloaded, Pool


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
        try:
            with pytest.raises(Overloaded) as refused:
                pool.submit(gate.wait)
        finally:
            gate.set()
        assert refused.value.retry_after_s == 1
        await asyncio.gather(*taken)
        assert await pool.run(lambda: "free again") == "free again"

    asyncio.run(run())


def test_work_that_waited_too_long_never_begins() -> None:
    async def run() -> None:
        now = [0.0]
        pool = Pool(threads=1, queue=1, deadline_s=2.0, clock=lambda: now[0])
        begun, gate, ran = threading.Event(), threading.Event(), []
        first = pool.submit(lambda: begun.set() or gate.wait())
        second = pool.submit(lambda: ran.append(1))
        await asyncio.to_thread(begun.wait)
        now[0] = 2.1
        gate.set()
        await first
        with pytest.raises(DeadlinePassed, match="no thread was free for 2 s"):
            await second
        assert ran == []
        pool.close()
        assert pool.load == 0

    asyncio.run(run())


def test_the_caller_is_let_go_at_the_deadline_while_the_work_ends_by_itself() -> None:
    async def run() -> None:
        pool = Pool(threads=1, queue=0, deadline_s=0.05, clock=lambda: 0.0)
        begun, gate = threading.Event(), threading.Event()
        future = pool.submit(lambda: begun.set() or gate.wait())
        await asyncio.to_thread(begun.wait)
        with pytest.raises(DeadlinePassed, match=r"longer than 0\.05 s"):
            await pool.wait(future)
        assert pool.load == 1
        gate.set()
        pool.close()
        assert pool.load == 0

    asyncio.run(run())


def test_work_that_looks_ends_when_its_deadline_passed_and_frees_its_thread() -> None:
    async def run() -> None:
        now = [0.0]
        pool = Pool(threads=1, queue=0, deadline_s=2.0, clock=lambda: now[0])
        stages: list[str] = []

        def work() -> None:
            for stage in ("understood", "looked up", "read"):
                stages.append(stage)
                keep_to_deadline(stage)
                now[0] += 1.5

        with pytest.raises(DeadlinePassed, match="up when the question was read"):
            await pool.run(work)
        assert stages == ["understood", "looked up", "read"]
        assert await pool.run(lambda: keep_to_deadline("next")) is None, "each has its own"
        keep_to_deadline("outside")  # where nobody waits, there is none
        pool.close()

    asyncio.run(run())
