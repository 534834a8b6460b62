"""Rules of making: who founds, leads, builds or makes up a body.

A和B共同发起成立X · X由A牵头、B参与筹建 · A联合B共建的X · A“牵手”B,正式成立X · 由A、B组成X
"""

import re
from dataclasses import replace

from indexer.relation import Role
from indexer.relations.founders.acting import only_kinds, without_site
from indexer.relations.founders.founding import founder_of, is_way_of_working
from indexer.relations.founders.intended import is_hoped, only_meant
from indexer.relations.founders.many_subjects import many_before
from indexer.relations.founders.saying import Said, is_joint_group, is_passive, said_of
from indexer.relations.founders.shares import Share, shares
from indexer.relations.founders.short_names import short_names
from indexer.relations.founders.verbs import Verb, is_taken_up, only_joins, verbs_in
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.forwards import bodies_behind, body_after
from indexer.relations.words.grammar import VERB_ROLE
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item, items
from indexer.relations.words.subjects import subject_before

_PARTNER = re.compile(r"(?:还|又|也|并|另)?(?:与|和|会同)(?=[^,;。]{2})")
_SEVERAL_OF = re.compile(r"(?:[两三四五六七八九十]|\d+)[大个家所处]")
# A牵头,联合B成立X.
_JUST_LED = re.compile(r"(?:牵头|主导|领衔|作为(?:牵头|理事长|龙头|盟主)(?:单位|企业|高校)?),$")


def making(sentence: Sentence) -> list[Finding]:
    """The findings of all verbs of making in a sentence."""
    verbs = verbs_in(sentence.masked)
    found: list[Finding] = []
    before = 0
    told: Said | None = None
    acted: tuple[Item, ...] = ()
    planned = False
    for place, verb in enumerate(verbs):
        following = verbs[place + 1] if place + 1 < len(verbs) else None
        if is_taken_up(sentence.masked, verb, following):
            continue
        if not is_passive(sentence.masked, verb, before):
            found += _gathered(sentence, verb)
        if is_hoped(sentence.masked, verb):
            continue
        told = said_of(sentence.masked, verb, told, before)
        acted = acted if _follows(sentence, before, verb) else ()
        here = _of_verb(sentence, verb, told, acted)
        if planned and acted:  # A将与B合作,共建X,共同打造Y
            here = [replace(one, role=Role.PLANNED) for one in here]
        found += here
        planned = any(one.role is Role.PLANNED for one in here)
        makers = dict.fromkeys(item for one in here for item in one.members)
        acted = () if told is None or told.passive else tuple(makers)
        before = verb[2]
    return found


def _follows(sentence: Sentence, before: int, verb: Verb) -> bool:
    """Whether a verb stands in the clause behind the verb that ends at `before`."""
    clause = clause_start(sentence.masked, verb[1])
    return verb[0] in ("build", "initiate") and clause - 1 == clause_end(sentence.masked, before)


def _of_verb(
    sentence: Sentence, verb: Verb, said: Said | None, acted: tuple[Item, ...]
) -> list[Finding]:
    """The findings of one verb; `acted`: who made what the clause in front tells of."""
    if said is None:
        return []
    kind, start, _ = verb
    masked = sentence.masked
    clause = clause_start(masked, start)
    found = shares(sentence, said.who, kind, passive=said.passive)
    if kind == "make" and not found and not said.passive and not said.urged:
        found = _founded(sentence, verb, said)
    # A、B共建X,联合揭牌Y; but A与B共建X,与C共建Y: whoever has a new partner is one of them.
    if not said.passive and len(acted) > 1 and not _PARTNER.match(masked, clause):
        found = [(role, list(acted)) if who is None else (role, who) for role, who in found]
    if not said.passive and kind in ("build", "initiate"):
        found = _by_many(sentence, clause, found)
    alone = kind == "build" and not any(members for _, members in found)
    unproven = all(item.kind == "loose" for _, who in found for item in who or ())
    if unproven and said.body and not said.urged and "Q" in masked[slice(*said.body)]:
        pair = short_names(sentence, verb, said.who)
        found = [(VERB_ROLE[kind], pair)] if pair else found
    if alone and not _says_enough(masked, said.body):
        return []
    led = any(role is Role.LEAD for role, _ in found)
    if kind == "build" and only_joins(masked, verb, led=led):
        found = [(Role.MEMBER if role is Role.CO_BUILDER else role, who) for role, who in found]
    if kind == "compose":
        found = [(role, _composed(members, said.passive)) for role, members in found]
    if said.passive:
        found = [(role, members) for role, members in found if members is not None]
    else:
        found = _by_subject(sentence, clause, found)
    acting_items = [item for _, members in found for item in members or ()]
    if said.urged and only_kinds([item.name for item in acting_items]):
        return []
    return _as_findings(sentence, verb, said.body, found)


def _founded(sentence: Sentence, verb: Verb, said: Said) -> list[Share]:
    """Whoever made something alone; [] where nobody can be named."""
    kind, start, end = verb
    named = said.body is not None and _has_own_name(sentence.masked, said.body)
    founder = founder_of(sentence, start, end, named=named)
    if founder is None or (said.body and is_way_of_working(sentence.masked[slice(*said.body)])):
        return []
    # Who is no institution by its form (军人成立X) is whose idea it was.
    role = Role.INITIATOR if founder.kind == "loose" else VERB_ROLE[kind]
    return [(role, [founder])]


def _by_many(sentence: Sentence, clause: int, found: list[Share]) -> list[Share]:
    """The parts, where those taken over from before are several whom a clause further up names."""
    if all(members is not None for _, members in found):
        return found
    many = many_before(sentence, clause)
    return [(role, many or None) if who is None else (role, who) for role, who in found]


def _by_subject(sentence: Sentence, clause: int, found: list[Share]) -> list[Share]:
    """The parts, where those taken over from before are the subject in front of the clause."""
    if all(members is not None for _, members in found):
        return found
    near = subject_before(sentence.text, sentence.masked, clause)
    if near is None:
        return found
    leads = _JUST_LED.search(sentence.masked, 0, clause)
    return [
        (role, members) if members is not None else (Role.LEAD if leads else role, [near])
        for role, members in found
    ]


def _says_enough(masked: str, body: tuple[int, int] | None) -> bool:
    """Whether a body says something without a partner: it has a name of its own; 共建平台 says little."""
    return body is not None and ("Q" in masked[slice(*body)] or body[1] - body[0] >= 10)


def _says_which(body: str) -> bool:
    """Whether the words say which body is made; 联合调查组 is the one of those who made it."""
    return is_specific(body) or is_joint_group(body)


def _has_own_name(masked: str, body: tuple[int, int]) -> bool:
    """Whether a body is one that is called so: not “甲、乙、丙”五大平台, not “甲”基地11家."""
    called = "Q" in masked[slice(*body)]
    return called and not _SEVERAL_OF.search(masked, body[0], body[1] + 3)


def _composed(members: list[Item] | None, passive: bool) -> list[Item] | None:
    """Parts of a body are proven by form; a list of several proven ones proves the others."""
    if not members:
        return members
    proven = [item for item in members if item.kind != "loose"]
    return members if not passive and len(proven) > 1 else proven


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


def _as_findings(
    sentence: Sentence,
    verb: Verb,
    body: tuple[int, int] | None,
    found: list[Share],
) -> list[Finding]:
    kind, start, end = verb
    masked = sentence.masked
    plan = only_meant(masked, verb)
    result: list[Finding] = []
    for role, members in found:
        if members == []:
            continue
        as_role = Role.PLANNED if plan else role
        kept: tuple[Item, ...] = tuple(without_site(masked, members)) if members else ()
        if members and not kept:
            continue
        elided = members is None and any(others for _, others in found)
        shared = any(others for _, others in found if others is not members)
        result.append(Finding(body, kept, as_role, start, elided, shared=shared))
        if body and body[0] >= end and kept:
            result += [
                Finding(other, kept, as_role, start)
                for other in bodies_behind(masked, body, clause_end(masked, end))
            ]
    if body and kind == "make" and result and not _says_which(masked[slice(*body)]):
        return [f for f in result if f.role in (Role.LEAD, Role.INITIATOR, Role.MEMBER)]
    return result
