"""Text that was wrapped at a fixed width, and text that is short on purpose."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import quantiles

from indexer.layout.cuts import join_odds
from indexer.layout.lines import Line, is_ended, width

LATIN_END = re.compile(r"[A-Za-z0-9,'’)\"-]$")
HAN = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003fffd]")
_OPEN_WORD = re.compile(
    r"\b(?:of|the|and|in|to|a|an|for|with|by|at|on|from|as|that|or|is|are|was|were|be|its|their|"
    r"his|her|this|these|which|who|than|into)$",
    re.IGNORECASE,
)
_VERSE_COLUMNS = 44
_MIN_WRAP, _MAX_WRAP = 30, 160


def wrap_columns(lines: Sequence[Line]) -> int:
    """The width at which a text was wrapped, in columns; 0 where lines are as long as they like."""
    pairs = [(a, b) for a, b in pairwise(lines) if b.gap == 0 and b.indent <= a.indent + 1]
    if len(pairs) < 4:
        return 0
    widths = [width(a.text) + a.indent for a, _ in pairs]
    columns = int(quantiles(widths, n=20)[-1])
    if not _MIN_WRAP <= columns <= _MAX_WRAP:
        return 0
    cut = [(a, b) for a, b in pairs if not is_ended(a.text)]
    full = [(a, b) for a, b in cut if width(a.text) + a.indent > 0.8 * columns]
    if len(full) < 3 or len(full) < 0.6 * len(cut):
        return 0
    going = sum(
        b.text[0].islower() or (join_odds(a.text, b.text) > 0 and bool(HAN.match(b.text)))
        for a, b in full
    )
    return columns if going > 0.45 * len(full) else 0


def is_full(above: Line, below: Line, wrap: int) -> bool:
    """Whether a line of wrapped text goes on below: no further word had room on it."""
    if below.indent > above.indent + 1:
        return False
    room = wrap - width(above.text) - above.indent
    if LATIN_END.search(above.text) or above.text.endswith("."):
        word = below.text.split(maxsplit=1)[0]
        return room <= (width(word) if not HAN.match(word) else 4) + 1
    return room <= max(6, wrap // 8) and not is_ended(above.text)


def latin_goes_on(above: Line, below: Line, *, running: bool) -> bool:
    """Whether a line without Chinese goes on below: in lower case, or behind a word like "of"."""
    if below.text[0].islower():
        return True
    return running and _OPEN_WORD.search(above.text) is not None


def verse_flags(lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it stands in four or more short lines without a blank line between."""
    flags = [False] * len(lines)
    first = 0
    for place in range(1, len(lines) + 1):
        if place < len(lines) and lines[place].gap == 0:
            continue
        run = lines[first:place]
        if len(run) >= 4 and all(width(line.text) <= _VERSE_COLUMNS for line in run):
            flags[first:place] = [True] * len(run)
        first = place
    return flags
