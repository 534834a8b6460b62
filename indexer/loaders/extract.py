"""What a loader takes out of the bytes of a seed file."""

from dataclasses import dataclass

from indexer.layout.marks import Mark


@dataclass(frozen=True, slots=True)
class Extract:
    """The source text of a file and what its format says of it.

    Attributes:
        text: the source text; never changed afterwards.
        marks: headings, list items, table rows and captions that the format marks.
        title: that the format gives apart from the text; used when the text shows none.
        date: "YYYY[-MM[-DD]]" that the format states as the day of publication.
        markdown: whether the text carries the marks of Markdown.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    title: str | None = None
    date: str | None = None
    markdown: bool = False
