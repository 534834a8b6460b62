"""One of a list being a member, the others are: their roles, where the network alone is not sure of each."""

import re
from collections.abc import Sequence

from indexer.relation import Role
from indexer.relations.learned.parts import Part
from indexer.relations.words.findings import Finding

LIKELY = 0.5  # chance that a neighbour of a member in a list must have
# What stands between two of one list; nothing does in “甲”“乙”.
_BETWEEN = re.compile(r"[”」》]?(?:、|、?(?:和|与|及|以及|暨|同|跟))?[“「《]?")


def roles_of(
    text: str, parts: Sequence[Part], certain: Sequence[bool], ruled: Sequence[Finding]
) -> list[Role | None]:
    """The role of each part; None: not to be told.

    A part has one if it is certain, or if it is LIKELY and stands in one list, 甲、乙和丙, with a part that has
    one or that a rule found in this body (`ruled`), whose role is then its own too.
    """
    roles = [
        _ruled(part, ruled) or (part.role if sure else None)
        for part, sure in zip(parts, certain, strict=True)
    ]
    beside = [
        (at, at + 1)
        for at in range(len(parts) - 1)
        if _BETWEEN.fullmatch(text, parts[at].item.end, parts[at + 1].item.start)
    ]
    # To the right as far as the list goes, then to the left.
    for known, unknown in [*beside, *((two, one) for one, two in reversed(beside))]:
        if roles[unknown] is None and parts[unknown].chance >= LIKELY:
            roles[unknown] = roles[known]
    return roles


def _ruled(part: Part, ruled: Sequence[Finding]) -> Role | None:
    for finding in ruled:
        for item in finding.members:
            if item.start < part.item.end and part.item.start < item.end:
                return finding.role
    return None
