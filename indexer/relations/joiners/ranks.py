"""Rules of rank: whose unit of which rank someone is.

X成员单位包括A、B · A会同X成员单位 · A、B等16家成员单位 · X吸纳A作为成员单位
"""

import re

from indexer.relation import Role
from indexer.relations.joiners.becoming import becomes, body_of_unit, given, handed
from indexer.relations.joiners.counting import counted
from indexer.relations.joiners.listing import listed_behind
from indexer.relations.joiners.member_states import GROUP
from indexer.relations.joiners.posts import posts, rows
from indexer.relations.words.backwards import body_before
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import UNIT, UNIT_ROLE
from indexer.relations.words.labels import labels
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import items

_GATHERS = re.compile(
    r"(?P<body>[^,;。:]*?)(?:已|共|首批)*(?:吸纳|吸收|吸引|汇聚|接纳|发展|新增)了?(?P<who>[^;。]+?)(?:作为|为|成为|等)(?:首批)?$"
)
_BY = re.compile(r"由(?P<who>[^,;。由]{2,40}?)(?:担任|出任|作为|任|为)(?:首任|首届|第一届)?$")
_HELD = re.compile(r"(?:一职)?由(?P<who>[^,;。由]{2,40}?)(?:担任|出任)(?=[,;。]|$)")
# X轮值主席单位由A移交给B: who has it now.
_HANDED_ON = re.compile(
    r"(?:一职)?由[^,;。由]{2,30}?(?:移交|转交|交接|交棒|交|变更|调整|更换|轮换|改|转)(?:给了?|[至到为])(?P<who>[^,;。由]{2,40}?)(?=[,;。]|$)"
)
_OTHERS = re.compile(
    r"(?P<who>(?:(?!选举|推选|推举|增补|聘请|吸纳|吸收|邀请|组织|联合|会同|携手|与)[^,;。]){4,100}?)等"
    r"(?P<body>(?:(?![成作]?为|当选|担任)[^,;。、\d]){0,16})$"
)
# X协会组织A、B等会员单位捐赠物资.
_LEADS_THEM = re.compile(
    r"(?P<body>[^,;。]{2,30}?(?:协会|商会|联盟|联合会|促进会|学会))(?:积极|还|也|先后)*(?:组织|带领|率领|率|携|号召|发动|动员|联合|会同|携手)(?P<who>[^,;。]{3,100}?)等?$"
)
_HELPS = re.compile(r"的?(?:大力|鼎力|积极)?(?:支持|帮助|配合|协助)")
_FEWEST = 2
# 欧盟和北约成员国, which the rules of member states tell.
_GROUPS = re.compile(rf"(?:{GROUP})[和与及、](?:{GROUP})的?$")
_MANY = re.compile(r"联盟|共同体|联合体|联合会|协会|学会|商会|促进会")
# Who comes to a meeting is not told as a member.
_ATTENDS = re.compile(r"(?:的)?(?:代表|负责人|领导|法定代表人|相关负责人|嘉宾|参会|参加|出席|到会)")


def ranks(sentence: Sentence) -> list[Finding]:
    """The findings of the ranks of units in a sentence."""
    found = posts(sentence)
    told = [(verb, pieces[-1].end()) for verb, pieces in rows(sentence.masked)]
    for match in UNIT.finditer(sentence.masked):
        if not any(first < match.start() < last for first, last in told):
            found += _unit(sentence, match)
    labelled = labels(sentence)
    said = {one.at for one in labelled}
    return [*(one for one in found if one.at not in said), *labelled, *given(sentence)]


def _unit(sentence: Sentence, match: re.Match[str]) -> list[Finding]:
    text, masked = sentence.text, sentence.masked
    start, end = match.span()
    clause, stop = clause_start(masked, start), clause_end(masked, end)
    role = _role(match)
    before = masked[clause:start]
    meeting = re.search(r"会同(?P<body>[^,;。]*)$", before)
    if meeting:
        who = items(text, masked, clause, clause + meeting.start())
        body = body_of_unit(masked, clause + meeting.start("body"), start)
        return [Finding(body, tuple(who), Role.LEAD, start)]
    comes = _ATTENDS.match(masked, end) and not _MANY.search(masked)
    some = masked[end : end + 1] == "、" and re.search("(?:部分|各|有关|相关)$", before)
    helps = match["kind"] == "共建" and _HELPS.match(masked, end)
    if (
        comes
        or some
        or helps
        or _GROUPS.search(before)
        or re.search(r"(?:及|和|与)其(?:他|主要|余|部分)?[^,;。]*$", before)
    ):
        return []
    for rule in (
        _by,
        _held_by,
        _led_by,
        counted,
        _and_others,
        listed_behind,
        _gathers,
        handed,
        becomes,
    ):
        found = rule(sentence, match, clause, stop, role)
        if found:
            return found
    return []


def _by(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """X由A为理事长单位."""
    del stop
    text, masked = sentence.text, sentence.masked
    by = _BY.search(masked, clause, match.start())
    if by is None:
        return []
    who = [item for item in items(text, masked, *by.span("who")) if item.kind != "loose"]
    body = body_before(masked, clause, by.start())
    if body is None and masked[match.end() : match.end() + 1] == "的":
        body = body_after(masked, match.end() + 1, clause_end(masked, match.end()))
    return [Finding(body, tuple(who), role, match.start())] if who else []


def _and_others(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """A、B等X成员单位参加了活动: a list of two or more, each proven by its form."""
    del stop
    masked = sentence.masked
    told = _OTHERS.match(masked, clause, match.start())
    if told is None:
        return []
    who = items(sentence.text, masked, *told.span("who"))
    if len(who) < _FEWEST or any(item.kind not in ("name", "place") for item in who):
        return []
    return [
        Finding(
            body_of_unit(masked, told.start("body"), match.start()), tuple(who), role, match.start()
        )
    ]


def _led_by(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """X组织A、B等会员单位捐赠: a list of two or more, each proven by its form."""
    del stop
    masked = sentence.masked
    led = _LEADS_THEM.match(masked, clause, match.start())
    body = body_before(masked, *led.span("body")) if led else None
    if led is None or body is None or not re.search("、|等", led["who"]):
        return []
    who = items(sentence.text, masked, *led.span("who"))
    if not who or any(item.kind not in ("name", "place") for item in who):
        return []
    return [Finding(body, tuple(who), role, match.start())]


def _held_by(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """X轮值主席单位由A担任, 由A移交给B."""
    text, masked = sentence.text, sentence.masked
    held = _HELD.match(masked, match.end(), stop) or _HANDED_ON.match(masked, match.end(), stop)
    if held is None:
        return []
    who = [item for item in items(text, masked, *held.span("who")) if item.kind != "loose"]
    honorary = masked[clause : match.start()].endswith("名誉")
    body = body_of_unit(masked, clause, match.start() - (len("名誉") if honorary else 0))
    role = Role.MEMBER if honorary else role
    return [Finding(body, tuple(who), role, match.start())] if who else []


def _role(match: re.Match[str]) -> Role:
    """创始成员 are members like any other; 发起方 and 共建方 are not."""
    kind = match["kind"] or (match["bare"] or "").removesuffix("方")
    return UNIT_ROLE.get(kind, Role.MEMBER)


def _gathers(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """X吸纳了A、B等15个园区作为首批成员单位."""
    del stop
    gathers = _GATHERS.match(sentence.masked, clause, match.start())
    if not gathers:
        return []
    who = items(sentence.text, sentence.masked, *gathers.span("who"))
    body = body_of_unit(sentence.masked, clause, gathers.end("body"))
    return [Finding(body, tuple(who), role, match.start())] if who else []
