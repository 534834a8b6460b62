"""Mending: paragraphs that a page's columns or a fixed width cut come together again.

A paragraph that stops without a stop has its rest somewhere below: in the next line, or behind
the captions that the page put in between. Of the lines that could be the rest, the one is taken
that the characters around the cut speak for most, if they do so enough.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from indexer.layout.blocks import Block, Part, is_short
from indexer.layout.lines import is_ended
from indexer.layout.paragraph import Paragraph
from indexer.layout.rests import NEVER_LAST, rest_of, style_cost
from indexer.layout.wrapping import is_full, latin_goes_on, verse_flags, wrap_columns

_NEVER_FIRST = frozenset("，。、；：！？）》」』】”’,;!?)%％")
_PAIRS = ("“”", "《》", "（）", "「」", "『』", "【】", "‘’")
_INDENT, _LOOK = 2, 12


def mend(blocks: Sequence[Block], *, soft: bool = False) -> list[Block]:
    """The blocks with every paragraph that was cut in one piece, at the place of its first line.

    Args:
        soft: whether a single line break is no more than white space, as in Markdown.
    """
    lines = [block.lines[0] for block in blocks]
    wrap = wrap_columns(lines)
    blocks = [
        replace(block, verse=True) if verse else block
        for block, verse in zip(blocks, verse_flags(lines), strict=True)
    ]
    return _Page(blocks, wrap, soft).run()


class _Page:
    """The blocks of a document, and which of them belong to a paragraph above them already."""

    def __init__(self, blocks: Sequence[Block], wrap: int, soft: bool) -> None:
        self._blocks, self._wrap, self._soft = blocks, wrap, soft
        self._cost = style_cost(blocks)
        self._taken = [False] * len(blocks)
        self._inserted = [False] * len(blocks)

    def run(self) -> list[Block]:
        mended = []
        for place, block in enumerate(self._blocks):
            if self._taken[place]:
                continue
            caption = self._inserted[place] and self._is_caption(place)
            paragraph = Paragraph(replace(block, part=Part.CAPTION) if caption else block)
            at = place
            while (rest := self._next(paragraph, at)) >= 0:
                paragraph.lines.extend(self._blocks[rest].lines)
                self._taken[rest] = True
                for between in range(at + 1, rest):
                    self._inserted[between] = True
                at = rest
            mended.append(paragraph.whole())
        return mended

    def _next(self, paragraph: Paragraph, at: int) -> int:
        """Place of the block that goes on in the paragraph, whose last line stands at `at`."""
        if not paragraph.is_text():
            return -1
        places = self._free(at + 1, 1)
        if not places:
            return -1
        if _adjoins(paragraph, self._blocks[places[0]], wrap=self._wrap, soft=self._soft):
            return places[0]
        if self._blocks[at].verse or is_ended(paragraph.last.text):
            return -1
        places = self._free(at + 1, _LOOK)
        above = self._blocks[at - 1] if at else None
        below = [self._blocks[place] for place in places]
        found = rest_of(paragraph, below, above=above, cost=self._cost)
        return places[found] if found >= 0 else -1

    def _free(self, start: int, count: int) -> list[int]:
        """The next places from `start` on whose blocks belong to no paragraph above."""
        free = (place for place in range(start, len(self._blocks)) if not self._taken[place])
        return list(islice(free, count))

    def _is_caption(self, place: int) -> bool:
        """Whether a block between two halves is a caption; the heading of a sidebar is none."""
        block = self._blocks[place]
        following = self._blocks[place + 1].part if place + 1 < len(self._blocks) else Part.TEXT
        listed = following in (Part.ITEM, Part.TABLE)
        return block.part is Part.TEXT and is_short(block.text) and not listed


def _adjoins(left: Paragraph, right: Block, *, wrap: int, soft: bool) -> bool:
    """Whether the next line goes on for certain: by its marks, its width, its case."""
    if right.part is not Part.TEXT or right.aside != left.block.aside:
        return False
    above, below = left.last, right.lines[0]
    if below.text[0] in _NEVER_FIRST:
        return True
    if right.gap == 0 and wrap and is_full(above, below, wrap):
        return True
    if not left.is_open(right):
        return False
    if left.meets_latin(right):
        return latin_goes_on(above, below, running=left.is_running())
    if above.text[-1] in NEVER_LAST or _is_unclosed(above.text):
        return not (right.verse and right.gap == 0)
    if left.is_titled_above(below):
        return False
    # Paragraphs whose first line is set in: the lines below it stand further left.
    indented = above.indent >= _INDENT and below.indent < above.indent
    return right.gap == 0 and not right.verse and (soft or indented)


def _is_unclosed(text: str) -> bool:
    """Whether a quotation mark or bracket opens in `text` and does not close."""
    return any(text.count(pair[0]) > text.count(pair[1]) for pair in _PAIRS if pair[0] in text)
