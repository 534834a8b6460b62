"""除了甲,X的成员有哪些? Who joined X, except Dover?: what a membership question leaves out."""

import re

from indexer.names import same_name
from indexer.relation import Relation

_LEFT_OUT = re.compile(
    r"(?P<body>^|^[^,\uff0c]{2,40}[,\uff0c]\s*)除了?(?P<names>[^,\uff0c]{1,200}?)(?:以外|之外)?[,\uff0c]\s*"
)
_EXCEPT = r"(?:except(?: for)?|besides|apart from|aside from|other than|excluding|not counting)"
_AHEAD = re.compile(rf"^{_EXCEPT} (?P<names>[^?]{{1,200}}?), (?=[a-z]+ )", re.IGNORECASE)
_BEHIND = re.compile(
    rf",? (?:and )?{_EXCEPT} (?P<names>[^?]{{1,200}}?)(?P<end>[?.]*)$", re.IGNORECASE
)
# 甲区和谁成立了X? 谁和甲区成立了X?
_BESIDE = re.compile(
    r"(?:^|[,是由])(?P<named>[^,?是由]{2,16}?)(?:都|还|曾|是)?[和与同跟](?:谁|哪[些个家所几])|谁(?:还)?[和与同跟](?P<other>[^,?]{2,16}?)(?=一起|共同|联合|共建|合建|合作|成立|组建|结成|发起|建立|创办|签)"
)
_WITH_WHOM = re.compile(
    r"[和与同跟](?:谁|哪[些个家所几])|谁(?:还)?[和与同跟]|\bwith (?:whom?|which|what)\b|\bwith\W*$",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[、和与]|,? and |, | or ")


def split_off(question: str) -> tuple[tuple[str, ...], str]:
    """The names that the question leaves out, and the question without them."""
    match = _LEFT_OUT.match(question)
    if match is not None:
        rest = match["body"] + question[match.end() :]
        return tuple(re.split("[、和与]", match["names"])), rest
    ahead = _AHEAD.match(question)
    if ahead is not None:
        rest = question[ahead.end() :]
        return names_left_out(ahead["names"]), f"{rest[0].upper()}{rest[1:]}"
    behind = _BEHIND.search(question)
    if behind is not None:
        return names_left_out(behind["names"]), question[: behind.start()] + behind["end"]
    return (), question


def names_left_out(listed: str) -> tuple[str, ...]:
    """The names in Dover, Deal and Hythe."""
    return tuple(name.strip() for name in _JOINT.split(listed) if name.strip())


def asks_with_whom(question: str) -> bool:
    """甲区和谁成立了X? Who did it found X with? Whoever is named there is not asked for."""
    return _WITH_WHOM.search(question) is not None


def named_beside(question: str) -> str:
    """Whom the question names as one of them, 甲区 of 甲区和谁成立了X; "" where it names nobody so."""
    match = _BESIDE.search(question)
    return (match["named"] or match["other"]) if match else ""


def without(rows: tuple[Relation, ...], left_out: tuple[str, ...]) -> tuple[Relation, ...]:
    """The rows of which neither side is left out."""
    return tuple(
        row
        for row in rows
        if not any(
            same_name(name, side) for name in left_out for side in (row.member, row.organization)
        )
    )
