"""Rules of who is in charge: X接受A的业务指导 · X主管单位为A · X是A作为业务主管单位的基金会."""

import re

from indexer.relation import Role
from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item, items

_ADVISED = re.compile(
    r"接受(?P<who>[^,;。]{2,80}?)的?(?:业务指导|监督管理|业务领导)(?![\u4e00-\u9fff]{0,4}(?:局|部门|机关|委))"
)
_IN_CHARGE = re.compile(
    r"的?(?:业务|行业)?主管(?:单位|部门|机关)(?:为|是|:)(?P<who>[^,;。]{2,40}?)(?=[,;。]|$)"
)
# X是A作为业务主管单位的基金会; 由A作为业务主管部门的X.
_AS_OFFICE = re.compile(
    r"(?:(?P<body>[^,;。是由]{4,40})[是系]|由)(?P<who>[^,;。是由]{2,30}?)作为(?:业务|行业)?主管(?:单位|部门|机关)的(?P<behind>[^,;。的]{4,40}?(?:协会|学会|商会|联盟|基金会|促进会|联合会|研究会|中心)(?=[,;。于正成]|$))?"
)
_OFFICE = re.compile(
    r"[和、与及]?(?:社团|社会组织|其)?(?:登记管理(?:机关|部门|单位)|(?:业务|行业)?主管(?:单位|部门|机关)|党建(?:工作机构|领导机关))、?(?=\S{2})"
)
_OF_MEMBERS = re.compile(r"(?:联盟|协会|学会|商会|联合会|促进会|研究会|基金会|共同体|联合体)$")


def in_charge(sentence: Sentence) -> list[Finding]:
    """The findings of who is in charge of a body, in a sentence."""
    return [*_advised(sentence), *_office(sentence), *_as_office(sentence)]


def _advised(sentence: Sentence) -> list[Finding]:
    """X接受登记机关A和主管单位B的业务指导和监督管理."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _ADVISED.finditer(masked) if "接受" in masked else ():
        body = body_before(masked, clause_start(masked, match.start()), match.start())
        at = match.start("who")
        who: list[Item] = []
        for office in (*_OFFICE.finditer(masked, *match.span("who")), None):
            stop = office.start() if office else match.end("who")
            who += items(text, masked, at, stop) if stop - at > 1 else []
            at = office.end() if office else stop
        who = [item for item in who if item.kind == "name"]
        if who and (body is None or is_specific(masked[slice(*body)])):
            found.append(Finding(body, tuple(who), Role.SUPERVISOR, match.start()))
    return found


def _office(sentence: Sentence) -> list[Finding]:
    """X主管单位为A."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _IN_CHARGE.finditer(masked) if "主管" in masked else ():
        body = body_before(masked, clause_start(masked, match.start()), match.start())
        who = [item for item in items(text, masked, *match.span("who")) if item.kind == "name"]
        kind = body and _OF_MEMBERS.search(masked, *body)  # 联盟业务主管单位为A
        begins = not masked[clause_start(masked, match.start()) : match.start()].strip("其")
        if who and (begins or kind or (body and is_specific(masked[slice(*body)]))):
            found.append(Finding(body, tuple(who), Role.SUPERVISOR, match.start()))
    return found


def _as_office(sentence: Sentence) -> list[Finding]:
    """X是A作为业务主管单位的基金会; 由A作为业务主管部门的X."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _AS_OFFICE.finditer(masked) if "主管" in masked else ():
        group = "body" if match["body"] else "behind"
        start, end = match.span(group)
        body = body_before(masked, start, end) if match[group] else None
        who = [item for item in items(text, masked, *match.span("who")) if item.kind == "name"]
        if who and body and is_specific(masked[slice(*body)]):
            found.append(Finding(body, tuple(who), Role.SUPERVISOR, match.start("who")))
    return found
