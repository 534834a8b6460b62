"""What a block is in its document, once its neighbours have been looked at."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from indexer.layout.blocks import Block, Part, is_short

_SPOKEN = re.compile(r"“[^“”]*”")


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
    """A block and what it is; `kind` changes while the document is looked through.

    Attributes:
        aside: number of the sidebar that holds it, marked by the file or found; 0 in the running
            text.
    """

    block: Block
    kind: Is
    aside: int = 0

    @property
    def loose(self) -> bool:
        """Whether it is a short line without a stop that nothing has decided on yet."""
        if self.kind is not Is.BODY or self.block.part is not Part.TEXT or self.block.verse:
            return False
        text = self.block.text
        return is_short(text) and text[-1] not in "，,、" and not _SPOKEN.fullmatch(text)
