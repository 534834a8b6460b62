"""The facts in front of a Markdown file: title and date between two lines of ---."""

import re
from dataclasses import dataclass

from indexer.layout.marks import Mark, Role
from indexer.loaders.dates import read_date

_BLOCK = re.compile(
    r"\s*---[ \t]*\r?\n(?P<body>(?:[^\n]*\n){0,60}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)"
)
_FACT = re.compile(
    r"^[ \t]*(?P<key>[A-Za-z_-]{2,30})[ \t]*:[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE
)
_LINE = re.compile(r"[^\r\n]+")
_DATES = ("date", "published", "pubdate", "publish_date", "created")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Title and date as stated; `marks` keep its lines out of the reading text."""

    title: str | None = None
    date: str | None = None
    marks: tuple[Mark, ...] = ()


def front_matter(text: str) -> FrontMatter:
    """The front matter of a Markdown text; empty when it has none."""
    match = _BLOCK.match(text)
    if not match or not _FACT.search(match["body"]):
        return FrontMatter()
    facts = {fact["key"].lower(): fact["value"].strip().strip("\"'")
             for fact in _FACT.finditer(match["body"])}  # fmt: skip
    marks = []
    for line in _LINE.finditer(text, match.start(), match.end()):
        visible = line.group().strip()
        if visible:
            marks.append(Mark(line.start() + line.group().index(visible[0]), Role.ASIDE))
    date = next((found for key in _DATES if (found := read_date(facts.get(key, "")))), None)
    return FrontMatter(facts.get("title") or None, date, tuple(marks))
