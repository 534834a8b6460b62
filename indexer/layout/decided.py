"""What a block is in its document, once its neighbours have been looked at."""

from dataclasses import dataclass
from enum import Enum, auto

from indexer.layout.blocks import Block, Part, is_short


class Is(Enum):
    """What a block is in its document."""

    TITLE = auto()
    HEADING = auto()
    NAME = auto()  # the first of two heading lines: whom the section is about
    HEADLINE = auto()  # the second
    BODY = auto()
    RUN_IN = auto()  # a numbered heading with its text on the same line
    ITEM = auto()
    TABLE = auto()
    CAPTION = auto()
    BYLINE = auto()
    FRAGMENT = auto()


@dataclass(slots=True)
class Decided:
    """A block and what it is; `kind` changes while the document is looked through."""

    block: Block
    kind: Is

    @property
    def loose(self) -> bool:
        """Whether it is a short line without a stop that nothing has decided on yet."""
        return self.kind is Is.BODY and self.block.part is Part.TEXT and is_short(self.block.text)
