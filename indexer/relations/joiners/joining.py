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
from indexer.relations.joiners.newcomers import JOINED_ARE, newcomers
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.forwards import bodies_behind, body_after
from indexer.relations.words.grammar import (
    COUNTRY,
    JOIN,
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
# 除A之外,B也加入X.
_EXCEPT = re.compile(r"除(?:了)?(?P<who>[^。;]{4,80}?)(?:之外|以外|外),")
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


def joining(sentence: Sentence) -> list[Finding]:
    """The findings of joining and of gathering in a sentence."""
    found: list[Finding] = []
    if re.search("[加被股]", sentence.masked):
        for match in JOIN.finditer(sentence.masked):
            if not JOINED_ARE.match(sentence.masked, match.start()):
                found += _as_before(found, _joins(sentence, match))
    return [
        *found,
        *belonging(sentence),
        *gathering(sentence),
        *newcomers(sentence),
        *entering(sentence),
        *_having_joined(sentence),
    ]


def _as_before(told: list[Finding], found: list[Finding]) -> list[Finding]:
    """A加入X,同年加入Y: who joins the second is who joined the first."""
    return [
        one if one.members or not told else replace(one, members=told[-1].members) for one in found
    ]


def _joins(sentence: Sentence, match: re.Match[str]) -> list[Finding]:
    masked = sentence.masked
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
    who = _joiners(sentence, match, clause)
    if who is None:
        return []
    listed = bodies_behind(masked, body, clause_end(masked, body[1]))
    return [
        Finding(one, tuple(who), role, match.start(), defined=group is not None)
        for one in (body, *listed)
    ]


def _joiners(sentence: Sentence, match: re.Match[str], clause: int) -> list[Item] | None:
    """Who joins, [] where the subject of a clause in front does; None where it is somebody who has no name here."""
    text, masked = sentence.text, sentence.masked
    marks = MARKS.search(masked, clause, match.start())
    if marks and not (marks.end() == match.start() and marks.group() == "宣布"):
        clause = marks.end()
    let_in = _LET_IN.match(masked[clause : match.start()])
    clause += let_in.end() if let_in else 0
    standing = _STANDING.search(masked, clause, match.start())
    end = standing.start() if standing else match.start()
    who = _no_persons(items(text, masked, clause, end))
    outside = _EXCEPT.search(masked, 0, match.start())
    if outside and masked[match.start() : match.end()].startswith("也"):
        who = items(text, masked, *outside.span("who")) + who
    if not who and (
        len(masked[clause:end].strip()) > 6
        or _PERSON.search(masked[clause_start(masked, max(clause - 1, 0)) : max(clause - 1, 0)])
    ):
        return None
    return who


def _no_persons(who: list[Item]) -> list[Item]:
    """A name by syntax alone may be a person; in a list with proven names it is not."""
    return (
        who
        if any(item.kind in ("name", "place") for item in who) or len(who) == 1
        else [item for item in who if item.kind != "loose"]
    )


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
