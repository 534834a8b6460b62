"""The source text of formats that are not plain text, written line by line with its marks."""

import re

from indexer.layout.marks import Mark, Role
from indexer.loaders.extract import Extract

# White space of every kind and line breaks become one space, as a browser shows them.
_WHITE = re.compile(r"[\s　]+")


class Sheet:
    """Lines of text that grow into an Extract."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._marks: list[Mark] = []
        self._length = 0

    def line(
        self, text: str, role: Role = Role.TEXT, level: int = 0, lead: str = "", *, aside: int = 0
    ) -> None:
        """Writes a line with `lead` ("- ") in front; list items and table rows stand close.

        Args:
            aside: number of the sidebar that holds the line, see Mark.
        """
        shown = lead + _WHITE.sub(" ", text).strip()
        if shown == lead:
            return
        if self._parts:
            close = role in (Role.ITEM, Role.ROW) and self._marks and self._marks[-1].role is role
            self._write("\n" if close else "\n\n")
        self._marks.append(Mark(self._length, role, level, aside=aside))
        self._write(shown)

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def extract(self, title: str | None = None, date: str | None = None) -> Extract:
        text = "".join(self._parts)
        return Extract(text, tuple(self._marks), title=title, date=date)


def row(cells: list[str]) -> str:
    """The cells of a table row as one readable line; a cell that is merged over several, once."""
    kept = [cell for place, cell in enumerate(cells) if not place or cell != cells[place - 1]]
    return " | ".join(_WHITE.sub(" ", cell).strip() for cell in kept)
