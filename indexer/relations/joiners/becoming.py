"""Rules of becoming: who is made a unit of some rank, and of which bodies.

A当选X副理事长单位 · A成为X、Y成员单位 · 作为X理事单位的A · 为成员单位A授牌 · X、Y分别为A授予“理事单位”称号
"""

import re

from indexer.relation import Role
from indexer.relations.context import refers
from indexer.relations.words.backwards import body_before
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import (
    UNIT,
    UNIT_ROLE,
)
from indexer.relations.words.kinds import kind_of, trim
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item, items
from indexer.relations.words.subjects import named_first

_BECOMES = re.compile(
    r"(?P<verb>作为|当选为?(?!的)|成为|被授予|获颁|获授|挂牌|领取|获得了?|担任|荣任|连任|(?<![担兼出连主责信委历就现荣])任(?![期何务])|(?:被)?(?:推举|推选|选举|评选|选|聘|列|确定|吸收|吸纳|授予)为|"
    r"(?<![分认成作])为|(?<![但还])是|(?<![关体联])系)(?P<body>[^,;。:]*?)的?(?:共同|首批|重要|核心|第[一二三]批|、|第?\S届)*$"
)
_OTHER = re.compile(r"[QU](?:重要|核心|关键|主要)?$|[^,;。首批重要创始]{3}(?:会|国)(?:非?常任)?$")
_ELECTED = re.compile(
    r"^(?:会议|大会)?(?:还|并|一致)?(?:审议|表决)*(?:通过了?)?(?:选举|推选|推举|增补了?|增选了?|聘请|表决通过|吸纳了?|吸收了?|选举产生)"
)
_GIVEN = re.compile(
    r"(?P<bodies>[^,;。]{4,80}?)(?:还|也|均)?(?:分别|共同)?(?:为|向)(?P<who>[^,;。]{2,24}?)(?:授予|颁发|颁授)"
    r"(?P<unit>Q+|\S{0,8}单位)"
)
_AWARDED = re.compile(r"(?:获颁|获授|被授予|荣获|获得)(?:了)?(?P<unit>Q[QU]+)")
_AFTER = re.compile(r"(?<!相)继(?![续承任])(?P<who>[^,;。]{2,60}?)(?:之)?后,$")
# What may follow A是X的成员单位.
_CLOSES = re.compile(r"$|[,;。:、!?和与及并,P(]|之一|的(?!角色)|,")
_GOES_ON = re.compile(
    r"[,]?(?:$|将|也|还|积极|先后|充分|主动|充当|始终|一直|不断|继续|已|曾|并|与|和|联合|共同|承担|发挥|参与|组织|参加|开展|成立|为|"
    r"[双我该])"
)
# 作为X的成员单位,位于某地的A…
_WHERE = re.compile(r"(?:位于|坐落[在于]|在)[^,;。的]{2,16}的")
_HANDED = re.compile(r"^(?P<who>[^,;。]{4,30}?)(?:颁|授|代表|颁发)")


def becomes(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """A当选X副理事长单位; 选举A为会长单位; A作为共同发起单位、理事长单位."""
    text, masked = sentence.text, sentence.masked
    turn = _BECOMES.search(masked, clause, match.start())
    if not turn:
        return []
    left_end = turn.start()
    elected = _ELECTED.match(masked[clause:left_end])
    first = clause + (elected.end() if elected else 0)
    inside = re.sub(r".*单位、|共同$", "", masked[turn.start("body") : match.start()])
    body = body_of_unit(masked, match.start() - len(inside), match.start()) if inside else None
    other = _OTHER.search(inside)
    if body is None and other:
        return []  # 作为理事国、“南方”重要成员: of something that is no body
    listed = items(text, masked, first, left_end)
    who = (
        listed
        if elected or len(listed) > 1
        else [item for item in listed if item.kind != "loose" or refers(item.name)]
    )
    if not who and turn["verb"] == "作为":
        who = _own_subject(sentence, match.end(), stop) or _next_subject(sentence, stop)
        if not who and not _GOES_ON.match(masked, stop):
            return []
    if not who and trim(masked, first, left_end)[1] - first > 4:
        return []
    if turn["verb"] == "为" and not who:
        return []  # 为X成员单位授牌
    if turn["verb"] in ("为", "是", "系") and not _CLOSES.match(masked, match.end()):
        return []
    after = _AFTER.search(masked, 0, clause) if who and "成为" in turn["verb"] else None
    if after:  # 继A、B之后,C成为X的成员: they are of it as well
        before = items(text, masked, *after.span("who"))
        who = [*(one for one in before if one.kind in ("name", "place")), *who]
    several = _several(masked, match.start() - len(inside), match.start())
    if several:
        return [Finding(one, tuple(who), role, match.start()) for one in several]
    return [Finding(body, tuple(who), role, match.start())]


def _several(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """The bodies of a list X、Y及Z; [] where not every piece names one."""
    found = []
    begin = start
    marks = [m.span() for m in re.finditer(r"、|(?<!共)和(?!平|谐)|及(?!其)", masked[start:end])]
    for first, last in [*marks, (end - start, end - start)]:
        body = body_of_unit(masked, begin, start + first)
        if body is None or body[0] > begin + 2:
            return []
        found.append(body)
        begin = start + last
    return found if len(found) > 1 else []


def _own_subject(sentence: Sentence, at: int, stop: int) -> list[Item]:
    """作为X副会长单位的A,组织…: the member behind 的."""
    if sentence.masked[at : at + 1] != "的":
        return []
    name = named_first(sentence.text[at + 1 : stop], sentence.masked[at + 1 : stop])
    if not name:
        return []
    start = sentence.text.find(name, at + 1)
    return [Item(start, start + len(name), "name", name)]


def _next_subject(sentence: Sentence, at: int) -> list[Item]:
    """作为X的成员单位,A…: the subject of the clause behind."""
    text, masked = sentence.text, sentence.masked
    end = clause_end(masked, at + 1)
    coming = re.search(r"来自(?P<who>[^,;。]+?)的", masked[at + 1 : end])
    if coming:
        return items(text, masked, at + 1 + coming.start("who"), at + 1 + coming.end("who"))
    where = _WHERE.match(masked, at + 1, end)
    at = where.end() - 1 if where else at
    name = named_first(text[at + 1 : end], masked[at + 1 : end])
    if not name:
        return []
    start = text.find(name, at + 1)
    return [Item(start, start + len(name), "name", name)]


def handed(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """为成员单位A颁授牌匾."""
    told = _HANDED.match(sentence.masked[match.end() : stop])
    if not told or not re.search(r"(?:为|向|给)\S{0,12}$", sentence.masked[clause : match.start()]):
        return []
    start = match.end()
    end = start + told.end("who")
    name = sentence.text[start:end]
    proven = kind_of(name, sentence.masked[start:end]) in ("name", "place")
    if not proven or re.search("[、和]|单位", name):
        return []
    return [Finding(None, (Item(start, end, "name", name),), role, match.start())]


def given(sentence: Sentence) -> list[Finding]:
    """X、Y分别为A授予“理事单位”称号."""
    found: list[Finding] = []
    if re.search("[授颁]", sentence.masked):
        for match in _GIVEN.finditer(sentence.masked):
            found += _given(sentence, match)
        for match in _AWARDED.finditer(sentence.masked):
            found += _awarded(sentence, match)
    return found


def _awarded(sentence: Sentence, match: re.Match[str]) -> list[Finding]:
    """A获颁“X成员单位”牌匾: the body and the rank stand in the quotation."""
    text, masked = sentence.text, sentence.masked
    start, end = match.span("unit")
    unit = UNIT.search(text, start, end)
    if unit is None or unit.start() < start + 4:
        return []
    clause = clause_start(masked, match.start())
    who = [item for item in items(text, masked, clause, match.start()) if item.kind != "loose"]
    body = (start + 1, unit.start())
    role = UNIT_ROLE.get(unit["kind"], Role.MEMBER)
    return [Finding(body, tuple(who), role, match.start())] if who else []


def _given(sentence: Sentence, match: re.Match[str]) -> list[Finding]:
    """X、Y分别为A授予“理事单位”称号."""
    text, masked = sentence.text, sentence.masked
    unit = UNIT.search(text, *match.span("unit"))
    if not unit:
        return []
    who = items(text, masked, *match.span("who"))
    bodies = items(text, masked, *match.span("bodies"))
    role = UNIT_ROLE.get(unit["kind"], Role.MEMBER)
    return [Finding((b.start, b.end), tuple(who), role, match.start("unit")) for b in bodies if who]


def body_of_unit(masked: str, start: int, end: int) -> tuple[int, int] | None:
    """The body that masked[start:end] ends with, if it names or takes up one."""
    end -= len(masked[start:end]) - len(
        re.sub(
            r"(?:的|首批|第一批|创始|第\d+[个家所位]|新增|全体|重要|核心|共同|白金|黄金|钻石|战略|顶级|各|第?[一二三四五六七八九十首本新]届(?:常务)?(?:理事会|委员会)?|,)+$",
            "",
            masked[start:end],
        )
    )
    return body_before(masked, start, end) if end - start >= 2 else None
