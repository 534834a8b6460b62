"""Rules of being one of the chosen, told without a verb of choosing.

A作为首批国家级X · A是全国首批X之一 · A成为仅有的两个X之一 · 作为国家级X,A… · A、B共同申报的X获批
"""

import re

from indexer.relation import Role
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.grammar import NUMBER, PLAN, UNIT, UNREAL
from indexer.relations.words.kinds import names_nobody
from indexer.relations.words.masking import clause_end
from indexer.relations.words.members import Item, items
from indexer.relations.words.subjects import named_first
from indexer.relations.words.titles import is_honour, is_of_person, is_shame, titles_in

_FIRST = re.compile(
    r"(?:^|(?<=[,;。]))(?P<who>[^,;。]{2,40}?)(?:(?:成功|顺利)?获批,)?(?:作为|是|系|成为)(?:了|全国|我国|国家|全省|省内|国内)?(?:首批|第[一二三四五]批)的?"
    rf"(?:{NUMBER}(?:个|座|家|所))?"
    r"(?P<title>[^,;。、的]{2,30}?(?:区|城市|基地|枢纽|中心|试点[\u4e00-\u9fff]{0,4}?|示范[\u4e00-\u9fff]{0,6}?|园))(?:之一)?(?=[,;。]|$)"
)
_CHOOSES = re.compile("遴选|评选|确定|认定|公布|选定|命名")
# A成为某省仅有的两个X之一.
_ONE_OF = re.compile(
    r"(?:^|(?<=[,;。]))(?P<who>[^,;。]{2,40}?)(?:是|系|成为|作为)[^,;。]{0,16}?(?:仅有|唯一|最早|新?获批|新?入选|新?认定)的?"
    rf"(?:{NUMBER}(?:个|座|家|所|处))(?P<title>[^,;。的]{{4,40}}?)之一(?=[,;。]|$)"
)
# 作为国家级X,A…; 作为新获批的3个X之一,A….
_AS = re.compile(
    r"(?:^|(?<=[,;。:]))作为"
    rf"(?:[^,;。的]{{0,12}}?(?:仅有|唯一|获批|入选|认定)的(?:{NUMBER}(?:个|座|家|所|处))?(?P<of>[^,;。的]{{4,40}}?)之一,|"
    r"(?:(?:全国|我国|国内|全省|[\u4e00-\u9fff]{2}[省市])?(?:唯一|首个|首家|首座)(?:一[家个座])?的?)?"
    r"(?P<title>(?:首批|第[一二三四五六七八九十]+批|国家|全国|世界|[省市]级|[\u4e00-\u9fff]{2,3}[省市])[^,;。的]{4,40}?)(?:之一)?,)"
)
_LEVEL = re.compile(
    "国家|全国|世界|省级|市级|首批|第[一二三四五六七八九十]+批|示范|试点|试验区|先行"
)
_CHOSEN = re.compile("首批|第[一二三四五六七八九十]+批|示范|试点|国家级|省级|名城|遗产|试验区")
# How good or large it is, and that there are others: no title.
_PRAISED = re.compile("最|重要|主要|著名|领先|知名|重点城市$|一流|规模|核心")
_OF_KIND = re.compile(
    "(?:首批|国家级|全国|国家|省级|市级)*(?:试点|示范|重点)?(?:企业|单位|城市|地区|省份|高校|院校|学校|医院|园区|[省市县区])"
)
# 甲县新增并网: the name has ended before.
_TELLS = re.compile("新增|累计|完成|达到")
_APPLIED = re.compile(
    r"(?P<who>[^,;。]{2,60}?)(?:牵头|联合|共同)*申报的(?P<title>[^,;。、]{4,40}?)(?:正式|成功|顺利|已)*"
    r"(?:获批(?:建设|立项|设立|筹建)?|入选|获得?批准)(?=[,;。]|$)"
)


def among(sentence: Sentence) -> list[Finding]:
    """The findings of being among the chosen, in a sentence."""
    return [
        *_applied(sentence),
        *_among_first(sentence),
        *_one_of(sentence),
        *_as(sentence),
    ]


def _among_first(sentence: Sentence) -> list[Finding]:
    """A作为首批国家级X; A是全国首批X之一."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _FIRST.finditer(masked) if "批" in masked else ():
        who = [item for item in items(text, masked, *match.span("who")) if item.kind != "loose"]
        if _CHOOSES.search(masked, *match.span("who")) or _OF_KIND.fullmatch(match["title"]):
            continue  # A遴选出33个城市作为首批X: A is the one that chose
        if who and is_honour(match["title"]) and not UNIT.search(match["title"]):
            found.append(_titled(match, who))
    return found


def _applied(sentence: Sentence) -> list[Finding]:
    """A、B共同申报的X成功获批: what was applied for is granted to those who applied."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _APPLIED.finditer(masked) if "申报的" in masked else ():
        who = [item for item in items(text, masked, *match.span("who")) if item.kind != "loose"]
        if who and is_honour(masked[slice(*match.span("title"))]):
            found.append(_titled(match, who))
    return found


def _one_of(sentence: Sentence) -> list[Finding]:
    """A成为某省仅有的两个X之一."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _ONE_OF.finditer(masked) if "之一" in masked else ():
        who = [i for i in items(text, masked, *match.span("who")) if i.kind in ("name", "place")]
        told = masked[match.start() : match.start("title")]
        real = not UNREAL.search(told) and not PLAN.search(match["who"])
        if who and real and _is_title(text, match) and _LEVEL.search(match["title"]):
            found.append(_titled(match, who))
    return found


def _as(sentence: Sentence) -> list[Finding]:
    """作为国家级X,A…: the one that the next clause tells of."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _AS.finditer(masked) if "作为" in masked else ():
        group = "of" if match["of"] else "title"
        if not _CHOSEN.search(match[group]) or not _is_title(text, match, group):
            continue
        start, stop = match.end(), clause_end(masked, match.end())
        name = named_first(text[start:stop], masked[start:stop])
        if name is None or _TELLS.search(name) or names_nobody(name) or name[0] in "我该本省市区县":
            continue
        at = text.find(name, start)
        who = Item(at, at + len(name), "name", name)
        titles = titles_in(masked, *match.span(group)) or [match.span(group)]
        found += [Finding(one, (who,), Role.SELECTED, match.start(group)) for one in titles]
    return found


def _titled(match: re.Match[str], who: list[Item]) -> Finding:
    return Finding(match.span("title"), tuple(who), Role.SELECTED, match.start("title"))


def _is_title(text: str, match: re.Match[str], group: str = "title") -> bool:
    title = match[group]
    return (
        is_honour(title)
        and not is_shame(title)
        and not is_of_person(text[slice(*match.span(group))])
        and not _PRAISED.search(title)
        and not _OF_KIND.fullmatch(title)
        and not UNIT.search(title)
    )
