"""Blocks: the lines of a source gathered into paragraphs, with what each can be told to be alone."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from indexer.layout.captions import is_marked_caption
from indexer.layout.credits import is_credit
from indexer.layout.lines import Line, is_ended, is_ornament, width
from indexer.layout.marks import Mark, Role
from indexer.layout.menus import menu_places
from indexer.layout.numbering import Number, bullet_end, hashes, number_of


class Part(Enum):
    """What a block is, as far as its own lines say."""

    HEADING = auto()  # marked as one: Markdown, HTML, a style, 第一章
    NUMBERED = auto()  # a heading or a list item: 一、, （一）, 1.
    ITEM = auto()  # behind a bullet
    TABLE = auto()
    CODE = auto()  # a line of a program
    CAPTION = auto()
    CREDIT = auto()
    RULE = auto()  # a separator, a comment: not read
    TEXT = auto()  # anything else; a short line may turn out to be a heading


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that are read as one paragraph.

    Attributes:
        lines: in source order; other blocks may stand between them.
        part: see Part.
        number: the numbering of the first line.
        fixed: whether the file itself marks the block, so that nothing is to be guessed.
        verse: whether its lines are short on purpose.
        aside: number of the sidebar that the file marks around it, 0 where none.
    """

    lines: tuple[Line, ...]
    part: Part
    number: Number | None = None
    fixed: bool = False
    verse: bool = False
    aside: int = 0

    @property
    def text(self) -> str:
        """The lines one after the other; for looking at, not for citing."""
        return self.lines[0].text if len(self.lines) == 1 else "".join(x.text for x in self.lines)

    @property
    def begin(self) -> int:
        return self.lines[0].begin

    @property
    def gap(self) -> int:
        return self.lines[0].gap

    @property
    def ended(self) -> bool:
        return is_ended(self.lines[-1].text)

    def with_lines(self, lines: tuple[Line, ...]) -> "Block":
        return replace(self, lines=self.lines + lines)


_STOPS = frozenset("。；！？!?;")
_COMMAS = frozenset("，,")
_SHORT_COLUMNS, _NAME_COLUMNS = 104, 28
# A picture of Markdown that stands alone; its text is its caption.
_IMAGE = re.compile(r"!\[[^\]]+\]\([^()\s]+\)")


def is_short(text: str) -> bool:
    """Whether a line could be a heading, a caption or a name by its length and stops alone."""
    if len(text) > _SHORT_COLUMNS or is_ended(text) or width(text) > _SHORT_COLUMNS:
        return False
    if any(char in _STOPS for char in text):
        return False
    return sum(char in _COMMAS for char in text) <= 2


def is_name(text: str) -> bool:
    """Whether a line could be the name that stands above a headline: short and in one piece."""
    if width(text) > _NAME_COLUMNS or is_ended(text):
        return False
    return not any(char in " 　，。、：“”,:!?！？" for char in text)


def gather(lines: Sequence[Line], marks: Mapping[int, Mark], *, markdown: bool) -> list[Block]:
    """One block a line, with its part; none for the lines of a page's menu."""
    blocks: list[Block] = []
    menus = menu_places(lines)
    for place, line in enumerate(lines):
        mark = marks.get(line.start)
        if place in menus and (mark is None or mark.role is Role.TEXT):
            continue
        if mark:
            blocks.append(_marked(line, mark))
            continue
        if is_ornament(line.text) or (markdown and _is_comment(line.text)):
            blocks.append(Block((line,), Part.RULE))
            continue
        if markdown and _IMAGE.fullmatch(line.text):
            blocks.append(Block((line,), Part.CAPTION))
            continue
        blocks.append(_alone(line, _is_row(lines, place)))
    return blocks


def _marked(line: Line, mark: Mark) -> Block:
    if mark.lead:
        line = replace(line, start=line.start + mark.lead, text=line.text[mark.lead :])
    part = {
        Role.HEADING: Part.HEADING,
        Role.CODE: Part.CODE,
        Role.ITEM: Part.ITEM,
        Role.ROW: Part.TABLE,
        Role.CAPTION: Part.CAPTION,
        Role.ASIDE: Part.RULE,
    }.get(mark.role, Part.TEXT)
    number = Number(f"h{mark.level}", mark.level, 0, opens=True) if mark.level else None
    if part is Part.TEXT:
        return replace(_alone(line, False), aside=mark.aside)
    return Block((line,), part, number, fixed=True, aside=mark.aside)


def _alone(line: Line, row: bool) -> Block:
    text = line.text
    number = hashes(text)
    if number:
        return Block((line,), Part.HEADING, number, fixed=True)
    if row:
        return Block((line,), Part.TABLE)
    if bullet_end(text):
        return Block((line,), Part.ITEM)
    bare = text.lstrip("*_")
    number = number_of(bare)
    if number:
        shift = len(text) - len(bare)
        number = replace(number, end=number.end + shift)
        return Block((line,), Part.HEADING if number.opens else Part.NUMBERED, number)
    if is_credit(text):
        return Block((line,), Part.CREDIT)
    if is_marked_caption(text):
        return Block((line,), Part.CAPTION)
    return Block((line,), Part.TEXT)


def _is_comment(text: str) -> bool:
    return text.startswith("<!--") and text.endswith("-->")


def _is_row(lines: Sequence[Line], place: int) -> bool:
    text = lines[place].text
    bars = text.count("|")
    if bars >= 2 and text[0] == "|":
        return True
    tabs = text.count("\t")
    if not (tabs or bars):
        return False
    sign, count = ("\t", tabs) if tabs else ("|", bars)
    near = [lines[at] for at in (place - 1, place + 1) if 0 <= at < len(lines)]
    return any(other.text.count(sign) == count for other in near)
