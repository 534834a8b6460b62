"""Rules of definition: who made what is defined as a company or body: X是A联合B成立的合资公司.

That it is a body is proven by what it is called behind 的, whatever its name ends in.
"""

import re

from indexer.relation import Role
from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import HEAD, WITH
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item, items

_DEFINED = re.compile(
    r"(?:^|(?<=[,;。]))P*(?:据悉,|据介绍,)?(?P<body>[^,;。、是系由的与和\d]{3,16}?)P*(?:是|系)(?:一家)?(?!由|依托)(?P<who>[^,;。是的为而]{4,80}?)"
    r"(?:(?:共同|合资|联合|合作|合伙|出资|投资|持股|各|倡议|发起|\d{4}年|于|在)*(?P<verb>成立|组建|设立|创立|创办|创建|建立|搭建|发起|共建|打造|建设|举办)的"
    rf"[^,;。]{{0,16}}?(?:合资(?:公司|企业)|公司|企业|机构|品牌|载体|队伍|团队|阵地|{HEAD})|的合资(?:公司|企业))(?=[,;。]|$)"
)
# X由A、B共同出资组建: X is what was founded, whatever it is called.
_BY = re.compile(
    r"(?:^|(?<=[,;。]))(?:据悉,|据介绍,)?(?P<body>[^,;。、是系由的与和\d]{3,16}?)(?<![拟将已现也均共])P*(?:是|系)?由(?P<who>[^,;。]{6,120}?)"
    r"(?:(?:共同|联合|合作)+(?:发起|出资|投资)*(?P<verb>成立|组建|设立|发起成立|发起设立)|(?:合资|(?:共同|联合|合作|按比例)?(?:出资|投资))(?P<paid>成立|组建|设立))(?=[,;。的]|$)"
)
# X是由A孵化成立的公司: one maker.
_MADE_BY = re.compile(
    r"(?:^|(?<=[,;。]))(?:据悉,|据介绍,)?(?P<body>[^,;。、是系由的与和\d]{3,16}?)P*[是系]由(?P<who>[^,;。、的]{4,30}?)"
    r"(?:孵化|投资|出资|独资|全资|发起)*(?:成立|创立|创办|设立|组建)的[^,;。]{0,16}?(?:公司|企业|机构)(?=[,;。]|$)"
)
# X是A批复设立的…
_APPROVED = re.compile(
    r"[^,;。是系]{4,40}?(?P<is>[是系])(?!经)(?P<who>[^,;。是由经]{2,20}?)(?:正式)?(?:批准|批复|核准)(?:同意)?(?:设立|成立|建立|建设|组建|筹建)的"
)
_NO_FIRM = re.compile(
    r"(?:活动|大赛|比赛|赛事|会议|大会|计划|项目|工程|行动|仪式|标准|报告|课程|课题|展览|展|节|奖|品牌|线路|小组|专班|队|小队)$"
)
_MADE = re.compile(
    r"[是系][^,;。]*(?:成立|组建|设立|创立|创办|创建|建立|搭建|发起|共建|打造|建设|举办|合资)"
)
_POINTS = re.compile(r"[该其它这那此本我]|公司$|双方|项目|目前|首|据")
_HEADED = re.compile(rf"{HEAD}P*$")
_NO_BODY = re.compile("(?:品牌|载体)$")
_FEWEST = 2


def defining(sentence: Sentence) -> list[Finding]:
    """The findings of definitions in a sentence: two or more who are named as its makers."""
    masked = sentence.masked
    found: list[Finding] = []
    if "由" in masked:
        found += _founded_by(sentence)
    found += _approved(sentence)
    if not _MADE.search(masked):
        return found
    for match in _DEFINED.finditer(masked):
        body = match["body"]
        if _POINTS.match(body):
            continue
        who = _makers(sentence, *match.span("who"))
        if _NO_BODY.search(match.group()) and not _HEADED.search(body):
            continue  # “甲”是A、B打造的品牌: no body, unless it is called by a kind of body
        single = len(who) == 1 and who[0].kind == "name" and _HEADED.search(body)
        if (len(who) >= _FEWEST or single) and sum(
            item.kind in ("name", "place") for item in who
        ) > 0:
            begun = re.search("倡议|发起", masked[match.end("who") : match.end()])
            role = Role.INITIATOR if begun else Role.CO_BUILDER
            found.append(Finding(match.span("body"), tuple(who), role, match.start(), defined=True))
    return found


def _founded_by(sentence: Sentence) -> list[Finding]:
    """X由A、B共同出资组建, where X is called by no kind of body (else the rules of making tell)."""
    masked = sentence.masked
    found: list[Finding] = []
    for match in _BY.finditer(masked):
        body = match["body"]
        if _POINTS.match(body) or _NO_FIRM.search(body) or _HEADED.search(body):
            continue
        who = _makers(sentence, *match.span("who"))
        proven = sum(item.kind in ("name", "place") for item in who)
        if proven >= _FEWEST and proven == len(who):
            begun = "发起" in masked[match.end("who") : match.end()]
            role = Role.INITIATOR if begun else Role.CO_BUILDER
            found.append(Finding(match.span("body"), tuple(who), role, match.start(), defined=True))
    for match in _MADE_BY.finditer(masked):
        who = items(sentence.text, masked, *match.span("who"))
        named = len(who) == 1 and who[0].kind == "name"
        if named and not _POINTS.match(match["body"]) and not _HEADED.search(match["body"]):
            found.append(
                Finding(
                    match.span("body"), tuple(who), Role.CO_BUILDER, match.start(), defined=True
                )
            )
    return found


def _approved(sentence: Sentence) -> list[Finding]:
    """X是A批复设立的平台: A is the authority."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _APPROVED.finditer(masked) if "批" in masked else ():
        body = body_before(masked, clause_start(masked, match.start("is")), match.start("is"))
        who = [item for item in items(text, masked, *match.span("who")) if item.kind == "name"]
        if body and who and is_specific(masked[slice(*body)]):
            found.append(Finding(body, tuple(who), Role.SUPERVISOR, match.start("is")))
    return found


def _makers(sentence: Sentence, start: int, end: int) -> list[Item]:
    """A联合B、C: the members on both sides."""
    joint = WITH.search(sentence.masked, start, end)
    if joint is None:
        return items(sentence.text, sentence.masked, start, end)
    first = items(sentence.text, sentence.masked, start, joint.start())
    return first + items(sentence.text, sentence.masked, joint.end(), end)
