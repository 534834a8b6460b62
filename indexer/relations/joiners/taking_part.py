"""Rules of taking part: who has a part in a fund or an alliance.

参与该基金出资的有A、B · 共有16家企业和1家基金会参与X · X…,共有A等50家企业参与 · A参与了X联盟
"""

import re

from indexer.relation import Role
from indexer.relations.joiners.gathering import TOLD_OF
from indexer.relations.words.bodies import is_generic
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import COUNTER, MAKE, NUMBER, PLAN, UNREAL
from indexer.relations.words.kinds import names_nobody
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item, items

# What one has a part in for good; a meeting or a contest is over the same day.
_LASTS = r"(?:联盟|共同体|联合体|协作体|医联体|医共体|基金|专委会|合作组织)"
# 参与该基金出资的企业有A、B.
_WHO = re.compile(
    rf"(?:参与|参加|加入)(?!{MAKE}|发起|共建)(?P<body>[^,;。的]{{0,30}}?{_LASTS})(?:的)?(?:出资|合作|建设|共建|筹建|工作|首期|首批|合伙)*(?:的)?"
    r"(?:企业|单位|机构|高校|院校|医院|成员|国家|城市|分别|主要|还|共|首批)*(?:包括|涵盖|有|为|是)(?=[^,;。]{2})"
)
# (共有)16家企业和1家基金会参与X(工作).
_MANY = re.compile(
    rf"(?:共|已|现|目前)*(?:有|吸引|吸纳)?了?(?P<who>[^,;。]{{0,80}}?(?:{NUMBER}){COUNTER}[^,;。]{{1,24}}?)"
    rf"(?:先后|陆续|正式|共同|积极|自愿)*(?:参与|参加)了?(?!{MAKE}|发起|共建)(?P<body>[^,;。的]{{0,30}}?{_LASTS})(?:工作|建设|合作|共建|出资)?(?=[,;。]|$)"
)
# 该联盟是…,共有A等约50家企业、单位参与.
_IN_ALL = re.compile(
    rf"(?:共|已|现|目前)+有(?P<who>[^,;。]{{0,80}}?(?:{NUMBER}){COUNTER}[^,;。]{{1,16}}?)(?:共同|积极|自愿)*(?:参与|加盟|加入)(?=[,;。]|$)"
)
# 该基金由A、B等12家机构出资; X基金…,出资方包括A、B.
_PAID_BY = re.compile(
    r"(?:^|(?<=[,;。]))(?P<body>[^,;。由]{2,30}?基金)P*由(?P<who>[^;。]{4,100}?)(?:共同|联合|分别|按比例)*(?:出资|认缴|认购)(?=[,;。]|$)"
)
_PAYERS = re.compile(
    r"(?:出资方|出资人|合伙人|投资方|投资人)(?:主要|分别|还|有)*(?:包括|包含|为|是|有|:)(?=[^,;。]{2,30}[、和])"
)
_FUND = re.compile(r"(?:[^,;。]{0,10}[年月日悉绍],)?(?P<body>[^,;。由的是]{0,28}基金)")
_POINTED = re.compile(r"(?:[该本此](?:联盟|共同体|联合体|协作体|医联体|医共体|基金))")
# A参与了X联盟,开展了采购.
_ONE = re.compile(
    r"(?:参与|参加)了(?P<body>[^,;。的]{4,30}?(?:联盟|共同体|联合体|协作体|医联体|医共体))(?=[,;。]|$)"
)
_BODY = re.compile(_LASTS)
_PARTS = re.compile("参与|参加|加入|加盟")


def taking_part(sentence: Sentence) -> list[Finding]:
    """The findings of who has a part in a body that lasts, in a sentence."""
    masked = sentence.masked
    if not _PARTS.search(masked) or not _BODY.search(masked):
        return _paid(sentence)
    return [
        *_listed(sentence),
        *_counted(sentence),
        *_in_all(sentence),
        *_alone(sentence),
        *_paid(sentence),
    ]


def _listed(sentence: Sentence) -> list[Finding]:
    """参与该基金出资的有A、B、C6家企业: a list behind 有 is of names."""
    masked = sentence.masked
    found: list[Finding] = []
    for match in _WHO.finditer(masked):
        who = _members(sentence, match.end(), clause_end(masked, match.end()))
        body = _body(masked, match)
        if body and who and not UNREAL.search(masked, *_clause(masked, match.start())):
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    return found


def _counted(sentence: Sentence) -> list[Finding]:
    """共有16家企业和1家基金会参与X: groups that are counted."""
    masked = sentence.masked
    found: list[Finding] = []
    for match in _MANY.finditer(masked):
        who = _members(sentence, *match.span("who"))
        body = _body(masked, match)
        told = UNREAL.search(masked, *_clause(masked, match.end("who")))
        if body and any(item.kind == "counted" for item in who) and not told:
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    return found


def _in_all(sentence: Sentence) -> list[Finding]:
    """该联盟是…,共有A等50家企业参与: of the body that the sentence begins with."""
    masked = sentence.masked
    found: list[Finding] = []
    for match in _IN_ALL.finditer(masked):
        clause = clause_start(masked, match.start())
        begins = _POINTED.match(masked) or TOLD_OF.match(masked, 0, clause)
        if clause == 0 or begins is None or masked[clause : match.start()].strip():
            continue
        body = begins.span("body") if begins.re is TOLD_OF else begins.span()
        who = _members(sentence, *match.span("who"))
        if any(item.kind == "counted" for item in who):
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    return found


def _paid(sentence: Sentence) -> list[Finding]:
    """该基金由A、B出资; 出资方包括A、B."""
    masked = sentence.masked
    found: list[Finding] = []
    if "基金" not in masked or "资" not in masked:
        return found
    for match in _PAID_BY.finditer(masked):
        who = _members(sentence, *match.span("who"))
        body = _body(masked, match)
        if body and who:
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    fund = _FUND.match(masked)
    for match in _PAYERS.finditer(masked) if fund else ():
        who = _members(sentence, match.end(), clause_end(masked, match.end()))
        body = _body(masked, fund) if fund else None
        if body and who:
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    return found


def _alone(sentence: Sentence) -> list[Finding]:
    """A参与了X联盟: only what is named in full."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _ONE.finditer(masked):
        clause = clause_start(masked, match.start())
        who = [item for item in items(text, masked, clause, match.start()) if item.kind != "loose"]
        unreal = UNREAL.search(masked, clause, match.start()) or PLAN.search(
            masked[clause : match.start()]
        )
        body = _body(masked, match)
        told = who or not masked[clause : match.start()].strip()
        if body and told and not unreal and not is_generic(masked[slice(*body)]):
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    return found


def _body(masked: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The body of a match, all of it: a name of its own, or one that takes a name up."""
    start, end = match.span("body")
    if _POINTED.fullmatch(masked, start, end):
        return start, end
    body = body_after(masked, start, end)
    return body if body and body[1] == end else None


def _clause(masked: str, at: int) -> tuple[int, int]:
    return clause_start(masked, at), at


def _members(sentence: Sentence, start: int, end: int) -> list[Item]:
    """The members of a list; what it names besides proven ones is a name where all are short."""
    listed = items(sentence.text, sentence.masked, start, end)
    named = [item for item in listed if not names_nobody(item.name)]
    proven = [item for item in named if item.kind != "loose"]
    return named if len(proven) * 2 >= len(named) else []
