"""Short turns at the interpreter, while something long runs beside those who want an answer.

One thread at a time runs Python. Whoever waits for its turn asks for it only after the switch
interval, five milliseconds as Python has it, and a request waits several times on its way.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_SHORT_S = 0.0005


@contextmanager
def short_turns() -> Iterator[None]:
    """Within it no thread waits longer than half a millisecond for another to make way.

    Not to be entered by two threads at once.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(_SHORT_S)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
