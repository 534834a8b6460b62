"""Rules of rank: whose unit of which rank someone is.

X成员单位包括A、B · A会同X成员单位 · A、B等16家成员单位 · X吸纳A作为成员单位
"""

import re

from indexer.relation import Role
from indexer.relations.becoming import becomes, body_of_unit, given, handed
from indexer.relations.bodies import body_after, body_before
from indexer.relations.findings import Finding, Sentence
from indexer.relations.grammar import (
    COUNTER,
    INCLUDE,
    MEMBER_END,
    NUMBER,
    UNIT,
    UNIT_ROLE,
    WITH,
)
from indexer.relations.masking import clause_end, clause_start
from indexer.relations.members import Item, items
from indexer.relations.posts import posts, rows

_GATHERS = re.compile(
    r"(?P<body>[^,;。:]*?)(?:已|共|首批)*(?:吸纳|吸收|吸引|汇聚|接纳|发展|新增)了?(?P<who>[^;。]+?)(?:作为|为|成为|等)(?:首批)?$"
)
_TAKES_IN = re.compile(r"(?:已|共|新)*(?:新增|吸纳|吸收|增补)了?")
_COUNT_BEFORE = re.compile(
    rf"(?P<count>{NUMBER}{COUNTER})(?P<body>(?:(?!作为|成为|部门|为)[^,;。、\d]){{0,16}}?)(?:首批|新)?$"
)
_COUNT_AFTER = re.compile(
    rf"[^,;。\d]{{0,6}}?(?:[由从](?:最初|成立时|首批)?的?(?P<old>{NUMBER}{COUNTER}))?[^,;。\d]{{0,6}}?(?:总数|达到?|超过|扩大|扩增|扩容|增加|增长|壮大|增至|发展|扩充|为|至|到|共有?|有)+(?P<new>{NUMBER}{COUNTER})"
)
_COUNTED_AT_ONCE = re.compile(rf"(?P<new>{NUMBER}(?:家|所|个))(?=[,;。、]|$)")
_AMONG = re.compile(r",?(?:其中|分别|主要)*(?:包括|包含|涵盖|有|为|是|:)+")
_BY = re.compile(r"由(?P<who>[^,;。由]{2,40}?)(?:担任|出任|作为|任|为)(?:首任|首届|第一届)?$")
_MANY = re.compile(r"联盟|共同体|联合体|联合会|协会|学会|商会|促进会")
# Who comes to a meeting is not told as a member.
_ATTENDS = re.compile(r"(?:的)?(?:代表|负责人|领导|法定代表人|相关负责人|嘉宾|参会|参加|出席|到会)")
# Where members are, not who they are: 成员单位遍布四川、贵州.
_SPREAD = re.compile(r"(?:主要|广泛|已)*(?:遍布|分布|辐射|涉及|横跨|来自|遍及)")
_NAMED = re.compile(rf"^[^,;。的将已为了是]{{2,}}{MEMBER_END}$")


def ranks(sentence: Sentence) -> list[Finding]:
    """The findings of the ranks of units in a sentence."""
    found = posts(sentence)
    told = [(verb, pieces[-1].end()) for verb, pieces in rows(sentence.masked)]
    for match in UNIT.finditer(sentence.masked):
        if not any(first < match.start() < last for first, last in told):
            found += _unit(sentence, match)
    return found + given(sentence)


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
    if comes or re.search(r"及其他[^,;。]*$", before):
        return []
    for rule in (_by, _counted, _listed_behind, _gathers, handed, becomes):
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


def _role(match: re.Match[str]) -> Role:
    """创始成员 are members like any other; 发起方 and 共建方 are not."""
    kind = match["kind"] or (match["bare"] or "").removesuffix("方")
    return UNIT_ROLE.get(kind, Role.MEMBER)


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
        body = body_of_unit(masked, front.start("body"), start)
        whole = Item(front.start(), end, "counted", text[front.start() : end])
        gathers = _TAKES_IN.search(masked, clause, front.start())
        listed = (
            items(text, masked, gathers.end() if gathers else clause, front.start())
            if "等" in masked[clause : front.start()]
            else []
        )
        named = [item for item in listed if item.kind != "counted"]
        if not body and not named:
            body = body_before(masked, clause, _before_verb(masked, clause, front.start()))
        if not body and gathers:
            body = body_before(masked, clause, gathers.start())
        return [Finding(body, (*named, whole), role, start)]
    behind = _COUNT_AFTER.match(masked, end, stop) or _COUNTED_AT_ONCE.match(masked, end, stop)
    if behind:
        body = body_of_unit(masked, clause, start)
        unit = text[match.start() : end]
        counts = [span for name, span in _spans(behind) if name in ("old", "new")]
        found = [Item(first, last, "counted", text[first:last] + unit) for first, last in counts]
        named = _named_behind(sentence, behind.end())
        return [Finding(body, (*named, *found), role, start)]
    return []


def _spans(match: re.Match[str]) -> list[tuple[str, tuple[int, int]]]:
    """The groups that matched, by name, with where they stand."""
    return [(name, match.span(name)) for name, value in match.groupdict().items() if value]


def _named_behind(sentence: Sentence, at: int) -> list[Item]:
    """成员高校共12所,包括A、B等: those that are named behind the count."""
    include = _AMONG.match(sentence.masked, at)
    if include is None:
        return []
    listed = items(
        sentence.text, sentence.masked, include.end(), _list_end(sentence.masked, include.end())
    )
    proven = [item for item in listed if item.kind in ("name", "place")]
    return proven if len(proven) > 1 and len(proven) * 2 > len(listed) else []


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
    if _SPREAD.match(masked, end):
        return []
    spread = re.match(r"覆盖\S{0,12}?,包括", masked[end:])
    at = end + spread.end() if spread else (include.end() if include else end)
    last = _list_end(masked, at)
    listed = items(text, masked, at, last)
    proven = [item for item in listed if item.kind != "loose"]
    if match["kind"] == "牵头" and not include and proven:
        body = body_of_unit(masked, clause, match.start())
        return [Finding(body, (proven[0],), role, match.start())] if body else []
    if len(proven) < 2 or len(proven) * 2 < len(listed):
        return []
    body = body_of_unit(masked, clause, match.start())
    return [Finding(body, tuple(listed), role, match.start())]


def _list_end(masked: str, at: int) -> int:
    """The end of a list that may go over commas: at a stop, or at a clause without a list."""
    end = clause_end(masked, at)
    while at < end < len(masked) and masked[end] == ",":
        following = clause_end(masked, end + 1)
        piece = masked[end + 1 : following]
        lists_on = re.match(
            rf"以及|及|{NUMBER}{COUNTER}\S+作为支持单位|{NUMBER}{COUNTER}[^,]*$", piece
        ) or all(_NAMED.search(part) and len(part) < 24 for part in piece.split("、"))
        if not lists_on:
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
    body = body_of_unit(sentence.masked, clause, gathers.end("body"))
    return [Finding(body, tuple(who), role, match.start())] if who else []
