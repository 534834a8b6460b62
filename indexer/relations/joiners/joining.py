"""Rules of joining: who joins a body, who has joined it and whom it gathers.

A加入X · 首批入驻A、B等26家机构 · 新加入X的A
"""

import re
from dataclasses import replace

from indexer.relation import Role
from indexer.relations.joiners.belonging import MARKS, belonging
from indexer.relations.joiners.entering import entering
from indexer.relations.joiners.gathering import gathering
from indexer.relations.joiners.member_states import GROUP
from indexer.relations.words.bodies import bodies_behind, body_after, body_before
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import (
    COMES_IN,
    COUNTER,
    COUNTRY,
    JOIN,
    NUMBER,
    PLAN,
    STATES,
    UNREAL,
)
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item, items
from indexer.relations.words.subjects import named_first

# 加入金砖国家, 加入欧盟: groups of states that are called by no kind of body.
_GROUP = re.compile(
    rf"(?:{GROUP}|{STATES.pattern})(?![\u4e00-\u9fff]{{0,4}}(?:机制|平台|组织|银行|基金))"
)
# A加入X将…, A加入X的申请: what may come of it, and not that it was done.
_TALKED_OF = re.compile(
    r"P*(?:以及|及(?!其)|或|将|会(?!议)|不(?!久)|需要|表示|持\S{2}态度|是否|问题|进程|一事|对(?=\S{2})|"
    r"的(?:申请|条件|前景|问题|可能|愿望|努力|时机|日期|时间|前提|障碍|步伐|提议|公投|意向|法案|程序|事宜|谈判|请求|目标|要求|资格|道路|进程|议题|立场|意愿))"
)
# 以理事单位身份加入X.
_STANDING = re.compile(r"以[^,;。以]{2,16}(?:身份|资格)(?:正式)?$")
# 会议同意A加入X, X接纳A加入: who lets them in is not who comes.
_LET_IN = re.compile(r"^[^,;。]{0,24}?(?:同意|批准|决定接[纳收]|接纳|接收|吸收)了?(?=[^,;。]{3,}$)")
_DONE = re.compile(r"正式|已|成功|先后|了$")
# 自加入X以来,A…; 通过加入X,A…
_HAVING_JOINED = re.compile(
    r"(?:^|(?<=[,;。]))(?:自从?|通过|在)(?:\d{4}年)?(?:正式)?(?:加入|加盟)(?P<body>[^,;。]{2,24}?)(?:以来|之后|后)?,"
)
_LASTS = re.compile(r"(?:联盟|共同体|联合体|协会|商会|学会|组织|基金会|联合会|公约|机制)$")
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
    r"(?:新|首批|已|最早|率先|今年)(?:加入|加盟|入驻)(?P<body>[^,;。的]{0,30})的(?:有|包括|为)?(?P<who>[^,;。]{3,80}?)(?=授|颁|代表|举行|[,;。]|$)"
)
# 加入X的城市还有A、B.
_WHO_ARE = re.compile(
    r"(?:加入|加盟)了?(?P<body>[^,;。的]{4,30})的(?:成员|城市|高校|院校|学校|单位|企业|机构|医院|国家|首批|已经?|还|共)*(?:有|包括|分别为|分别是|为|是)(?=[^,;。]{2,16}[、和])"
)
_JOINED_LATER = re.compile(
    r"(?:(?:随后|后来|此后|相继|陆续|先后|随即)(?:也|正式|宣布)*(?:加入|加盟|入盟|入会)|正式(?:入盟|入会|加盟|加入)|(?:响应|踊跃)(?:加入|参加))(?:其中|进来)?(?=[,;。]|$)"
)
# X由A发起,后B加入,2021年C加入.
_THEN = re.compile(
    r"(?<=[,;])(?:后(?:来|续|又)?|\d{4}年(?:\d{1,2}月)?)(?P<who>[^,;。]{2,60}?)(?:加入|加盟)(?=[,;。]|$)"
)
# A牵头成立X,B、C等23家企业加入.
_FOLLOW = re.compile(
    rf"(?<=,)(?P<who>[^,;。]{{4,100}}?(?:{NUMBER}){COUNTER}[^,;。]{{0,12}}?)(?:积极|共同|首批|现场|已|自愿|签约)*(?:加入|加盟)(?=[,;。]|$)"
)
_EXCEPT = re.compile(r"除(?:了)?(?P<who>[^。;]{4,80}?)(?:之外|以外|外),")
_FIRST = re.compile(
    r"首批(?:入驻|加入|吸纳|加盟)(?:了|该?(?:联盟|共同体|联合体|集团|协会)的有|的有|有|包括)?(?=[\u4e00-\u9fff])"
)
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
        *belonging(sentence),
        *_first_ones(sentence),
        *gathering(sentence),
        *_who_joined(sentence),
        *entering(sentence),
        *_having_joined(sentence),
    ]


def _as_before(told: list[Finding], found: list[Finding]) -> list[Finding]:
    """A加入X,同年加入Y: who joins the second is who joined the first."""
    return [
        one if one.members or not told else replace(one, members=told[-1].members) for one in found
    ]


def _joins(sentence: Sentence, match: re.Match[str]) -> list[Finding]:
    text, masked = sentence.text, sentence.masked
    group = _GROUP.match(masked, match.end())
    body = body_after(masked, match.end(), clause_end(masked, match.end()))
    body = group.span() if group else body
    if body is None:
        return []
    clause = clause_start(masked, match.start())
    if _EMPLOYED.search(masked, body[1]) and _EMPLOYER.search(masked, *body):
        return []
    if UNREAL.search(masked, clause, match.start()) or masked[match.start() - 1] == "为":
        return []
    if _TALKED_OF.match(masked, body[1]) and not _DONE.search(masked, clause, body[0]):
        return []
    planned = PLAN.search(masked[clause : match.start()]) or "申请" in match.group()
    role = Role.PLANNED if planned else Role.MEMBER
    marks = MARKS.search(masked, clause, match.start())
    if marks and not (marks.end() == match.start() and marks.group() == "宣布"):
        clause = marks.end()
    let_in = _LET_IN.match(masked[clause : match.start()])
    clause += let_in.end() if let_in else 0
    standing = _STANDING.search(masked, clause, match.start())
    who = _no_persons(items(text, masked, clause, standing.start() if standing else match.start()))
    outside = _EXCEPT.search(masked, 0, match.start())
    if outside and masked[match.start() : match.end()].startswith("也"):
        who = items(text, masked, *outside.span("who")) + who
    if not who and (
        len(masked[clause : standing.start() if standing else match.start()].strip()) > 6
        or _PERSON.search(masked[clause_start(masked, max(clause - 1, 0)) : max(clause - 1, 0)])
    ):
        return []
    listed = bodies_behind(masked, body, clause_end(masked, body[1]))
    return [
        Finding(one, tuple(who), role, match.start(), defined=group is not None)
        for one in (body, *listed)
    ]


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
    for match in _WHO_ARE.finditer(masked):
        who = items(text, masked, match.end(), clause_end(masked, match.end()))
        body = body_after(masked, *match.span("body"))
        if body and len(who) > 1 and all(item.kind in ("name", "place") for item in who):
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start()))
    for match in _JOINED_LATER.finditer(masked):
        found += _later(sentence, clause_start(masked, match.start()), match.start())
    for match in (*_THEN.finditer(masked), *_FOLLOW.finditer(masked)):
        found += _later(sentence, *match.span("who"))
    return found


def _having_joined(sentence: Sentence) -> list[Finding]:
    """自加入X以来,A…: whom the next clause begins with."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _HAVING_JOINED.finditer(masked) if "加" in masked else ():
        group = _GROUP.match(masked, match.start("body"))
        body = group.span() if group else body_after(masked, *match.span("body"))
        stop = clause_end(masked, match.end())
        state = COUNTRY.match(masked, match.end())
        name = named_first(text[match.end() : stop], masked[match.end() : stop]) or (
            state.group() if state else None
        )
        lasts = body and (group or _LASTS.search(masked, *body))
        if body and lasts and name and text.startswith(name, match.end()):
            who = Item(match.end(), match.end() + len(name), "name", name)
            found.append(
                Finding(body, (who,), Role.MEMBER, match.start(), defined=group is not None)
            )
    return found


def _later(sentence: Sentence, start: int, end: int) -> list[Finding]:
    """Who joins later what is being spoken of."""
    who = [i for i in items(sentence.text, sentence.masked, start, end) if i.kind != "loose"]
    if not who or UNREAL.search(sentence.masked, start, end):
        return []
    return [Finding(None, tuple(who), Role.MEMBER, end)]
