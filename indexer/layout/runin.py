"""Numbered lines: whether 一、…, （一）… or 1. … is a heading, a heading run into its text, or an item."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from indexer.layout.blocks import Block, Part, is_short
from indexer.layout.lines import is_ended, width


class Numbered(Enum):
    """What a numbered line is."""

    HEADING = auto()
    RUN_IN = auto()  # （一）发展思路。坚持以… : heading and text on one line
    ITEM = auto()


_RUN_IN = re.compile(
    r"(?:\*\*)?([^。，；：？！,;:]{2,28}(?:[，,][^。，；：？！,;:]{2,20})?。)(?:\*\*)?(?=.{16})"
)
_RUN_IN_SCHEMES = frozenset({"han", "(han)", "第一、", "1.", "1.1", "1.1.1"})
_HEADING_COLUMNS = 90


def numbered_is(blocks: Sequence[Block], place: int, *, after_item: bool = False) -> Numbered:
    """What blocks[place], a NUMBERED block, is: its own form decides, then what follows it.

    Args:
        after_item: whether the block above is an item of the same list.
    """
    block = blocks[place]
    number = block.number
    if number is None:
        return Numbered.ITEM
    text = block.text
    rest = text[number.end :]
    if _in_article(blocks, place):
        return Numbered.ITEM
    if number.scheme in _RUN_IN_SCHEMES and run_in_end(text, number.end):
        return Numbered.RUN_IN
    if after_item or not rest or width(rest) > _HEADING_COLUMNS or rest[-1] in "；;，,、：:":
        return Numbered.ITEM
    if "。" in rest[:-1] or "；" in rest:
        return Numbered.ITEM
    following = blocks[place + 1] if place + 1 < len(blocks) else None
    if following is None or (following.part is Part.ITEM and is_ended(text)):
        return Numbered.ITEM
    if _is_sibling(block, following) or _outranks(following, block):
        return Numbered.ITEM
    if is_ended(text):
        deeper = following.part is Part.NUMBERED
        return Numbered.HEADING if deeper or _is_running(following) else Numbered.ITEM
    return Numbered.HEADING if is_short(rest) else Numbered.ITEM


def run_in_end(text: str, start: int) -> int:
    """Where the heading ends that runs into its text, counted in `text`; 0 where none does."""
    match = _RUN_IN.match(text, start)
    return match.end() if match else 0


def _is_running(block: Block) -> bool:
    return block.part in (Part.TEXT, Part.ITEM, Part.TABLE) and not (
        block.part is Part.TEXT and is_short(block.text)
    )


def _is_sibling(block: Block, other: Block) -> bool:
    return (
        other.number is not None and block.number is not None
        and other.part is Part.NUMBERED and other.number.scheme == block.number.scheme
    )  # fmt: skip


def _outranks(other: Block, block: Block) -> bool:
    """Whether `other` is a heading that stands above `block`, which leaves `block` without text."""
    if other.number is None or block.number is None or other.part is Part.ITEM:
        return False
    return other.number.rank < block.number.rank


def _in_article(blocks: Sequence[Block], place: int) -> bool:
    """Whether an article of a law is open at the place: its numbered lines are items."""
    for before in reversed(blocks[max(0, place - 40) : place]):
        if before.part is Part.HEADING and before.number:
            return before.number.scheme == "article"
    return False
