"""Rules of members in brackets: X的五个创始成员(A、B、C), X成员国(A、B)."""

import re

from indexer.relation import Role
from indexer.relations.bodies import body_before, is_specific
from indexer.relations.findings import Finding, Sentence
from indexer.relations.masking import clause_start, mask
from indexer.relations.members import items

_BRACKET = re.compile(
    r"(?:(?:\d+|[两三四五六七八九十]+)[个家所]的?)?(?:创始|首批|正式|全体)*(?:成员|会员)(?:国家?|单位|企业|高校|城市)?(?=P)"
)
_FEWEST = 2


def bracketed(sentence: Sentence) -> list[Finding]:
    """The findings of members in brackets: two or more, each proven by its form."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _BRACKET.finditer(masked) if "员" in masked else ():
        start = match.end() + 1
        end = start
        while masked[end : end + 1] == "P":
            end += 1
        end -= 1
        inside = masked[:start] + mask(text[start:end]) + masked[end:]
        who = items(text, inside, start, end)
        if len(who) < _FEWEST or any(item.kind not in ("name", "place") for item in who):
            continue
        owner = masked[: match.start()].rstrip("的")
        body = body_before(masked, clause_start(masked, match.start()), len(owner))
        if body is None or is_specific(masked[slice(*body)]):
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    return found
