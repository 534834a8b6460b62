"""Rules of labels: lists below a heading that names the body, each under the part that it tells.

理事长单位:A · 牵头单位:A。参与单位:B、C · 成员:A、B
"""

import re

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import UNIT_ROLE
from indexer.relations.words.masking import clause_end
from indexer.relations.words.members import items

_LABEL = re.compile(
    r"(?:^|(?<=[;。]))[\s\d.、()一二三四五六七八九十]*"
    r"(?P<kind>理事长|副理事长|常务理事|理事|会长|副会长|主席|副主席|轮值主席|主任|副主任|组长|副组长|发起|牵头|共建|参建|参与|参加|成员|会员)"
    r"(?P<unit>单位|企业|院校|高校|学校|医院|校)?:(?=\S)"
)
# Labels that say so by themselves; 主任:王某 names a person.
_ALONE = ("成员", "会员")


def labels(sentence: Sentence) -> list[Finding]:
    """The findings of labels in a sentence; of the body that is spoken of or heads the section."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _LABEL.finditer(masked) if ":" in masked else ():
        if not match["unit"] and match["kind"] not in _ALONE:
            continue
        who = items(text, masked, match.end(), clause_end(masked, match.end()))
        if who and all(item.kind != "loose" for item in who):
            role = UNIT_ROLE.get(match["kind"], Role.MEMBER)
            found.append(Finding(None, tuple(who), role, match.start("kind"), labelled=True))
    return found
