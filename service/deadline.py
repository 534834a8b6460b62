"""The deadline of the work that a thread has in hand, and how the work keeps to it.

A thread cannot be stopped from outside; work that asks between its stages ends at the next one.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from indexer.errors import ShuangchengError


class DeadlinePassed(ShuangchengError):
    """The work was not done in the time that a request may take."""


# What the clock says, and what it may say at most; None where nobody waits for the work.
_given: ContextVar[tuple[Callable[[], float], float] | None] = ContextVar("deadline", default=None)


@contextmanager
def until(ends: float, clock: Callable[[], float] = time.monotonic) -> Iterator[None]:
    """Inside, keep_to_deadline() holds the work to `ends` by this clock."""
    token = _given.set((clock, ends))
    try:
        yield
    finally:
        _given.reset(token)


def keep_to_deadline(stage: str) -> None:
    """Raises DeadlinePassed, naming the stage that ended, when nobody waits any more."""
    given = _given.get()
    if given is not None and given[0]() > given[1]:
        raise DeadlinePassed(f"the time was up when the question was {stage}")
