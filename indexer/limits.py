"""How long, and with how much memory, one file may be taken apart."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits for one HTML, PDF or Word file.

    Attributes:
        seconds: until its text is there.
        memory_mb: address space of the process that reads it, the program itself among it.
    """

    seconds: int = 120
    memory_mb: int = 2000
