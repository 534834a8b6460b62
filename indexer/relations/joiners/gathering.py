"""Rules of gathering: what a body gathers, and whom it takes in.

X汇聚了A、B等20余家企业 · X已吸纳A、B等20家企业入驻 · X吸纳A、B为新成员
"""

import re
from dataclasses import replace

from indexer.relation import Role
from indexer.relations.words.backwards import body_before
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import COMES_IN, COUNTER, MAKE, NUMBER, PLAN, UNIT, UNREAL
from indexer.relations.words.kinds import names_nobody
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import items

# A collective that holds its members: X汇聚了A、B等20余家企业.
_HOLDS = re.compile(
    r"(?=[共凝吸囊已拥整汇涵现目联聚覆辐集首])"  # for speed
    r"(?:目前|已经?|共|现|首批)*(?:聚集|集聚|汇聚|吸纳|吸引|凝聚|囊括|集结|汇集|覆盖|辐射|吸收|联合|拥有|现有|共有|涵盖|整合)了?(?=[\u4e00-\u9fffa-z\d])"
)
_HOLDER = re.compile(
    r"(?:联盟|共同体|联合体|协作体|医联体|医共体|协会|商会|联合会|促进会|(?:教育|职教|医疗|办学)集团)$"
)
# A sentence that begins with the body it tells of.
TOLD_OF = re.compile(
    r"(?:[^,;。]{0,14}[年月日前悉绍],)?(?P<body>[^,;。由是的]{2,28}?(?:联盟|共同体|联合体|协作体|医联体|医共体|职教集团|教育集团|联合会))"
    r"(?=P*(?:由|于|自|是|今|近|正式|成立|现|目前|已|在))"
)
# X吸纳A、B为新成员.
_TAKEN_AS = re.compile(
    r"(?:吸纳|吸收|接纳|增补|接收)了?(?P<who>[^,;。]{2,80}?)(?:作?为|成为)(?P<body>[^,;。]{4,24}?(?:联盟|共同体|联合体|协会|学会|商会))?(?:其|联盟|共同体)?的?(?:新|正式|首批|创始)*(?:[成会]员|理事)(?=[,;。]|$)"
)
# 新增A、B两个成员; 迎来新成员A、B.
_NEW = re.compile(
    rf"(?:新增|吸纳|吸收|增补|接纳|迎来)了?(?P<who>[^,;。]{{2,80}}?)(?:等)?(?:{NUMBER}){COUNTER}(?:新)?(?:成员|会员)(?:单位|城市|高校|企业|院校)?(?=[,;。]|$)|"
    rf"(?:迎来|新增|增添)了?(?:(?:{NUMBER}){COUNTER})?新?(?:成员|会员|伙伴)(?:单位|城市|高校|企业|院校)?(?:—|,,|[:,])?(?P<names>[^,;。]{{2,80}}?)(?=[,;。]|$)"
)
_WHEN = re.compile(r"(?:今年|去年|近日|日前|又|也|再|已|还|再次|\d{4}年|\d{1,2}月)+$")
_INTO = re.compile(r"(?:组建|整合|合并|组成|联合)[为成]")
# 将A、B组建为X.
_MADE_INTO = re.compile(
    r"(?:将|把)(?P<who>[^,;。]{2,80}?)(?:共同|整合|联合)*(?:组建|整合|合并|组成|联合)(?:成为|为|成)(?P<body>[^,;。]{4,40})"
)
# 将A也纳入X联盟.
_TAKEN_INTO = re.compile(
    r"(?:将|把)(?P<who>[^,;。]{2,60}?)(?:也|都|均|全部|一并|同时|首次|正式|统一|整体|新|一起)*(?:纳入|吸纳进|吸纳入|吸收进|吸收入|编入|并入)(?:了|到)?"
    r"(?P<body>[^,;。的]{0,30}?(?:联盟|共同体|联合体|协作体|医联体|医共体|教联体|教育集团|医疗集团|商会|协会))(?:成员)?(?:里|中|内)?(?=[,;。]|$)"
)
_TRADE = re.compile(r"[\u4e00-\u9fff]{2,8}(?:产业|行业)")
# (X)已吸纳A、B等20家企业入驻; 8家企业签约入驻平台.
_TAKES_IN = re.compile(
    r"(?:吸纳|吸引|汇聚|集聚|聚集)了?(?P<who>[^,;。]{3,80}?)(?:签约)?(?:入驻|加入|加盟)(?P<body>[^,;。]*)"
)
# X已有86家图书馆加盟.
_HAVE_JOINED = re.compile(
    rf"(?:首批|已|共|现|目前)*有(?:来自[^,;。]{{2,20}}?的)?(?P<who>(?:{NUMBER}){COUNTER}[^,;。]{{1,20}}?)(?:先后|陆续|正式)*(?:加盟|加入|入盟|入会)(?P<body>)(?=[,;。]|$)"
)
# X已有A、B等多所高校完成签约入驻.
_HAVE_MOVED_IN = re.compile(
    r"(?:已|现|目前)+有(?P<who>[^,;。]{6,120}?)(?:完成|签约|正式|先后|陆续|成功)*(?:入驻|入园)(?P<body>)(?=[,;。]|$)"
)
_MOVE_IN = re.compile(
    r"(?P<who>[^,;。]{2,60}?)(?:代表|现场|正式|集中|首批|已经?)*(?:签约)?入驻(?P<body>[^,;。]{2,40})"
)
# 入驻平台: the one that is being spoken of.
_BY_KIND = re.compile(r"该?(?:平台|工作站|大学城|联盟|基地|园区|产业园|孵化器|示范区|小镇)")
_GATHERS = re.compile(r"(?:平台|工作站|大学城|联盟|联合体|共同体|基地|中心|园区?|孵化器)$")


def gathering(sentence: Sentence) -> list[Finding]:
    """The findings of what a body gathers and takes in, in a sentence."""
    return [
        *_holds(sentence),
        *_takes_in(sentence),
        *_taken_as(sentence),
        *_made_into(sentence),
        *_taken_into(sentence),
    ]


def _holds(sentence: Sentence) -> list[Finding]:
    """X汇聚了A、B等20余家企业: a list of several, or one that is counted."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _HOLDS.finditer(masked):
        clause, stop = clause_start(masked, match.start()), clause_end(masked, match.end())
        body = body_before(masked, clause, match.start())
        in_front = body is None and match.start() == clause > 0 and masked[clause - 1] == ","
        if in_front:  # 已建X,涵盖60家企业; 在X内,聚集了269家企业
            body = body_before(
                masked,
                clause_start(masked, clause - 1),
                clause - 1 - (masked[clause - 2] in "内里中"),
            )
        if in_front and body and not _GATHERS.search(masked, *body):
            body = None
        if in_front and body is None:  # X由A牵头,汇聚102家企业
            begins = TOLD_OF.match(masked, 0, clause)
            body = begins.span("body") if begins else None
        if (
            body is None
            or not (in_front or _HOLDER.search(masked, *body))
            or UNIT.search(masked, clause, stop)
        ):
            continue
        if re.search(rf"{MAKE}|发起|共建|举办|开展", masked[match.end() : stop]):
            continue
        who = items(text, masked, match.end(), stop)
        proven = [item for item in who if item.kind != "loose"]
        told = any(item.kind == "counted" for item in who) and len(proven) > 1
        if (
            in_front
            and any(item.kind != "counted" for item in who)
            and not (told and proven == who and _HOLDER.search(masked, *body))
        ):
            continue
        if (
            told
            or (len(proven) > 1 and proven == who)
            or (len(proven) == 1 and proven[0].kind == "counted")
        ):
            named = tuple(item for item in who if not names_nobody(item.name))
            found.append(Finding(body, named, Role.MEMBER, match.start()))
    return found


def _takes_in(sentence: Sentence) -> list[Finding]:
    """X已吸纳A、B等20家企业入驻; 8家企业签约入驻平台: only groups that are counted."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    if not COMES_IN.search(masked):
        return found
    for pattern in (_TAKES_IN, _HAVE_JOINED, _HAVE_MOVED_IN, _MOVE_IN):
        for match in pattern.finditer(masked):
            clause = clause_start(masked, match.start())
            if UNREAL.search(masked, clause, match.start("who")):
                continue
            who = items(text, masked, *match.span("who"))
            counted = any(item.kind == "counted" for item in who)
            named = len(who) > 1 and not any(names_nobody(item.name) for item in who)
            if not (counted or named) or any(item.kind == "loose" for item in who):
                continue
            behind = body_after(masked, *match.span("body"))
            if behind is None and _BY_KIND.fullmatch(match["body"]):
                behind = match.span("body")
            if behind is None and match["body"]:
                continue
            body = behind or body_before(masked, clause, match.start())
            if body is None and counted and pattern is not _MOVE_IN and clause > 0:
                found.append(Finding(None, tuple(who), Role.MEMBER, match.start()))
            elif body and _GATHERS.search(text[body[0] : body[1]].rstrip('”’"」)）')):
                found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    return found


def _taken_as(sentence: Sentence) -> list[Finding]:
    """X吸纳A、B为新成员."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _NEW.finditer(masked) if "员" in masked or "伙伴" in masked else ():
        clause = clause_start(masked, match.start())
        span = match.span("who" if match["who"] else "names")
        named = [item for item in items(text, masked, *span) if item.kind in ("name", "place")]
        before = body_before(masked, clause, _time_before(masked, clause, match.start()))
        if named and not UNREAL.search(masked, clause, match.start()):
            found.append(Finding(before, tuple(named), Role.MEMBER, match.start()))
    for match in _TAKEN_AS.finditer(masked):
        clause = clause_start(masked, match.start())
        who = [item for item in items(text, masked, *match.span("who")) if item.kind != "loose"]
        body = match.span("body") if match["body"] else body_before(masked, clause, match.start())
        if who and (body or not masked[clause : match.start()].strip("还已又也新一致同意 ")):
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    return found


def _time_before(masked: str, start: int, end: int) -> int:
    """X今年新增A: where the words about the time begin that stand in front of the verb."""
    when = _WHEN.search(masked, start, end)
    return when.start() if when else end


def _made_into(sentence: Sentence) -> list[Finding]:
    """将A、B组建为X: only into a body that has members by its nature."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _MADE_INTO.finditer(masked) if _INTO.search(masked) else ():
        who = [item for item in items(text, masked, *match.span("who")) if item.kind != "loose"]
        body = body_after(masked, *match.span("body"))
        if who and body and _HOLDER.search(masked, *body):
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    return found


def _taken_into(sentence: Sentence) -> list[Finding]:
    """将A也纳入X: only into a body that has members by its nature."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _TAKEN_INTO.finditer(masked) if "入" in masked else ():
        clause = clause_start(masked, match.start())
        who = [
            replace(item, kind="name") if _TRADE.fullmatch(item.name) else item
            for item in items(text, masked, *match.span("who"))
        ]
        who = [item for item in who if item.kind != "loose" and not names_nobody(item.name)]
        body = body_after(masked, *match.span("body")) or match.span("body")
        wished = UNREAL.search(masked, clause, match.start())
        planned = PLAN.search(masked[clause : match.start()])
        if who and not wished:
            role = Role.PLANNED if planned else Role.MEMBER
            found.append(Finding(body, tuple(who), role, match.start()))
    return found
