"""Rules of membership: who joins a body, and whose unit of which rank someone is.

A加入X · X成员单位包括A、B · A当选X副理事长单位 · A会同X成员单位 · A、B等16家成员单位 · X吸纳A作为成员单位
"""

import re

from indexer.relation import Role
from indexer.relations.bodies import body_after, body_before
from indexer.relations.findings import Finding, Sentence
from indexer.relations.grammar import COUNTER, INCLUDE, JOIN, NUMBER, PLAN, UNIT, UNIT_ROLE, WITH
from indexer.relations.masking import clause_end, clause_start
from indexer.relations.members import Item, items, kind_of, trim
from indexer.relations.subjects import named_first

_BECOMES = re.compile(
    r"(?P<verb>作为|当选为?(?!的)|成为|担任|荣任|(?:被)?(?:推举|推选|选举|评选|选|聘|列|确定|吸收|吸纳|授予)为|"
    r"(?<![分认成作])为|(?<![但还])是)(?P<body>[^,;。:]*?)的?(?:共同|首批|重要|核心|第[一二三]批|、|第?\S届)*$"
)
_ELECTED = re.compile(
    r"^(?:会议|大会)?(?:还|并|一致)?(?:选举|推选|推举|增选了?|聘请|表决通过|吸纳了?|吸收了?|选举产生)"
)
_GATHERS = re.compile(
    r"(?P<body>[^,;。:]*?)(?:已|共|首批)*(?:吸纳|吸收|吸引|汇聚|接纳|发展|新增)了?(?P<who>[^;。]+?)(?:作为|为|成为|等)(?:首批)?$"
)
_COUNT_BEFORE = re.compile(
    rf"(?P<count>{NUMBER}{COUNTER})(?P<body>(?:(?!作为|成为|部门|为)[^,;。、\d]){{0,16}}?)(?:首批|新)?$"
)
_COUNT_AFTER = re.compile(
    rf"[^,;。\d]{{0,6}}?(?:由(?P<old>{NUMBER}{COUNTER}))?[^,;。\d]{{0,6}}?(?:总数|达到?|超过|扩大|增加|增至|发展|扩充|为|至|到|共有?|有)+(?P<new>{NUMBER}{COUNTER})"
)
# What did not happen, or only may.
_UNREAL = re.compile(
    r"没有|并未|尚未|未能|未|不(?!断|久|仅|少)|可以|能够|呼吁|希望|欢迎|拒绝|反对|考虑|如果|是否|谈判|寻求|愿|动员|鼓励|号召|"
    r"让更多|吸引更多|才能|后才|必须|应当|可"
)
_EXCEPT = re.compile(r"除(?:了)?(?P<who>[^。;]{4,80}?)(?:之外|以外|外),")
_GIVEN = re.compile(
    r"(?P<bodies>[^,;。]{4,80}?)(?:还|也|均)?(?:分别|共同)?(?:为|向)(?P<who>[^,;。]{2,24}?)(?:授予|颁发|颁授)"
    r"(?P<unit>Q+|\S{0,8}单位)"
)
_FIRST = re.compile(r"首批(?:入驻|加入|吸纳|加盟)(?:了|的有|有|包括)?(?=[\u4e00-\u9fff])")
_PAIRED = re.compile(
    rf"(?<=[,;]){NUMBER}{COUNTER}(?:学校|院校|高校|中小学|幼儿园|企业|医院|单位|村|社区)(?=结对)"
)
_HANDED = re.compile(r"^(?P<who>[^,;。]{4,30}?)(?:颁|授|代表|颁发)")


def joining(sentence: Sentence) -> list[Finding]:
    """The findings of 加入 and of the ranks of units in a sentence."""
    found: list[Finding] = []
    for match in JOIN.finditer(sentence.masked):
        found += _joins(sentence, match)
    for match in UNIT.finditer(sentence.masked):
        found += _unit(sentence, match)
    found += _first_ones(sentence)
    for match in _GIVEN.finditer(sentence.masked):
        found += _given(sentence, match)
    return found


def _joins(sentence: Sentence, match: re.Match[str]) -> list[Finding]:
    text, masked = sentence.text, sentence.masked
    body = body_after(masked, match.end(), clause_end(masked, match.end()))
    if body is None:
        return []
    clause = clause_start(masked, match.start())
    if _UNREAL.search(masked, clause, match.start()):
        return []
    planned = PLAN.search(masked[clause : match.start()]) or "申请" in match.group()
    role = Role.PLANNED if planned else Role.MEMBER
    who = items(text, masked, clause, match.start())
    who = _no_persons(who)
    outside = _EXCEPT.search(masked, 0, match.start())
    if outside and masked[match.start() : match.end()].startswith("也"):
        who = items(text, masked, *outside.span("who")) + who
    if not who and len(masked[clause : match.start()].strip()) > 6:
        return []
    return [Finding(body, tuple(who), role, match.start())]


def _no_persons(who: list[Item]) -> list[Item]:
    """A name by syntax alone may be a person; in a list with proven names it is not."""
    return (
        who
        if any(item.kind in ("name", "place") for item in who) or len(who) == 1
        else [item for item in who if item.kind != "loose"]
    )


def _unit(sentence: Sentence, match: re.Match[str]) -> list[Finding]:
    text, masked = sentence.text, sentence.masked
    start, end = match.span()
    clause, stop = clause_start(masked, start), clause_end(masked, end)
    role = UNIT_ROLE.get(match["kind"], Role.MEMBER)
    before = masked[clause:start]
    meeting = re.search(r"会同(?P<body>[^,;。]*)$", before)
    if meeting:
        who = items(text, masked, clause, clause + meeting.start())
        body = _part(masked, clause + meeting.start("body"), start)
        return [Finding(body, tuple(who), Role.LEAD, start)]
    for rule in (_counted, _listed_behind, _gathers, _handed, _becomes):
        found = rule(sentence, match, clause, stop, role)
        if found:
            return found
    return []


def _counted(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """A、B等16家联盟成员单位; 成员单位由4个扩大至11个."""
    text, masked = sentence.text, sentence.masked
    start, end = match.span()
    front = _COUNT_BEFORE.search(masked, clause, start)
    if (
        front
        and match.group().endswith("国")
        and not re.search("组成|等|共有|现有", masked[clause:stop])
    ):
        return []
    if front:
        if WITH.search(masked, clause, front.start()):
            return []  # A联合B等多家成员单位成立X: the verb says what they do
        body = _part(masked, front.start("body"), start)
        whole = Item(front.start(), end, "counted", text[front.start() : end])
        listed = (
            items(text, masked, clause, front.start())
            if "等" in masked[clause : front.start()]
            else []
        )
        named = [item for item in listed if item.kind != "counted"]
        if not body and not named:
            body = body_before(masked, clause, _before_verb(masked, clause, front.start()))
        return [Finding(body, (*named, whole), role, start)]
    behind = _COUNT_AFTER.match(masked, end, stop)
    if behind:
        body = _part(masked, clause, start)
        unit = text[match.start() : end]
        counts = [behind.span(name) for name in ("old", "new") if behind[name]]
        found = [Item(first, last, "counted", text[first:last] + unit) for first, last in counts]
        return [Finding(body, tuple(found), role, start)]
    return []


def _before_verb(masked: str, clause: int, at: int) -> int:
    """Where the words end that stand in front of 已有, 拥有, 新增 …"""
    verb = re.search(
        r"(?:目前|现|已|共|拥有|有|新增|吸纳|发展|汇聚)+(?:各类|首批)?$", masked[clause:at]
    )
    return clause + verb.start() if verb else at


def _listed_behind(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """X首批成员单位包括A、B; 联盟成员单位A、B."""
    del stop  # the list may go over commas
    text, masked = sentence.text, sentence.masked
    end = match.end()
    include = INCLUDE.match(masked, end)
    spread = re.match(r"覆盖\S{0,12}?,包括", masked[end:])
    at = end + spread.end() if spread else (include.end() if include else end)
    last = _list_end(masked, at)
    listed = items(text, masked, at, last)
    proven = [item for item in listed if item.kind != "loose"]
    if match["kind"] == "牵头" and not include and proven:
        body = _part(masked, clause, match.start())
        return [Finding(body, (proven[0],), role, match.start())] if body else []
    if len(proven) < 2 or len(proven) * 2 < len(listed):
        return []
    body = _part(masked, clause, match.start())
    return [Finding(body, tuple(listed), role, match.start())]


def _list_end(masked: str, at: int) -> int:
    """The end of a list that may go over commas: at a stop, or at a clause without a list."""
    end = clause_end(masked, at)
    while end < len(masked) and masked[end] == ",":
        following = clause_end(masked, end + 1)
        piece = masked[end + 1 : following]
        if not re.match(
            rf"以及|及|{NUMBER}{COUNTER}\S+作为支持单位|{NUMBER}{COUNTER}[^,]*$", piece
        ):
            break
        end = following
    return end


def _gathers(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """X吸纳了A、B等15个园区作为首批成员单位."""
    del stop
    gathers = _GATHERS.match(sentence.masked, clause, match.start())
    if not gathers:
        return []
    who = items(sentence.text, sentence.masked, *gathers.span("who"))
    body = _part(sentence.masked, clause, gathers.end("body"))
    return [Finding(body, tuple(who), role, match.start())] if who else []


def _becomes(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """A当选X副理事长单位; 选举A为会长单位; A作为共同发起单位、理事长单位."""
    text, masked = sentence.text, sentence.masked
    becomes = _BECOMES.search(masked, clause, match.start())
    if not becomes:
        return []
    left_end = becomes.start()
    elected = _ELECTED.match(masked[clause:left_end])
    first = clause + (elected.end() if elected else 0)
    inside = re.sub(r".*单位、|共同$", "", masked[becomes.start("body") : match.start()])
    body = _part(masked, match.start() - len(inside), match.start()) if inside else None
    listed = items(text, masked, first, left_end)
    who = (
        listed if elected or len(listed) > 1 else [item for item in listed if item.kind != "loose"]
    )
    if not who and becomes["verb"] == "作为":
        who = _next_subject(sentence, stop)
    if not who and trim(masked, first, left_end)[1] - first > 4:
        return []
    return [Finding(body, tuple(who), role, match.start())]


def _next_subject(sentence: Sentence, at: int) -> list[Item]:
    """作为X的成员单位,A…: the subject of the clause behind."""
    text, masked = sentence.text, sentence.masked
    end = clause_end(masked, at + 1)
    coming = re.search(r"来自(?P<who>[^,;。]+?)的", masked[at + 1 : end])
    if coming:
        return items(text, masked, at + 1 + coming.start("who"), at + 1 + coming.end("who"))
    name = named_first(text[at + 1 : end], masked[at + 1 : end])
    if not name:
        return []
    start = text.find(name, at + 1)
    return [Item(start, start + len(name), "name", name)]


def _handed(
    sentence: Sentence, match: re.Match[str], clause: int, stop: int, role: Role
) -> list[Finding]:
    """为成员单位A颁授牌匾."""
    handed = _HANDED.match(sentence.masked[match.end() : stop])
    if not handed or not re.search(
        r"(?:为|向|给)\S{0,12}$", sentence.masked[clause : match.start()]
    ):
        return []
    start = match.end()
    end = start + handed.end("who")
    name = sentence.text[start:end]
    if kind_of(name, sentence.masked[start:end]) not in ("name", "place"):
        return []
    return [Finding(None, (Item(start, end, "name", name),), role, match.start())]


def _first_ones(sentence: Sentence) -> list[Finding]:
    """首批入驻A、B等26家机构; …,66所学校结对发展, of the body named before."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _FIRST.finditer(masked):
        who = items(text, masked, match.end(), clause_end(masked, match.end()))
        if len(who) > 1:
            found.append(Finding(None, tuple(who), Role.MEMBER, match.start()))
    for match in _PAIRED.finditer(masked):
        item = Item(match.start(), match.end(), "counted", text[match.start() : match.end()])
        found.append(Finding(None, (item,), Role.MEMBER, match.start()))
    return found


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


def _part(masked: str, start: int, end: int) -> tuple[int, int] | None:
    """The body that masked[start:end] ends with, if it names or takes up one."""
    end -= len(masked[start:end]) - len(
        re.sub(r"(?:的|首批|第一批|新增|全体|各|,)+$", "", masked[start:end])
    )
    return body_before(masked, start, end) if end - start >= 2 else None
