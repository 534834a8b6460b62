"""Rules of members in brackets: X的五个创始成员(A、B、C), X成员国(A、B), X联盟(A、B和C)."""

import re

from indexer.relation import Role
from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.masking import clause_start, mask
from indexer.relations.words.members import Item, items

_BRACKET = re.compile(
    r"(?:(?:\d+|[两三四五六七八九十]+)[个家所]的?)?(?:创始|首批|正式|全体)*(?:成员|会员)(?:国家?|单位|企业|高校|城市)?(?=P)"
)
# “X联盟”(A、B和C), X联盟(A、B): who is in it, right behind the name.
_BEHIND_NAME = re.compile(r"(?:联盟|同盟|共同体|联合体|Q)(?=P)")
_HAS_MEMBERS = re.compile(r"(?:联盟|同盟|共同体|联合体)[”」]?$")
_LEADS = re.compile(r"(?:创始|首批|现有)?(?:成员|会员)(?:国|单位|企业)?(?:包括|包含|涵盖|有|为|:)+")
_LISTS = re.compile("[、和与]")
_FEWEST = 2


def bracketed(sentence: Sentence) -> list[Finding]:
    """The findings of members in brackets: two or more, each proven by its form."""
    masked = sentence.masked
    found: list[Finding] = []
    if "P" not in masked:
        return found
    for match in _BRACKET.finditer(masked) if "员" in masked else ():
        who = _inside(sentence, match.end())
        owner = masked[: match.start()].rstrip("的")
        body = body_before(masked, clause_start(masked, match.start()), len(owner))
        if who and (body is None or is_specific(masked[slice(*body)])):
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    for match in _BEHIND_NAME.finditer(masked):
        end = match.end()
        if not _HAS_MEMBERS.search(sentence.text, max(0, end - 5), end):
            continue
        who = _inside(sentence, end)
        body = body_before(masked, clause_start(masked, end), end)
        if who and body and is_specific(masked[slice(*body)]):
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    return found


def _inside(sentence: Sentence, at: int) -> list[Item]:
    """The members in the brackets that begin at `at`; [] where anything else stands there too."""
    text, masked = sentence.text, sentence.masked
    start = end = at + 1
    while masked[end : end + 1] == "P":
        end += 1
    end -= 1
    leads = _LEADS.match(mask(text[start:end]))
    start += leads.end() if leads else 0
    inside = masked[:start] + mask(text[start:end]) + masked[end:]
    who = items(text, inside, start, end)
    if not _LISTS.search(inside, start, end) or "," in inside[start:end]:
        return []
    proven = len(who) >= _FEWEST and all(item.kind in ("name", "place") for item in who)
    return who if proven else []
