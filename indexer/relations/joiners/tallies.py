"""Rules of tallies: how many members of each kind a body has, the kind said before the number.

X的成员包括高校5所、科研院所7家、企业23家 · X现有理事单位46家,其中高职院校8所、中职学校21所
"""

import re

from indexer.relation import Role
from indexer.relations.words.backwards import body_before
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import COUNTER, NUMBER
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item

_KIND = r"(?P<kind>[\u4e00-\u9fff]{0,6}?(?:高校|院校|院所|机构|学校|企业|公司|医院|协会|单位|商会|银行|园区|大学))"
TALLY = re.compile(rf"{_KIND}(?:共|有)*(?P<count>{NUMBER}{COUNTER})(?=[、,;。和及]|$)")
_LIST = re.compile(
    r"(?P<of>(?:成员|会员|理事|盟员)(?:单位|企业)?)(?P<between>[^;。]{0,16}?)(?:包括|包含|涵盖|其中|有|:)+"
    r"(?=[\u4e00-\u9fff]{2,8}\d)"
)
_AND = re.compile(r"[、,和及]")
_FEWEST = 2


def tallies(sentence: Sentence) -> list[Finding]:
    """The groups of every tally of members in a sentence, each as a count of its kind."""
    masked = sentence.masked
    found: list[Finding] = []
    for match in _LIST.finditer(masked):
        groups = _groups(sentence, match.end())
        if len(groups) >= _FEWEST:
            named = re.sub(
                r"(?:目前|现有|拥有|共有|已有|有|的|现|首批)+$",
                "",
                masked[clause_start(masked, match.start()) : match.start()],
            )
            start = clause_start(masked, match.start())
            body = body_before(masked, start, start + len(named)) if named else None
            found.append(Finding(body, tuple(groups), Role.MEMBER, match.start()))
    return found


def _groups(sentence: Sentence, at: int) -> list[Item]:
    """高校5所、企业23家 as 5所高校, 23家企业."""
    groups: list[Item] = []
    while one := TALLY.match(sentence.masked, at):
        kind, count = (sentence.text[slice(*one.span(name))] for name in ("kind", "count"))
        groups.append(Item(one.start(), one.end(), "counted", count + kind))
        on = _AND.match(sentence.masked, one.end())
        if on is None:
            break
        at = on.end()
    return groups
