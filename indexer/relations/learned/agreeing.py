"""What rules and network say of the same body, put together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from indexer.relation import Role
from indexer.relations.learned.lists import LIKELY
from indexer.relations.learned.parts import Part, Span
from indexer.relations.words.findings import Finding, meet


def about(findings: Iterable[Finding], body: Span) -> list[Finding]:
    """The findings that name `body`, as the rules bound it."""
    return [one for one in findings if one.body is not None and meet(one.body, body)]


def confirmed(finding: Finding, body: Span, parts: Sequence[Part]) -> Finding:
    """A finding of the rules, whose members that only stand where one would are proven by the network's."""
    if not about([finding], body):
        return finding
    named = {(part.item.start, part.item.end) for part in parts if part.chance >= LIKELY}
    members = tuple(
        replace(item, kind="name")
        if item.kind == "loose" and (item.start, item.end) in named
        else item
        for item in finding.members
    )
    return replace(finding, members=members)


def leaves_open(finding: Finding, body: Span) -> bool:
    """Whether a finding says of `body` that somebody was selected, and not who: the subject, it takes it."""
    open_ = finding.role is Role.SELECTED and not finding.members and not finding.elided
    return open_ and bool(about([finding], body))


def of_the_same(ruled: Iterable[Finding], parts: Sequence[Part], name: str) -> Iterator[Finding]:
    """The findings of rules that name no body, as told of the body `name` in front of which the network holds one of
    their members to be likely."""
    likely = [(part.item.start, part.item.end) for part in parts if part.chance >= LIKELY]
    for finding in ruled:
        if finding.body is None and any(
            meet((item.start, item.end), one) for item in finding.members for one in likely
        ):
            yield replace(finding, of=name)


def untold(found: Iterable[Finding], ruled: Sequence[Finding]) -> Iterator[Finding]:
    """What the network found without what the rules told already, in these or in other words.

    A member that a rule gave a part in the same body is left out whatever its part, and so is everything of
    a body of which a rule says that the subject of the sentences before has a part in it.
    """
    for finding in found:
        same = [rule for rule in ruled if _same_body(rule, finding)]
        if any(not rule.members for rule in same):
            continue
        told = [(item.start, item.end) for rule in same for item in rule.members]
        items = tuple(
            item
            for item in finding.members
            if not any(item.start < end and start < item.end for start, end in told)
        )
        if items:
            yield replace(finding, members=items)


def _same_body(rule: Finding, finding: Finding) -> bool:
    return rule.body is None or finding.body is None or meet(rule.body, finding.body)
