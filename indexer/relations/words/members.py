"""Lists of members in masked text: where each begins and ends."""

import re
from dataclasses import dataclass, replace

from indexer.names import places_named
from indexer.relations.words.grammar import COUNTER, NUMBER
from indexer.relations.words.kinds import ANY, inner_place, kind_of, trim
from indexer.relations.words.numbers import number_of
from indexer.relations.words.owners import without_owner
from indexer.relations.words.provinces import counts_parts
from indexer.relations.words.splitting import pieces_of

# 来自两地的12家企业: those from there, and not the places.
_FROM = re.compile(
    r"(?:(?:涵盖|来自|覆盖|涉及)[^,;。]*(?<!在内)|[^,;。]*等(?:地|国|[多数\d]?个?[省市区县国]))"
    rf"的(?={NUMBER}{COUNTER})"
)
# 获得了A、B: the verb in front of a list. 甲、乙这4家公司: the list has ended.
_GOT = re.compile(r"[\u4e00-\u9fff]{2}了(?=\S{2})")
_THESE = re.compile(rf"这(?:{NUMBER}){COUNTER}")
_INCLUDED = re.compile(r"[^、,;。]{0,40}?P[^、,;。]{0,8}?包括(?=[^,;。]*、)")
# 甲、乙等企业、机构: what the list is of, and no further members.
_KIND = (
    r"(?:[\u4e00-\u9fff]{0,6}(?:企业|公司|机构|单位|高校|院校|学校|院所|组织|部门|园区|协会|商会))"
)
# 高等专科学校 is a name that goes on.
_ETC = re.compile(
    rf"(?<!高)等(?=(?:国内|全国|省内|全市|全省|市内|区内|我国)?(?:的)?(?:{NUMBER}))|(?<!高)等(?=[^、]*$)|"
    rf"(?<!高)等(?=(?:{_KIND}[、和及与])+{_KIND}$)|等?在内的(?={NUMBER}{COUNTER})"
)
# A count that closes a list: A、B两家公司.
_CLOSED = re.compile(
    rf"(?<=.)(?:{NUMBER}){COUNTER}(?:\S{{0,10}})$|"
    r"(?<=.)[两三四五六七八九十\d](?:省市?|市|州|区县?|县)(?:[一两三四五六七八九十\d](?:省|市|州|区|县))?$|(?<=.)[两三四五六七八九\d](?:省市?|市|地|县|区县?|[镇乡村馆港]|社区|街道|校|方|国(?:领导人|元首|政府)?|城|院|企|部门|局|部委)$|"
    r"(?<=.)[两三四五六七八九\d](?:地|市|省|区县?|县)[\u4e00-\u9fff]{0,6}(?:部门|政府|党委|教委|机关|[局委厅馆院会])$"
)
# A verb that draws a counted group out of others: 在两地遴选15名校长.
_DRAWN = re.compile(
    rf"(?:遴选|选派|派出|吸引|汇聚|组织|召集(?:辖区内)?|带领|有|推荐|选拔|邀请)(?:出|了)?(?={NUMBER}{COUNTER})"
)
# What a count says of the names in front of it: 甲、乙、丙等12家企业, so they are firms.
_BODIES_COUNTED = re.compile(
    rf"(?:{NUMBER}){COUNTER}[^、,;。]{{0,12}}(?:企业|公司|车企|药企|房企|民企|国企|厂商|机构|单位|院校|高校|学校|银行|商会|协会|医院)$"
)
# Behind a counted group: what it does. 28家参与单位 are of that kind.
_DOES = re.compile(
    r"(?:正式|共同|分别|积极|自愿|先后|陆续)*(?:加入|加盟|入盟|当选|成为|参与(?=其中|$))(?!的|单位|企业)"
)
# 辖区内35家企业: where the counted ones are.
_WITHIN = re.compile(rf"(?:辖?区|[市省县镇域]|国|海)内外?(?:的)?(?={NUMBER}{COUNTER})")
# 七大汽车制造商甲、乙、丙: how many and what they are, in front of their names.
_GROUP_OF = re.compile(
    r"(?:[两三四五六七八九十\d]+[大家所个](?:[\u4e00-\u9fff]{2,12}?)?)(?:制造商|企业|车企|药企|巨头|公司|高校|院校|大学|银行|运营商|厂商|机构|医院)"
    r"(?=[^、,;。等]{2,16}、)"
)
# 甲等20余家企业、公益组织、教育机构: of what kinds the counted ones are.
_KINDS_ONLY = re.compile(r"[\u4e00-\u9fff]{2,4}(?:企业|组织|机构|团体|单位|商户|人士)")
# 甲、乙、丙等科技巨头: what they are without a count.
_BODIES_LIKE = re.compile(
    r"等[\u4e00-\u9fff]{0,6}(?:巨头|企业|公司|车企|药企|厂商|银行|高校|院校)$"
)
# 聚焦信息技术、生物医药、汽车等产业: fields, and nobody.
_FIELDS = re.compile(
    r"等[\u4e00-\u9fff]{0,8}(?:产业|领域|行业|技术|方向|专业|学科|环节|方面|赛道|警种|岗位|功能|问题|内容|工作)(?:的|$)"
)
# 甲、乙、丙三地法院: the courts of each, and not the places.
_OFFICES_OF = re.compile(
    r"[两三四五六七八九](?:地|省市|市|省|区县|区|县)(?P<office>(?:[高中]级)?(?:人民)?(?:法院|检察院)|(?!政府)[\u4e00-\u9fff]{2,8}[局厅])$"
)
# 巴东四县（市）人民政府, 丽江三市州
_THEIR_COUNT = re.compile(
    r"(?P<place>\S{2,6}?)[两二三四五六七八九十\d]+[省市县区州旗](?:[（(]?[省市县区州旗][）)]?)*(?:人民)?(?:政府)?"
)
_LONGEST_NAME, _LONGEST_GROUP = 32, 40
_SHORT_NAME = re.compile(r"[\u4e00-\u9fffa-z\d]{2,10}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """A member named at masked[start:end]; `kind` is place, counted, name or loose (by syntax only).

    `name` is what stands there, except that a place loses the province in front of it (四川广安 is
    广安) and gains the head noun that a list has only once (资阳市、内江市文化旅游局).
    """

    start: int
    end: int
    kind: str
    name: str


def items(text: str, masked: str, start: int, end: int) -> list[Item]:
    """The members listed in masked[start:end], in order; a count behind 等 is the last of them.

    A list whose count says how many it names (A、B两家公司) has no member of that count.
    """
    drawn_from = _FROM.search(masked, start, end) or _INCLUDED.match(masked, start, end)
    these = _THESE.search(masked, start + 1, end)
    end = these.start() if these else end
    start, end = trim(masked, drawn_from.end() if drawn_from else start, end)
    group = _GROUP_OF.match(masked, start, end)
    start = group.end() if group else start
    found: list[Item] = []
    etc = _ETC.search(masked, start, end)
    further = _further(text, masked, etc.end(), end) if etc else []
    if further:  # 甲等10个中心、乙、丙: the list goes on behind the group
        end = masked.rfind("、", start, further[0].start)
    count = _count_behind(text, masked, etc.end(), end) if etc else None
    stop = etc.start() if etc else end
    if re.search("各类|各种|各行各业|各界|等多个", masked[start:end]):
        return []
    if etc and _FIELDS.match(masked, etc.start(), end):
        return []
    pieces = pieces_of(text, masked, start, stop)
    if counts_parts(text, masked, trim(masked, *pieces[-1], first=False), len(pieces)):
        return []
    for place, (first, last) in enumerate(pieces):
        alone = len(pieces) if not etc and place == len(pieces) - 1 else 0
        item = _item(text, masked, *trim(masked, first, last, first=first == start), named=alone)
        if item:
            found.append(item)
    if count and count.end - count.start < _LONGEST_GROUP:
        found = _with_count(masked, found, count)
    kept = [
        item
        for item in found
        if item.kind != "none" and (item is count or item.end - item.start <= _LONGEST_NAME)
    ]
    told = masked[count.start : count.end] if count else masked[slice(*pieces[-1])]
    like = etc is not None and _BODIES_LIKE.search(masked, etc.start(), end)
    return _said_together(kept, told, bodies=bool(group or like)) + further


def _said_together(found: list[Item], told: str, *, bodies: bool) -> list[Item]:
    """The members with what the list says of all of them.

    Args: told: the count that closes the list, or its last piece; bodies: it says that they are bodies.
    """
    if len(found) > 2 and (bodies or _BODIES_COUNTED.search(told)):
        found = [_proven(item) for item in found]
    offices = _OFFICES_OF.search(told)
    if offices and all(item.kind == "place" for item in found):
        found = [replace(one, kind="name", name=one.name + offices["office"]) for one in found]
    return _with_shared_head(_without_their_count(found))


def _count_behind(text: str, masked: str, at: int, end: int) -> Item | None:
    """The counted group behind a 等: 甲、乙等12家企业."""
    start, end = trim(masked, at, end)
    counted = re.search(rf"(?:{NUMBER}){COUNTER}", masked[start:end])
    if counted is None:
        return None
    first = start + counted.start()
    does = _DOES.search(masked, start + counted.end() + 1, end)
    end = len(masked[: does.start() if does else end].rstrip("P"))
    return Item(first, end, "counted", text[first:end])


def _with_count(masked: str, found: list[Item], count: Item) -> list[Item]:
    """The names of a list and its count, unless they are all of it (建宁、泰宁等2个县)."""
    named = [item for item in found if not ANY.fullmatch(masked, item.start, item.end)]
    listed = sum(item.kind != "counted" for item in named)
    whole = number_of(count.name) == listed or count.name.startswith("多")  # 多家 says no number
    return named if whole else [*named, count]


def _proven(item: Item) -> Item:
    loose = item.kind == "loose" and _SHORT_NAME.fullmatch(item.name)
    return replace(item, kind="name") if loose else item


def _further(text: str, masked: str, at: int, end: int) -> list[Item]:
    """The members behind a 等 and its group, when names are listed there: 甲等10个中心、乙、丙."""
    mark = masked.find("、", at, end)
    if mark < 0 or not re.match(rf"\S{{0,4}}(?:{NUMBER}){COUNTER}", masked[at:mark]):
        return []
    found = items(text, masked, mark + 1, end)
    named = [item for item in found if item.kind in ("name", "place")]
    whole = all(not ANY.fullmatch(masked, item.start, item.end) for item in named)
    kinds = all(_KINDS_ONLY.fullmatch(masked, item.start, item.end) for item in found)
    return found if named and whole and not kinds and named[0] is found[0] else []


def _item(text: str, masked: str, first: int, last: int, *, named: int) -> Item | None:
    """The member of one piece; `named`: how many the list names if a count may close it here."""
    if last - first < 2:
        return None
    for lead in (
        _GOT.match(masked, first, last),
        _WITHIN.match(masked, first, last),
        _DRAWN.search(masked, first, last),
    ):
        first = lead.end() if lead else first
    closed = _CLOSED.search(masked[first:last]) if named else None
    # 二所 is the second; two of a kind are 两所.
    if closed and closed.start() > 1 and closed.group()[0] != "二":
        name = text[first : first + closed.start()].rstrip()
        proven = kind_of(name, masked[first : first + len(name)]) != "none"
        if 1 < number_of(closed.group()) <= named and len(name) > 1 and proven:
            last = first + len(name)
    whose = without_owner(text, masked, first, last)
    if whose is None:
        return None
    first, last = whose
    name = text[first:last].strip()
    return Item(first, last, kind_of(name, masked[first:last]), inner_place(name))


def _without_their_count(found: list[Item]) -> list[Item]:
    """利川、恩施、巴东四县（市）人民政府, 普洱、大理、丽江三市州与雅安: a place without the words that count it and those
    in front of it."""
    kept: list[Item] = []
    for item in found:
        counted = _THEIR_COUNT.fullmatch(item.name) if len(kept) > 1 else None
        places = all(one.kind == "place" for one in kept)
        if counted and places and places_named(counted["place"]):
            name = counted["place"]
            item = Item(item.start, item.start + len(name), "place", name)
        kept.append(item)
    return kept


def _with_shared_head(found: list[Item]) -> list[Item]:
    """资阳市、内江市文化旅游局 is two bureaus: places in front of "place + office" get its office."""
    if len(found) < 2 or found[-1].kind != "name":
        return found
    last = found[-1].name
    place = next((last[:n] for n in range(len(last) - 1, 1, -1) if places_named(last[:n])), None)
    office = last[len(place) :] if place else ""
    if place is None:
        return found
    shared = re.fullmatch(r"\S{0,8}(?:局|厅|委|政府|教委|法院|检察院|科协|工会|妇联)", office)
    if not shared or any(item.kind != "place" or item.name[-1] != place[-1] for item in found[:-1]):
        return found
    return [
        *(Item(item.start, item.end, "name", item.name + office) for item in found[:-1]),
        found[-1],
    ]
