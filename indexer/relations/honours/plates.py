"""Rules of plates: A获某部首批X授牌, A获省级X认定, A通过国家级X验收."""

import re

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import PLAN, UNREAL
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import items
from indexer.relations.words.titles import is_honour, is_of_person, is_shame, title_itself

_PLATE = re.compile("授牌|牌匾|认定|评定|验收|命名|挂牌")
_GOT = re.compile(
    r"(?:喜获|荣获|获颁|获得?|接受|(?:正式|顺利|成功)*通过)了?(?P<title>(?:(?:国家)?[\u4e00-\u9fff]{2,8}(?:部|局|厅|委|科协))?"
    r"(?:首批|第[一二三四五六七八九十]批|国家|全国|中国|[\u4e00-\u9fff]{0,3}[省市]级?)[^,;。、的获]{4,30}?)"
    r"(?:授牌|牌匾|认定|评定|验收|命名|挂牌)(?=[,;。]|$)"
)


def plates(sentence: Sentence) -> list[Finding]:
    """The findings of plates that were given, in a sentence: to units proven by their form."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _GOT.finditer(masked) if _PLATE.search(masked) else ():
        clause = clause_start(masked, match.start())
        before = masked[clause : match.start()]
        honour = is_honour(match["title"]) and not is_shame(match["title"])
        if not honour or UNREAL.search(before) or PLAN.search(before):
            continue
        title = title_itself(masked, match.span("title"))
        who = [i for i in items(text, masked, clause, match.start()) if i.kind != "loose"]
        if who and not is_of_person(text[slice(*title)]):
            found.append(Finding(title, tuple(who), Role.SELECTED, match.start()))
    return found
