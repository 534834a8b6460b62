"""Lists of members in masked text: where each begins and ends, and what kind of member it is."""

import re
from dataclasses import dataclass

from indexer.names import places_named
from indexer.relations.grammar import COUNTED, COUNTER, COUNTRY, MEMBER_END, NUMBER

_END = re.compile(rf"(?:{MEMBER_END}|P)$")
_LATIN = re.compile(r"^[a-z0-9][a-z0-9&.\-+ ]+$")
_LEADING = re.compile(
    r"^(?:\s|宣布|声明|指导|称|显示|披露|透露|其中的?|目前|现有|现|还有|共有|包括|包含|涵盖|来自|以及|由|与|和|同|及|联合|携手|会同|协同|牵手|除|对|"
    r"据悉|据介绍|据了解|近年来|近日|日前|今年|去年|前年|当天|当日|会上|现场|仪式上|活动中|此外|同时|随后|会后|截至目前|"
    r"(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上午|下午|晚上?|起|以来|底|初)?(?=\S)(?<=[年月日午晚起来底初])|"
    r"首批|第[一二三]批|已有|将有|又有|吸引了?|邀请了?|推动|支持|鼓励|引导|组织|依托|作为|为|在|有|是|如|即|还|也|并|经|向|"
    r"(?:本次|此次)(?:活动|大会|仪式)?|\d+日|昨天|今天|昨日)+"
)
_LEADING_LATER = re.compile(
    r"^(?:\s|以及|联合|携手|会同|来自|其中的?|包括|还有|还邀请了?|加上|所属|其所属|及其所属|"
    r"[\u4e00-\u9fff]{2,8}(?:公司|品牌|企业|巨头|运营商)(?=[a-z]{2}))+"
)
_TRAILING = re.compile(
    r"(?:\s|作为支持单位(?:参与)?|举行|签约|揭牌|召开|等在内|在内|等地|等|的|已|还|也|就|将|共同|联合|正式|成功|分别|先后|率先|一道|一起|携手|合作|三方|双方|两地|四方|"
    r"[二三四五两\d][家地方]|多方|今日|日前|近日|,|首次|首批|积极|探索|拟|计划|自愿|签约|签署|启动|代表|负责人|联手|顺利|全部|同时|"
    r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|(?:19|20)\d{2}年|今年|去年|于|\d{1,2}日)+$"
)
_COUNTED_OF = re.compile(rf"[\u4e00-\u9fff]{{2,8}}(?<![第年月]){NUMBER}{COUNTER}\S{{2,24}}")
# What a counted group is made of; a bare count (26家) may be anything.
_COUNTED_KIND = re.compile(
    rf"(?:{MEMBER_END}|{COUNTER}|项目|学科|专业|区域|成员|高校|院校|区县|市区|团队|创新团队|子公司|台企|国企|央企|民企|城区|乡镇|村庄|成员国|国家|"
    r"律所|景区|产品|品牌|案例|课程|书院|商家|场馆|法人|点位|P|U|Q)$"
)
_TOGETHER = re.compile(r"[双两三四五六七八九十\d]+[方地]")
_ETC = re.compile(
    rf"等(?=(?:国内|全国|省内|全市|全省|市内|区内|我国)?(?:的)?(?:{NUMBER}))|等(?=[^、]*$)"
)
_SPLIT = re.compile(
    r"、|,|加上|以及|及其所属|(?<![参调总温柔共缓谐祥平暖])和(?![平谐睦田县龙顺布])|与(?!会)|(?<![以涉普])及(?!其)|暨|(?<=P)及"
)
# 和 and 与 inside names of offices and faculties.
_COMPOUND = re.compile(
    r"[和与及](?:旅游|社会|城乡|信息|自然资源|改革|体育|技术|传播|工程|科学|管理|经济|计划生育|版权|教育|艺术|健康|环境|应急)"
)
_VERB_INSIDE = re.compile(
    r"举办|举行|召开|开展|认为|表示|指出|提出|推进|推动|参加|实现|加强|围绕|通过|进一步|为了|成立了|致力|具有|能够|"
    r"聚集|集聚|吸纳|择优|创建|培育|构建|布局|引进|培养|拓展|扩大|优化|提升|加快|增强|健全|强化|统筹|升级|改造|破解|解决|出台|制定|选取|主办|承办|协办|利用|便于|宣布|"
    r"印发|建成|新建|改建|扩建|融入|开设|设有|设立|组建|成立|牵头|发起|"
    r"不断|发挥|聚焦|形成|相关|了解|提供|助力|落实|坚持|促进|深化|打造|完善|利用|结合|进行|需要|可以|成功"
)
_COUNT_TAIL = re.compile(
    rf"(?P<count>(?:国内|全国|省内|全市|全省)?(?:{NUMBER}){COUNTER}?(?P<what>[^,;。、和与]{{1,28}}(?:、[^,;。、]{{2,12}})*(?:[和与][^,;。、]{{2,12}})?)?)$"
)
_CLOSED = re.compile(rf"(?:{NUMBER}){COUNTER}[^、]{{0,8}}$")
# A verb that draws a counted group out of others: 在两地遴选15名校长.
_DRAWN = re.compile(
    rf"(?:遴选|选派|派出|吸引|汇聚|组织|召集(?:辖区内)?|带领|有|推荐|选拔|邀请)(?:出|了)?(?={NUMBER}{COUNTER})"
)
# Kinds of members that name nobody.
_ANY = re.compile(
    r"(?:[各多]级|市区两级|省市两级|\S级|驻\S{1,2}|\S{0,4}沿线|相关|有关|国有|民营|龙头|重点|骨干|知名|上下游|产业链|优质|广大|市场和?|社会|专业|"
    r"高等|科研|金融|两新|行业|中小|大型|政府|职能|口岸|机关|文化|医疗)*"
    r"(?:机关|部门|单位|企业|组织|高校|院校|院所|机构|街道|学校|社区|团体|商家|协会|人士|代表|领域)"
)
_POSITION_WORDS = re.compile(
    r"^(?:随着|关于|对于|该处|更多|越来越多|多家|众多|一批|广大|全体|各|全|相关|有关|部分|社会|我国|专家|嘉宾|代表|大家|他们|我们|其他|其它|这些|人们)"
)


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
    if not masked or not name:
        return "none"
    if _TOGETHER.fullmatch(masked):
        return "name"
    if re.fullmatch(r"[\d年月日.%\-]+", masked):
        return "none"
    if COUNTED.fullmatch(masked) or (
        _COUNTED_OF.fullmatch(masked) and not _VERB_INSIDE.search(masked)
    ):
        return "counted" if _COUNTED_KIND.search(masked) else "none"
    if places_named(name) or COUNTRY.fullmatch(masked):
        return "place"
    if _POSITION_WORDS.match(masked) or _VERB_INSIDE.search(masked):
        return "none"
    if masked[-1] in "省市县州旗盟乡" and not any(
        places_named(name[:n]) for n in range(2, min(len(name), 8))
    ):
        return (
            "loose" if len(masked) < 6 and not masked.endswith(("家乡", "城市", "下乡")) else "none"
        )
    if _END.search(masked) or _LATIN.match(masked) or set(masked) <= {"Q", "U"}:
        return "name"
    return "loose"


def trim(masked: str, start: int, end: int, *, first: bool = True) -> tuple[int, int]:
    """[start, end) without the words that only lead to a member or follow one.

    Inside a list (not `first`) single characters stay: 同方 and 和田 are names there.
    """
    while start < end:
        lead = (_LEADING if first else _LEADING_LATER).match(masked[start:end])
        if not lead or lead.end() == end - start:
            break
        start += lead.end()
    tail = _TRAILING.search(masked[start:end])
    if tail and (tail.start() or not _TOGETHER.fullmatch(masked, start, end)):
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
    if re.search("各类|各种|各行各业|各界|等多个", masked[start:end]):
        return []
    pieces = _pieces(text, masked, start, stop)
    for first, last in pieces:
        first, last = trim(masked, first, last, first=first == start)
        if last - first < 2:
            continue
        drawn = _DRAWN.search(masked, first, last)
        if drawn:
            first = drawn.end()
        closed = re.search(
            rf"(?<=.)(?:{NUMBER}){COUNTER}(?:\S{{0,10}})$|(?<=.)[两三四五六七八九\d](?:省市?|市|地|县|区县?|校|方|国|城|院|企|部门|局|部委)$",
            masked[first:last],
        )
        if (
            closed
            and not etc
            and closed.start() > 1
            and last == pieces[-1][1]
            and 1 < _number(closed.group()) <= len(pieces)
        ):
            name = text[first : first + closed.start()].rstrip()
            if len(name) > 1 and kind_of(name, masked[first : first + len(name)]) != "none":
                last = first + len(name)
        of = masked.find("的", first, last)
        if of > first + 1 and not re.match(rf"{NUMBER}{COUNTER}", masked[first:of]):
            first, last = trim(masked, first, of)
            if kind_of(text[first:last], masked[first:last]) not in ("place", "name"):
                continue
        name = text[first:last].strip()
        found.append(Item(first, last, kind_of(name, masked[first:last]), inner_place(name)))
    if count and count.end - count.start < 30:
        found = [item for item in found if not _ANY.fullmatch(masked, item.start, item.end)]
        listed = sum(item.kind != "counted" for item in found)
        number = _number(count.name)
        # 建宁、泰宁等2个县 has named them all, and 多家 says no number.
        if number != listed and not count.name.startswith("多"):
            found.append(count)
    kept = [item for item in found if item.end - item.start <= 32 and item.kind != "none"]
    return _with_shared_head(kept)


def _number(counted: str) -> int:
    """The number that a counted group begins with; 0 when it is none that can be counted off."""
    digits = re.match(r"\d+", counted)
    if digits:
        return int(digits.group())
    return "零一二三四五六七八九十".find(counted[0].replace("两", "二"))


def names_nobody(name: str) -> bool:
    """Whether a member is only a kind: 企业, 科研机构, 相关部门."""
    return bool(_ANY.fullmatch(name))


def inner_place(name: str) -> str:
    """The innermost place of a name that is only places, where its province is known; else `name`."""
    places = places_named(name)
    provinces = {place.code[:2] for place in places}
    if len(provinces) != 1:
        return name
    for form in (places[0].name, places[0].short):
        alone = {place.code[:2] for place in places_named(form)}
        if name.endswith(form) and form != name and alone == provinces:
            return form
    return name


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


def _pieces(text: str, masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """The pieces between 、 and conjunctions; a conjunction inside a name does not divide it."""
    pieces: list[tuple[int, int]] = []
    begin = start
    for mark in _SPLIT.finditer(masked, start, end):
        left, right = masked[begin : mark.start()], masked[mark.end() : end]
        if mark.group() not in ("、", ",", "以及", "加上", "及其所属", "暨"):
            name = text[begin : mark.start()]
            first, last = trim(masked, begin, mark.start())
            proven = kind_of(text[first:last].strip(), masked[first:last]) in (
                "place",
                "name",
                "counted",
            )
            listed = (
                mark.group() == "和"
                and bool(pieces)
                and len(left) <= 16
                and not _COMPOUND.match(masked, mark.start())
            )
            if not proven and not listed and not _LATIN.match(left.strip()):
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
                r"产业链上下游企业)",
                here,
            ) or re.fullmatch(r"[省市县区]{1,2}[^、]{0,2}|[省市校]级\S{0,10}", here)
            if bare_kind and re.search(rf"(?:{NUMBER}){COUNTER}", before):
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((start, end))
    return joined
