"""Rules of unveiling: who take the cloth off the plate of a body in the name of its makers.

A、B共同为X揭牌 · A与B举行签约仪式,并为X揭牌 · A与B举行合作签约暨X揭牌仪式
"""

import re

from indexer.relation import Role
from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import WITH
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item, items

_FOR = re.compile(
    r"(?P<who>[^;。:]{6,120}?)(?:有关领导|相关领导|领导|相关负责人|负责人|代表)?(?:共同|联合|一同|一起)"
    r"(?:在[^,;。]{2,20},?)?为(?P<body>[^,;。]{4,40}?)(?:进行)?(?:揭牌|揭幕|挂牌|授牌)(?![^,;。]{0,2}(?:仪式|活动))"
)
_SIGNED = re.compile(
    r"(?P<who>[^,;。:]{6,80}?)(?:在[^,;。]{2,40}?)?(?:共同|联合)?(?:签署|签订|签约|举行|召开|举办)[^,;。]{0,60},"
    r"(?:[^,;。]{2,24}?(?=共同))?(?:并|共同|现场|同时)*为(?P<body>[^,;。]{4,60}?)(?:揭牌|揭幕)"
)
_CEREMONY = re.compile(
    r"(?P<who>[^,;。:]{6,80}?)(?:在[^,;。]{2,16}?)?(?:共同|联合)?(?:举行|举办)?(?:战略|合作|共建|框架|项目|协议)*(?:签约|签署|签订)(?:仪式)?暨"
    r"(?P<body>[^,;。]{4,40}?)(?:揭牌|成立|授牌)(?:仪式|大会)"
)
_FEWEST = 2


def unveiling(sentence: Sentence) -> list[Finding]:
    """The findings of plates in a sentence: two or more who unveil one, all proven to be no persons."""
    masked = sentence.masked
    found: list[Finding] = []
    if "揭" not in masked and "挂牌" not in masked:
        return found
    for pattern in (_FOR, _SIGNED, _CEREMONY):
        for match in pattern.finditer(masked):
            at, stop = match.span("body")
            body = body_before(masked, at, stop)
            if body is None or not is_specific(masked[slice(*body)]):
                continue
            start = max(clause_start(masked, match.end("who") - 1), match.start("who"))
            who = _whole(sentence, start, match.end("who"))
            if len(who) >= _FEWEST and all(item.kind in ("name", "place") for item in who):
                found.append(Finding(body, tuple(who), Role.CO_BUILDER, stop))
    return found


def _whole(sentence: Sentence, start: int, end: int) -> list[Item]:
    """The members of A联合B and of A、B."""
    joint = WITH.search(sentence.masked, start + 1, end)
    if joint is None:
        return items(sentence.text, sentence.masked, start, end)
    first = items(sentence.text, sentence.masked, start, joint.start())
    return first + items(sentence.text, sentence.masked, joint.end(), end)
