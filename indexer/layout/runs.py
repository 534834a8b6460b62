"""Runs of short lines without a stop: headings, captions and bylines.

The hard part of pasted text: a heading, the name above a headline, a caption and a signature look
the same. What comes before and behind decides. The last one or two of a run of short lines above
a paragraph are its headings, the others are captions; below the title stands who made the
document, and so does at its end.
"""

import re
from collections.abc import Sequence

from indexer.layout.blocks import Block, is_name
from indexer.layout.captions import has_halves, is_headline, scene
from indexer.layout.credits import (
    ends_with_day,
    is_adoption,
    is_imprint,
    is_issue,
    is_names,
    is_office_holder,
)
from indexer.layout.cuts import end_odds
from indexer.layout.decided import Decided, Is
from indexer.layout.frame import find_adoption, find_signatures
from indexer.layout.labels import is_labelled
from indexer.layout.lines import width
from indexer.layout.numbering import ordinal

_NAME_COLUMNS = 28
_CLOSING_COLUMNS = 30
# So many short lines above headings are captions even if they name no scene.
_FEW = 3
# How much a line that stands alone above a paragraph has to look like a caption to be one: where
# the document's headings have a form of their own, and where they could look the same.
SCENE, PLAIN_SCENE, _HEADLINES = 2, 4, 2
# Log-odds, see cuts: a line that stops in the middle of a sentence is no heading.
UNFINISHED = 3.5
# What a document's own text ends with; below a heading a short line is what it heads.
_CLOSED = frozenset({Is.BODY, Is.ITEM, Is.TABLE, Is.FRAGMENT, Is.RUN_IN})
_SUBTITLE = ("——", "--", "－－", "──")
_NOTE = re.compile(r"(?:注|备注|附注|说明|Note)\s*[0-9]*[:：]")
_BRACKETED = re.compile(r"[（(【\[].*[）)】\]]")


def settle_runs(decided: Sequence[Decided], title: int | None, *, marked: bool) -> None:
    """Decides on every loose line, one run of them after another.

    Args:
        title: place of the title, None where there is none.
        marked: whether the file marks its headings, so that no other line is one.
    """
    if all(item.loose or item.kind in (Is.TITLE, Is.BYLINE) for item in decided):
        return  # nothing but short lines: a poem, a list of names
    if title is not None:
        find_adoption(decided, title)
    find_signatures(decided)
    bar = SCENE if _has_headlines(decided) else PLAIN_SCENE
    place = 0
    while place < len(decided):
        end = place
        while end < len(decided) and (
            decided[end].loose or decided[end].kind in (Is.CAPTION, Is.BYLINE)
        ):
            end += 1
        if end > place:
            if title is not None and place <= title + 1:
                _settle_front(decided, place, end)
            if end == len(decided):
                _settle_last(decided, place)
            else:
                _settle(decided, place, end, front=title == place - 1, marked=marked, bar=bar)
        place = max(end, place + 1)


def _has_headlines(decided: Sequence[Decided]) -> bool:
    """Whether the headings of a document look unlike captions: in two halves or on two lines."""
    count = 0
    for at, item in enumerate(decided[:-1]):
        if item.loose and decided[at + 1].kind is Is.BODY and not decided[at + 1].loose:
            named = at > 0 and decided[at - 1].loose and _is_name_above(decided, at)
            count += named or is_headline(item.block.text)
    return count >= _HEADLINES


def _settle_front(decided: Sequence[Decided], first: int, end: int) -> None:
    """Below the title: subtitle, who adopted it and when, who gave it."""
    for at in range(first, end):
        if not decided[at].loose:
            continue
        text = decided[at].block.text
        named = is_names(text) and (len(text) > 2 or at + 1 == end or not decided[at + 1].loose)
        if named or is_adoption(text) or text.startswith(_SUBTITLE) or _is_issue(decided, at):
            decided[at].kind = Is.BYLINE
            # The post that a person holds may stand in a line of its own above the name.
            if named and at > first and decided[at - 1].loose and _is_post(decided[at - 1].block):
                decided[at - 1].kind = Is.BYLINE


def _is_issue(decided: Sequence[Decided], at: int) -> bool:
    """Whether the line says who gave the document out and when.

    In a chronicle it is the first of many headings with a day; the last line may be the signature.
    """
    if not is_issue(decided[at].block.text):
        return False
    return not any(
        later.loose and ends_with_day(later.block.text) for later in decided[at + 1 : -1]
    )


def _is_post(block: Block) -> bool:
    return width(block.text) <= _NAME_COLUMNS and block.text[-1] in "理长任席记员官使事裁授士者"


def _settle_last(decided: Sequence[Decided], first: int) -> None:
    """At the end of the document: signatures and captions; a sentence without stop stays body."""
    if first and decided[first - 1].kind not in _CLOSED:
        return
    for item in decided[first:]:
        if not item.loose:
            continue
        text = item.block.text
        if is_names(text) or is_imprint(text):
            item.kind = Is.BYLINE
        elif scene(text) >= 2:
            item.kind = Is.CAPTION
        elif width(text) <= _CLOSING_COLUMNS and not _BRACKETED.fullmatch(text):
            item.kind = Is.BYLINE


def _settle(
    decided: Sequence[Decided], first: int, end: int, *, front: bool, marked: bool, bar: int
) -> None:
    loose = [
        at
        for at in range(first, end)
        if decided[at].loose and not _BRACKETED.fullmatch(decided[at].block.text)
    ]
    headings = [] if marked else _headings(decided, loose, end, bar)
    for at, kind in headings:
        decided[at].kind = kind
    rest = [at for at in loose if decided[at].loose]
    pictured = any(decided[at].kind is Is.CAPTION for at in range(first, end)) or bool(headings)
    # Many short lines that show nothing are the cells of a table that lost its lines.
    shown = sum(scene(decided[at].block.text) >= 2 for at in rest) * 2 >= len(rest)
    for at in rest:
        text = decided[at].block.text
        if is_adoption(text) or (is_names(text) and not marked) or (front and headings):
            decided[at].kind = Is.BYLINE
        elif (pictured and len(rest) <= _FEW and not marked) or (
            shown and (pictured or scene(text) >= (3 if len(loose) == 1 else 2))
        ):
            decided[at].kind = Is.CAPTION


def _headings(
    decided: Sequence[Decided], loose: Sequence[int], end: int, bar: int
) -> list[tuple[int, Is]]:
    """Which of the loose lines of a run that ends before `end` head what follows; at most two."""
    follower = decided[end]
    if not loose or any(decided[at].kind is Is.CAPTION for at in range(loose[-1] + 1, end)):
        return []
    last = loose[-1]
    text = decided[last].block.text
    if len(loose) > 1 and loose[-2] == last - 1 and _broke_off(text):
        # The beginning of a paragraph that broke off; the headings stand above it.
        return _headings(decided, loose[:-1], last, bar)
    if last and is_labelled(text) and is_labelled(decided[last - 1].block.text):
        return []  # the last field of a form
    if is_office_holder(text) or decided[last].aside != follower.aside:
        return []
    if follower.kind in (Is.HEADING, Is.RUN_IN):
        number = follower.block.number
        first = number is not None and number.rank > 10 and _is_first(follower.block)
        return [(last, Is.HEADING)] if first and scene(text) < 2 else []
    if _NOTE.match(text) or _broke_off(text):
        return []
    if len(loose) >= 2 and loose[-2] == last - 1 and _is_name_above(decided, last):
        return [(last - 1, Is.NAME), (last, Is.HEADLINE)]
    if scene(text) >= bar:
        return []
    return [(last, Is.HEADING)]


def _broke_off(text: str) -> bool:
    return end_odds(text) > UNFINISHED and not has_halves(text)


def _is_first(block: Block) -> bool:
    """Whether a numbered block is number one of its kind."""
    return block.number is not None and ordinal(block.text[: block.number.end]) == 1


def _is_name_above(decided: Sequence[Decided], last: int) -> bool:
    name, headline = decided[last - 1].block.text, decided[last].block.text
    return is_name(name) and width(name) < width(headline) and not scene(name)
