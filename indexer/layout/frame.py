"""What frames a document's text: its title once more and its adoption above, signatures below."""

import re
from collections.abc import Sequence

from indexer.layout.credits import is_adoption, is_date, is_office
from indexer.layout.decided import Decided, Is

_WHITE = re.compile(r"[\s　]+")


def find_adoption(decided: Sequence[Decided], title: int) -> None:
    """Below the title: its own words once more, and the history of amendments, however long."""
    name = _bare(decided[title].block.text)
    said, first = "", title + 1
    for place, item in enumerate(decided[title + 1 :], title + 1):
        if item.kind is Is.BODY and is_adoption(item.block.text):
            item.kind = Is.BYLINE
        if not item.loose:
            said, first = "", place + 1
            if item.kind in (Is.CAPTION, Is.BYLINE):
                continue
            return
        said += _bare(item.block.text)
        if said == name:
            for again in decided[first : place + 1]:
                again.kind = Is.TITLE


def _bare(heading: str) -> str:
    return _WHITE.sub("", heading.lstrip("#"))


def find_signatures(decided: Sequence[Decided]) -> None:
    """Offices that stand alone above a date have signed, whatever is open above them."""
    for place, item in enumerate(decided):
        if item.kind is not Is.BYLINE or not is_date(item.block.text):
            continue
        first = place
        while first and decided[first - 1].loose and is_office(decided[first - 1].block.text):
            first -= 1
        if first and decided[first - 1].block.text[-1] in "：:":
            continue  # a list of offices that is announced
        for signed in decided[first:place]:
            signed.kind = Is.BYLINE
