"""Rules of examples: A、B和C等五个省级X, where as many are named as there are said to be.

What carries a title of a level and is listed so holds it, whatever the sentence tells of it.
"""

import re

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import items
from indexer.relations.words.numbers import number_of
from indexer.relations.words.titles import is_honour, is_of_person, is_shame

_COUNTED = re.compile(
    r"等(?P<count>\d+|[两三四五六七八九十]+)(?:个|家|所|座|处|项)"
    r"(?P<title>(?:国家|全国|中国|世界|[\u4e00-\u9fff]{2,3}[省市](?=[\u4e00-\u9fff]{0,2}级)|[省市区县]级|全[省市])[\u4e00-\u9fffQU“”]{3,20})(?=[,;。]|$)"
)
# Behind these stands a list of what somebody visits, runs or makes.
_LEADS = re.compile(
    r"(?:参观|走访|考察|走进|来到|前往|拥有|建有|包括|涵盖|建成|打造|创建|培育|现有|形成)了?(?=[^,;。、]{2,24}、)"
)
_FEWEST = 2


def examples(sentence: Sentence) -> list[Finding]:
    """The findings of lists that a count and a title of a level close."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _COUNTED.finditer(masked) if "等" in masked else ():
        title = match.span("title")
        if not is_honour(match["title"]) or is_shame(match["title"]):
            continue
        start = clause_start(masked, match.start())
        lead = [one.end() for one in _LEADS.finditer(masked, start, match.start())]
        who = items(text, masked, lead[-1] if lead else start, match.start())
        whole = number_of(match["count"]) == len(who) >= _FEWEST
        proven = whole and all(item.kind in ("name", "place") for item in who)
        if proven and not is_of_person(text[slice(*title)]):
            found.append(Finding(title, tuple(who), Role.SELECTED, match.start()))
    return found
