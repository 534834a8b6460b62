"""Rules of place: where a body sits, and on what it is built.

X位于A · X、Y分别位于A、B · 依托A组建X
"""

import re
from dataclasses import replace

from indexer.relation import Role
from indexer.relations.oversight.seats import seats
from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_generic, is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import COUNTER, HEAD, LOCATED, MAKE, NUMBER, RELY
from indexer.relations.words.kinds import names_nobody
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item, items
from indexer.relations.words.numbers import number_of

# What these build on is no place of theirs.
_ACTS = re.compile(
    r"(?:公司|(?<!职教)(?<!教育)集团|大学|(?<!科)学院|学校|中学|小学|医院|支部|党委|工会|妇联|协会|商会|法院|检察院|[局委厅])$"
)
# X位于A的中心: the centre sits there.
_OF_IT = re.compile(r"的(?!\S{0,6}(?:片区|核心|区域|[东南西北中]部|腹地|地块))\S{2,}")
_THEN_MAKES = re.compile(rf",(?:共同|联合|正式|规划|牵头|先后|率先)*{MAKE}")
_COUNT_BEFORE = re.compile(rf"{NUMBER}{COUNTER}$")
_COUNTED = re.compile(r"[已共还]?有\d+[家个座所]")
# Only of these can a place be an institution: X设在A大学.
_SET_UP = re.compile(r"(?:设(?:立)?[在于]|落户于?|落地|挂靠[在于]?)$")
# 设立3个X,分别位于A、B、C: as many as there are places.
_SEVERAL_MADE = re.compile(
    rf"(?:设立|建成|建设|成立|拥有|设有|打造|布局)了?(?P<count>[\d一二两三四五六七八九十]+){COUNTER}(?P<body>[^,;。的]{{4,24}}?{HEAD}),$"
)
_RELIED = re.compile(r"依托单位(?:为|是|:)")
# Behind a place: X位于A境内, 设在A大学校内, 设在A三楼.
_INNER = re.compile(
    r"(?<=\S{3})(?:[一二三四五六七八九十\d]{1,2}[楼层]|[一二三四五六七八九十\d]号楼)$|"
    r"(?<![河国])(?:范围|区域|辖区|境|(?<=[院学中])校|(?<=院)院)?内$"
)
_LONGEST = 40
_CITIES = re.compile(r"(?:[区县市镇乡村旗州省洲]|街道|新城|新区|[园港岛])$")


def siting(sentence: Sentence) -> list[Finding]:
    """The findings of place and of seats in a sentence."""
    return [*_located(sentence), *_relies(sentence), *seats(sentence)]


def _located(sentence: Sentence) -> list[Finding]:
    """X位于A; 设立3个X,分别位于A、B、C; X、Y分别位于A、B."""
    found: list[Finding] = []
    for match in LOCATED.finditer(sentence.masked):
        made = _several_made(sentence, match)
        where = [] if made else _places_behind(sentence, match)
        if made:
            found.append(made)
        elif where and not _OF_IT.match(sentence.masked, where[-1].end):
            found += _at(sentence, match, where)
    return found


def _several_made(sentence: Sentence, match: re.Match[str]) -> Finding | None:
    """As many of a kind as there are places behind 分别位于; None where it says otherwise."""
    if "分别" not in match.group():
        return None
    masked = sentence.masked
    clause = clause_start(masked, match.start())
    several = _SEVERAL_MADE.search(masked, max(0, clause - _LONGEST), clause)
    if several is None:
        return None
    each = items(sentence.text, masked, match.end(), _inside(masked, match.end()))
    if number_of(several["count"]) != len(each):
        return None
    return Finding(several.span("body"), tuple(each), Role.SITE, match.start())


def _places_behind(sentence: Sentence, match: re.Match[str]) -> list[Item]:
    """The places behind 位于, and institutions that can be one: 设在A大学, 位于A大学内."""
    text, masked = sentence.text, sentence.masked
    end = _inside(masked, match.end())
    inner = -1 if end == clause_end(masked, match.end()) else end
    return [
        replace(item, kind="place")
        for item in items(text, masked, match.end(), end)
        if item.kind == "place"
        or _CITIES.search(text[item.start : item.end])
        or (item.kind == "name" and (_SET_UP.search(match.group()) or item.end == inner))
    ]


def _at(sentence: Sentence, match: re.Match[str], where: list[Item]) -> list[Finding]:
    """The body in front of 位于 at all of `where`, or by 分别 each of a list at one."""
    masked = sentence.masked
    clause = clause_start(masked, match.start())
    if "分别" in match.group() or "分别" in masked[clause : match.start()]:
        before = max(0, clause_start(masked, max(0, clause - 1)))
        bodies = _bodies_listed(masked, before, match.start())
        if len(bodies) != len(where):
            return []
        return [
            Finding(body, (item,), Role.SITE, match.start())
            for body, item in zip(bodies, where, strict=True)
        ]
    body = body_before(masked, clause, match.start())
    if body is None:
        return []
    if _COUNT_BEFORE.search(masked, clause, body[0]) or _COUNTED.match(masked, body[0]):
        return []  # 3家研发中心落户A names none of them
    if not is_specific(masked[slice(*body)]) and not is_generic(masked[slice(*body)]):
        return []
    return [Finding(body, tuple(where), Role.SITE, match.start())]


def _inside(masked: str, at: int) -> int:
    """The end of the clause, without 内 behind the place."""
    end = clause_end(masked, at)
    inner = _INNER.search(masked[at:end])
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
        unit = _RELIED.match(masked, match.start())
        if unit:
            found += _relied(sentence, match.start(), unit.end())
            continue
        clause, stop = clause_start(masked, match.start()), clause_end(masked, match.end())
        makes = re.search(rf"(?:规划|牵头)?{MAKE}", masked[match.end() : stop])
        last = match.end() + makes.start() if makes else stop
        over = None if makes else _THEN_MAKES.match(masked, stop)
        where = [i for i in items(text, masked, match.end(), last) if i.kind in ("place", "name")]
        if not where or all(names_nobody(item.name) for item in where):
            continue
        # X是依托A建设的平台: of X.
        is_one = makes and masked[clause : match.start()].endswith("是")
        body = body_after(masked, match.end() + makes.end(), stop) if makes else None
        if is_one:
            body = body_before(masked, clause, match.start() - 1) or body
        if body is None and over:  # 依托A,成立X
            body = body_after(masked, over.end(), clause_end(masked, over.end()))
            body = body if body and is_specific(masked[slice(*body)]) else None
        if body is None:
            body = body_before(masked, clause, match.start())
            if body and _ACTS.search(masked, *body):
                continue
            if body is None and clause > 0 and all(_is_place(item) for item in where):
                body = _sentence_body(masked, clause)
        elif not is_specific(masked[body[0] : body[1]]):
            body = None
        if body:
            found.append(Finding(body, tuple(where), Role.SITE, match.start()))
    return found


def _relied(sentence: Sentence, start: int, at: int) -> list[Finding]:
    """X依托单位为A; of the body that is being spoken of where none stands in front."""
    masked = sentence.masked
    clause = clause_start(masked, start)
    who = items(sentence.text, masked, at, clause_end(masked, at))
    body = body_before(masked, clause, start) if start > clause else None
    known = start == clause or body is not None
    named = [item for item in who if item.kind == "name"]
    return [Finding(body, tuple(named), Role.SITE, start)] if known and named else []


def _is_place(item: Item) -> bool:
    return item.kind == "place" or bool(_CITIES.search(re.sub(r"[(（].*$", "", item.name)))


def _sentence_body(masked: str, end: int) -> tuple[int, int] | None:
    """The body that the sentence begins with, as its subject."""
    verb = re.search(r"以|将|是|为|由|在", masked[:end])
    return body_before(masked, 0, verb.start()) if verb and verb.start() > 3 else None
