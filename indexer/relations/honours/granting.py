"""Rules of granting: the title stands behind whoever gives it, and who gets it in between.

授予A“X” · 向A授牌“X” · 将A列入X · 为A、B等首批X授牌 · 在A、B开展X试点
"""

import re

from indexer.relation import Role
from indexer.relations.honours.winners import winners
from indexer.relations.words.bodies import is_generic
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import COUNTER, NUMBER, PLAN, UNIT, UNREAL
from indexer.relations.words.kinds import PERSON, names_nobody
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item, items
from indexer.relations.words.titles import (
    is_honour,
    is_of_level,
    is_of_person,
    is_shame,
    title_itself,
)

# 授予A“X”; 授予A为“X”; 向A授牌“X”.
_GIVEN = re.compile(
    r"(?:(?<!被)授予(?P<who>[^,;。QU]{2,24}?)为?|(?:向|给|(?<![成作认称])为)(?P<to>[^,;。QU]{2,24}?)(?:授予|授牌|颁发|颁授|授))了?(?P<title>(?:QQ*U|QQ+)(?:[\u4e00-\u9fff]{0,4}(?:单位|集体|企业|示范点|基地))?)"
)
# Of whom no form proves that they are a unit, the title does.
_OF_UNITS = re.compile(r"(?:集体|单位|企业|基地|学校|工厂|之乡|城市?|[县区镇村])[”」]?$")
_GIVES = re.compile("[授颁]")
_CALLED = re.compile("(?:的?荣誉)?称号")
_PUTS = re.compile(r"列[入为]|[认确评]定为|确认为|命名为|选[入为]|评为")
_PUT = re.compile(
    r"(?:将|把)(?P<who>[^,;。]{2,60}?)(?:正式|首批|共同)*(?:列入|列为|[认确评]定为|确认为|命名为|选入|选为|评为)"
    r"(?P<title>QQ*U|QQ+|(?:[^,;。、B的]{0,12}?)B+|[^,;。、的QU]{4,30}?(?:区|城市|县|村|校|基地|中心|试点[\u4e00-\u9fff]{0,4}|示范[\u4e00-\u9fff]{0,6}|园|单位|名录))(?=[,;。]|$)"
)
_LISTED = re.compile("(?:名录|名单)$")
# Lists of kinds of things, and of beasts and plants.
_OF_THINGS = re.compile("红色|濒危|动物|植物|物种|药|危险|毒")
_ADVERBS = re.compile("(?:正式|首次|全部|同时|继续|再次|逐步|首批|共同|一并|陆续|分别|其)+")
_PLATED = re.compile(
    rf"(?:(?:为|向|给|对)|(?:^|(?<=[,;。])))(?P<who>[^,;。]{{4,90}}?)等?(?:(?:{NUMBER}){COUNTER})?"
    r"(?<![获受得、和与])(?P<title>(?P<batch>首批|第[一二三四五六七八九十]+批)[\u4e00-\u9fffQU]{2,20}?)(?:代表)?(?:进行|现场|集中|正式|统一)*(?:授牌|揭牌|颁牌|挂牌)(?=[,;。]|$)"
)
_TRIED = re.compile(
    r"在(?:全[国省市区县](?=\d))?(?P<who>[^,;。]{2,60}?)(?:率先|首批|分别|同步|先行|先后)*(?:开展|启动|实施)了?(?:为期[^,;。的]{1,6}的)?"
    r"(?P<title>[^,;。的]{4,30}?试点)(?:工作|建设)?(?=[,;。]|$)"
)
_ANY_TRIAL = re.compile("相关|有关|一批|多项|各类|首批试点|先行|[该此这]")
_FEWEST = 2


def granting(sentence: Sentence) -> list[Finding]:
    """The findings of titles that are given to somebody, in a sentence."""
    return [*_given(sentence), *_put(sentence), *_plated(sentence), *_tried(sentence)]


def _given(sentence: Sentence) -> list[Finding]:
    """授予A“X”; 向A授牌“X”."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _GIVEN.finditer(masked) if _GIVES.search(masked) else ():
        span = match.span("who") if match["who"] else match.span("to")
        who = [
            item
            for item in items(text, masked, *span)
            if item.kind in ("name", "place") and not PERSON.search(item.name)
        ]
        start, end = match.span("title")
        name = text[start:end].strip("“”「」")
        if not who and _OF_UNITS.search(name):
            who = winners(text, masked, *span, (start, end))
        if UNIT.search(name):
            continue  # “理事单位”: a rank in whoever gives it
        if who and (is_honour(name) or _CALLED.match(masked, end)):
            found.append(Finding((start, end), tuple(who), Role.SELECTED, match.start()))
    return found


def _put(sentence: Sentence) -> list[Finding]:
    """将A、B列入首批X; 将A列入《X名录》."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _PUT.finditer(masked) if _PUTS.search(masked) else ():
        start, end = match.span("title")
        book = match["title"][-1] == "B"
        title = (masked.index("B", start) + 1, end - 1) if book else (start, end)
        title = title if book else title_itself(masked, title)
        who = _put_there(sentence, match.span("who"), title)
        name = text[slice(*title)]
        if book:
            honour = bool(_LISTED.search(name)) and not is_shame(name)
        elif match["title"][0] == "Q":
            honour = is_of_level(text, start)
        else:
            honour = is_honour(masked[slice(*title)]) and not is_shame(name)
        before = masked[: match.start()].removesuffix("决定")  # is done, not planned
        if who and honour and not PLAN.search(before) and not _OF_THINGS.search(name):
            found.append(Finding(title, tuple(who), Role.SELECTED, match.start("title")))
    return found


def _put_there(sentence: Sentence, span: tuple[int, int], title: tuple[int, int]) -> list[Item]:
    """Who is put there: names by their form, or whatever gets a title of a level."""
    text, masked = sentence.text, sentence.masked
    if _ADVERBS.fullmatch(masked, *span):
        return []
    named = [item for item in items(text, masked, *span) if item.kind != "loose"]
    return named or winners(text, masked, *span, title)


def _plated(sentence: Sentence) -> list[Finding]:
    """为A、B等首批X授牌; A、B等首批X揭牌."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _PLATED.finditer(masked) if "批" in masked else ():
        who = items(text, masked, *match.span("who"))
        named = [item for item in who if item.kind in ("name", "place")]
        if len(who) < _FEWEST or len(named) < _FEWEST or is_of_person(match["title"]):
            continue
        start, end = match.span("title")
        kind = match.end("batch")
        if is_generic(masked[kind:end]):  # 首批基地: which, the text says before
            start = kind
        elif not is_honour(match["title"]):
            continue
        found.append(Finding((start, end), tuple(who), Role.SELECTED, match.start("title")))
    return found


def _tried(sentence: Sentence) -> list[Finding]:
    """在A、B等地开展X试点; 在全国106个社区开展X试点."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _TRIED.finditer(masked) if "试点" in masked else ():
        before = masked[clause_start(masked, match.start()) : match.start()]
        if not masked[: match.start()].strip():
            continue  # 在甲市开展X试点: what a plan orders
        if PLAN.search(before) or UNREAL.search(before) or _ANY_TRIAL.search(match["title"]):
            continue
        who = items(text, masked, *match.span("who"))
        told = [item for item in who if not names_nobody(item.name)]
        if told and len(told) == len(who) and all(i.kind in ("place", "counted") for i in who):
            found.append(Finding(match.span("title"), tuple(who), Role.SELECTED, match.start()))
    return found
