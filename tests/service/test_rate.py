"""The token bucket: burst at once, then the rate."""

from service import rate
from service.rate import Rate


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
    limited = Rate(1.0, 1, clock=Clock())
    for number in range(rate.MAX_CALLERS + 500):
        limited.wait_s(str(number))
    assert len(limited._buckets) == rate.MAX_CALLERS
    assert limited.wait_s(str(rate.MAX_CALLERS + 499)) > 0, "the latest is still remembered"
