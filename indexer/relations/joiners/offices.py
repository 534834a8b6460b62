"""Rules of offices: which person heads a body or sits in it.

A当选X会长 · A、B等13人当选X委员 · X主任由A担任 · 由A任团长
"""

import re

from indexer.names.surnames import SURNAMES
from indexer.relation import Role
from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import MAKE, UNIT
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item

_HEADS = r"(?:理事长|会长|主席|主任委员|主任|[院所团组队]长|总指挥|召集人|负责人)"
_SEATS = r"(?:常务理事|理事|执行委员|常务委员|委员|成员)"
# Deputies and the honoured are many, and who tells of them tells of the head.
_OFFICE = rf"(?P<office>(?<![副誉]){_HEADS}|{_SEATS})"
_TERM = r"(?:首任|首届|第[一二三四五六七八九十\d]+[届任]|新一届|新任|本届|轮值|执行|常务|的|兼职)*"
_ADVERBS = r"(?:再次|再度|全票|高票|连续\S{0,4}|成功|一致|还|也|正式|共同|,)*"
_NOW = (
    r"(?:当选为?|出任|担任|就任|连任|(?:被|获)?(?:推举|推选|选举|选|聘|聘任|任命|增补)为|"
    r"(?<![担兼出连主责信委历就现荣曾前继离到上卸原后首新])任(?![期务何教职命]))"
)
_ELECTED = re.compile(
    rf"(?P<who>[^,;。:]{{2,60}}?){_ADVERBS}{_NOW}了?(?P<body>[^,;。、]{{0,30}}?){_TERM}{_OFFICE}(?=[,;。、]|$)"
)
_HELD = re.compile(
    rf"(?P<body>[^,;。、:]{{0,30}}?){_TERM}{_OFFICE}(?:一职)?由(?P<who>[^,;。]{{2,60}}?)(?:担任|出任|兼任)(?=[,;。]|$)"
)
_QUICK = re.compile(r"任|当选|[选推聘]为")
# What was once, or may be.
_ONCE = re.compile(
    r"曾|历任|先后|原(?!则)|前任|此前|生前|拟|将|有望|竞选|参选|提名|若|如果|不再|卸任|免去"
)
# Of these whoever heads them is an employee or a magistrate, and no member.
_NO_SOCIETY = re.compile(
    r"(?:公司|银行|企业|医院|大学|学校|中学|小学|幼儿园|政府|开发区|高新区|园区)$"
)
# Great associations whose names end as no other body does.
_UNION = re.compile(r"[\u4e00-\u9fff]{2,8}(?:妇联|工商联|文联|作协|侨联|科协|残联|青联|总工会)$")
_ELECTS = re.compile(r"选")
_NEW = re.compile(_TERM)
_MEETS = re.compile(
    r"(?:正式|第\S届)?(?:成立|揭牌|换届|设立|组建|第\S{1,3}[次届]\S{0,6}大会|会员大会|成员大会|代表大会|理事会)"
)
_AND = re.compile(r"、|[和与及]")
_ETC = re.compile(r"等(?:\d+|[一二三四五六七八九十]+)?(?:名|位|人)?[^、]*$")
_STYLED = re.compile(r"(?:院士|教授|研究员|同志|先生|女士|博士|老师)$")
# A post in front of a name: 协会会长林某, 副校长林某.
_POST = re.compile(r"(?:[长员家士授记任席师裁理]|代表|同志|嘉宾)$")
_NAME = re.compile(
    rf"(?:{'|'.join(sorted(SURNAMES, key=len, reverse=True))})[\u4e00-\u9fff]{{1,2}}$"
)
_FOREIGN = re.compile(r"[\u4e00-\u9fff]{2,6}(?:·[\u4e00-\u9fff]{2,7})+$")


def offices(sentence: Sentence) -> list[Finding]:
    """The findings of offices in a sentence."""
    masked = sentence.masked
    found: list[Finding] = []
    # Where units are elected, persons only stand for them.
    if not _QUICK.search(masked) or UNIT.search(masked):
        return found
    for pattern in (_ELECTED, _HELD):
        for match in pattern.finditer(masked):
            found += _of(sentence, match)
    return found


def _of(sentence: Sentence, match: re.Match[str]) -> list[Finding]:
    masked = sentence.masked
    who = persons(sentence, *match.span("who"))
    clause = clause_start(masked, match.start("office"))
    if not who or _ONCE.search(masked, clause, match.end()):
        return []
    start, end = match.span("body")
    new = _NEW.match(masked, start, end)
    start = new.end() if new else start
    if masked[start:end].strip("其该 "):
        union = _UNION.search(masked, start, end)
        body = union.span() if union else body_before(masked, start, end)
        if body is None:
            return []
    else:
        body = _just_told(masked, clause)
        if body is None and not _ELECTS.search(match.group()):
            return []
    if body and _NO_SOCIETY.search(masked, *body):
        return []
    heads = re.fullmatch(_HEADS, match["office"]) is not None
    # Behind the posts that stand in front of a name: they are not of the body that is meant.
    at = match.start("office") if body else clause
    return [Finding(body, tuple(who), Role.LEAD if heads else Role.MEMBER, at, defined=True)]


def _just_told(masked: str, end: int) -> tuple[int, int] | None:
    """The body of the nearest clause in front that tells of its founding or its meeting."""
    while end > 0 and masked[end - 1] in ",;":
        start = clause_start(masked, end - 1)
        for made in re.finditer(MAKE, masked[start : end - 1]):
            body = body_after(masked, start + made.end(), end - 1)
            if body and is_specific(masked[slice(*body)]):
                return body
        told = _MEETS.search(masked, start + 2, end - 1)
        body = body_before(masked, start, told.start()) if told else None
        if body and is_specific(masked[slice(*body)]):
            return body
        end = start
    return None


def persons(sentence: Sentence, start: int, end: int) -> list[Item]:
    """The persons listed in masked[start:end], by name; a post in front of a name is left out."""
    text, masked = sentence.text, sentence.masked
    etc = _ETC.search(masked, start, end)
    end = etc.start() if etc else end
    found: list[Item] = []
    begin = start
    for stop in [m.start() for m in _AND.finditer(masked, start, end)] + [end]:
        last = stop
        styled = _STYLED.search(masked, begin, last)
        last = styled.start() if styled else last
        name = _person(masked, begin, last)
        if name is not None:
            found.append(Item(name, last, "name", text[name:last]))
        begin = stop + 1
    return found


def _person(masked: str, start: int, end: int) -> int | None:
    """Where the name of a person begins that masked[start:end] ends with; None when it has none."""
    if masked[end - 1 : end] in "他她":
        return None
    foreign = _FOREIGN.search(masked, start, end)
    if foreign and (foreign.start() == start or _POST.search(masked, start, foreign.start())):
        return foreign.start()
    for length in (3, 2, 4):
        at = end - length
        if at < start or not _NAME.fullmatch(masked, at, end):
            continue
        if at == start or masked[at - 1] in ",由 " or _POST.search(masked, start, at):
            return at
    return None
