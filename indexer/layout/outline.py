"""The headings that stand above a place in a document."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading line.

    Attributes:
        text: as it is shown.
        scheme: headings of one scheme are siblings ("h2", "chapter", "han", "plain", …).
        rank: a smaller rank stands above a larger one; 0 for schemes that have no rank of their
            own: they nest where they first appear.
        numbering: how the text itself is numbered ("han" of "## 一、"), "" where it is not.
        ordinal: the count that this number says.
    """

    text: str
    scheme: str
    rank: int
    numbering: str = ""
    ordinal: int = 0


def closes(new: Heading, old: Heading) -> bool:
    """Whether `old`, the innermost open heading, ends where `new` begins."""
    if new.scheme == old.scheme:
        return True
    if new.rank:
        # Chapters and Markdown headings close headings without a number; 一、 may stand below one.
        return old.rank >= new.rank if old.rank else new.rank < 20
    # An article holds no headings; what follows one without a number stands beside it.
    return old.scheme == "article"


class Outline:
    """The open headings, outermost first, below the title."""

    def __init__(self, headings: Iterable[Heading] = ()) -> None:
        self._open: list[Heading] = list(headings)

    def copy(self) -> "Outline":
        """The same headings, open on their own."""
        return Outline(self._open)

    def enter(self, heading: Heading) -> None:
        """Closes what `heading` does not belong to and opens it."""
        depth = self._sibling(heading)
        if depth is not None:
            del self._open[depth:]
        else:
            while self._open and closes(heading, self._open[-1]):
                self._open.pop()
        self._open.append(heading)

    def _sibling(self, heading: Heading) -> int | None:
        """Depth of the open heading that `heading` stands beside."""
        for depth, other in enumerate(self._open):
            if other.scheme == heading.scheme:
                return depth
        for depth, other in enumerate(self._open):
            # Of siblings one may have the file's mark and one lack it: "## 九、" and "十、".
            if other.numbering == heading.numbering != "" and other.ordinal + 1 == heading.ordinal:
                return depth
        return None

    def has(self, scheme: str) -> bool:
        return any(heading.scheme == scheme for heading in self._open)

    def path(self, title: str) -> tuple[str, ...]:
        return (title, *(heading.text for heading in self._open))
