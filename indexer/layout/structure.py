"""What each block of a document is: heading, paragraph, list item, caption, byline or fragment."""

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.layout.blocks import Block, Part, is_short
from indexer.layout.captions import has_halves
from indexer.layout.credits import is_names
from indexer.layout.cuts import join_odds, orphan_odds
from indexer.layout.decided import Decided, Is
from indexer.layout.lines import is_ended, width
from indexer.layout.runin import Numbered, numbered_is
from indexer.layout.runs import settle_runs
from indexer.layout.sidebars import find_sidebars

_TITLE_COLUMNS = 130
_ORPHAN_COLUMNS, _LONG_COLUMNS = 60, 24
_ARTICLE_NAME_COLUMNS = 40
# Log-odds, see cuts: that two lines are one title; that a line is the tail of a lost sentence.
TITLE_JOIN, ORPHAN, ORPHAN_IN_ORDER = 2.5, 3.0, 5.0
_FIRST_GUESS = {
    Part.HEADING: Is.HEADING,
    Part.ITEM: Is.ITEM,
    Part.TABLE: Is.TABLE,
    Part.CAPTION: Is.CAPTION,
    Part.CREDIT: Is.BYLINE,
}
_NUMBERED = {
    Numbered.HEADING: Is.HEADING,
    Numbered.RUN_IN: Is.RUN_IN,
    Numbered.ITEM: Is.ITEM,
}


def decide(blocks: Sequence[Block]) -> list[Decided]:
    """What each block is, in source order; rules (separators, comments) are left out."""
    kept = [block for block in blocks if block.part is not Part.RULE]
    title = _title_at(kept)
    if title is not None:
        kept = _title_joined(kept, title)
    decided: list[Decided] = []
    for place, block in enumerate(kept):
        decided.append(Decided(block, _first_guess(kept, place, decided), block.aside))
    if title is not None:
        decided[title].kind = Is.TITLE
    marked = sum(b.fixed and b.part is Part.HEADING for b in kept) >= 2
    settle_runs(decided, title, marked=marked)
    _find_orphans(decided)
    find_sidebars(decided)
    return decided


def _first_guess(blocks: Sequence[Block], place: int, before: Sequence[Decided]) -> Is:
    block = blocks[place]
    if block.part is Part.NUMBERED:
        return _NUMBERED[numbered_is(blocks, place, after_item=_follows_item(block, before))]
    if block.part is Part.HEADING and not block.fixed and block.number:
        if block.number.scheme == "article":
            return Is.HEADING if _names_article(blocks, place) else Is.RUN_IN
        if width(block.text) > _TITLE_COLUMNS or "。" in block.text:
            return Is.BODY
    return _FIRST_GUESS.get(block.part, Is.BODY)


def _names_article(blocks: Sequence[Block], place: int) -> bool:
    """Whether the line of an article holds its name only (第一条 合同标的), its text below it."""
    block = blocks[place]
    rest = block.text[block.number.end :] if block.number else ""
    if not rest or len(block.lines) > 1 or width(rest) > _ARTICLE_NAME_COLUMNS:
        return False
    if is_ended(rest) or any(char in rest for char in "，,、；"):
        return False
    return place + 1 < len(blocks) and blocks[place + 1].part is not Part.HEADING


def _follows_item(block: Block, before: Sequence[Decided]) -> bool:
    """Whether the block above is a list item of the same numbering."""
    if not before or before[-1].kind is not Is.ITEM:
        return False
    above = before[-1].block.number
    return above is not None and block.number is not None and above.scheme == block.number.scheme


def _title_at(blocks: Sequence[Block]) -> int | None:
    """Place of the document's title; None where it has none of its own."""
    for place, block in enumerate(blocks[:4]):
        if block.part is Part.CREDIT or block.aside:
            continue
        rest = any(later.part not in (Part.CREDIT, Part.CAPTION) for later in blocks[place + 1 :])
        if block.part is Part.HEADING and block.fixed:
            return place
        if block.part is Part.TEXT and rest and _could_be_title(block):
            return place
        break
    top = [at for at, b in enumerate(blocks) if b.fixed and b.number and b.number.rank == 1]
    return top[0] if len(top) == 1 and blocks[top[0]].part is Part.HEADING else None


def _could_be_title(block: Block) -> bool:
    text = block.text
    if width(text) > _TITLE_COLUMNS or "。" in text or text[-1] in "：:；;，,、…":
        return False
    return is_short(text) or (text[-1] in "？！?!" and width(text) <= 80)


def _title_joined(blocks: list[Block], place: int) -> list[Block]:
    """The title in one piece where it was broken over two lines."""
    if place + 2 >= len(blocks) or blocks[place].fixed:
        return blocks
    above, below = blocks[place], blocks[place + 1]
    if below.part is not Part.TEXT or below.gap > 1 or not is_short(below.text):
        return blocks
    if is_names(below.text) or width(above.text) < _LONG_COLUMNS:
        return blocks
    if is_ended(above.text) or has_halves(above.text) or has_halves(below.text):
        return blocks
    if join_odds(above.text, below.text) <= TITLE_JOIN:
        return blocks
    return [*blocks[:place], above.with_lines(below.lines), *blocks[place + 2 :]]


_LOWER = re.compile(r"[a-z]{2,}[ ,.;]")
_ONE_SENTENCE = re.compile(r"[^。！？；]+[。！][”’）)]?")


def _find_orphans(decided: Sequence[Decided]) -> None:
    """Marks the tails that begin in the middle of a sentence though nothing is left open.

    Such tails are what is left of a text that lost its order; where no paragraph was cut, a line
    has to look still less like the beginning of a sentence.
    """
    cut = any(len(item.block.lines) > 1 for item in decided)
    bar = ORPHAN if cut else ORPHAN_IN_ORDER
    for before, item in pairwise(decided):
        text = item.block.text
        if item.kind is not Is.BODY or before.kind not in (Is.BODY, Is.ITEM, Is.CAPTION):
            continue
        if before.kind is not Is.CAPTION and not before.block.ended:
            continue
        if width(text) > _ORPHAN_COLUMNS or len(item.block.lines) > 1 or not is_ended(text):
            continue
        if _LOWER.match(text) or (_ONE_SENTENCE.fullmatch(text) and orphan_odds(text) > bar):
            item.kind = Is.FRAGMENT
