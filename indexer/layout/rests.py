"""Where the rest of a paragraph stands that breaks off: which line speaks most for itself."""

from collections.abc import Sequence

from indexer.layout.blocks import Block, Part, is_name, is_short
from indexer.layout.captions import has_halves, is_headline, scene
from indexer.layout.credits import is_names
from indexer.layout.cuts import end_odds, join_odds
from indexer.layout.lines import is_ended, width
from indexer.layout.paragraph import Paragraph

NEVER_LAST = frozenset("，、,（《“「『【‘([&")
# Log-odds, see cuts, that a break must reach. Between running text and running text hardly
# anything else is possible; a short line may be a heading, so more is asked, and less again when
# it runs into the paragraph below it.
RUNNING, TO_SHORT, TO_SHORT_GOING_ON, GOING_ON = -1.5, 0.8, -0.5, 0.5
FROM_SHORT, FROM_HEADLINE, FROM_HALVES = 1.0, 3.0, 6.0
# What each block between two halves costs: one that is a caption, one that may be a heading, the
# first of them, and one that itself stops in the middle of a sentence and so is hardly a caption.
CAPTION_COST, HEADING_COST, FIRST_COST = 0.3, 0.7, 0.9
UNFINISHED, UNFINISHED_COST = 2.5, 2.5
# What a line costs as the rest of a paragraph that reads like a caption of its own.
SCENE_COST = 2.5
# More is asked where most paragraphs lack a stop: nothing is cut there, it is the style.
STYLE_COST, _STYLE_SHARE = 2.5, 0.6
# What a comma in a short line speaks for text; what is asked more across a caption, and of a line
# that is expected to be a title or a headline.
COMMA, ACROSS, NAMED, TITLE = 0.8, 1.0, 2.0, 4.0
_RUNNING_COLUMNS, _REACH = 24, 10
_BARRIERS = frozenset({Part.HEADING, Part.NUMBERED, Part.RULE, Part.CODE})


def style_cost(blocks: Sequence[Block]) -> float:
    """What is asked more of every break because the document's paragraphs do without stops."""
    running = [b for b in blocks if b.part is Part.TEXT and not is_short(b.text)]
    cut = sum(not is_ended(block.text) for block in running)
    if len(running) <= 3 or cut == len(running):
        return 0.0
    return STYLE_COST if cut > _STYLE_SHARE * len(running) else 0.0


def rest_of(left: Paragraph, below: Sequence[Block], *, above: Block | None, cost: float) -> int:
    """Place in `below` of the rest of `left`, -1 where it is complete or has none there.

    Args:
        below: the next blocks that belong to no paragraph yet, nearest first.
        above: the block above the last line.
        cost: what the style of the document asks more.
    """
    if not left.is_text() or is_ended(left.last.text):
        return -1
    if not left.is_running():
        return _rest_of_short(left, below[:2], above)
    best, best_score = -1, 0.0
    for place, block in enumerate(below[:_REACH]):
        same = block.part is left.block.part
        if (
            left.parts_from(block)
            or block.part in _BARRIERS
            or (same and block.part is not Part.TEXT)
        ):
            break
        if _could_follow(left, block):
            score = _score(left, block, below[place + 1 : place + 2]) - cost
            if score > best_score:
                best, best_score = place, score
            if not is_short(block.text):
                break
        cost += _cost(block) + (0.0 if place else FIRST_COST)
    return best


def _could_follow(left: Paragraph, right: Block) -> bool:
    plain = right.part is Part.TEXT and not right.verse
    return plain and left.is_open(right) and not left.meets_latin(right)


def _score(left: Paragraph, right: Block, after: Sequence[Block]) -> float:
    """How much above its bar the break between the two is."""
    last, first = left.last.text, right.lines[0].text
    if last[-1] in NEVER_LAST and first[0] not in NEVER_LAST:
        return 2.0
    odds = join_odds(last, first)
    if not is_short(right.text):
        return odds - RUNNING
    if scene(right.text) >= 2:
        return odds - TO_SHORT - SCENE_COST
    going_on = bool(after) and after[0].part is Part.TEXT and not is_short(after[0].text)
    if going_on and join_odds(first, after[0].lines[0].text) > GOING_ON:
        return odds - TO_SHORT_GOING_ON
    return odds - TO_SHORT + _comma(right.text)


def _cost(block: Block) -> float:
    """What it costs to find the rest of a paragraph behind a block."""
    if block.part is Part.TEXT and end_odds(block.text) + _comma(block.text) > UNFINISHED:
        return UNFINISHED_COST
    is_caption = block.part is not Part.TEXT or scene(block.text) >= 2
    return CAPTION_COST if is_caption else HEADING_COST


def _comma(text: str) -> float:
    return COMMA if "，" in text or "," in text else 0.0


def _rest_of_short(left: Paragraph, below: Sequence[Block], above: Block | None) -> int:
    """Place of the rest of a short line: directly below it, or below one caption."""
    # The first line of a document is its title, a line below a name a headline, as a rule.
    headline = above is not None and above.part is Part.TEXT and is_name(above.text)
    more = NAMED if headline and not _comma(left.last.text) else 0.0
    more = TITLE if above is None else more
    for place, block in enumerate(below):
        if left.parts_from(block):
            return -1
        if _short_goes_on(left, block, more + place * ACROSS):
            return place
        if block.part is not Part.CAPTION and scene(block.text) < 2:
            return -1
    return -1


def _short_goes_on(left: Paragraph, right: Block, more: float) -> bool:
    """Whether a short line is no heading but the beginning of the paragraph below it."""
    text = left.last.text
    if not _could_follow(left, right) or is_short(right.text) or is_names(text):
        return False
    comma = _comma(text)
    if width(right.text) < _RUNNING_COLUMNS and not comma:
        return False
    bar = FROM_SHORT if left.block.part is Part.TEXT else FROM_HEADLINE
    if is_headline(text):
        bar = FROM_HALVES if has_halves(text) else FROM_HEADLINE
    return join_odds(text, right.lines[0].text) > bar - comma + more
