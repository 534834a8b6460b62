"""Rules of what a body is built around: 以A为龙头,B为成员组建X · X以A为牵头单位."""

import re

from indexer.relation import Role
from indexer.relations.bodies import body_after, body_before
from indexer.relations.findings import Finding, Sentence
from indexer.relations.grammar import MAKE
from indexer.relations.masking import clause_end, clause_start
from indexer.relations.members import items

_AROUND = re.compile(
    r"以(?P<who>[^,;。以为]{2,40}?)为(?P<as>总院|总校|龙头|盟主|牵头(?=[,;。、单医学]|$)|理事长(?=单位)|核心校|领衔校|成员|分院|分校)(?:单位|医院|学校|校|企业)?(?=[,;。、的]|$)"
)
_AND = re.compile(
    r"[,、](?P<who>[^,;。以为、]{2,40}?)为(?P<as>成员|分院|分校|副理事长)(?:单位|医院|学校|校|企业)?(?=[,;。、的]|$)"
)
# What has members by its nature.
_GROUP = re.compile(r"(?:联盟|共同体|联合体|协作体|医联体|医共体|教联体|集团)$")
_BELONGS = ("成员", "分院", "分校", "副理事长")


def heading(sentence: Sentence) -> list[Finding]:
    """The findings of who heads a body and who follows, where one sentence says both words."""
    masked = sentence.masked
    found: list[Finding] = []
    first = _AROUND.search(masked) if "以" in masked else None
    body = _body(masked, first) if first else None
    if first is None or body is None:
        return found
    following = [m for pattern in (_AROUND, _AND) for m in pattern.finditer(masked, first.end())]
    for match in (first, *following):
        who = items(sentence.text, masked, *match.span("who"))
        who = [item for item in who if item.kind != "loose"]
        role = Role.MEMBER if match["as"] in _BELONGS else Role.LEAD
        if who:
            found.append(Finding(body, tuple(who), role, match.start()))
    return found


def _body(masked: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The body in front of 以, or the one that the sentence makes behind."""
    start = clause_start(masked, match.start())
    body = body_before(masked, start, match.start())
    if body is None and not masked[start : match.start()].strip() and start:
        body = body_before(masked, clause_start(masked, start - 1), start - 1)
    for verb in re.compile(MAKE).finditer(masked, match.end()) if body is None else ():
        body = body or body_after(masked, verb.end(), clause_end(masked, verb.end()))
    return body if body and _GROUP.search(masked, *body) else None
