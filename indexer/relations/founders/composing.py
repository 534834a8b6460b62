"""Rules of composition over commas: X由7家单位组成,分别为A、B、C."""

import re

from indexer.relation import Role
from indexer.relations.joiners.listing import list_end
from indexer.relations.words.backwards import body_before
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import COUNTER, NUMBER
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import items

_MADE_OF = re.compile(
    rf"(?:现|共|目前|主要|最初)*由(?:{NUMBER}){COUNTER}(?:[^,;。]{{0,12}}?)(?:组成|构成|发起|共建|共同(?:组建|成立))"
    r"(?:的)?[,:](?:它们|他们|其中|成员|主要|分别|具体)*(?:为|是|包括|有)?:?(?=\S{3})"
)
_ITS_OWN = re.compile(r"(?:其|该)?(?:理事会|成员|会员|常务理事会)")
_FEWEST = 2


def composing(sentence: Sentence) -> list[Finding]:
    """The findings of bodies that so many make up, who are named behind the comma."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _MADE_OF.finditer(masked) if "由" in masked else ():
        who = items(text, masked, match.end(), list_end(masked, match.end()))
        if len(who) < _FEWEST or any(item.kind not in ("name", "place") for item in who):
            continue
        role = Role.INITIATOR if "发起" in match.group() else Role.MEMBER
        role = Role.CO_BUILDER if re.search("共建|组建|成立", match.group()) else role
        body = body_before(masked, clause_start(masked, match.start()), match.start())
        if body and _ITS_OWN.fullmatch(masked, *body):
            body = None  # 理事会由…组成: that of the body spoken of
        found.append(Finding(body, tuple(who), role, match.start()))
    return found
