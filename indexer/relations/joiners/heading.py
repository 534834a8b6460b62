"""Rules of what a body is built around: 以A为龙头,B为成员组建X · X以A为牵头单位."""

import re
from dataclasses import replace

from indexer.relation import Role
from indexer.relations.words.backwards import body_before
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import MAKE
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item, items

_AROUND = re.compile(
    r"[以由](?P<who>[^,;。以由为]{2,60}?)为(?:主要|骨干|核心)?(?P<as>总院|总校|龙头|盟主|牵头(?=[,;。、单医学]|$)|理事长(?=单位)|核心校|领衔校|成员|分院|分校)(?:单位|医院|学校|校|企业)?(?=[,;。、的]|$)"
)
# 由A牵头,B、C等部门为成员单位的X.
_LED_AND = re.compile(
    r"由(?P<lead>[^,;。由]{2,40}?)(?:牵头|主导|任组长|担任组长|为组长(?:单位)?)[,、](?P<who>[^;。的]{2,120}?)(?:等?(?:部门|单位))?(?:为|作为|任)(?:主要)?成员(?:单位)?的"
)
_SAYS = re.compile("[以由][^,;。]*为")
_AND = re.compile(
    r"[,、](?P<who>[^,;。以为、]{2,40}?)为(?P<as>成员|分院|分校|副理事长)(?:单位|医院|学校|校|企业)?(?=[,;。、的]|$)"
)
# What has members by its nature.
_GROUP = re.compile(
    r"(?:联盟|共同体|联合体|协作体|医联体|医共体|教联体|集团|服务队|服务团|联合会|协会|宣讲团)$"
)
# 以新就业群体为主要成员的X: people of a kind.
_PEOPLE = re.compile(r"[\u4e00-\u9fff]{2,8}(?:群体|人士|人员|代表|骨干|青年|职工)")
_BELONGS = ("成员", "分院", "分校", "副理事长")


def heading(sentence: Sentence) -> list[Finding]:
    """The findings of who heads a body and who follows, where one sentence says both words."""
    masked = sentence.masked
    found: list[Finding] = []
    if "为" not in masked:
        return found
    first = _AROUND.search(masked) if _SAYS.search(masked) else None
    found += _led_and(sentence)
    if first is None:
        return found
    body = _body(masked, first)
    following = [m for pattern in (_AROUND, _AND) for m in pattern.finditer(masked, first.end())]
    if body is None:  # 以A为牵头医院、B为成员单位的X
        body = next((one for match in following if (one := _behind(masked, match))), None)
    for match in (first, *following) if body else ():
        who = items(sentence.text, masked, *match.span("who"))
        who = [_proven(item) for item in who]
        who = [item for item in who if item.kind != "loose"]
        role = Role.MEMBER if match["as"] in _BELONGS else Role.LEAD
        if who:
            found.append(Finding(body, tuple(who), role, match.start()))
    return found


def _led_and(sentence: Sentence) -> list[Finding]:
    """成立由A牵头,B、C为成员单位的X."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _LED_AND.finditer(masked) if "成员" in masked else ():
        body = body_after(masked, match.end(), clause_end(masked, match.end()))
        for part, role in (("lead", Role.LEAD), ("who", Role.MEMBER)):
            who = [one for one in items(text, masked, *match.span(part)) if one.kind != "loose"]
            if body and who:
                found.append(Finding(body, tuple(who), role, match.start()))
    return found


def _behind(masked: str, match: re.Match[str]) -> tuple[int, int] | None:
    """以A为成员的X: the body behind 的."""
    if masked[match.end() : match.end() + 1] != "的":
        return None
    return body_after(masked, match.end() + 1, clause_end(masked, match.end()))


def _proven(item: Item) -> Item:
    return replace(item, kind="name") if _PEOPLE.fullmatch(item.name) else item


def _body(masked: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The body in front of 以, or the one that the sentence makes behind."""
    start = clause_start(masked, match.start())
    body = body_before(masked, start, match.start())
    if body is None and not masked[start : match.start()].strip() and start:
        body = body_before(masked, clause_start(masked, start - 1), start - 1)
    body = body or _behind(masked, match)
    for verb in re.compile(MAKE).finditer(masked, match.end()) if body is None else ():
        body = body or body_after(masked, verb.end(), clause_end(masked, verb.end()))
    return body if body and _GROUP.search(masked, *body) else None
