"""Marks: what a file format says of a line (an HTML heading, a Word table, a figure's caption)."""

from dataclasses import dataclass
from enum import Enum, auto


class Role(Enum):
    """What the file marks a line as."""

    HEADING = auto()
    TEXT = auto()
    ITEM = auto()
    ROW = auto()
    CAPTION = auto()
    ASIDE = auto()  # not read: front matter


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of one line.

    Attributes:
        start: offset of the first visible character of the line.
        role: see Role.
        level: 1 to 6 for headings, else 0.
    """

    start: int
    role: Role
    level: int = 0
