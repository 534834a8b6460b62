"""Sidebars: a list with a name of its own that the page set into the running text of a section.

Pasted text does not mark them. What tells one is the form of its heading: between headlines (two
halves, or a name above a headline) a bare name over a list is no section of the article, and what
stands behind the list goes on in the section that it interrupts. The same holds where the text
behind the list names whom the interrupted section is about.
"""

from collections.abc import Sequence

from indexer.layout.blocks import Block, Part
from indexer.layout.captions import has_halves
from indexer.layout.decided import Decided, Is

_LISTED = frozenset({Is.ITEM, Is.TABLE})
_MIN_SUBJECT = 3


def find_sidebars(decided: Sequence[Decided]) -> None:
    """Numbers the sidebars that the file itself does not mark, behind those that it does."""
    number = max((item.aside for item in decided), default=0)
    section: tuple[Block, ...] = ()
    for place, item in enumerate(decided):
        if item.kind is Is.HEADLINE:
            section = (*section[-1:], item.block)
        elif item.kind is Is.NAME:
            section = (item.block,)
        elif item.kind is Is.HEADING:
            end = _list_end(decided, place)
            if end and _interrupts(decided, section, place, end):
                number += 1
                for held in decided[place:end]:
                    held.aside = number
            else:
                section = (item.block,)


def _list_end(decided: Sequence[Decided], place: int) -> int:
    """Where the list ends that the unmarked heading at `place` has below it; 0 where none is."""
    block = decided[place].block
    if block.part is not Part.TEXT or decided[place].aside or has_halves(block.text):
        return 0
    end = place + 1
    while end < len(decided) and decided[end].kind in _LISTED:
        end += 1
    return end if end > place + 2 else 0


def _interrupts(
    decided: Sequence[Decided], section: tuple[Block, ...], place: int, end: int
) -> bool:
    """Whether decided[place:end] stands inside the section with these headings."""
    if not section or decided[place - 1].kind in (Is.HEADING, Is.HEADLINE):
        return False
    first = section[0]
    if len(section) == 2 or (first.part is Part.TEXT and has_halves(first.text)):
        return True
    subject = first.text.split()[0]
    behind = decided[end].block.text if end < len(decided) else ""
    return len(subject) >= _MIN_SUBJECT and behind.startswith(subject)
