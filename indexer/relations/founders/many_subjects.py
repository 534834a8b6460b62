"""Several who act, named in a clause further up: A、B和C按照…的思路,整合资源,共同成立X."""

import re

from indexer.relations.words.findings import Sentence
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item, items

# What stands behind the names of those who act: how, by what and to what end they do.
_GOES_ON = re.compile(
    r"(?<=\S{4})(?:按照|按|根据|围绕|通过|以(?=\S{2,})|依托|秉持|秉承|本着|充分|发挥|整合|聚焦|立足|结合|坚持|针对|为了?(?=\S{4})|经(?!济|开|营|贸))"
)
# A clause that goes on to say what they do has no subject of its own.
_DOES = re.compile(
    r"\s*(?:集聚|整合|统筹|创新|发挥|聚焦|围绕|优化|汇聚|深化|加强|坚持|通过|依托|充分|积极|强化|立足|凝聚|联动|打破|探索|利用|推动|共享|以)"
)
_LEADS_IN = re.compile(
    r"(?:\S{0,12}[年月日]|近[日年来]+|据悉|据介绍|据了解|目前|日前|此前|去年|今年\S{0,4}|此外|同时|其中|为\S+|在\S+)$"
)
_AND = re.compile("[、和与及]")
_FEWEST, _MOST_CLAUSES = 2, 4


def many_before(sentence: Sentence, end: int) -> list[Item]:
    """Two or more whom a clause in front of `end` begins with, most of them proven by form; [] where
    another subject stands between."""
    masked = sentence.masked
    at = end
    for _ in range(_MOST_CLAUSES):
        if at <= 0 or masked[at - 1] != ",":
            return []
        start = clause_start(masked, at - 1)
        on = _GOES_ON.search(masked, start, at - 1)
        if on and _AND.search(masked, start, on.start()) and not _DOES.match(masked, start):
            who = items(sentence.text, masked, start, on.start())
            proven = sum(item.kind in ("name", "place") for item in who)
            return who if len(who) >= _FEWEST and proven * 2 > len(who) else []
        if not _DOES.match(masked, start) and not _LEADS_IN.match(masked, start, at - 1):
            return []
        at = start
    return []
