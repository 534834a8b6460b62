"""Lists of members in masked text: where each begins and ends, and what kind of member it is."""

import re
from dataclasses import dataclass

from indexer.names import places_named
from indexer.relations.grammar import COUNTED, COUNTER, MEMBER_END, NUMBER

_END = re.compile(rf"(?:{MEMBER_END}|P)$")
_LATIN = re.compile(r"^[a-z0-9][a-z0-9&.\-+ ]+$")
_LEADING = re.compile(
    r"^(?:[ \s]|其中的?|目前|现有|现|还有|共有|包括|包含|涵盖|来自|以及|由|与|和|同|及|联合|携手|会同|协同|牵手|除|对|"
    r"据悉|据介绍|据了解|近年来|近日|日前|今年|去年|前年|当天|当日|会上|现场|仪式上|活动中|此外|同时|随后|会后|截至目前|"
    r"(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上午|下午|晚上?|起|以来|底|初)?(?=\S)(?<=[年月日午晚起来底初])|"
    r"首批|第[一二三]批|已有|将有|又有|吸引了?|邀请了?|推动|支持|鼓励|引导|组织|依托|作为|为|在|有|是|如|即|还|也|并|经|向|"
    r"(?:本次|此次)(?:活动|大会|仪式)?|\d+日|昨天|今天|昨日)+"
)
_TRAILING = re.compile(
    r"(?:等在内|在内|等地|等|的|已|还|也|就|将|共同|联合|正式|成功|分别|先后|率先|一道|一起|携手|合作|三方|双方|两地|四方|"
    r"[二三四五两\d][家地方]|多方|今日|日前|近日|,|首次|首批|积极|拟|计划|自愿|签约|签署|启动|代表|负责人|联手|顺利|全部|同时|"
    r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|今年|去年|于|\d{1,2}日)+$"
)
_ETC = re.compile(rf"等(?=(?:国内|全国|省内|全市|全省|市内|区内|我国)?(?:的)?(?:{NUMBER}))|等(?=[^、]*$)")
_SPLIT = re.compile(r"、|,|加上|以及|(?<![参调总温柔共缓谐祥平暖])和(?![平谐睦田县龙顺布])|与(?!会)|(?<![以涉普])及(?!其)|及其|暨|(?<=P)及")
_VERB_INSIDE = re.compile(
    r"举办|举行|召开|开展|认为|表示|指出|提出|推进|推动|参加|实现|加强|围绕|通过|进一步|为了|成立了|致力|具有|能够|"
    r"不断|发挥|聚焦|形成|相关|了解|提供|助力|落实|坚持|促进|深化|打造|完善|利用|结合|进行|需要|可以|成功"
)
_COUNT_TAIL = re.compile(
    rf"(?P<count>(?:国内|全国|省内|全市|全省)?(?:{NUMBER}){COUNTER}?(?P<what>[^,;。、和与]{{1,28}}(?:、[^,;。、]{{2,12}})*(?:[和与][^,;。、]{{2,12}})?)?)$"
)
_CLOSED = re.compile(rf"(?:{NUMBER}){COUNTER}[^、]{{0,8}}$")
_POSITION_WORDS = re.compile(r"^(?:全体|各|全|相关|有关|部分|社会|我国|专家|嘉宾|代表|大家|他们|我们|其他|其它|这些|人们)")


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


def kind_of(name: str, masked: str) -> str:
    """What proves `masked`, which is `name` in the text, a member; "loose" when nothing does."""
    if COUNTED.fullmatch(masked):
        return "counted"
    if places_named(name):
        return "place"
    if _POSITION_WORDS.match(masked) or _VERB_INSIDE.search(masked):
        return "none"
    if _END.search(masked) or _LATIN.match(masked) or set(masked) == {"Q"}:
        return "name"
    return "loose"


def trim(masked: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) without the words that only lead to a member or follow one."""
    while start < end:
        lead = _LEADING.match(masked[start:end])
        if not lead or lead.end() == end - start:
            break
        start += lead.end()
    tail = _TRAILING.search(masked[start:end])
    if tail:
        end = start + tail.start()
    return start, end


def items(text: str, masked: str, start: int, end: int) -> list[Item]:
    """The members listed in masked[start:end], in order; a count behind 等 is the last of them.

    A list whose count says how many it names (A、B两家公司) has no member of that count.
    """
    start, end = trim(masked, start, end)
    found: list[Item] = []
    etc = _ETC.search(masked, start, end)
    count: Item | None = None
    stop = end
    if etc:
        stop = etc.start()
        tail_start, tail_end = trim(masked, etc.end(), end)
        tail = masked[tail_start:tail_end]
        counted = re.search(rf"(?:{NUMBER}){COUNTER}", tail)
        if counted and tail:
            first = tail_start + counted.start()
            count = Item(first, tail_end, "counted", text[first:tail_end])
    pieces = _pieces(text, masked, start, stop)
    for first, last in pieces:
        first, last = trim(masked, first, last)
        if last - first < 2:
            continue
        closed = re.search(rf"(?<=\S)(?:{NUMBER}){COUNTER}(?:\S{{0,10}})$", masked[first:last])
        if closed and len(pieces) > 1 and not etc and closed.start() > 1 and last == pieces[-1][1]:
            name = text[first : first + closed.start()].rstrip()
            if kind_of(name, masked[first : first + len(name)]) in ("place", "name"):
                last = first + len(name)
        name = text[first:last].strip()
        found.append(Item(first, last, kind_of(name, masked[first:last]), inner_place(name)))
    if count and count.end - count.start < 30:
        found.append(count)
    kept = [item for item in found if item.end - item.start <= 32 and item.kind != "none"]
    return _with_shared_head(kept)


def inner_place(name: str) -> str:
    """The innermost place of a name that is only places, where it is known alone; else `name`."""
    places = places_named(name)
    if len(places) != 1:
        return name
    for form in (places[0].name, places[0].short):
        if name.endswith(form) and len(places_named(form)) == 1 and form != name:
            return form
    return name


def _with_shared_head(found: list[Item]) -> list[Item]:
    """资阳市、内江市文化旅游局 is two bureaus: places in front of "place + office" get its office."""
    if len(found) < 2 or found[-1].kind != "name":
        return found
    last = found[-1].name
    place = next((last[:n] for n in range(len(last) - 1, 1, -1) if places_named(last[:n])), None)
    office = last[len(place) :] if place else ""
    shared = place and re.fullmatch(r"\S{0,8}(?:局|厅|委|政府|教委|法院|检察院|科协|工会|妇联)", office)
    if not shared or any(item.kind != "place" or item.name[-1] != place[-1] for item in found[:-1]):
        return found
    return [
        *(Item(item.start, item.end, "name", item.name + office) for item in found[:-1]),
        found[-1],
    ]


def _pieces(text: str, masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """The pieces between 、 and conjunctions; a conjunction inside a name does not divide it."""
    pieces: list[tuple[int, int]] = []
    begin = start
    for mark in _SPLIT.finditer(masked, start, end):
        left, right = masked[begin : mark.start()], masked[mark.end() : end]
        if mark.group() not in "、,":
            name = text[begin : mark.start()]
            first, last = trim(masked, begin, mark.start())
            proven = kind_of(text[first:last].strip(), masked[first:last]) in ("place", "name", "counted")
            if not proven and not _LATIN.match(left.strip()):
                continue
            if not right or not name:
                continue
        pieces.append((begin, mark.start()))
        begin = mark.end()
    pieces.append((begin, end))
    return _whole_counts(masked, pieces)


def _whole_counts(masked: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """成渝地区72所高校、科研院所 is one group: a bare kind behind a counted group belongs to it."""
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        if joined:
            before = masked[joined[-1][0] : joined[-1][1]]
            here = masked[start:end].strip()
            bare_kind = re.fullmatch(
                r"(?:知名|相关|产业链|上下游|各类|产教融合型)*(?:高校|科研院所|科研机构|院校|企业|机构|学校|单位|高职院校|科研单位|中职学校|上下游企业|"
                r"产业链上下游企业)", here
            ) or re.fullmatch(r"[省市县区]{1,2}[^、]{0,2}|[省市校]级\S{0,10}", here)
            if bare_kind and re.search(rf"(?:{NUMBER}){COUNTER}", before):
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((start, end))
    return joined
