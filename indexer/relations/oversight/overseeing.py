"""Rules of oversight and of plans: who guides or approves a body, and what is only meant to be.

在A指导下组建X · 经A批准,设立X · A批复同意组建X · 推动X建设
"""

import re

from indexer.relation import Role
from indexer.relations.founders.made import begins_with
from indexer.relations.oversight.in_charge import in_charge
from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_body, is_generic, is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import (
    APPROVED,
    APPROVED_BY,
    APPROVES,
    GUIDED,
    GUIDED_BY,
    LED,
    MAKE,
    PLAN,
    WITH,
)
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import items
from indexer.relations.words.subjects import subject_before

_PLANNED = re.compile(
    r"(?:推动|推进|助推|谋划|筹建|拟建|筹备|推动成立|助推成立|拟组建|拟成立)(?P<body>[^,;。、]{4,60}?)(?:的)?(?:建设|成立|组建|落地|创建)(?![^,;。]{0,2}(?:了|取得|工作))"
)
_PLAN_BODY = re.compile(r"(?:Q|联盟|共同体|联合体|集团|研究院|协会)$")
# 是经A批准(,由B发起)设立的…
_FOUNDED_AS = re.compile(
    rf",?(?:由[^。;]{{2,60}}?)?(?:正式|依法|登记|注册|发起|共同|率先|备案|最早|首批|,|、|并)*(?:{MAKE}(?:的|,于)|(?<=注册)的)"
)
# 在A的牵头下,X正式成立.
_COMES_TO_BE = re.compile(
    r",?(?P<body>[^,;。]{4,40}?)(?:正式|宣告|宣布|揭牌|挂牌|应运而生|顺利)*(?:成立|诞生|组建|揭牌)(?=[,;。]|$)"
)
_STATED = re.compile(r"(?:[是为][经由]|(?<![荣收])获)[^,;。]*$")
# X是A批准建立的机构
_IS_BY = re.compile(r"(?P<body>[^,;。]{4,40}?)[是系](?P<who>[^,;。是系]{2,40})$")
_MADE_BY = re.compile(rf"(?:正式)?{MAKE}的")
_MADE = re.compile(rf",?(?:正式)?{MAKE}|,[^。;]{{2,60}}?{MAKE}的")
_MADE_NEXT = re.compile(",?(?:由|(?:正式)?(?:成立|组建|设立))")
_AUTHORITY = re.compile(r"(?:部|局|委|委员会|厅|政府|国务院|署|银行|办公室)$")
_BACKS = re.compile(",(?:同意|支持)(?=[^,;。]{4})")
# The sentence begins with the body that it tells of: X成立于2004年.
_ONE_TOLD_OF = re.compile(
    r"(?:^|(?<=[,;。:]))[^,;。:是为由]{4,30}?(?=P*(?:于\d|正式)?(?:成立|创立|创办|始建|组建|设立|位于|坐落))"
)
_ANY_BODY = re.compile(r"重要|全国性|专业|权威|高端|新型|综合|大型|一流")


def overseeing(sentence: Sentence) -> list[Finding]:
    """The findings of oversight and of plans in a sentence."""
    return [
        *_under(sentence),
        *_by_whom(sentence),
        *_approving(sentence),
        *in_charge(sentence),
        *_planned(sentence),
    ]


def _under(sentence: Sentence) -> list[Finding]:
    """在A指导下,…组建X; 在A牵头下; 经A批准,…设立X."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for pattern in (GUIDED, APPROVED, LED):
        for match in pattern.finditer(masked):
            clause = clause_start(masked, match.start())
            is_made = bool(re.search("[是为]$", masked[clause : match.start()]))
            if is_made and pattern is APPROVED:
                found += _stated(sentence, match, clause)
                continue
            body = _body_under(masked, match, clause, is_made=is_made)
            who = [
                i for i in items(text, masked, *match.span("who")) if i.kind in ("name", "place")
            ]
            if body and who:
                role = Role.LEAD if pattern is LED else Role.SUPERVISOR
                found.append(Finding(body, tuple(who), role, match.start()))
    return found


def _body_under(
    masked: str, match: re.Match[str], clause: int, *, is_made: bool
) -> tuple[int, int] | None:
    """The body that is made under somebody; is_made: it stands in front (X是在A指导下成立的组织)."""
    if is_made:
        made = _MADE.match(masked, match.end())
        return body_before(masked, clause, match.start() - 1) if made else None
    body = _next_body(masked, match.end())
    if body is None and _MADE_NEXT.match(masked, match.end()):
        body = body_before(masked, clause, match.start())
    comes = _COMES_TO_BE.match(masked, match.end()) if body is None else None
    return body_before(masked, *comes.span("body")) if comes else body


def _by_whom(sentence: Sentence) -> list[Finding]:
    """X由A批准, 由A指导."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in (*APPROVED_BY.finditer(masked), *GUIDED_BY.finditer(masked)):
        clause = clause_start(masked, match.start())
        body = body_before(masked, clause, match.start())
        if body is None and clause == match.start() > 0:  # X位于…,由A批复设立
            body = begins_with(masked, clause)
        who = [i for i in items(text, masked, *match.span("who")) if i.kind in ("name", "place")]
        if body and who:
            found.append(Finding(body, tuple(who), Role.SUPERVISOR, match.start()))
    return found


def _approving(sentence: Sentence) -> list[Finding]:
    """A批复同意…组建X."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in APPROVES.finditer(masked):
        clause = clause_start(masked, match.start())
        if _STATED.search(masked, clause, match.start()):
            continue  # 是经A批准成立的机构, 获A批准成立X
        is_by = _IS_BY.match(masked, clause, match.start())
        if is_by:  # X是A批准建立的机构
            found += _approved(sentence, is_by, match.end())
            continue
        who = [i for i in items(text, masked, clause, match.start()) if i.kind == "name"]
        if not who and match.start() == clause:  # A批复显示,同意B设立X
            near = subject_before(text, masked, clause)
            who = [near] if near and _AUTHORITY.search(near.name) else []
        stop = clause_end(masked, match.end())
        backs = _BACKS.match(masked, stop)
        if backs:  # A正式批复,支持B,建设X
            stop = clause_end(masked, backs.end())
            stop = clause_end(masked, stop + 1) if masked[stop : stop + 1] == "," else stop
        body = _next_body(masked, match.end(), stop)
        if body and who:
            found.append(Finding(body, tuple(who), Role.SUPERVISOR, match.start()))
            found += _allowed(sentence, (backs or match).end(), body)
    return found


def _stated(sentence: Sentence, match: re.Match[str], clause: int) -> list[Finding]:
    """X是经A批准成立的机构; X成立于2004年,是经A批准设立的公司之一."""
    masked = sentence.masked
    if not _FOUNDED_AS.match(masked, match.end()):
        return []
    body = body_before(masked, clause, match.start() - 1)
    if body is None and not masked[clause : match.start() - 1].strip("也均都,") and clause:
        told = list(_ONE_TOLD_OF.finditer(masked, 0, clause))
        body = body_before(masked, told[-1].start(), told[-1].end()) if told else None
    who = items(sentence.text, masked, *match.span("who"))
    if body is None or not is_specific(masked[slice(*body)]):
        return []
    who = [item for item in who if item.kind in ("name", "place")]
    return [Finding(body, tuple(who), Role.SUPERVISOR, match.start())] if who else []


def _approved(sentence: Sentence, is_by: re.Match[str], at: int) -> list[Finding]:
    """X是A批准建立的机构."""
    text, masked = sentence.text, sentence.masked
    body = body_before(masked, *is_by.span("body")) if _MADE_BY.match(masked, at) else None
    who = [i for i in items(text, masked, *is_by.span("who")) if i.kind == "name"]
    if body is None or not who or not is_specific(masked[slice(*body)]):
        return []
    return [Finding(body, tuple(who), Role.SUPERVISOR, is_by.start("who"))]


def _allowed(sentence: Sentence, start: int, body: tuple[int, int]) -> list[Finding]:
    """A同意B设立X: B makes it; of a national X, B is the one chosen."""
    makes = re.search(rf"{MAKE}$", sentence.masked[start : body[0]].rstrip("了"))
    if makes is None:
        return []
    relies = sentence.masked.find("依托", start, start + makes.start())
    stop = relies if relies >= start else start + makes.start()
    joint = WITH.search(sentence.masked, start + 2, stop)  # A联合B设立X
    who = items(sentence.text, sentence.masked, start, joint.start() if joint else stop)
    who += items(sentence.text, sentence.masked, joint.end(), stop) if joint else []
    who = [item for item in who if item.kind in ("name", "counted", "place")]
    national = sentence.masked.startswith(("国家", "全国"), body[0])
    role = Role.SELECTED if national else Role.CO_BUILDER
    role = Role.PLANNED if makes.group() == "筹建" else role
    return [Finding(body, tuple(who), role, start)] if who else []


def _next_body(masked: str, at: int, end: int | None = None) -> tuple[int, int] | None:
    """The body that the next verb of making in the sentence makes."""
    stop = len(masked) if end is None else end
    for verb in re.finditer(rf"{MAKE}|发起|共建", masked[at:stop]):
        body = body_after(masked, at + verb.end(), clause_end(masked, at + verb.end()))
        if re.search("旨在", masked[at : at + verb.start()]):
            break
        if PLAN.search(masked[max(at, at + verb.start() - 20) : at + verb.start()]):
            continue
        if (
            body
            and not _ANY_BODY.match(masked, *body)
            and (is_specific(masked[body[0] : body[1]]) or is_generic(masked[body[0] : body[1]]))
        ):
            return body
    return None


def _planned(sentence: Sentence) -> list[Finding]:
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _PLANNED.finditer(masked):
        named = is_specific(match["body"]) and is_body(match["body"])
        if not named or not _PLAN_BODY.search(match["body"]):
            continue
        clause = clause_start(masked, match.start())
        who = [i for i in items(text, masked, clause, match.start()) if i.kind in ("name", "place")]
        found.append(Finding(match.span("body"), tuple(who), Role.PLANNED, match.start()))
    return found
