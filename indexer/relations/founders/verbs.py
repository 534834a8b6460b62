"""The verbs of making in a sentence, and which of them another one speaks for."""

import re

from indexer.relations.founders.acting import names_no_actor
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import HEAD, MAKE, VERBS
from indexer.relations.words.masking import clause_end, clause_start

# X由A牵头,Y由B牵头: the second verb tells of another body.
_OF_ANOTHER = re.compile(rf"[,;](?!其)[^,;。由]{{0,24}}{HEAD}P*由(?![于此])")
# One of these stands in every verb of a kind: most sentences have none of them, and the verbs take long to look for.
_NEEDS = {
    "initiate": ("发起", "倡议", "倡导", "提议"),
    "lead": ("牵头", "主导", "领衔"),
    "compose": ("组成", "构成"),
    "take_part": ("参与", "参加"),
}
Verb = tuple[str, int, int]


def verbs_in(masked: str) -> list[Verb]:
    """(kind, start, end) of the verbs of making, in order, none overlapping."""
    taken: list[Verb] = []
    for kind, pattern in VERBS:
        if not any(word in masked for word in _NEEDS.get(kind, ("",))):
            continue
        for match in pattern.finditer(masked):
            start, end = match.span()
            if kind == "initiate" and "牵头" in match.group():
                taken.append(("lead", start, end))
                continue
            if kind == "make" and re.search(
                r"获批|获准|批准|批复|同意$", masked[max(0, start - 4) : start]
            ):
                continue
            if all(end <= first or last <= start for _, first, last in taken):
                taken.append((kind, start, end))
    return sorted(taken, key=lambda verb: verb[1])


def is_taken_up(masked: str, verb: Verb, following: Verb | None) -> bool:
    """由A牵头,B参与筹建: the second verb speaks for the first, which makes nothing itself."""
    if verb[0] != "lead" or following is None:
        return False
    if re.search(rf"{MAKE}|发起", masked[verb[1] : verb[2]]):
        return False
    if _OF_ANOTHER.search(masked, verb[2], following[1]):
        return False
    between = masked[verb[2] : following[1]]
    joined = re.match(r"(?:的)?(?:,|、)?(?:联合|会同|携手|协同)", between)
    if following[0] == "make" and not joined:
        return False
    if names_no_actor(masked, clause_start(masked, following[1]), following[1]):
        return False
    has_body = body_after(masked, verb[2], clause_end(masked, verb[2]))
    return has_body is None and len(between) < 120 and not re.search("[。;]|旨在", between)


def only_joins(masked: str, verb: Verb, *, led: bool) -> bool:
    """Whether a verb of building only says who has a part: B、C参与建设; behind a leader also B、C共同组成.

    Whoever has a part in 筹建 or 发起 was there before the body was.
    """
    said = masked[verb[1] : verb[2]]
    takes_part = said.startswith("参与") and not said.endswith(("筹建", "发起"))
    return takes_part or (led and said.endswith("组成"))
