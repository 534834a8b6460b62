"""What the network finds in a sentence beside the rules."""

from collections.abc import Iterator, Sequence

from indexer.relation import Role
from indexer.relations.learned.agreeing import about, confirmed, leaves_open, untold
from indexer.relations.learned.lists import LIKELY, roles_of
from indexer.relations.learned.network import Network, network
from indexer.relations.learned.parts import Part, Span, parts_in
from indexer.relations.learned.words import OUTSIDE
from indexer.relations.learned.worth import worth_reading
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.members import Item

SURE = 0.9  # chance that a body and a member must have each; see the card
# Where the rules found something, what they left is more often wrong: so sure must it be there.
SURER = 0.95
# Who was selected, where the rules found that somebody was.
SURE_OF_WHO = 0.85


def added(
    sentence: Sentence,
    findings: Sequence[Finding],
    named: Sequence[Span],
    net: Network | None = None,
) -> list[Finding]:
    """The findings of the rules, and those of the network that tell of a member or a body more.

    Args: named: the bodies that the sentence names in full; net: None for the bundled one.
    """
    told = list(findings)
    if not worth_reading(sentence, named):
        return told
    net = net or network()
    sure = SURER if findings else SURE
    more: list[Finding] = []
    for body, is_sure, parts in _read(net, sentence, named, findings, sure):
        told = [confirmed(one, body, parts) for one in told]
        ruled = about(told, body)
        who = [one.at for one in ruled if leaves_open(one, body)]
        certain = [
            (is_sure and part.chance >= sure)
            or (
                part.role is Role.SELECTED
                and part.chance >= SURE_OF_WHO
                and part.item.end <= max(who, default=-1)
            )
            for part in parts
        ]
        found = _by_role(body, parts, roles_of(sentence.text, parts, certain, ruled))
        if any(one.role is Role.SELECTED for one in found):
            told = [one for one in told if not leaves_open(one, body)]
        more += untold(found, [*told, *more] if body == OUTSIDE else told)
    return [*told, *more]


def _read(
    net: Network,
    sentence: Sentence,
    named: Sequence[Span],
    findings: Sequence[Finding],
    sure: float,
) -> Iterator[tuple[Span, bool, list[Part]]]:
    """The bodies that the network is sure of, or holds likely where the rules found them too; whether it is
    sure; and who has a part in them."""
    seen = net.vocabulary.see(sentence, named, findings)
    whole, outside = net.scores(seen, [None, OUTSIDE])
    bodies: dict[Span, bool] = {}
    for span in net.bodies.spans(whole):
        body = int(seen.starts[span.first]), int(seen.ends[span.last - 1])
        if span.chance >= sure or (span.chance >= LIKELY and about(findings, body)):
            bodies[body] = span.chance >= sure
    for body, scores in zip(bodies, net.scores(seen, list(bodies)) if bodies else [], strict=True):
        yield body, bodies[body], list(parts_in(net, sentence, seen, scores, body))
    yield OUTSIDE, True, list(parts_in(net, sentence, seen, outside, OUTSIDE))


def _by_role(body: Span, parts: Sequence[Part], roles: Sequence[Role | None]) -> list[Finding]:
    """One finding for each role that somebody has in a body."""
    members: dict[Role, list[Item]] = {}
    for part, role in zip(parts, roles, strict=True):
        if role is not None:
            members.setdefault(role, []).append(part.item)
    return [
        Finding(None, tuple(items), role, at=items[0].start, learned=True, outside=True)
        if body == OUTSIDE
        else Finding(body, tuple(items), role, at=body[0], defined=True, learned=True)
        for role, items in members.items()
    ]
