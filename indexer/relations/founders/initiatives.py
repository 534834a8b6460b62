"""Rules of initiatives: what is called so in quotation marks and has no other name of a body.

A、B共同发起“X倡议” · 近70个国家加入“X之友小组” · “X计划”是A、B联合发起的项目 · X项目由A、B联合发起
"""

import re

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import COUNTRY, MAKE, PLAN, UNREAL
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item, items

_NAMED = re.compile(
    r"(?:倡议|计划|行动|小组|网络|伙伴关系|大家庭|联合声明)[”’」\"]$|[”’」\"][\u4e00-\u9fff]*$(?<![”’」\"])"
)
_STARTS = re.compile(
    r"(?P<who>[^,;。:]{2,80}?)(?:,(?=发起|共同|联合))?(?:共同|联合|携手|牵头|率先|倡议)*发起(?:成立|建立|设立)?[了的]?(?P<before>[^,;。QU]{2,16}(?:计划|倡议|联盟|网络))?(?P<body>QQ+[QU](?:(?:[\u4e00-\u9fff]{0,6}?(?:计划|项目|工程|网络))|倡议)?)(?!\S{0,6}(?:仪式|发布会|活动|大赛))"
)
_JOINS = re.compile(
    r"(?P<who>[^,;。:]{2,60}?)(?:先后|相继|陆续|共同|率先|正式|已经?)*加入了?(?P<body>QQ+[QU])"
)
_BY = re.compile(
    r"(?:(?<=[,;。:])|^)(?:本年度|本次|此次)?(?P<body>QQ+[QU](?=[P,是由]|(?:公益)?(?:项目|计划|行动|活动|平台|品牌|工程)[P,是由])|(?![该此这])[^,;。由是]{4,40}?(?:项目|计划|行动|工程))(?P<what>[^。;]{0,60}?)(?:由|(?<![但还就])是)"
    r"(?P<who>[^,;。由是]{4,90}?)(?:于[^,;。、]{2,16})?(?:共同|联合|携手|[二两三四五六]方)+发起(?=的|[,;。]|$)"
)
_PROJECT = re.compile(r"计划|行动|项目|活动|平台|品牌|倡议|工程")
_COUNTRY_WITH = re.compile(rf"(?:[^、]{{0,10}}?(?:宣布|启动))?(?P<name>{COUNTRY.pattern})[同与和]")
_JOINT = re.compile(
    r"(?<=政府)同|联合(?![国会体]|社(?![科会区保工团旗]))(?=[^,;。]{4})|携手(?=[^,;。]{4})|会同"
)
_ACTS = re.compile(MAKE)
_ONCE_MORE = re.compile(r"^(?:其中|目前|已有|已经有|共有|还有|有|已)+")


def initiatives(sentence: Sentence) -> list[Finding]:
    """The findings of initiatives in a sentence."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for verb, pattern, role in (
        ("发起", _STARTS, Role.INITIATOR),
        ("加入", _JOINS, Role.MEMBER),
    ):
        for match in pattern.finditer(masked) if verb in masked and "Q" in masked else ():
            clause = clause_start(masked, match.start("body"))
            before = masked[clause : match.start("body")]
            started = match.groupdict().get("before")
            named = started or _NAMED.search(text, *match.span("body"))
            if not named or UNREAL.search(before):
                continue
            clause = clause_start(masked, match.end("who"))
            who = _proven(sentence, max(clause, match.start("who")), match.end("who"))
            plan = PLAN.search(masked, clause, match.end("who"))
            if who:
                as_role = Role.PLANNED if plan else role
                found.append(
                    Finding(match.span("body"), tuple(who), as_role, match.start(), defined=True)
                )
    return [*found, *_started_by(sentence)]


def _started_by(sentence: Sentence) -> list[Finding]:
    """“X”是一个公益行动,由A、B联合发起; X项目由A、B、C联合发起."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _BY.finditer(masked) if "发起" in masked else ():
        start, end = match.span("body")
        told = text[start : match.end()] + masked[match.end() : match.end() + 16]
        who = _proven(sentence, *match.span("who"))
        if len(who) > 1 and _PROJECT.search(told):
            found.append(
                Finding((start, end), tuple(who), Role.INITIATOR, match.start(), defined=True)
            )
    return found


def _proven(sentence: Sentence, start: int, end: int) -> list[Item]:
    """Those who are listed; [] where one of them is proven by nothing."""
    ahead = _ONCE_MORE.match(sentence.masked[start:end])
    start += ahead.end() if ahead else 0
    joint = _JOINT.search(sentence.masked, start + 2, end)
    if joint:  # A联合B发起
        first_ones = _proven(sentence, start, joint.start())
        others = _proven(sentence, joint.end(), end)
        return [*first_ones, *others] if first_ones and others else []
    first = _COUNTRY_WITH.match(sentence.masked, start, end)
    who = items(sentence.text, sentence.masked, first.end() if first else start, end)
    if first:
        who.insert(0, Item(*first.span("name"), "place", first["name"]))
    acts = any(_ACTS.match(sentence.masked, item.start) for item in who)
    return who if not acts and all(item.kind != "loose" for item in who) else []
