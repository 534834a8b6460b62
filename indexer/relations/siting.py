"""Rules of place: where a body sits.

X位于A · X、Y分别位于A、B · 依托A组建X · X在A揭牌成立 · 位于A的X · 在A、B设立X和Y
"""

import re
from dataclasses import replace

from indexer.names import places_named
from indexer.relation import Role
from indexer.relations.bodies import body_after, body_before, is_generic, is_specific
from indexer.relations.findings import Finding, Sentence
from indexer.relations.grammar import COUNTER, COUNTRY, LOCATED, MAKE, NUMBER, RELY
from indexer.relations.masking import clause_end, clause_start
from indexer.relations.members import Item, items

_SITED = re.compile(
    r"(?<![现存内])在(?P<site>[^,;。在、]{2,24}?)(?:正式|顺利|同步)*(?P<verb>揭牌成立|挂牌成立|挂牌设立|挂牌|揭牌|成立|"
    r"建成|建立|设立|落户|落地|落成|启用|投用|开园|开业|投产)(?!大会|仪式|活动)"
)
# 位于A的X.
_OF_SITE = re.compile(
    r"(?:位于|坐落(?:于|在)|地处|设在|落户于?|(?<![现存内实])在)(?P<site>[^,;。的、]{2,24})的(?=\S{4})"
)
_MOVES_IN = re.compile(r"(?:正式|成功|同步)?(?:入驻|落户)(?P<site>[^,;。的、等]{4,24})(?=[,;。]|$)")
# What stands somewhere. An alliance that is founded in a city has its seat nowhere.
_STANDS = re.compile(
    r"(?:中心|基地|园区?|院|站|学校|大学|实验室|工作室|公司|法庭|枢纽|工厂|平台|之家|驿站|小院|馆|数据库|专区|课堂|讲堂)$"
)
_SOMEWHERE = re.compile(
    r"(?:[区县市镇乡村旗州省洲]|街道|新城|新区|[园港岛城馆楼]|片区|大厦|广场|中心|大学|学院|社区|口岸|枢纽|基地|沿线)$"
)
# X的秘书处设在A; of the body that is being spoken of where none stands in front.
_SEAT = re.compile(
    r"(?:(?:秘书处|秘书组|总部|常设机构|理事会办公室|日常办公地点?)(?:永久|暂|就)?设(?:立)?[在于]|总部位于)(?P<site>[^,;。、的]{2,24}?)(?=[,;。]|$)"
)
_COMPANY = re.compile(r"(?:公司|(?<!职教)(?<!教育)集团)$")
# X位于A的中心: the centre sits there.
_OF_IT = re.compile(r"的(?!\S{0,6}(?:片区|核心|区域|[东南西北中]部|腹地|地块))\S{2,}")
_COUNT_BEFORE = re.compile(rf"{NUMBER}{COUNTER}$")
# Only of these can a place be an institution: X设在A大学.
_SET_UP = re.compile(r"设(?:立)?[在于]$")
_ZONE = re.compile(r"^[\u4e00-\u9fff]{2,8}(?:新区|高新区|经开区|经济技术开发区|自贸区)$")
_CITIES = re.compile(r"(?:[区县市镇乡村旗州省洲]|街道|新城|新区|[园港岛])$")


def siting(sentence: Sentence) -> list[Finding]:
    """The findings of place in a sentence."""
    return [
        *_located(sentence),
        *_relies(sentence),
        *_sited(sentence),
        *_of_site(sentence),
        *_moves_in(sentence),
        *_seat(sentence),
    ]


def _located(sentence: Sentence) -> list[Finding]:
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in LOCATED.finditer(masked):
        clause = clause_start(masked, match.start())
        where = [
            replace(item, kind="place")
            for item in items(text, masked, match.end(), _inside(masked, match.end()))
            if item.kind == "place"
            or _CITIES.search(text[item.start : item.end])
            or (item.kind == "name" and _SET_UP.search(match.group()))
        ]
        if not where or _OF_IT.match(masked, where[-1].end):
            continue
        if "分别" in match.group() or "分别" in masked[clause : match.start()]:
            bodies = _bodies_listed(
                masked, max(0, clause_start(masked, max(0, clause - 1))), match.start()
            )
            if len(bodies) == len(where):
                found += [
                    Finding(body, (item,), Role.SITE, match.start())
                    for body, item in zip(bodies, where, strict=True)
                ]
            continue
        body = body_before(masked, clause, match.start())
        if body and _COUNT_BEFORE.search(masked, clause, body[0]):
            continue  # 3家研发中心落户A names none of them
        if body and (
            is_specific(masked[body[0] : body[1]]) or is_generic(masked[body[0] : body[1]])
        ):
            found.append(Finding(body, tuple(where), Role.SITE, match.start()))
    return found


def _inside(masked: str, at: int) -> int:
    """The end of the clause, without 内 behind the place."""
    end = clause_end(masked, at)
    inner = re.search(r"(?<![河国])(?:范围|区域|辖区|境)?内$", masked[at:end])
    return at + inner.start() if inner else end


def _bodies_listed(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """The bodies of a list in masked[start:end]."""
    found = []
    begin = start
    for stop in [m.start() for m in re.finditer("[、,]", masked[start:end])] + [end - start]:
        piece_end = start + stop
        verb = re.search(r"(?:已|均|也|先后|分别|于).*$", masked[begin:piece_end])
        body = body_before(masked, begin, begin + verb.start() if verb else piece_end)
        if body:
            found.append(body)
        begin = start + stop + 1
    return found


def _relies(sentence: Sentence) -> list[Finding]:
    """依托A组建X; X依托A…; 同意依托A组建X."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in RELY.finditer(masked):
        clause, stop = clause_start(masked, match.start()), clause_end(masked, match.end())
        makes = re.search(rf"(?:规划|牵头)?{MAKE}", masked[match.end() : stop])
        last = match.end() + makes.start() if makes else stop
        where = [i for i in items(text, masked, match.end(), last) if i.kind in ("place", "name")]
        if not where:
            continue
        body = body_after(masked, match.end() + makes.end(), stop) if makes else None
        if body is None:
            body = body_before(masked, clause, match.start())
            if body and _COMPANY.search(masked, *body):
                continue  # what a company builds on is no place
            if body is None and clause > 0 and all(_is_place(item) for item in where):
                body = _sentence_body(masked, clause)
        elif not is_specific(masked[body[0] : body[1]]):
            body = None
        if body:
            found.append(Finding(body, tuple(where), Role.SITE, match.start()))
    return found


def _is_place(item: Item) -> bool:
    return item.kind == "place" or bool(_CITIES.search(re.sub(r"[(（].*$", "", item.name)))


def _sentence_body(masked: str, end: int) -> tuple[int, int] | None:
    """The body that the sentence begins with, as its subject."""
    verb = re.search(r"以|将|是|为|由|在", masked[:end])
    return body_before(masked, 0, verb.start()) if verb and verb.start() > 3 else None


def _sited(sentence: Sentence) -> list[Finding]:
    """X在A揭牌成立; 在A建成X; 在A、B设立X和Y."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _SITED.finditer(masked):
        clause = clause_start(masked, match.start())
        start, end = match.span("site")
        if not _names_a_place(text[start:end]):
            continue
        body = body_after(masked, match.end(), clause_end(masked, match.end()))
        if body is None and not re.match("了", masked[match.end() :]):
            body = body_before(masked, clause, match.start())
        if body is None or not is_specific(masked[body[0] : body[1]]):
            continue
        if "挂牌" in match["verb"] or "揭牌成立" in match["verb"] or _stands(masked, body):
            item = Item(start, end, "place", text[start:end])
            found.append(Finding(body, (item,), Role.SITE, match.start()))
    return found


def _of_site(sentence: Sentence) -> list[Finding]:
    """位于A的X; 在A的X内."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _OF_SITE.finditer(masked):
        start, end = match.span("site")
        name = text[start:end]
        plainly = not match.group().startswith("在")
        if not (_names_a_place(name) or (plainly and _SOMEWHERE.search(name))):
            continue
        body = body_after(masked, match.end(), clause_end(masked, match.end()))
        if body is None or not is_specific(masked[body[0] : body[1]]):
            continue
        if plainly or _stands(masked, body):
            found.append(
                Finding(body, (Item(start, end, "place", name),), Role.SITE, match.start())
            )
    return found


def _moves_in(sentence: Sentence) -> list[Finding]:
    """X入驻A: one body and a building or park; several move into a platform as its members."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _MOVES_IN.finditer(masked):
        start, end = match.span("site")
        clause = clause_start(masked, match.start())
        body = body_before(masked, clause, match.start())
        if body is None or not _SOMEWHERE.search(text[start:end]):
            continue
        if is_specific(masked[body[0] : body[1]]) and _stands(masked, body):
            item = Item(start, end, "place", text[start:end])
            found.append(Finding(body, (item,), Role.SITE, match.start()))
    return found


def _seat(sentence: Sentence) -> list[Finding]:
    """X的秘书处设在A; 其总部设于A."""
    masked = sentence.masked
    found: list[Finding] = []
    for match in _SEAT.finditer(masked):
        clause = clause_start(masked, match.start())
        start, end = match.span("site")
        owner = masked[clause : match.start()].rstrip("的")
        body = body_before(masked, clause, clause + len(owner)) if owner.strip("其该, ") else None
        if owner.strip("其该, ") and (body is None or not is_specific(masked[body[0] : body[1]])):
            continue
        item = Item(start, end, "place", sentence.text[start:end])
        found.append(Finding(body, (item,), Role.SITE, match.start()))
    return found


def _stands(masked: str, body: tuple[int, int]) -> bool:
    return bool(_STANDS.search(masked[body[0] : body[1]].rstrip("P")))


def _names_a_place(name: str) -> bool:
    """A place, or something that begins with one and ends as a site does: 上海市宝山区某某园."""
    if _ZONE.search(name):
        return True
    inside = any(places_named(name[:n]) for n in range(2, min(len(name), 8) + 1))
    country = any(COUNTRY.match(name[:n]) for n in range(2, min(len(name), 6) + 1))
    return bool(
        places_named(name) or ((inside or country) and (_SOMEWHERE.search(name) or country))
    )
