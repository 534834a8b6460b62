"""What the network finds in a sentence beside the rules."""

from collections.abc import Collection, Iterator, Sequence

from indexer.relation import Role
from indexer.relations.learned.agreeing import about, confirmed, leaves_open, of_the_same, untold
from indexer.relations.learned.edges import name_alone
from indexer.relations.learned.lists import LIKELY, roles_of
from indexer.relations.learned.network import Network, network
from indexer.relations.learned.parts import Part, Span, parts_in
from indexer.relations.learned.tags import Scores
from indexer.relations.learned.tags import Span as Tagged
from indexer.relations.learned.words import behind
from indexer.relations.learned.worth import is_long, worth_reading
from indexer.relations.words.findings import Finding, Noticed, Sentence
from indexer.relations.words.members import Item

SURE = 0.97  # chance that a body and a member must have each; see the card
# Where the rules found something, what they left is more often wrong: so sure must it be there.
SURER = 0.98
# Who has a part in a body that stands in front of the sentence.
SURE_IN_FRONT = 0.8
# A body that is only named makes no row: the sentences behind it may be about it.
SURE_OF_NAME = 0.6
# Who was selected, where the rules found that somebody was.
SURE_OF_WHO = 0.85


def added(
    sentence: Sentence,
    findings: Sequence[Finding],
    named: Sequence[Span],
    net: Network | None = None,
) -> Noticed:
    """The findings of the rules, and those of the network that tell of a member or a body more; and the bodies
    that it holds to be named.

    Args: named: the bodies that the sentence names in full; net: None for the bundled one.
    """
    told = list(findings)
    if not worth_reading(sentence, named):

        def look() -> list[Span]:
            return _Read(net or network(), sentence, named, findings).named()

        return Noticed(told, look=None if is_long(sentence.text) else look)
    sure = SURER if findings else SURE
    more: list[Finding] = []
    read = _Read(net or network(), sentence, named, findings)
    bodies, only_named = read.bodies(findings, sure)
    for body, parts in read.parts(bodies):
        told = [confirmed(one, body, parts) for one in told]
        ruled = about(told, body)
        who = [one.at for one in ruled if leaves_open(one, body)]
        certain = [
            (bodies[body] and part.chance >= sure)
            or (
                part.role is Role.SELECTED
                and part.chance >= SURE_OF_WHO
                and part.item.end <= max(who, default=-1)
            )
            for part in parts
        ]
        found = _by_role(parts, roles_of(sentence.text, parts, certain, ruled), body)
        if any(one.role is Role.SELECTED for one in found):
            told = [one for one in told if not leaves_open(one, body)]
        more += untold(found, told)

    def told_of(name: str) -> list[Finding]:
        parts = read.parts_behind(name)
        certain = [part.chance >= SURE_IN_FRONT for part in parts]
        found = _by_role(parts, roles_of(sentence.text, parts, certain, []), of=name)
        ruled = list(of_the_same(told, parts, name))
        elsewhere = [one for one in [*told, *more] if one.body is not None]
        return [*ruled, *untold(found, [*elsewhere, *ruled])]

    return Noticed([*told, *more], only_named, told_of)


class _Read:
    """A sentence as the network reads it."""

    def __init__(
        self,
        net: Network,
        sentence: Sentence,
        named: Sequence[Span],
        findings: Sequence[Finding],
    ) -> None:
        self._net, self._sentence = net, sentence
        self._seen = net.vocabulary.see(sentence, named, findings)

    def bodies(
        self, findings: Sequence[Finding], sure: float
    ) -> tuple[dict[Span, bool], list[Span]]:
        """The bodies with members, and whether the network is sure of each, or holds it likely and the rules
        found it too; and those that are only named."""
        bodies: dict[Span, bool] = {}
        named: list[Span] = []
        for span, body in self._tagged():
            if not span.named and (
                span.chance >= sure or (span.chance >= LIKELY and about(findings, body))
            ):
                bodies[body] = span.chance >= sure
            elif span.named and span.chance >= SURE_OF_NAME:
                named.append(body)
        return bodies, named

    def named(self) -> list[Span]:
        """All bodies that it names."""
        return [body for span, body in self._tagged() if span.chance >= SURE_OF_NAME]

    def _tagged(self) -> Iterator[tuple[Tagged, Span]]:
        (whole,) = self._net.scores(self._seen, [None])
        for tagged in self._net.bodies.spans(whole):
            span = name_alone(self._sentence, self._seen, tagged)
            yield span, (int(self._seen.starts[span.first]), int(self._seen.ends[span.last - 1]))

    def parts(self, bodies: Collection[Span]) -> Iterator[tuple[Span, list[Part]]]:
        """`bodies`, each with who has a part in it."""
        told = self._net.scores(self._seen, list(bodies)) if bodies else []
        for body, scores in zip(bodies, told, strict=True):
            yield body, self._parts(scores, body, self._sentence.text[slice(*body)])

    def parts_behind(self, name: str) -> list[Part]:
        """Who has a part in the body of this name, which stands in front of the sentence."""
        front = self._net.vocabulary.name(name)
        place = -len(name), 0
        (scores,) = self._net.scores(behind(front, self._seen), [place])
        return self._parts(scores[len(front) :], place, name)

    def _parts(self, scores: Scores, body: Span, called: str) -> list[Part]:
        return list(parts_in(self._net, self._sentence, self._seen, scores, body, called))


def _by_role(
    parts: Sequence[Part], roles: Sequence[Role | None], body: Span | None = None, of: str = ""
) -> list[Finding]:
    """One finding for each role that somebody has in a body, named in the sentence or else called `of`."""
    members: dict[Role, list[Item]] = {}
    for part, role in zip(parts, roles, strict=True):
        if role is not None:
            members.setdefault(role, []).append(part.item)
    return [
        Finding(
            body,
            tuple(items),
            role,
            at=body[0] if body else items[0].start,
            defined=body is not None,
            learned=True,
            of=of,
        )
        for role, items in members.items()
    ]
