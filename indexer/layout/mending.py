"""Mending: paragraphs that a page's columns or a fixed width cut come together again.

A paragraph that stops without a stop has its rest somewhere below: in the next line, or behind
the captions that the page put in between. Of the lines that could be the rest, the one is taken
that the characters around the cut speak for most, if they do so enough.
"""

from collections.abc import Sequence

from indexer.layout.blocks import Block, Part, is_short
from indexer.layout.captions import scene
from indexer.layout.credits import is_adoption, is_names
from indexer.layout.cuts import join_odds
from indexer.layout.lines import is_ended, width
from indexer.layout.wrapping import (
    HAN,
    LATIN_END,
    is_full,
    latin_goes_on,
    verse_flags,
    wrap_columns,
)

_NEVER_FIRST = frozenset("，。、；：！？）》」』】”’,;!?)%％")
_NEVER_LAST = frozenset("，、,（《“「『【‘([&")
_PAIRS = ("“”", "《》", "（）", "「」", "『』", "【】", "‘’")
# Log-odds, see cuts, that a break must reach. Between running text and running text hardly
# anything else is possible; a short line may be a heading, so more is asked, and less again when
# it runs into the paragraph below it.
RUNNING, TO_SHORT, TO_SHORT_GOING_ON = -1.5, 0.8, -0.5
GOING_ON, FROM_SHORT, FROM_HEADLINE = 0.5, 1.5, 3.0
# What each block between two halves costs: one that is a caption, and one that may be a heading.
CAPTION_COST, HEADING_COST, FIRST_COST = 0.3, 0.7, 0.9
# What a line costs as the rest of a paragraph that reads like a caption of its own.
SCENE_COST = 2.5
# More is asked where most paragraphs lack a stop: nothing is cut there, it is the style.
STYLE_COST, _STYLE_SHARE = 2.5, 0.6
_RUNNING_COLUMNS = 24
_REACH, _GAP = 10, 8


def mend(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with every paragraph that was cut in one piece, at the place of its first line."""
    lines = [block.lines[0] for block in blocks]
    wrap = wrap_columns(lines)
    verse = verse_flags(lines)
    style = _style_cost(blocks)
    taken = [False] * len(blocks)
    mended: list[Block] = []
    for place, block in enumerate(blocks):
        if taken[place]:
            continue
        whole, at = block, place
        while True:
            following = at + 1
            if following < len(blocks) and _adjoins(
                whole, blocks[following], wrap=wrap, verse=verse[following]
            ):
                rest: int | None = following
            else:
                rest = _rest(blocks, whole, at, verse, style)
            if rest is None:
                break
            whole = whole.with_lines(blocks[rest].lines)
            taken[rest] = True
            at = rest
        mended.append(whole)
    return mended


def _adjoins(left: Block, right: Block, *, wrap: int, verse: bool) -> bool:
    """Whether the next line goes on for certain: by its marks, its width, its case."""
    if right.part is not Part.TEXT or not _is_text(left):
        return False
    above, below = left.lines[-1], right.lines[0]
    if below.text[0] in _NEVER_FIRST:
        return True
    if right.gap == 0 and wrap and is_full(above, below, wrap):
        return True
    if not _is_open_ended(left, right):
        return False
    if above.text[-1] in _NEVER_LAST or _is_open(above.text):
        return not (verse and right.gap == 0)
    if LATIN_END.search(above.text) and not HAN.match(below.text):
        return latin_goes_on(above, below, running=not is_short(left.text))
    return False


def _rest(
    blocks: Sequence[Block], left: Block, at: int, verse: Sequence[bool], cost: float
) -> int | None:
    """Place of the rest of `left`, whose last line stands at `at`; None where there is none."""
    if not _is_text(left) or is_ended(left.lines[-1].text):
        return None
    if is_short(left.text) and not (left.part is Part.ITEM and width(left.text) > 60):
        place = at + 1
        found = place < len(blocks) and _short_goes_on(left, blocks[place])
        return place if found and not verse[place] else None
    best, best_score = None, 0.0
    for place in range(at + 1, min(len(blocks), at + 1 + _REACH)):
        block = blocks[place]
        if block.part in (Part.HEADING, Part.NUMBERED, Part.RULE):
            break
        if block.part is Part.TEXT and _is_open_ended(left, block) and not verse[place]:
            score = _score(left, block, blocks[place + 1 : place + 2]) - cost
            if score > best_score:
                best, best_score = place, score
            if not is_short(block.text):
                break
        cost += _cost(block) + (FIRST_COST if place == at + 1 else 0.0)
    return best


def _style_cost(blocks: Sequence[Block]) -> float:
    running = [b for b in blocks if b.part is Part.TEXT and not is_short(b.text)]
    if not any(is_ended(block.text) for block in running):
        return 0.0
    cut = sum(not is_ended(block.text) for block in running)
    return STYLE_COST if cut > _STYLE_SHARE * len(running) and len(running) > 3 else 0.0


def _score(left: Block, right: Block, after: Sequence[Block]) -> float:
    """How much above its bar the break between the two is."""
    last, first = left.lines[-1].text, right.lines[0].text
    if last[-1] in _NEVER_LAST and first[0] not in _NEVER_LAST:
        return 2.0
    odds = join_odds(last, first)
    if not is_short(right.text):
        return odds - RUNNING
    if scene(right.text) >= 2:
        return odds - TO_SHORT - SCENE_COST
    going_on = bool(after) and after[0].part is Part.TEXT and not is_short(after[0].text)
    if going_on and join_odds(first, after[0].lines[0].text) > GOING_ON:
        return odds - TO_SHORT_GOING_ON
    return odds - TO_SHORT


def _cost(block: Block) -> float:
    is_caption = block.part is not Part.TEXT or scene(block.text) >= 2
    return CAPTION_COST if is_caption else HEADING_COST


def _short_goes_on(left: Block, right: Block) -> bool:
    """Whether a short line is no heading but the beginning of the paragraph below it."""
    if right.part is not Part.TEXT or not _is_open_ended(left, right):
        return False
    if is_short(right.text) or width(right.text) < _RUNNING_COLUMNS or is_names(left.text):
        return False
    odds = join_odds(left.lines[-1].text, right.lines[0].text)
    return odds > (FROM_SHORT if len(left.text.split()) == 1 else FROM_HEADLINE)


def _is_text(block: Block) -> bool:
    """Whether a block is text that can break off; a law's article is, behind its number."""
    if block.part is Part.HEADING and block.number and block.number.scheme == "article":
        return len(block.text) > block.number.end + 16
    return block.part in (Part.TEXT, Part.ITEM, Part.NUMBERED)


def _is_open_ended(left: Block, right: Block) -> bool:
    above, below = left.lines[-1].text, right.lines[0].text
    if above[-1] == "." and above[-2:-1].isdigit() and below[0].isdigit():
        return True  # 3.|5
    return not is_ended(above) and right.gap <= _GAP and not is_adoption(below)


def _is_open(text: str) -> bool:
    """Whether a quotation mark or bracket opens in `text` and does not close."""
    return any(text.count(pair[0]) > text.count(pair[1]) for pair in _PAIRS if pair[0] in text)
