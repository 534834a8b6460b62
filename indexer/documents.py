"""Documents and their sections: what a seed file is once it has been read."""

from dataclasses import dataclass, field
from enum import StrEnum

from indexer.text.flow import Flow


class Kind(StrEnum):
    """What a section is to a reader."""

    BODY = "body"
    LIST = "list"
    CAPTION = "caption"
    BYLINE = "byline"
    TABLE = "table"
    FRAGMENT = "fragment"  # an orphaned tail of text that belongs to no section


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a document under one list of headings.

    Attributes:
        headings: from the document's title down to the nearest heading; never empty.
        start, end: [start, end) in the source. The sections of a document partition it:
            heading lines and blank lines belong to the section that they open or follow.
        kind: body, list, caption, …
        paragraphs: the reading text, one Flow a paragraph, mended, without the heading lines.
    """

    headings: tuple[str, ...]
    start: int
    end: int
    kind: Kind
    paragraphs: tuple[Flow, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Document:
    """One seed file as read.

    Attributes:
        id: URL-safe, unique, stable while the path below the seeds folder stays the same.
        title: of the document itself, else its file name without the ending.
        date: "YYYY", "YYYY-MM" or "YYYY-MM-DD" that the document states as its own (published,
            adopted, or the year that it calls the present one); None when it states none.
        text: the source text that all offsets refer to; never changes.
        sections: in source order; a partition of [0, len(text)).
        path: below the seeds folder, with forward slashes.
        sha256: of the seed file's bytes.
    """

    id: str
    title: str
    date: str | None
    text: str = field(repr=False)
    sections: tuple[Section, ...] = field(repr=False)
    path: str
    sha256: str

    def __post_init__(self) -> None:
        position = 0
        for section in self.sections:
            if section.start != position or section.end <= section.start:
                raise ValueError(
                    f"Document {self.id}: section [{section.start}, {section.end}) must begin at "
                    f"{position} and not be empty; sections partition the document"
                )
            position = section.end
        if position != len(self.text):
            raise ValueError(
                f"Document {self.id}: sections end at {position}, the text at {len(self.text)}"
            )
