"""A chunk: the passage that is embedded, searched and read."""

from dataclasses import dataclass, field

from indexer.documents import Kind
from indexer.text.flow import Flow


@dataclass(frozen=True, slots=True)
class Chunk:
    """Whole sentences of one section.

    Attributes:
        id: "<document id>#<number>", numbered in source order within the document.
        document_id, title, date: of the document.
        section: headings from the title down.
        kind: of the section.
        flow: the reading text with its offsets; paragraphs are joined by "\\n" where the source
            has white space between them.
    """

    id: str
    document_id: str
    title: str
    date: str | None
    section: tuple[str, ...]
    kind: Kind
    flow: Flow = field(repr=False)

    @property
    def text(self) -> str:
        return self.flow.text

    @property
    def start(self) -> int:
        """Offset of the first character in the source."""
        return int(self.flow.offsets[0])

    @property
    def end(self) -> int:
        """Offset behind the last character in the source."""
        return int(self.flow.offsets[-1]) + 1

    @property
    def context(self) -> str:
        """Title and headings, as they go in front of the text when it is embedded and read."""
        return " / ".join(self.section)
