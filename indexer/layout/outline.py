"""The headings that stand above a place in a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading line.

    Attributes:
        text: as it is shown.
        scheme: headings of one scheme are siblings ("h2", "chapter", "han", "plain", …).
        rank: a smaller rank stands above a larger one; 0 for schemes that have no rank of their
            own: they nest where they first appear.
    """

    text: str
    scheme: str
    rank: int


class Outline:
    """The open headings, outermost first, below the title."""

    def __init__(self) -> None:
        self._open: list[Heading] = []

    def enter(self, heading: Heading) -> None:
        """Closes what `heading` does not belong to and opens it."""
        for depth, other in enumerate(self._open):
            if other.scheme == heading.scheme:
                del self._open[depth:]
                break
        else:
            while self._open and self._closes(heading, self._open[-1]):
                self._open.pop()
        self._open.append(heading)

    @staticmethod
    def _closes(new: Heading, top: Heading) -> bool:
        if new.rank:
            # Chapters and Markdown headings close headings without a number; 一、 may stand
            # below one.
            return top.rank >= new.rank if top.rank else new.rank < 20
        # An article holds no headings; what follows one without a number stands beside it.
        return top.scheme == "article"

    def has(self, scheme: str) -> bool:
        return any(heading.scheme == scheme for heading in self._open)

    def path(self, title: str) -> tuple[str, ...]:
        return (title, *(heading.text for heading in self._open))
