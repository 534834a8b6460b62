"""Rules of making: who founds, leads, builds or makes up a body.

A和B共同发起成立X · X由A牵头、B参与筹建 · A联合B共建的X · A“牵手”B,正式成立X · 由A、B组成X
"""

import re

from indexer.relation import Role
from indexer.relations.bodies import body_after, body_before, is_specific
from indexer.relations.findings import Finding, Sentence
from indexer.relations.grammar import HAND_IN_HAND, MAKE, PLAN, VERB_ROLE, VERBS, WITH
from indexer.relations.masking import clause_end, clause_start, mask
from indexer.relations.members import Item, items, trim

_BY = re.compile(r"(?<![自理缘经因])由(?![于此来贸])")
_LEADS = re.compile(r"(?:共同)?牵头(?:的)?(?:,|、)?(?:联合|会同|携手|协同)?")
_WITH_FIRST = re.compile(
    r"^(?:[^,;。]{0,10}?(?:^|[日月年,]))?(?:与|同|和|联合|携手|会同)(?!时|样|步|期|意|年)"
)
_AT = re.compile(r"(?:共同|联合)?(?<![现存内])在(?P<site>[^,;。在]{2,24})$")
_MAIN = re.compile(r"(?:为主体|为龙头|为牵头单位|为代表|等)$")
_COMES_TOGETHER_IN = re.compile(r"与|和|同|及|携手|联合|[两三四五六七八九双]\S{0,2}(?:$|共)")
_ACTS_WITH = re.compile(r"牵手|携手|联手|联合|会同|(?<!参)与|签署|签约|合作")
_COMES_TOGETHER = re.compile(r"牵手|携手|联手|联合|会同|与|和|签署|签约|合作|、")
_SIGNED = re.compile(
    r"(?:签署|签订|签)了?[《“\"]?(?:关于)?(?:共建(?P<before>[^》”,，。；]{4,40}?)|(?P<behind>[^》”,，。；《]{4,40}?)共建)"
    r"(?:的)?[》”\"]?(?:战略|合作|框架|项目)*(?:协议|备忘录)"
)
Verb = tuple[str, int, int]


def verbs_in(masked: str) -> list[Verb]:
    """(kind, start, end) of the verbs of making, in order, none overlapping."""
    taken: list[Verb] = []
    for kind, pattern in VERBS:
        for match in pattern.finditer(masked):
            start, end = match.span()
            if kind == "initiate" and "牵头" in match.group():
                taken.append(("lead", start, end))
                continue
            if kind == "make" and re.search(
                r"获批|获准|批准|批复|同意$", masked[max(0, start - 4) : start]
            ):
                continue
            if all(end <= first or last <= start for _, first, last in taken):
                taken.append((kind, start, end))
    return sorted(taken, key=lambda verb: verb[1])


def making(sentence: Sentence) -> list[Finding]:
    """The findings of all verbs of making in a sentence."""
    verbs = verbs_in(sentence.masked)
    found: list[Finding] = []
    before = 0
    for place, verb in enumerate(verbs):
        following = verbs[place + 1] if place + 1 < len(verbs) else None
        if _is_taken_up(sentence.masked, verb, following):
            continue
        found += _of_verb(sentence, verb, before)
        before = verb[2]
    return found + _signed(sentence)


def _signed(sentence: Sentence) -> list[Finding]:
    """A与B签署《共建X》协议; 双方签署X共建协议."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _SIGNED.finditer(text):
        start, end = match.span("before" if match["before"] else "behind")
        body = body_after(mask(text[start:end]), 0, end - start)
        if body is None:
            continue
        span = (start + body[0], start + body[1])
        who = items(text, masked, clause_start(masked, match.start()), match.start())
        who = [item for item in who if item.kind != "loose"] if len(who) < 2 else who
        if who:
            found.append(Finding(span, tuple(who), Role.CO_BUILDER, match.start()))
    return found


def _is_taken_up(masked: str, verb: Verb, following: Verb | None) -> bool:
    """由A牵头,B参与筹建: the second verb speaks for the first, which makes nothing itself."""
    if verb[0] != "lead" or following is None:
        return False
    if re.search(rf"{MAKE}|发起", masked[verb[1] : verb[2]]):
        return False
    between = masked[verb[2] : following[1]]
    joined = re.match(r"(?:的)?(?:,|、)?(?:联合|会同|携手|协同)", between)
    if following[0] == "make" and not joined:
        return False
    has_body = body_after(masked, verb[2], clause_end(masked, verb[2]))
    return has_body is None and len(between) < 120 and not re.search("[。;]|旨在", between)


def _of_verb(sentence: Sentence, verb: Verb, before: int) -> list[Finding]:
    kind, start, end = verb
    text, masked = sentence.text, sentence.masked
    clause, stop = clause_start(masked, start), clause_end(masked, end)
    by = [
        m
        for m in _BY.finditer(masked, before, start)
        if not re.search("[。;]", masked[m.end() : start])
    ]
    if kind == "take_part" and not (
        by and re.search("牵头|主导|发起", masked[by[-1].end() : start])
    ):
        return []
    object_at = end + 1 if masked[end : end + 1] == "的" else end
    if by:
        who = (by[-1].end(), start)
        left = clause_start(masked, by[-1].start())
        body = body_before(masked, left, by[-1].start()) if masked[end : end + 1] != "的" else None
        body = body or body_after(masked, object_at, stop)
        if body is None and masked[end : end + 1] == "的":
            return []
        front = re.sub(
            r"(?:据悉|据介绍|据了解|目前|其中|其|也|是|该|此|,|P)+",
            "",
            masked[left : by[-1].start()],
        )
        if body is None and len(front) > 1:
            return []
        goes_on = masked[end : end + 1]
        if body is None and goes_on and goes_on not in ",;。:":
            return []
        if body is None and kind in ("make", "take_part") and "牵头" not in masked[who[0] : who[1]]:
            return []
    else:
        body = body_after(masked, object_at, stop)
        gathers = re.match(r"联合了", masked[clause:start]) and kind in ("build", "initiate")
        if body is None:
            rest = items(text, masked, clause + 3, start) if gathers else []
            return [Finding(None, tuple(rest), VERB_ROLE[kind], start)] if rest else []
        if kind == "make" and not _is_distinct(masked[body[0] : body[1]]):
            return []
        who = _active_subject(masked, clause, start, kind)
    found = _roles(sentence, who, kind, passive=bool(by))
    alone = kind == "build" and not any(members for _, members in found)
    # 共建平台 without a partner says little; a body with a name of its own says enough.
    if alone and (not body or ("Q" not in masked[body[0] : body[1]] and body[1] - body[0] < 10)):
        return []
    if kind == "compose":
        found = [(role, [i for i in m if i.kind != "loose"] if m else m) for role, m in found]
    return _as_findings(sentence, verb, body, found)


def _is_distinct(body: str) -> bool:
    """Whether a body that several only "made" is one of its own: not 就业平台, not 联动机制."""
    if "Q" in body or "U" in body:
        return True
    return len(body) >= 7 and not re.search(r"(?:平台|机制|体系|队伍)$", body)


def _active_subject(masked: str, clause: int, start: int, kind: str) -> tuple[int, int]:
    """Where the subject of a verb stands: in its clause, else in the clause in front of it."""
    left = re.sub(
        r"(?:于)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:共同|联合|正式|还|也|已|将)*$",
        "",
        masked[clause:start],
    )
    if left.strip() or clause == 0:
        return clause, start
    previous = clause_start(masked, clause - 1)
    together = _ACTS_WITH if kind == "make" else _COMES_TOGETHER
    if not together.search(masked[previous : clause - 1]):
        return clause, start
    main = _MAIN.search(masked[previous : clause - 1])
    return previous, (previous + main.start() if main and main.group() != "等" else clause - 1)


def _roles(
    sentence: Sentence, who: tuple[int, int], kind: str, *, passive: bool
) -> list[tuple[Role, list[Item] | None]]:
    """(role, members) of the parts of a subject; None: the subject taken over from before."""
    text, masked = sentence.text, sentence.masked
    start, end = who
    region = masked[start:end]
    role = VERB_ROLE[kind]
    leads = _LEADS.search(region)
    if leads and leads.start() > 0:
        first = items(text, masked, start, start + leads.start())
        rest = items(text, masked, start + leads.end(), end)
        other = Role.CO_BUILDER if role is Role.LEAD else role
        return [(Role.LEAD, first), (other, _checked(rest, passive=True))]
    hand = HAND_IN_HAND.search(region)
    if hand and kind == "make":
        first = items(text, masked, start, start + _outside(region, hand.start()))
        rest = items(text, masked, start + _past(region, hand.end()), end)
        return [(Role.INITIATOR, first), (Role.MEMBER, rest)]
    joint = next(
        (m for m in WITH.finditer(region) if _joins(text, masked, start, start + m.start())), None
    )
    if joint and not region[joint.end() :].strip() and not region[: joint.start()].strip():
        joint = None
    if joint and re.search(r"\S{2}", region[joint.end() :]):
        leader = items(text, masked, start, start + joint.start()) if joint.start() else None
        rest = items(text, masked, start + joint.end(), end)
        if kind == "lead":
            return [(Role.LEAD, leader), (Role.CO_BUILDER, rest)]
        return [(role, leader or None), (role, _checked(rest, passive=True))]
    starts_with = _WITH_FIRST.match(region)
    found = items(text, masked, start, end)
    if starts_with:
        rest = items(text, masked, start + starts_with.end(), end)
        if kind == "make" and all(item.kind == "loose" for item in rest):
            return []
        return [(role, None), (role, rest)] if rest else []
    if kind == "make" and not passive and (len(found) < 2 or not _COMES_TOGETHER_IN.search(region)):
        return []
    if not found:
        return (
            [(role, None)]
            if kind != "make" and not passive and not region.strip()
            else _over(region, role)
        )
    return [(role, _checked(found, passive=passive))]


def _joins(text: str, masked: str, start: int, at: int) -> bool:
    """Whether 联合 at `at` stands between members and not inside a name (中华联合财险)."""
    first, last = trim(masked, start, at)
    if last - first < 2:
        return True
    listed = items(text, masked, first, last)
    return (bool(listed) and listed[-1].end == last and listed[-1].kind != "loose") or bool(
        listed
        and len(listed) == 1
        and not re.search("、", masked[first:last])
        and len(masked[first:last]) > 3
    )


def _over(region: str, role: Role) -> list[tuple[Role, list[Item] | None]]:
    """An adverb alone in front of the verb leaves the subject to the sentence before."""
    adverbs = re.fullmatch(
        r"(?:\S{0,3}[年月日]|正式|共同|联合|还|也|已|先后|成功|积极|率先|并|去年|今年|,)*", region
    )
    return [(role, None)] if adverbs else []


def _outside(region: str, at: int) -> int:
    while at > 0 and region[at - 1] in "q“,Q":
        at -= 1
    return at


def _past(region: str, at: int) -> int:
    while at < len(region) and region[at] in "Q,":
        at += 1
    return at


def _checked(found: list[Item], *, passive: bool) -> list[Item]:
    """Members proven by form; by syntax alone behind 由, in a list with proven ones, or alone.

    The document decides whether one that stands alone is a name (see extract).
    """
    proven = [item for item in found if item.kind != "loose"]
    if passive or len(found) == 1 or (len(proven) >= 1 and len(found) > 1):
        return found
    return proven


def _as_findings(
    sentence: Sentence,
    verb: Verb,
    body: tuple[int, int] | None,
    found: list[tuple[Role, list[Item] | None]],
) -> list[Finding]:
    kind, start, _ = verb
    masked = sentence.masked
    plan = PLAN.search(masked[max(0, clause_start(masked, start)) : start])
    result: list[Finding] = []
    for role, members in found:
        if members == []:
            continue
        as_role = Role.PLANNED if plan else role
        kept: tuple[Item, ...] = tuple(_without_site(masked, members)) if members else ()
        if members and not kept:
            continue
        elided = members is None and any(others for _, others in found)
        result.append(Finding(body, kept, as_role, start, elided))
    if body and kind == "make" and result and not is_specific(masked[body[0] : body[1]]):
        return [f for f in result if f.role in (Role.LEAD, Role.INITIATOR, Role.MEMBER)]
    return result


def _without_site(masked: str, members: list[Item]) -> list[Item]:
    """The members without one that only says where: …共同在兴马洲 揭牌成立."""
    kept = []
    for item in members:
        here = masked[item.start : item.end]
        at = re.search(r"(?:共同|联合)?(?<![现存内])在[^在]{2,24}$", here)
        if at and at.start() >= 2:
            end = item.start + at.start()
            kept.append(
                Item(
                    item.start,
                    end,
                    item.kind if item.kind != "loose" else "name",
                    item.name[: at.start()],
                )
            )
        elif not at:
            kept.append(item)
    return kept
