"""Sections of a document, with their headings and their paragraphs, from its text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from indexer.documents import Kind, Section
from indexer.layout.blocks import Block, Part, gather
from indexer.layout.decided import Decided, Is
from indexer.layout.lines import split_lines
from indexer.layout.marks import Mark
from indexer.layout.mending import mend
from indexer.layout.numbering import number_of, ordinal
from indexer.layout.outline import Heading, Outline, closes
from indexer.layout.reading import plain_heading, read
from indexer.layout.runin import run_in_end
from indexer.layout.structure import decide
from indexer.text.flow import Flow

_LABEL_ONLY = re.compile(r"[（(【\[].{1,40}[）)】\]]")
_KINDS = {
    Is.ITEM: Kind.BODY,
    Is.BODY: Kind.BODY,
    Is.RUN_IN: Kind.BODY,
    Is.TABLE: Kind.TABLE,
    Is.CAPTION: Kind.CAPTION,
    Is.BYLINE: Kind.BYLINE,
    Is.FRAGMENT: Kind.FRAGMENT,
}
_HASHES = frozenset(f"h{level}" for level in range(1, 7))
_APART = frozenset({Kind.CAPTION, Kind.BYLINE, Kind.FRAGMENT})
_BELOW_TITLE = frozenset({Is.HEADING, Is.NAME, Is.HEADLINE})
_HEADINGS = _BELOW_TITLE | {Is.TITLE}


@dataclass(slots=True)
class _Open:
    """A section that is being filled."""

    headings: tuple[str, ...]
    start: int
    kind: Kind | None = None
    paragraphs: list[Flow] = field(default_factory=list)
    items: int = 0


def lay_out(
    source: str,
    fallback_title: str,
    *,
    marks: Sequence[Mark] = (),
    markdown: bool = False,
    given_title: str | None = None,
) -> tuple[str, tuple[Section, ...]]:
    """The title of a document and its sections, which partition [0, len(source)).

    Args:
        fallback_title: for a document that has no title of its own.
        marks: what the file format says of single lines.
        markdown: whether the marks of inline Markdown are left out of the reading text.
        given_title: that the file states apart from its text, for a text that shows none.
    """
    by_start: Mapping[int, Mark] = {mark.start: mark for mark in marks}
    blocks = mend(gather(split_lines(source), by_start, markdown=markdown), soft=markdown)
    decided = decide(blocks)
    title = next((plain_heading(d.block.text) for d in decided if d.kind is Is.TITLE), "")
    title = title or plain_heading(given_title or "") or fallback_title
    sections = _Assembly(source, title, markdown).run(decided)
    if decided and not any(section.paragraphs for section in sections):
        flows = tuple(read(source, d.block.lines, d.block.lines[0].start) for d in decided)
        sections = (Section((title,), 0, len(source), Kind.BODY, flows),)
    return title, sections


class _Assembly:
    """Walks over the decided blocks and closes a section wherever headings or kind change."""

    def __init__(self, source: str, title: str, markdown: bool) -> None:
        self._source, self._title, self._markdown = source, title, markdown
        self._outline = Outline()
        self._interrupted = self._outline
        self._aside = 0
        self._done: list[Section] = []
        self._now = _Open((title,), 0)

    def run(self, decided: Sequence[Decided]) -> tuple[Section, ...]:
        _keep_bare_headings(decided)
        for item in decided:
            if item.aside != self._aside:
                self._step_aside(item)
            if item.kind in _HEADINGS or item.kind is Is.RUN_IN:
                self._heading(item)
            if item.kind not in _HEADINGS:
                self._paragraph(item)
        self._close(len(self._source))
        return tuple(self._done)

    def _step_aside(self, item: Decided) -> None:
        """Into a sidebar or out of one, where the section goes on that it interrupted."""
        if self._now.kind is not None:
            self._close(item.block.begin)
        if self._aside:
            self._outline = self._interrupted
        if item.aside:
            self._interrupted = self._outline.copy()
        self._aside = item.aside
        self._now.headings = self._outline.path(self._title)

    def _heading(self, item: Decided) -> None:
        block = item.block
        # Headings one below the other open one section; only the first of them closes a section.
        if self._now.kind is not None or (item.kind is Is.RUN_IN and self._now.paragraphs):
            self._close(block.begin)
        if item.kind is not Is.TITLE:
            self._outline.enter(_heading_of(item))
        self._now.headings = self._outline.path(self._title)

    def _paragraph(self, item: Decided) -> None:
        kind = _KINDS[item.kind]
        block = item.block
        if self._now.kind is not None and (self._now.kind is not kind or kind is Kind.FRAGMENT):
            self._close(block.begin)
        if self._now.kind is None:
            self._now.kind = kind
            apart = kind in _APART
            if apart and self._now.start < block.begin and self._has_heading(block):
                self._now.kind = Kind.BODY
                self._close(block.begin)
                self._now.kind = kind
            self._now.headings = (self._title,) if apart else self._outline.path(self._title)
        flow = self._flow(item)
        if len(flow):
            self._now.paragraphs.append(flow)
            self._now.items += item.kind is Is.ITEM

    def _has_heading(self, block: Block) -> bool:
        """Whether headings stand between the start of the open section and the block."""
        return bool(self._source[self._now.start : block.begin].strip())

    def _flow(self, item: Decided) -> Flow:
        block = item.block
        start = block.lines[0].start
        if item.kind is Is.RUN_IN and block.number and block.number.scheme == "article":
            start += _article_end(block)
        elif block.number and block.number.scheme in _HASHES:
            start += block.number.end
        inline = self._markdown and block.part is not Part.CODE
        return read(self._source, block.lines, start, markdown=inline)

    def _close(self, end: int) -> None:
        now = self._now
        if end > now.start:
            kind = now.kind or Kind.BODY
            if kind is Kind.BODY and now.items >= 2 and now.items == len(now.paragraphs):
                kind = Kind.LIST
            self._done.append(Section(now.headings, now.start, end, kind, tuple(now.paragraphs)))
        self._now = _Open(self._outline.path(self._title), end)


def _keep_bare_headings(decided: Sequence[Decided]) -> None:
    """Makes text of headings that the next heading closes at once, as in a table of contents.

    Nothing stands below them, so that nobody would ever read them.
    """
    for item, following in pairwise(decided):
        if item.kind not in _BELOW_TITLE or following.kind not in (*_BELOW_TITLE, Is.RUN_IN):
            continue
        if closes(_heading_of(following), _heading_of(item)):
            item.kind = Is.BODY


def _heading_of(item: Decided) -> Heading:
    block = item.block
    text = block.text
    number = block.number
    if number and item.kind is Is.RUN_IN:
        is_article = number.scheme == "article"
        end = _article_end(block) if is_article else run_in_end(text, number.end)
        return Heading(plain_heading(text[:end]).rstrip("。"), number.scheme, number.rank)
    if number and item.kind is Is.HEADING:
        label = number.end if number.scheme in _HASHES else 0
        shown = plain_heading(text[label:])
        own = number_of(shown) if number.scheme in _HASHES else number
        if own is None:
            return Heading(shown, number.scheme, number.rank)
        said = ordinal(text[: number.end] if own is number else shown[: own.end])
        return Heading(shown, number.scheme, number.rank, own.scheme, said)
    scheme = "headline" if item.kind is Is.HEADLINE else "plain"
    return Heading(plain_heading(text), scheme, 0)


def _article_end(block: Block) -> int:
    """Length of an article's label: 第一条, with the name of the article where it stands alone."""
    number = block.number
    end = number.end if number else 0
    rest = block.lines[0].text[end:]
    if len(block.lines) == 1 and _LABEL_ONLY.fullmatch(rest):
        return len(block.lines[0].text)
    return end
