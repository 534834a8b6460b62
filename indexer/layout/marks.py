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
    CODE = auto()  # a line of a program: read as it stands
    ASIDE = auto()  # not read: front matter, the fences around code


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of one line.

    Attributes:
        start: offset of the first visible character of the line.
        role: see Role.
        level: 1 to 6 for headings, else 0.
        lead: number of characters in front that are marks, not text: "## ", "> ".
        aside: number of the sidebar that holds the line, from 1 on; 0 in the running text.
    """

    start: int
    role: Role
    level: int = 0
    lead: int = 0
    aside: int = 0
