"""Rules of choice and place: who is selected for what, where a body sits, who oversees it, plans.

A入选X · A被评为X · 确定A、B为X · 试点包括A、B · X位于A · 依托A组建X · 在A指导下 · 推动X建设
"""

import re

from indexer.names import places_named
from indexer.relation import Role
from indexer.relations.bodies import body_after, body_before, is_generic, is_specific
from indexer.relations.findings import Finding, Sentence
from indexer.relations.grammar import (
    APPROVED,
    APPROVES,
    COUNTER,
    GUIDED,
    LOCATED,
    MAKE,
    NUMBER,
    RELY,
    SELECT,
    TITLE_END,
)
from indexer.relations.masking import clause_end, clause_start
from indexer.relations.members import Item, items, trim

_PRIZE = re.compile(
    r"(?:奖|奖项|冠军|金牌|亚军|季军|一等奖|二等奖|金|元|资格|决赛|预选|院士|总书记|榜首|第[一二三四五六]名?|补助|支持|批准|好评)$"
)
# What a title is given for: by its last word, or because it is quoted.
_HONOUR = re.compile(
    r"(?:[QU]|示范\S{0,6}|试点\S{0,6}|基地|名单|名录|单位|企业|城市|[县区镇村校市乡]|中心|实验室|园区?|工程|计划|项目|案例|榜单?|强|品牌|标兵|先进|工厂|车间|平台|枢纽|"
    r"遗产|集体|组织|支部|机构|医院|[院站馆]|专业|学科|课程|行列|优秀\S{0,4}|驿站|库|高地|点|资质|认证|巨人|级|街|社区|联盟|高校|大学|团队|国家公园|称号)P*$"
)
_SHAME = re.compile(
    r"失信|失踪|嫌疑|犯罪|风险|执行人|被告|通缉|困难|贫困|危|疫|中标|候选人|代表团|总决赛|决赛|国家队|名单被|^B|^比|\d+个$|同意|申请"
)
_PERSON = re.compile(
    r"(?:名|位)(?:\S{0,6})(?:医生|教师|专家|学者|人|员|选手|学生|院士|球员|运动员|演员)|先生|女士|同志"
)
_MINISTRY = re.compile(r"^[\u4e00-\u9fff]{1,8}?(?:部|总局|局|委|厅)(?=\S{8,}$)")
_IS = re.compile(r"(?P<who>.{2,}?)(?:是|为)(?:\S{0,10}?)(?:\d+|[一两二三四五六七八九十]|唯一)")
_CHOSEN = re.compile(
    rf"(?:确定|公布|遴选出?|评选出?|认定|命名)了?(?P<who>[^,;。]*?)"
    rf"(?:(?P<title>(?:首批|第[一二三四]批)(?:{NUMBER}{COUNTER})?[^,;。、]{{2,20}})$|(?:为|开展)(?P<as>[^,;。、]{{4,40}})$)"
)
_COVERS = re.compile(r"(?:主要|首批|共)?(?:包括|涵盖|囊括|覆盖)")
_PLANNED = re.compile(
    r"(?:推动|推进|助推|谋划|筹建|拟建|筹备|推动成立|助推成立|拟组建|拟成立)(?P<body>[^,;。、]{4,60}?)(?:的)?(?:建设|成立|组建|落地|创建)(?![^,;。]{0,2}(?:了|取得|工作))"
)
_PLAN_BODY = re.compile(r"(?:Q|联盟|共同体|联合体|集团|研究院|协会)$")
_SITED = re.compile(
    r"(?<![现存内])在(?P<site>[^,;。在、]{2,24}?)(?:正式|顺利)?(?P<verb>揭牌成立|挂牌成立|挂牌|建成|落户)(?!大会|仪式)"
)
_ANY_BODY = re.compile(r"重要|全国性|专业|权威|高端|新型|综合|大型|一流")
_CITIES = re.compile(r"(?:[区县市镇乡村旗州省洲]|街道|新城|新区|[园港岛])$")


def choosing(sentence: Sentence) -> list[Finding]:
    """The findings of selection, place, oversight and plans in a sentence."""
    return [
        *_selected(sentence),
        *_chosen(sentence),
        *_covers(sentence),
        *_located(sentence),
        *_relies(sentence),
        *_sited(sentence),
        *_overseen(sentence),
        *_planned(sentence),
    ]


def _selected(sentence: Sentence) -> list[Finding]:
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in SELECT.finditer(masked):
        if masked[match.end() : match.end() + 1] == "的":
            continue
        titles = _titles(masked, match.end(), clause_end(masked, match.end()))
        clause = clause_start(masked, match.start())
        if not titles and masked[match.end() : match.end() + 1] in ("", ",", "。", ";"):
            titles = _list_before(masked, match.start())
        who = _subject(text, masked, clause, match.start())
        if who is None:
            continue
        for title in titles:
            found.append(Finding(title, tuple(who), Role.SELECTED, match.start()))
            ministry = _MINISTRY.match(masked[title[0] : title[1]])
            if ministry and "Q" not in masked[title[0] : title[0] + ministry.end()]:
                shorter = (title[0] + ministry.end(), title[1])
                found[-1] = Finding(shorter, tuple(who), Role.SELECTED, match.start())
    return found


def _titles(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """The titles in masked[start:end], a list; without 称号 and what follows 等."""
    found = []
    begin = start
    for stop in [m.start() for m in re.finditer("、", masked[start:end])] + [end - start]:
        last = start + stop
        if last > end:
            break
        piece = masked[begin:last]
        etc = re.search(r"等(?!级|于)", piece)
        if etc:
            last = begin + etc.start()
        dated = re.search(
            r"近日|日前|成为|该批|\d+月\d+日|\d+日|记者|本报|新华社|来源|P讯|昨天",
            masked[begin:last],
        )
        if dated and dated.start() > 4:
            last = begin + dated.start()
        lead = re.match(r"(?:了|为|第\S批(?=\S{12}))+", masked[begin:last])
        first = begin + (lead.end() if lead else 0)
        tail = TITLE_END.search(masked[first:last])
        if tail:
            last = first + tail.start()
        cut = re.search(r"的|之一$|[和与](?=[^和与]{4,}$)(?<=[校县区点地]{1}.)", masked[first:last])
        if cut and cut.start() > 3:
            last = first + cut.start()
            end = last if "的" in cut.group() else end
        title = masked[first:last]
        ok = (
            _HONOUR.search(title)
            and not _SHAME.search(title)
            and 4 <= len(title) <= 48
            and not _PRIZE.search(title)
            and not re.match(r"[该其这本此]|\d+(?:人|元|万)", title)
        )
        if ok and re.search(r"[\u4e00-\u9fffq]|Q", title):
            found.append((first, last))
        begin = start + stop + 1
    return found


def _list_before(masked: str, at: int) -> list[tuple[int, int]]:
    """公布…名单,A入选: the list that the sentence has named before."""
    named = list(re.finditer(r"[^,;。、:]*(?:名单|榜单)(?=P*[中,里])", masked[:at]))
    if not named:
        return []
    start, end = named[-1].span()
    published = re.search(r".*(?:公布|发布|公示|确定|出炉)了?", masked[start:end])
    return [(start + (published.end() if published else 0), end)]


def _subject(text: str, masked: str, clause: int, at: int) -> list[Item] | None:
    """Members in front of a verb; [] where the sentence before must tell; None where none fits."""
    left = masked[clause:at]
    if re.search(r"\d人|[他她]|\d名(?!单)|本人", left):
        return None
    equals = _IS.match(left)
    end = clause + equals.end("who") if equals else at
    listed = items(text, masked, clause, end)
    named = [
        item
        for item in listed
        if item.kind != "loose" and not _PERSON.search(text[item.start : item.end])
    ]
    if len(named) < len(listed) and len(listed) > 1 and named:
        named = [item for item in listed if not _PERSON.search(text[item.start : item.end])]
    if named:
        return named
    if len(listed) == 1 and len(listed[0].name) >= 2 and not _PERSON.search(listed[0].name):
        return listed
    first, last = trim(masked, clause, at)
    adverbs = re.fullmatch(
        r"(?:\d{1,4}[年月日]|于|去年|今年|已|还|也|曾|并|又|后|成功|先后|两次|多次|、|\s)*",
        masked[first:last],
    )
    return [] if adverbs else None


def _chosen(sentence: Sentence) -> list[Finding]:
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    at = 0
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
        proven = [item for item in listed if item.kind in ("place", "name")]
        if len(proven) < 2 or len(proven) < len(listed) - 1:
            continue
        trial = re.search(r"(?:[^,;。]*)(?:试点|名单)$", left)
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


def _located(sentence: Sentence) -> list[Finding]:
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in LOCATED.finditer(masked):
        clause = clause_start(masked, match.start())
        where = [
            item
            for item in items(text, masked, match.end(), clause_end(masked, match.end()))
            if item.kind == "place" or _CITIES.search(text[item.start : item.end])
        ]
        if not where:
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
        if body and (
            is_specific(masked[body[0] : body[1]]) or is_generic(masked[body[0] : body[1]])
        ):
            found.append(Finding(body, tuple(where), Role.SITE, match.start()))
    return found


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
            if body is None and clause > 0 and all(item.kind == "place" for item in where):
                body = _sentence_body(masked, clause)
        elif not is_specific(masked[body[0] : body[1]]):
            body = None
        if body:
            found.append(Finding(body, tuple(where), Role.SITE, match.start()))
    return found


def _sentence_body(masked: str, end: int) -> tuple[int, int] | None:
    """The body that the sentence begins with, as its subject."""
    verb = re.search(r"以|将|是|为|由|在", masked[:end])
    return body_before(masked, 0, verb.start()) if verb and verb.start() > 3 else None


def _sited(sentence: Sentence) -> list[Finding]:
    """X在A揭牌成立; 在A建成X."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _SITED.finditer(masked):
        clause = clause_start(masked, match.start())
        start, end = match.span("site")
        name = text[start:end]
        inside = any(places_named(name[:n]) for n in range(2, min(len(name), 8) + 1))
        if not (places_named(name) or (inside and _CITIES.search(name))):
            continue
        body = body_after(masked, match.end(), clause_end(masked, match.end()))
        if body is None and match["verb"] in ("揭牌成立", "挂牌成立", "挂牌", "落户"):
            body = body_before(masked, clause, match.start())
        if body and is_specific(masked[body[0] : body[1]]):
            item = Item(start, end, "place", name)
            found.append(Finding(body, (item,), Role.SITE, match.start()))
    return found


def _overseen(sentence: Sentence) -> list[Finding]:
    """在A指导下,…组建X; 经A批准,…设立X; A批复同意…组建X."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for pattern in (GUIDED, APPROVED):
        for match in pattern.finditer(masked):
            clause = clause_start(masked, match.start())
            if re.search("[是为]$", masked[clause : match.start()]):
                continue
            body = _next_body(masked, match.end())
            if body is None and re.match(",?(?:由|成立|组建|设立)", masked[match.end() :]):
                body = body_before(masked, clause, match.start())
            who = [
                i for i in items(text, masked, *match.span("who")) if i.kind in ("name", "place")
            ]
            if body and who:
                found.append(Finding(body, tuple(who), Role.SUPERVISOR, match.start()))
    for match in APPROVES.finditer(masked):
        clause = clause_start(masked, match.start())
        who = [i for i in items(text, masked, clause, match.start()) if i.kind == "name"]
        body = _next_body(masked, match.end(), clause_end(masked, match.end()))
        if body and who:
            found.append(Finding(body, tuple(who), Role.SUPERVISOR, match.start()))
    return found


def _next_body(masked: str, at: int, end: int | None = None) -> tuple[int, int] | None:
    """The body that the next verb of making in the sentence makes."""
    stop = len(masked) if end is None else end
    for verb in re.finditer(rf"{MAKE}|发起|共建", masked[at:stop]):
        body = body_after(masked, at + verb.end(), clause_end(masked, at + verb.end()))
        if (
            body
            and not _ANY_BODY.match(masked, *body)
            and (is_specific(masked[body[0] : body[1]]) or is_generic(masked[body[0] : body[1]]))
        ):
            return body
    return None


def _planned(sentence: Sentence) -> list[Finding]:
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _PLANNED.finditer(masked):
        if not _PLAN_BODY.search(match["body"]) or not is_specific(match["body"]):
            continue
        clause = clause_start(masked, match.start())
        who = [i for i in items(text, masked, clause, match.start()) if i.kind in ("name", "place")]
        found.append(Finding(match.span("body"), tuple(who), Role.PLANNED, match.start()))
    return found
