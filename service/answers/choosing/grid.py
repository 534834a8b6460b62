"""The tables of a passage: lines of cells between bars, with what each row is about in front."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.text.fold import fold

_RULE = re.compile(r"[\s:|-]*")
_LINE = re.compile(r"[^\n]+")
_FEWEST = 2  # columns, and rows with that of the heads


@dataclass(frozen=True, slots=True)
class Row:
    """Cells, folded, and where their line stands in the passage."""

    cells: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table whose rows all have as many cells as its heads."""

    passage: int
    heads: Row
    rows: tuple[Row, ...]


def grids_in(texts: Sequence[str]) -> Iterator[Grid]:
    """The tables of passages, first line heads; none where a row has more or fewer cells than they."""
    for passage, text in enumerate(texts):
        lines: list[Row] = []
        for match in _LINE.finditer(text):
            line = match.group().strip()
            if is_row(line):
                if not _RULE.fullmatch(line):
                    lines.append(Row(_cells(line), *match.span()))
                continue
            yield from _grid(passage, lines)
            lines = []
        yield from _grid(passage, lines)


def is_row(line: str) -> bool:
    """Whether a line is one of a table: it begins and ends with a bar."""
    bare = line.strip()
    return len(bare) > 1 and bare.startswith("|") and bare.endswith("|")


def _cells(line: str) -> tuple[str, ...]:
    return tuple(fold(cell).strip(" \t*") for cell in line[1:-1].split("|"))


def _grid(passage: int, lines: Sequence[Row]) -> Iterator[Grid]:
    if len(lines) < _FEWEST or len(lines[0].cells) < _FEWEST:
        return
    heads, *rows = lines
    if all(len(row.cells) == len(heads.cells) for row in rows):
        yield Grid(passage, heads, tuple(rows))
