"""Rules of groups that one office leads and others sit in.

成立由A牵头,B、C参加的X调查组 · 成立了X调查组,由A牵头,B、C参加
"""

import re

from indexer.relation import Role
from indexer.relations.words.backwards import body_before
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import MAKE
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import items

# Groups for one task are no bodies otherwise: too many are called so.
_GROUP = r"(?:(?:调查|评估|督[导查]|专家|协调|攻关|工作|领导)小?组|指挥部|专班|联席会议|委员会|联盟|共同体|联合体|协作体)"
_LED = re.compile(
    r"(?<![自理缘经因])由(?P<lead>[^,;。由]{2,40}?)(?:共同)?牵头[,、](?P<rest>[^;。由]{2,160}?)(?:共同)?(?:参加|参与|配合)"
    rf"(?:的(?P<body>[^,;。的]{{0,48}}?{_GROUP})|(?=[,;。]|$))"
)
_MADE = re.compile(rf"{MAKE}了?(?P<body>[^,;。的]{{2,48}}?{_GROUP})(?=[,;]$)")


def led_groups(sentence: Sentence) -> list[Finding]:
    """The findings of who leads a group and who sits in it, in a sentence."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _LED.finditer(masked) if "牵头" in masked else ():
        body = match.span("body") if match["body"] else _in_front(masked, match.start())
        lead = [i for i in items(text, masked, *match.span("lead")) if i.kind != "loose"]
        rest = [i for i in items(text, masked, *match.span("rest")) if i.kind != "loose"]
        if body and lead and rest:
            found.append(Finding(body, tuple(lead), Role.LEAD, match.start(), defined=True))
            found.append(Finding(body, tuple(rest), Role.MEMBER, match.start(), defined=True))
    return found


def _in_front(masked: str, at: int) -> tuple[int, int] | None:
    """The group that the words in front of 由 name: X由A牵头; 成立了X,由A牵头."""
    clause = clause_start(masked, at)
    if clause < at:
        return body_before(masked, clause, at)
    made = _MADE.search(masked, clause_start(masked, clause - 1), clause) if clause else None
    return made.span("body") if made else None
