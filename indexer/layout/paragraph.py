"""A paragraph that is being put together from lines, and what its last line leaves open."""

import re
from dataclasses import dataclass, field, replace

from indexer.layout.blocks import Block, Part, is_short
from indexer.layout.credits import is_adoption
from indexer.layout.cuts import join_odds
from indexer.layout.labels import is_labelled, names_a_part
from indexer.layout.lines import Line, is_ended, width
from indexer.layout.wrapping import HAN, LATIN_END

_GOES_ON = frozenset("，、,")
_MARKS = frozenset("，。；：、,;:")
# Behind one of these a sentence goes on: 由县长任|组长：…
_LEADS_ON = re.compile(
    "(?:[和与及或将被]|(?<!目)的|(?<![存现])在|(?<![理自缘])由|(?<![需主纪概摘必重首提])要|由[^，。]{1,12}任)$"
)
_ARTICLE_COLUMNS, _ITEM_COLUMNS, _GAP, _TITLE_COLUMNS = 24, 60, 8, 30
_CUT = 2.8  # log-odds, see cuts, of two characters that hardly ever stand on both sides of a title's end


@dataclass(slots=True)
class Paragraph:
    """The block of its first line and all its lines so far.

    subtle: lines are gathered in a list and become one Block at the end; a file without a stop
    would otherwise be copied once for each of its lines.
    """

    block: Block
    lines: list[Line] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lines.extend(self.block.lines)

    @property
    def last(self) -> Line:
        return self.lines[-1]

    def whole(self) -> Block:
        """The paragraph as a block."""
        if len(self.lines) == len(self.block.lines):
            return self.block
        return replace(self.block, lines=tuple(self.lines))

    def is_text(self) -> bool:
        """Whether it is text that can break off; a law's article is, behind its number."""
        block = self.block
        if block.part is Part.HEADING and block.number and block.number.scheme == "article":
            rest = block.text[block.number.end :]
            return width(rest[:_ARTICLE_COLUMNS]) > _ARTICLE_COLUMNS or "，" in rest
        return block.part in (Part.TEXT, Part.ITEM, Part.NUMBERED)

    def is_running(self) -> bool:
        """Whether it is text beyond doubt, not a line that may be a heading."""
        if self.block.part is Part.HEADING or len(self.lines) > 2:
            return True
        text = "".join(line.text for line in self.lines)
        if self.block.part is Part.ITEM:
            return width(text) > _ITEM_COLUMNS
        return not is_short(text)

    def is_open(self, right: Block) -> bool:
        """Whether it lacks an end, so that `right` could go on in it."""
        if right.aside != self.block.aside:
            return False
        above, below = self.last.text, right.lines[0].text
        if self.parts_from(right):
            return False
        if above[-1] == "." and above[-2:-1].isdigit() and below[0].isdigit():
            return True  # 3.|5
        return not is_ended(above) and right.gap <= _GAP and not is_adoption(below)

    def parts_from(self, right: Block) -> bool:
        """Whether both tell what a label of their own stands for, in a form or a head of minutes; or one of them names
        a part in a body and the other is a line of its own: a heading above, a paragraph below a blank line."""
        first, below = self.lines[0].text, right.lines[0].text
        if self.last.text[-1] in _GOES_ON:
            return False
        heads = len(self.lines) == 1 and is_short(first) and not _LEADS_ON.search(first)
        if heads and names_a_part(below):
            return True
        return is_labelled(first) and (
            is_labelled(below) or (right.gap > 0 and names_a_part(first))
        )

    def is_titled_above(self, below: Line) -> bool:
        """Whether its one line is a numbered title, shorter than the line below it: text that is wrapped fills its lines."""
        title, number = self.last.text, self.block.number
        if self.block.part is not Part.NUMBERED or number is None or len(self.lines) > 1:
            return False
        if _LEADS_ON.search(title) or any(char in _MARKS for char in title[number.end :]):
            return False
        longer = width(title) <= _TITLE_COLUMNS and width(below.text) > width(title) + 2
        return longer and join_odds(title, below.text) < _CUT

    def meets_latin(self, right: Block) -> bool:
        """Whether the break stands at Latin letters, of which the counts of cuts say nothing."""
        above, below = self.last.text, right.lines[0].text
        if above[-1].isdigit() and below[0].isdigit():
            return False
        return LATIN_END.search(above[-4:]) is not None and not HAN.match(below)
