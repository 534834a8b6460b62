"""Rules of joining: who joins a body, who has joined it and whom it gathers.

A加入X · A是X成员 · 首批入驻A、B等26家机构 · 新加入X的A
"""

import re
from dataclasses import replace

from indexer.relation import Role
from indexer.relations.bodies import bodies_behind, body_after, body_before
from indexer.relations.findings import Finding, Sentence
from indexer.relations.gathering import gathering
from indexer.relations.grammar import COMES_IN, COUNTER, JOIN, NUMBER, PLAN, UNREAL
from indexer.relations.masking import clause_end, clause_start
from indexer.relations.members import Item, items

_PERSON = re.compile(
    r"(?:教授|博士|先生|女士|院士|研究员|获得者|主任|书记|总经理|董事长|\d+岁)[\u4e00-\u9fff]{0,4}$"
)
_EMPLOYER = re.compile(r"(?:公司|集团|银行|大学|学院|研究院|研究所|医院|实验室|协会|中心)$")
_EMPLOYED = re.compile(r"担任|先后任|任职|出任|从事|历任|受聘|任\S{0,8}(?:经理|主任|教授|研究员)")
# 首批加盟高校有A、B: who has joined the body that is being spoken of.
_JOINED_ARE = re.compile(
    r"(?:首批|现有|已)?(?:加入|加盟|入盟|参与)的?(?:成员|高校|院校|学校|单位|企业|机构|城市|医院|该?(?:联盟|共同体|联合体|集团|协会)的(?=有|包括))+(?:共?有|包括|包含|涵盖|分别为|为|:)(?=[\u4e00-\u9fff])"
)
# 新加入X的A、B; A随后加入.
_WHO_JOINED = re.compile(
    r"(?:新|首批|已|最早|率先|今年)(?:加入|加盟|入驻)(?P<body>[^,;。的]{0,30})的(?P<who>[^,;。]{3,80}?)(?=授|颁|代表|举行|[,;。]|$)"
)
_JOINED_LATER = re.compile(
    r"(?:(?:随后|后来|此后|相继|陆续|先后|随即)(?:也|正式|宣布)*(?:加入|加盟|入盟|入会)|正式(?:入盟|入会|加盟|加入)|(?:响应|踊跃)(?:加入|参加))(?:其中|进来)?(?=[,;。]|$)"
)
# X由A发起,后B加入,2021年C加入.
_THEN = re.compile(
    r"(?<=[,;])(?:后(?:来|续|又)?|\d{4}年(?:\d{1,2}月)?)(?P<who>[^,;。]{2,60}?)(?:加入|加盟)(?=[,;。]|$)"
)
# A是X成员, A成为首批X成员; 成员单位 is among the ranks.
_IS_MEMBER = re.compile(
    r"(?:是|系|成为|成了|作为|(?<![作成认评选视称列])为)(?:其|首批|首个|第一批|创始|正式|现)*(?P<body>[^,;。是为]{3,40}?)(?:中?的)?"
    r"(?:首批|创始|正式)*(?:成员|会员|一员)(?:之一)?(?=[,;。:]|$)"
)
# 此次签约标志着A加入X: what happens stands behind.
_MARKS = re.compile(r"(?:标志着|意味着|宣布)(?!.*(?:标志着|意味着|宣布))")
_NEWLY = re.compile(
    r"成为(?:其|该[\u4e00-\u9fff]{2,3}|联盟|共同体)?的?(?:(?:新|正式|首批)?(?:联盟|共同体|联合体)?[成会]员|首批(?:联盟|共同体|联合体)(?:单位|高校|院校|学校|企业|城市|机构))(?=[,;。:]|$)"
)
# 吸收A为X会员: A is taken in, which the rules of gathering tell.
_TAKES = re.compile(r"吸收|吸纳|接纳|增补|接收")
_EXCEPT = re.compile(r"除(?:了)?(?P<who>[^。;]{4,80}?)(?:之外|以外|外),")
_FIRST = re.compile(r"首批(?:入驻|加入|吸纳|加盟)(?:了|的有|有|包括)?(?=[\u4e00-\u9fff])")
_PAIRED = re.compile(
    rf"(?<=[,;]){NUMBER}{COUNTER}(?:学校|院校|高校|中小学|幼儿园|企业|医院|单位|村|社区)(?=结对)"
)


def joining(sentence: Sentence) -> list[Finding]:
    """The findings of joining and of gathering in a sentence."""
    found: list[Finding] = []
    if re.search("[加被股]", sentence.masked):
        for match in JOIN.finditer(sentence.masked):
            if not _JOINED_ARE.match(sentence.masked, match.start()):
                found += _as_before(found, _joins(sentence, match))
    return [
        *found,
        *_are_members(sentence),
        *_first_ones(sentence),
        *gathering(sentence),
        *_who_joined(sentence),
    ]


def _as_before(told: list[Finding], found: list[Finding]) -> list[Finding]:
    """A加入X,同年加入Y: who joins the second is who joined the first."""
    return [
        one if one.members or not told else replace(one, members=told[-1].members) for one in found
    ]


def _joins(sentence: Sentence, match: re.Match[str]) -> list[Finding]:
    text, masked = sentence.text, sentence.masked
    body = body_after(masked, match.end(), clause_end(masked, match.end()))
    if body is None:
        return []
    clause = clause_start(masked, match.start())
    if _EMPLOYED.search(masked, body[1]) and _EMPLOYER.search(masked, *body):
        return []
    if UNREAL.search(masked, clause, match.start()) or masked[match.start() - 1] == "为":
        return []
    planned = PLAN.search(masked[clause : match.start()]) or "申请" in match.group()
    role = Role.PLANNED if planned else Role.MEMBER
    marks = _MARKS.search(masked, clause, match.start())
    clause = marks.end() if marks else clause
    who = _no_persons(items(text, masked, clause, match.start()))
    outside = _EXCEPT.search(masked, 0, match.start())
    if outside and masked[match.start() : match.end()].startswith("也"):
        who = items(text, masked, *outside.span("who")) + who
    if not who and (
        len(masked[clause : match.start()].strip()) > 6
        or _PERSON.search(masked[clause_start(masked, max(clause - 1, 0)) : max(clause - 1, 0)])
    ):
        return []
    listed = bodies_behind(masked, body, clause_end(masked, body[1]))
    return [Finding(one, tuple(who), role, match.start()) for one in (body, *listed)]


def _are_members(sentence: Sentence) -> list[Finding]:
    """A是X成员; A成为首批X成员."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _NEWLY.finditer(masked):
        clause = clause_start(masked, match.start())
        who = [i for i in items(text, masked, clause, match.start()) if i.kind != "loose"]
        if who and not UNREAL.search(masked, clause, match.start()):
            found.append(Finding(None, tuple(who), Role.MEMBER, match.start()))
    for match in _IS_MEMBER.finditer(masked):
        clause = clause_start(masked, match.start())
        if UNREAL.search(masked, clause, match.start()) or _TAKES.search(
            masked, clause, match.start()
        ):
            continue
        marks = _MARKS.search(masked, clause, match.start())
        clause = marks.end() if marks else clause
        body = body_after(masked, *match.span("body"))
        who = [i for i in items(text, masked, clause, match.start()) if i.kind != "loose"]
        if not masked[clause : match.start()]:
            who = _is_before(sentence, clause)
        if body and body[1] == match.end("body") and who:
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    return found


def _is_before(sentence: Sentence, clause: int) -> list[Item]:
    """A是…,是X成员: who the clause in front says something of."""
    masked = sentence.masked
    if clause == 0 or masked[clause - 1] != ",":
        return []
    start = clause_start(masked, clause - 1)
    told = re.compile(r"[^,;。]{2,24}?(?=[是系])").match(masked, start)
    listed = items(sentence.text, masked, *told.span()) if told else []
    return [item for item in listed if item.kind != "loose"]


def _no_persons(who: list[Item]) -> list[Item]:
    """A name by syntax alone may be a person; in a list with proven names it is not."""
    return (
        who
        if any(item.kind in ("name", "place") for item in who) or len(who) == 1
        else [item for item in who if item.kind != "loose"]
    )


def _first_ones(sentence: Sentence) -> list[Finding]:
    """首批入驻A、B等26家机构; …,66所学校结对发展, of the body named before."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in (*_FIRST.finditer(masked), *_JOINED_ARE.finditer(masked)):
        who = items(text, masked, match.end(), clause_end(masked, match.end()))
        if len(who) > 1:
            found.append(Finding(None, tuple(who), Role.MEMBER, match.start()))
    for match in _PAIRED.finditer(masked):
        item = Item(match.start(), match.end(), "counted", text[match.start() : match.end()])
        found.append(Finding(None, (item,), Role.MEMBER, match.start()))
    return found


def _who_joined(sentence: Sentence) -> list[Finding]:
    """新加入X的A、B; A随后加入, of the body that is being spoken of."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    if not COMES_IN.search(masked):
        return found
    for match in _WHO_JOINED.finditer(masked):
        who = [i for i in items(text, masked, *match.span("who")) if i.kind in ("name", "place")]
        body = body_after(masked, *match.span("body")) or (
            body_before(masked, *match.span("body")) if match["body"] else None
        )
        if who and (body or not match["body"]):
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    for match in _JOINED_LATER.finditer(masked):
        found += _later(sentence, clause_start(masked, match.start()), match.start())
    for match in _THEN.finditer(masked):
        found += _later(sentence, *match.span("who"))
    return found


def _later(sentence: Sentence, start: int, end: int) -> list[Finding]:
    """Who joins later what is being spoken of."""
    who = [i for i in items(sentence.text, sentence.masked, start, end) if i.kind != "loose"]
    if not who or UNREAL.search(sentence.masked, start, end):
        return []
    return [Finding(None, tuple(who), Role.MEMBER, end)]
