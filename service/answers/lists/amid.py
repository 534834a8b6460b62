"""Where a list begins and ends amid the other lists of its clause, as the reader cuts it: of
甲、乙组成的队伍走访丙、丁 only the two in front, or only those behind."""

import re
from collections.abc import Sequence
from itertools import pairwise

from service.answers.lists.joints import JOIN

# An item begins behind one of these, where the reader says so: 每周一向|甲村、乙村送水.
_LED = re.compile(r"(?:通过|利用|依靠|借助|包括|包含|涵盖|分为|[向给由被让使将把])$")
# What follows a list of which the sentence goes on to tell, with another list in it: 甲、乙|与丙、丁的.
_GOES_ON = re.compile(r"[与同跟对在从把将为是的](?![一体])")

# Where the marks between items stand: of the clause, or those that the span itself has.
Cuts = Sequence[tuple[int, int]]


def further(folded: str, end: int, own: Cuts) -> bool:
    """Whether one more item follows that a word joins: of several that 与 follows, what they are told with
    is none of them (甲、乙、丙|与丁的合作)."""
    word = JOIN.match(folded, end)
    return word is not None and not (word.group() == "与" and len(own) > 1)


def led_in(folded: str, start: int, end: int, cuts: Cuts, own: Cuts) -> bool:
    """Whether a word leads the list in at `start`, behind other items, or what stands before it is too much
    for the first one: 40%以上的木材、90%以上的|八角、肉桂、松香."""
    if _LED.search(folded[max(0, start - 2) : start]):
        return True
    if not own:
        return False
    before = max((until for _, until in cuts if until <= start), default=start)
    return own[0][0] - before > _most(own, end - own[-1][1])


def told_on(folded: str, start: int, end: int, cuts: Cuts, own: Cuts) -> bool:
    """Whether the sentence goes on at `end` to tell of the list, with another one in it: 甲、乙|与丙、丁的;
    甲、乙、丙|相继完成了登记、备案."""
    behind = min(since for since, _ in cuts if since >= end)
    longer = behind - own[-1][1] > _most(own, own[0][0] - start)
    return longer or _GOES_ON.match(folded, end) is not None


def _most(own: Cuts, other: int) -> int:
    """Characters of an item at most, beside those that stand between two marks; `other` has one of a pair."""
    inner = [since - until for (_, until), (since, _) in pairwise(own)]
    return 2 * max(inner, default=other) + 2
