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
_VERSE_COLUMNS = 36
# Log-odds, see cuts, for a line that ends a word or a number early.
_LOOSE_JOIN = -1.0
_MIN_WRAP, _MAX_WRAP = 30, 160


def wrap_columns(lines: Sequence[Line]) -> int:
    """The width at which a text was wrapped, in columns; 0 where lines are as long as they like."""
    pairs = [(a, b) for a, b in pairwise(lines) if b.gap == 0 and b.indent <= a.indent + 1]
    if len(pairs) < 4:
        return 0
    widths = [_reach(a) for a, _ in pairs]
    columns = int(quantiles(widths, n=20)[-1])
    if not _MIN_WRAP <= columns <= _MAX_WRAP:
        return 0
    # Headings are short in wrapped text too: they say nothing about it.
    cut = [(a, b) for a, b in pairs if not is_ended(a.text) and 2 * _reach(a) > columns]
    full = [(a, b) for a, b in cut if _reach(a) > 0.8 * columns]
    if len(full) < 3 or len(full) < 0.6 * len(cut):
        return 0
    return columns if sum(_goes_on(a, b) for a, b in full) > 0 else 0


def _reach(line: Line) -> int:
    return width(line.text) + line.indent


def _goes_on(above: Line, below: Line) -> float:
    """How much a full line seems to go on below, from -3 to 3."""
    if below.text[0].islower() or below.indent < above.indent:
        return 3.0
    if not HAN.match(below.text):
        return -1.0
    return min(3.0, max(-3.0, join_odds(above.text, below.text)))


def is_full(above: Line, below: Line, wrap: int) -> bool:
    """Whether a line of wrapped text goes on below: no further word had room on it."""
    if below.indent > above.indent + 1:
        return False
    room = wrap - width(above.text) - above.indent
    if LATIN_END.search(above.text) or above.text.endswith("."):
        word = below.text.split(maxsplit=1)[0]
        return room <= (width(word) if not HAN.match(word) else 4) + 1
    if is_ended(above.text) or room > wrap // 4:
        return False
    return room <= max(6, wrap // 8) or join_odds(above.text, below.text) > _LOOSE_JOIN


def latin_goes_on(above: Line, below: Line, *, running: bool) -> bool:
    """Whether a line without Chinese goes on below: in lower case, or behind a word like "of"."""
    if below.text[0].islower():
        return True
    return running and above.text[-1] != "," and _OPEN_WORD.search(above.text) is not None


def verse_flags(lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it stands in four or more short lines without a blank line between.

    Not at the head of a document, where title, names and dates stand like that, and not where
    the first line of a paragraph is set in.
    """
    flags = [False] * len(lines)
    shorts = [len(x.text) <= _VERSE_COLUMNS and width(x.text) <= _VERSE_COLUMNS for x in lines]
    first = 0
    for place in range(1, len(lines) + 1):
        if place < len(lines) and lines[place].gap == 0:
            continue
        run = lines[first:place]
        set_in = any(below.indent < above.indent for above, below in pairwise(run))
        if first and len(run) >= 4 and all(shorts[first:place]) and not set_in:
            flags[first:place] = [True] * len(run)
        first = place
    return flags
