"""除了甲,X的成员有哪些?: what a membership question leaves out."""

import re

from indexer.names import same_name
from indexer.relation import Relation

_LEFT_OUT = re.compile(r"^除了?(?P<names>[^,\uff0c]{1,200}?)(?:以外|之外)?[,\uff0c]\s*")
_JOINT = re.compile(r"[、和与]")


def split_off(question: str) -> tuple[tuple[str, ...], str]:
    """The names that the question leaves out, and the question without them."""
    match = _LEFT_OUT.match(question)
    if match is None:
        return (), question
    return tuple(_JOINT.split(match["names"])), question[match.end() :]


def without(rows: tuple[Relation, ...], left_out: tuple[str, ...]) -> tuple[Relation, ...]:
    """The rows of which neither side is left out."""
    return tuple(
        row
        for row in rows
        if not any(
            same_name(name, side) for name in left_out for side in (row.member, row.organization)
        )
    )
