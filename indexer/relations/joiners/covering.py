"""Rules of coverage: whom an authority names for a trial, and what a trial or a zone takes in.

确定A、B为X · 公布首批X,包括A、B · 试点包括A、B · 示范区范围包括A、B · X成员国A总统某、B总理某
"""

import re

from indexer.relation import Role
from indexer.relations.joiners.member_states import GROUP, member_states
from indexer.relations.words.backwards import body_before
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import COUNTER, COUNTRY, NUMBER
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item, items

_CHOSEN = re.compile(
    rf"(?:确定|公布|遴选出?|评选出?|认定|命名)了?(?P<who>[^,;。]*?)"
    rf"(?:(?P<title>(?:首批|第[一二三四]批)(?:{NUMBER}{COUNTER})?[^,;。、]{{2,20}})$|(?:(?:作(?=为(?:首批|第)))?为|开展(?=[^,;。、]*(?:试点|示范|试验)))(?P<as>[^,;。、]{{4,40}})$)"
)
_CHOOSES = re.compile("确定|公布|[遴评]选|认定|命名")
_COVERS = re.compile(r"(?:主要|首批|共)?(?:包括|涵盖|囊括|覆盖)")
# X成员国A总统某、B总理某和C: countries, each with who speaks for it.
_STATES = re.compile(
    rf"(?P<body>(?![今去]?年)[\u4e00-\u9fffa-z]{{2,14}}?(?:组织|联盟|集团|共同体|峰会|机制|合作|国家)|Q+|{GROUP})"
    r"(?P<chair>的?(?:\d{4}年)?(?:轮值)?主席国)?(?(chair)|(?:各|其他)?成员国?+)(?P<who>[^,;。、和与及][^,;。]+)"
)
_SHORT_NAME = re.compile(GROUP)
# 以A、B、C等新兴经济体为代表的X国家: a group of states, told by some of them.
_TOLD_BY = re.compile(
    r"以(?P<who>[^,;。以]{4,60}?)为(?:主要)?代表的(?P<body>[\u4e00-\u9fff]{2,8}(?:国家|组织|集团|联盟)(?!间))"
)


# X覆盖A489平方公里: a zone, and the place whose ground it is.
_GROUND = re.compile(
    r"(?:覆盖|涵盖|涉及|包括)(?P<where>[\u4e00-\u9fff、]{2,24}?)(?:总面积|面积)?(?:约|近|共)?[\d.]+万?平方(?:公里|千米)"
)


def covering(sentence: Sentence) -> list[Finding]:
    """The findings of who is named for a trial and of what it covers, in a sentence."""
    return [
        *_chosen(sentence),
        *_covers(sentence),
        *_states(sentence),
        *member_states(sentence),
        *_told_by(sentence),
        *_ground(sentence),
    ]


def _chosen(sentence: Sentence) -> list[Finding]:
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    at = 0 if _CHOOSES.search(masked) else len(masked)
    while at < len(masked):
        stop = clause_end(masked, at)
        match = _CHOSEN.search(masked, at, stop)
        if match:
            group = "title" if match["title"] else "as"
            who = [item for item in items(text, masked, *match.span("who")) if item.kind != "loose"]
            if who and (len(who) > 1 or who[0].kind != "name"):
                found.append(Finding(match.span(group), tuple(who), Role.SELECTED, match.start()))
        at = stop + 1
    return found


def _covers(sentence: Sentence) -> list[Finding]:
    """试点包括A、B; 入选名单包括A、B; 示范区范围包括A、B."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _COVERS.finditer(masked):
        clause = clause_start(masked, match.start())
        left = re.sub(r"(?:范围|区域|城市|单位|的)+$", "", masked[clause : match.start()])
        listed = items(text, masked, match.end(), clause_end(masked, match.end()))
        if not left and clause > 0 and masked[clause:].startswith(("范围", "区域")):
            left = re.sub(r"P+$", "", masked[clause_start(masked, clause - 1) : clause - 1])
            clause = clause_start(masked, clause - 1)
        proven = [item for item in listed if item.kind in ("place", "name")]
        if len(proven) < 2 or len(proven) < len(listed) - 1:
            continue
        if re.search(r"(?:国家|组织|联盟|集团)$", left) and len(left) < 14:
            if all(COUNTRY.fullmatch(item.name) for item in proven):
                body = (clause, clause + len(left))
                found.append(Finding(body, tuple(listed), Role.MEMBER, match.start()))
            continue
        if re.fullmatch(r"(?:首批|第[一二三四]批)?试点", left):
            # 首批试点单位包括A、B: of the body that was spoken of.
            if all(item.kind != "place" for item in listed):
                found.append(Finding(None, tuple(listed), Role.MEMBER, match.start()))
            continue
        trial = re.search(r"^(?!相关|有关|部分)[^,;。]*(?:试点|名单)$", left)
        if trial:
            body = (clause, clause + len(left))
            found.append(Finding(body, tuple(listed), Role.SELECTED, match.start()))
        elif re.search(
            r"(?:示范区|[试实]验区|先行区|经济圈|都市圈|合作区|城市群|开发区|科学城)$", left
        ):
            span = body_before(masked, clause, clause + len(left))
            places = tuple(item for item in listed if item.kind == "place")
            if span and places:
                found.append(Finding(span, places, Role.SITE, match.start()))
    return found


def _states(sentence: Sentence) -> list[Finding]:
    """X成员国A总统某、B总理某; X轮值主席国A总统某; X成员A、B."""
    masked = sentence.masked
    found: list[Finding] = []
    if "成员" not in masked and "主席国" not in masked:
        return found
    for match in _STATES.finditer(masked):
        who = _countries(masked, *match.span("who"))
        body = match.span("body")
        if match["chair"]:
            found += [
                Finding(body, (one,), Role.LEAD, match.start(), defined=True) for one in who[:1]
            ]
        elif len({one.name for one in who}) > 1:
            short = _SHORT_NAME.fullmatch(match["body"]) is not None
            found.append(Finding(body, tuple(who), Role.MEMBER, match.start(), defined=short))
    return found


def _told_by(sentence: Sentence) -> list[Finding]:
    """以A、B、C等五个经济体为代表的X国家."""
    masked = sentence.masked
    found: list[Finding] = []
    for match in _TOLD_BY.finditer(masked):
        who = _countries(masked, *match.span("who"))
        if len(who) > 2:
            found.append(Finding(match.span("body"), tuple(who), Role.MEMBER, match.start()))
    return found


def _ground(sentence: Sentence) -> list[Finding]:
    """X覆盖A489平方公里: A is where the zone X lies."""
    masked = sentence.masked
    found: list[Finding] = []
    for match in _GROUND.finditer(masked) if "平方" in masked else ():
        body = body_before(masked, clause_start(masked, match.start()), match.start())
        where = items(sentence.text, masked, *match.span("where"))
        if body and where and all(item.kind == "place" for item in where):
            found.append(Finding(body, tuple(where), Role.SITE, match.start()))
    return found


def _countries(masked: str, start: int, end: int) -> list[Item]:
    """The countries that the pieces of a list begin with."""
    pieces = re.finditer(r"[^、和]+", masked[start:end])
    found = [COUNTRY.match(masked, start + piece.start()) for piece in pieces]
    return [Item(*country.span(), "place", country.group()) for country in found if country]
