"""Rules of making: who founds, leads, builds or makes up a body.

A和B共同发起成立X · X由A牵头、B参与筹建 · A联合B共建的X · A“牵手”B,正式成立X · 由A、B组成X
"""

import re
from dataclasses import dataclass

from indexer.relation import Role
from indexer.relations.acting import acting, names_no_actor, only_kinds, urged, without_site
from indexer.relations.bodies import bodies_behind, body_after, is_specific
from indexer.relations.findings import Finding, Sentence
from indexer.relations.founding import founder_of
from indexer.relations.grammar import MAKE, PLAN, VERB_ROLE
from indexer.relations.made import body_of
from indexer.relations.masking import clause_end, clause_start
from indexer.relations.members import Item, items
from indexer.relations.shares import Share, shares
from indexer.relations.subjects import subject_before
from indexer.relations.verbs import Verb, is_taken_up, verbs_in

_BY = re.compile(r"(?<![自理缘经因])由(?![于此来贸])")
_TO_BE_BY = re.compile(r"(?:拟|将|计划|有望)由")
# What only has parts: 由门诊、病房三部分组成.
_PARTS = re.compile(
    r"(?:部分|板块|系统|模块|环节|篇章|单元|项目|内容|子\S|赛段|赛区|赛站)(?:共同)?$"
)
_AIMS = re.compile(r",\s*(?:旨在|致力|意在|以期|为了?(?!民)|助力)")
_GROUND = re.compile(r",\s*(?:根据|按照|依据|遵循|本着)")
# 由A牵头,联合B、C组建.
_TOGETHER_WITH = re.compile(r"(?:并|又)?(?:联合(?![会体])|会同|携手|协同(?!创新))")
# A牵头,联合B成立X.
_JUST_LED = re.compile(r"(?:牵头|主导|领衔),$")
Span = tuple[int, int]


def making(sentence: Sentence) -> list[Finding]:
    """The findings of all verbs of making in a sentence."""
    verbs = verbs_in(sentence.masked)
    found: list[Finding] = []
    before = 0
    told: _Said | None = None
    for place, verb in enumerate(verbs):
        following = verbs[place + 1] if place + 1 < len(verbs) else None
        if is_taken_up(sentence.masked, verb, following):
            continue
        by = _BY.search(sentence.masked, before, verb[1])
        if by and not re.search("[。;]", sentence.masked[by.end() : verb[1]]):
            told = _passive(sentence.masked, verb, before)
        else:
            found += _gathered(sentence, verb)
            told = _goes_on(sentence.masked, verb, told, before) or _active(sentence, verb)
        found += _of_verb(sentence, verb, told)
        before = verb[2]
    return found


@dataclass(frozen=True, slots=True)
class _Said:
    """What a verb says: of which body, and where those stand who act; `passive`: behind 由."""

    body: Span | None
    who: Span
    passive: bool
    urged: bool = False


def _of_verb(sentence: Sentence, verb: Verb, said: _Said | None) -> list[Finding]:
    kind, start, end = verb
    if said is None:
        return []
    found = shares(sentence, said.who, kind, passive=said.passive)
    if kind == "make" and not found and not said.passive and not said.urged:
        founder = founder_of(sentence, start, end)
        found = [(VERB_ROLE[kind], [founder])] if founder else []
    alone = kind == "build" and not any(members for _, members in found)
    # 共建平台 without a partner says little; a body with a name of its own says enough.
    body = said.body
    if alone and (
        not body or ("Q" not in sentence.masked[body[0] : body[1]] and body[1] - body[0] < 10)
    ):
        return []
    if kind == "compose":
        found = [(role, _composed(members, said.passive)) for role, members in found]
    if said.passive:
        found = [(role, members) for role, members in found if members is not None]
    else:
        near = subject_before(sentence.text, sentence.masked, clause_start(sentence.masked, start))
        if near and any(members is None for _, members in found):
            leads = _JUST_LED.search(sentence.masked, 0, clause_start(sentence.masked, start))
            found = [
                (role, members) if members is not None else (Role.LEAD if leads else role, [near])
                for role, members in found
            ]
    acting_items = [item for _, members in found for item in members or ()]
    if said.urged and only_kinds([item.name for item in acting_items]):
        return []
    return _as_findings(sentence, verb, body, found)


def _composed(members: list[Item] | None, passive: bool) -> list[Item] | None:
    """Parts of a body are proven by form; a list of several proven ones proves the others."""
    if not members:
        return members
    proven = [item for item in members if item.kind != "loose"]
    return members if not passive and len(proven) > 1 else proven


def _active(sentence: Sentence, verb: Verb) -> _Said | None:
    """A和B共建X; 支持A共建X."""
    kind, start, end = verb
    masked = sentence.masked
    clause, stop = clause_start(masked, start), clause_end(masked, end)
    if kind == "take_part" or names_no_actor(masked, clause, start):
        return None
    body = body_after(masked, end + 1 if masked[end : end + 1] == "的" else end, stop)
    if (
        kind == "lead"
        and body
        and masked[body[1] : body[1] + 1] == "、"
        and re.search(MAKE, masked[body[1] : stop])
    ):
        return None  # 牵头A、B成立X
    if kind == "lead" and body and re.search(r"(?:组织|食堂)$", masked[body[0] : body[1]]):
        return None
    if body is None or (kind == "make" and not _is_distinct(masked[body[0] : body[1]])):
        return None
    who = acting(masked, clause, start, kind)
    encouraged = urged(masked, *who)
    if encouraged is not None:
        return _Said(body, (encouraged, who[1]), passive=False, urged=True)
    return _Said(body, who, passive=False)


def _gathered(sentence: Sentence, verb: Verb) -> list[Finding]:
    """联合了A、B共同发起: of the body that is being spoken of."""
    kind, start, end = verb
    masked = sentence.masked
    clause = clause_start(masked, start)
    if kind not in ("build", "initiate") or not re.match("联合了", masked[clause:start]):
        return []
    if body_after(masked, end, clause_end(masked, end)):
        return []
    rest = items(sentence.text, masked, clause + 3, start)
    return [Finding(None, tuple(rest), VERB_ROLE[kind], start)] if rest else []


def _passive(masked: str, verb: Verb, before: int) -> _Said | None:
    """X由A、B共建; 由A、B共建的X."""
    kind, start, end = verb
    by = [
        m
        for m in _BY.finditer(masked, before, start)
        if not re.search("[。;]", masked[m.end() : start])
    ]
    if not by:
        return None
    who = (by[-1].end(), start)
    if _AIMS.search(masked, *who):
        return None  # 由A主办,旨在打造平台: A hosts and does not make
    ground = _GROUND.search(masked, *who)
    who = (who[0], ground.start()) if ground else who
    if kind == "take_part" and not re.search("牵头|主导|发起", masked[who[0] : who[1]]):
        return None
    if kind == "compose" and _PARTS.search(masked, *who):
        return None
    found = body_of(masked, by[-1].start(), end)
    if found is None:
        return None
    (body,) = found
    if body is None and kind in ("make", "take_part") and "牵头" not in masked[who[0] : who[1]]:
        return None
    return _Said(body, who, passive=True)


def _goes_on(masked: str, verb: Verb, told: _Said | None, before: int) -> _Said | None:
    """X由A倡议,B、C共同发起: the second verb has no object and speaks of X still."""
    kind, start, end = verb
    if (
        told is None
        or not told.passive
        or (kind == "make" and not _TOGETHER_WITH.match(masked, clause_start(masked, start)))
        or re.search("[。;]", masked[before:start])
    ):
        return None
    if masked[end : end + 1] not in (",", ";", "。", ":", ""):
        return None
    clause = max(clause_start(masked, start), before)
    return _Said(told.body, (clause, start), passive=True)


def _is_distinct(body: str) -> bool:
    """Whether a body that several only "made" is one of its own: not 就业平台, not 联动机制."""
    if "Q" in body or "U" in body:
        return True
    return len(body) >= 7 and not re.search(r"(?:平台|机制|体系|队伍)$", body)


def _as_findings(
    sentence: Sentence,
    verb: Verb,
    body: tuple[int, int] | None,
    found: list[Share],
) -> list[Finding]:
    kind, start, end = verb
    masked = sentence.masked
    done = masked[end : end + 1] == "了"
    clause = masked[clause_start(masked, start) : start]
    plan = not done and (PLAN.search(clause) or _TO_BE_BY.search(clause))
    result: list[Finding] = []
    for role, members in found:
        if members == []:
            continue
        as_role = Role.PLANNED if plan else role
        kept: tuple[Item, ...] = tuple(without_site(masked, members)) if members else ()
        if members and not kept:
            continue
        elided = members is None and any(others for _, others in found)
        result.append(Finding(body, kept, as_role, start, elided))
        if body and body[0] >= end and kept:
            result += [
                Finding(other, kept, as_role, start)
                for other in bodies_behind(masked, body, clause_end(masked, end))
            ]
    if body and kind == "make" and result and not is_specific(masked[body[0] : body[1]]):
        return [f for f in result if f.role in (Role.LEAD, Role.INITIATOR, Role.MEMBER)]
    return result
