"""Markdown: which lines of a text are headings, code and quotations, as CommonMark reads them.

Left out: blocks of code that are set in by four spaces. Pasted Chinese text sets its paragraphs in
like that; code stands between fences.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from indexer.layout.blocks import is_short
from indexer.layout.lines import split_lines
from indexer.layout.marks import Mark, Role
from indexer.loaders.extract import Extract
from indexer.loaders.front_matter import front_matter

_BREAK = re.compile(r"\r\n?|\n")
_HASHES = re.compile(r"#{1,6}[ \t]+")
_LISTS = {
    "bullet_list_open": 1,
    "ordered_list_open": 1,
    "bullet_list_close": -1,
    "ordered_list_close": -1,
}


@dataclass(slots=True)
class _Row:
    """What the format says of one row of the text."""

    role: Role = Role.TEXT
    level: int = 0
    quotes: int = 0
    aside: int = 0


def extract(text: str) -> Extract:
    """The text of a Markdown file, unchanged, with its marks, and the facts in front of it."""
    facts = front_matter(text)
    # The lines of --- around the facts would be the underline of a heading.
    behind = facts.marks[-1].start if facts.marks else -1
    marks = (mark for mark in markdown_marks(text) if mark.start > behind)
    return Extract(text, (*facts.marks, *marks), facts.title, facts.date, markdown=True)


def markdown_marks(text: str) -> tuple[Mark, ...]:
    """The marks of the lines that are headings, code or quoted, in source order."""
    starts = [0, *(match.end() for match in _BREAK.finditer(text))]
    rows = _Reading(_parser().parse(text), len(starts)).rows
    marks = []
    for line in split_lines(text):
        row = rows.get(bisect_right(starts, line.start) - 1)
        if row is None:
            continue
        lead = _quote_end(line.text, row.quotes)
        if row.role is Role.HEADING and (hashes := _HASHES.match(line.text, lead)):
            lead = hashes.end()
        role = Role.ASIDE if lead == len(line.text) else row.role
        marks.append(Mark(line.start, role, row.level, lead, row.aside))
    return tuple(marks)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").disable(["code", "html_block", "reference"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _quote_end(text: str, quotes: int) -> int:
    """Length of up to `quotes` signs of quotation with the white space around them."""
    match = re.match(rf"(?:[ \t]*>){{0,{quotes}}}[ \t]*", text) if quotes else None
    return match.end() if match else 0


class _Reading:
    """The rows of a text by what the parser's tokens say of them; `rows` holds the marked ones."""

    def __init__(self, tokens: Sequence[Token], count: int) -> None:
        self.rows: dict[int, _Row] = {}
        self._count = count
        self._asides = 0
        lists = 0
        quote = range(0)
        for place, token in enumerate(tokens):
            lists += _LISTS.get(token.type, 0)
            begin, end = token.map or (0, 0)
            if token.type == "blockquote_open":
                for row in range(begin, end):
                    self._row(row).quotes += 1
                quote = quote if begin in quote else range(begin, end)
            elif token.type == "heading_open" and not lists:
                self._heading(token, tokens[place + 1].content, quote)
            elif token.type == "fence":
                self._fence(token)

    def _row(self, row: int) -> _Row:
        return self.rows.setdefault(row, _Row())

    def _heading(self, token: Token, text: str, quote: range) -> None:
        begin, end = token.map or (0, 0)
        if not token.markup.startswith("#"):
            # A paragraph above a rule that lacks its blank line is no heading.
            if end - begin != 2 or not is_short(text):
                return
            self._row(begin + 1).role = Role.ASIDE
        heading = self._row(begin)
        heading.role, heading.level = Role.HEADING, int(token.tag[1])
        if begin in quote and not heading.aside:
            # What is quoted with a heading of its own stands beside the text around it.
            self._asides += 1
            for row in quote:
                self._row(row).aside = self._asides

    def _fence(self, token: Token) -> None:
        begin, end = token.map or (0, 0)
        self._row(begin).role = Role.ASIDE
        # subtle: a fence that is never closed reaches to the end of what holds it. It is a slip of
        # the pen, and the text behind it is text.
        if end - begin < token.content.count("\n") + 2:
            return
        for row in range(begin + 1, end - 1):
            self._row(row).role = Role.CODE
        self._row(end - 1).role = Role.ASIDE
