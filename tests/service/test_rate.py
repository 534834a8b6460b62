"""The token bucket: burst at once, then the rate."""

from pathlib import Path

from service import rate
from service.rate import OwnBuckets, Rate
from service.rate_table import SIZE, RateTable, make_table


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_goes_through_and_then_the_rate_holds() -> None:
    clock = Clock()
    limited = Rate(2.0, 3, clock=clock)
    assert [limited.wait_s("a") for _ in range(3)] == [0.0, 0.0, 0.0]
    assert limited.wait_s("a") == 0.5  # one token at two a second
    clock.now += 0.25
    assert limited.wait_s("a") == 0.25  # half a token is there
    clock.now += 0.25
    assert limited.wait_s("a") == 0.0


def test_a_long_silence_gives_no_more_than_the_burst() -> None:
    clock = Clock()
    limited = Rate(10.0, 2, clock=clock)
    limited.wait_s("a")
    clock.now += 3600
    assert [limited.wait_s("a") > 0 for _ in range(3)] == [False, False, True]


def test_callers_do_not_share_a_bucket() -> None:
    limited = Rate(1.0, 1, clock=Clock())
    assert [limited.wait_s(caller) > 0 for caller in "abab"] == [False, False, True, True]


def test_no_rate_means_no_limit() -> None:
    limited = Rate(0.0, 1, clock=Clock())
    assert all(limited.wait_s("a") == 0.0 for _ in range(100))


def test_ever_new_callers_take_no_more_memory() -> None:
    buckets = OwnBuckets()
    limited = Rate(1.0, 1, clock=Clock(), buckets=buckets)
    for number in range(rate.MAX_CALLERS + 500):
        limited.wait_s(str(number))
    assert len(buckets) == rate.MAX_CALLERS
    assert limited.wait_s(str(rate.MAX_CALLERS + 499)) > 0, "the latest is still remembered"


def test_processes_that_share_a_table_share_the_limit(tmp_path: Path) -> None:
    make_table(tmp_path / "rate")
    clock = Clock()
    tables = [RateTable(tmp_path / "rate") for _ in range(3)]
    workers = [Rate(2.0, 3, clock=clock, buckets=table) for table in tables]
    assert [workers[n % 3].wait_s("a") for n in range(5)] == [0.0, 0.0, 0.0, 0.5, 0.5]
    assert workers[0].wait_s("b") == 0.0, "another caller has a bucket of its own"
    clock.now += 0.5
    assert [worker.wait_s("a") for worker in workers] == [0.0, 0.5, 0.5]
    for table in tables:
        table.close()


def test_a_shared_table_remembers_the_latest_of_ever_new_callers(tmp_path: Path) -> None:
    make_table(tmp_path / "rate")
    table, clock = RateTable(tmp_path / "rate"), Clock()
    limited = Rate(0.001, 1, clock=clock, buckets=table)
    for number in range(30_000):
        clock.now += 0.001
        limited.wait_s(str(number))
    assert limited.wait_s("29999") > 0
    assert (tmp_path / "rate").stat().st_size == SIZE
    table.close()
