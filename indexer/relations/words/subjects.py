"""The subject of a sentence: the member that it begins with, or takes over from before."""

import re

from indexer.names import places_named
from indexer.relations.words.grammar import COUNTRY, MEMBER_END
from indexer.relations.words.kinds import LONGEST_END, kind_of, names_nobody, trim
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item

_VERB = re.compile(
    r"[,;:。!?]|高度|重视|设置|深化|注重|举办|举行|召开|开展|凝聚|分别|捐赠|批复|批准|同意|授予|向(?![阳东])|动员|整合|创新社会|贯彻|落实|践行|瞄准|牵头|发起|联合(?![会体]|社(?![科会区保工团旗])|国(?![内家])|大学|学院)|会同|携手|牵手|成功|再添|喜[提迎]|迎来|揭牌|挂牌|亮相|换届|获|入选|成立|组建|与|(?<![协共])和(?![平谐]|社会保障|城乡建设|信息化|旅游局|改革[局委])|在|是|将|以|把|通过|积极|立足|作为|建立|发布|构建|搭建|推进|(?:官方)?网站|官网|愿[同与意]|"
    r"聚焦|围绕|自觉|地处|深入|挖掘|推动|坚持|紧|不断|还|也|已|先后|近年来|近日|目前|(?<!中)共(?!青团)|由|介绍|表示|正|为|努力|迅速|及时|持续|大力|全面|充分|"
    r"主动|认真|扎实|切实|继续|始终|一直|具有(?!限)|拥有|位于|座落|坐落|能(?![源力])|可|(?<![协学商员工联合议进社金事究友谊委])会(?!同)|要|应|以来|计划|拟(?![定态人])|被|有(?!限)|从|到|着力|加快|致力|依托|"
    r"结合|针对|按照|根据|秉持|秉承|抢抓|抓住|发挥|打造|建设(?!局|厅|部|集团|银行|工程|委)|探索|实施|制定|出台|全县|全市|全区|全镇|全省|累计|的|分管|负责|主管|现任|曾任|历任|担任|兼任|接受|参加|倡导|争取|当选|各|\d"
)
_LEADS_IN = re.compile(
    r"^(?:据悉|据介绍|据了解|另悉|目前|截至\S{0,12}|近年来|近日|日前|此外|同时|其中|随后|会上|活动中|仪式上|如|例如|接下来|下一步|"
    r"今年\S{0,4}|去年\S{0,4}|当天|当日|\S{0,12}[年月日](?:上午|下午)?|在\S+|为\S+|随着\S+|自\S+|从\S+|通过\S+|按照\S+|根据\S+|围绕\S+|"
    r"经过\S+|经\S+|\S{0,10}(?:以来|来|中|上|后|下|期间|时|记者获悉|记者了解到|报道|消息|讯P*)|另?据\S+(?:消息|报道|显示|透露|介绍)|\S{0,24}(?:获悉|了解到))$"
)
# 某网(某报网)讯(记者某)A成立X: who tells of it.
_DATELINE = re.compile(
    r"[^,;。:]{0,30}?(?:[网报社台]|客户端|新闻|之家)P*(?:[^,;。:]{0,10}\d日)?(?:讯|电|消息)P*,?"
)
# What begins so tells what is done, and names nobody.
_DONE = re.compile(
    r"力?带动|借鉴|学习|参照|有力|适应|继续|做好|鼓励|推广|完成|增加|新设|增设|精准|融合|合并|力争|全面|切实|大力|深入|不断|持续|稳步|有序|严格|规范|扎实"
)
_THIS = re.compile(r"\s*[该此](?:项目|工程|案例|作品|课程|成果|活动|产品|平台|联盟)")
_ONE_OF_MANY = re.compile(r"一批|(?<![高中初上同平])等(?!级)")
_TELLS, _LONGEST_DATELINE = re.compile("[讯电息]"), 48
# The clause says who tells it, and not who did it.
_TOLD = re.compile(r"(?:获悉|了解到|报道|消息|讯P*|日电P*)$")
# A sentence that begins so says nothing of who; the subject before goes on.
_GOES_ON = re.compile(
    r"^(?:\s*(?:成功|积极|先后|还|也|已|并|均|又|曾|共|共同|联合|牵头|发起|入选|获|荣获|与|和|同|围绕|聚焦|坚持|推动|推进|打造|建立|"
    r"成立|组建|开展|举办|加入|完成|实施|依托|目前|今年|去年|截至|\d{4}年|\d{1,2}月))"
)
_TITLE_BEHIND = re.compile(
    r"^(?:告|士|员|道(?![县真])|全媒体?|融媒体?|客户端|[区市县院局部厅会委行长镇处所校]?长|民(?![警兵主营族政])|书记|主任|主席|领导|负责人|党组|副|常委|委员|记者|代表|工作人员|教授|院士|专家|学家|学者|者)"
)
_AFTER_PLACE = re.compile(
    rf"{_VERB.pattern}|[\sQ“、'‘]|[\u4e00-\u9fff]{{0,3}}(?:经济|教育|扩大|争当|加强|召开)"
)
_PREPOSITION = re.compile(
    r"^(?:(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:与|同(?!济|仁)|和(?![平田静])|联合|携手|会同)|随着|为了|为|在|当|从|对|如|以|按|根据|据|通过|围绕|经|自|由于|由|关于|面对|针对|作为|让|使|把|依托)"
)
_WITH = re.compile(r"(?:[^,;。]{0,12}[年月日])?(?:与|同|和(?![平田静])|联合|携手|会同|由|让|使|把)")
_ENDS = re.compile(rf"(?:{MEMBER_END})$")
_POINTED = re.compile(r"该(?:支行|公司|集团|企业|社区|街道|园区|中心|[校院村镇县市区所馆行])")
# What a name may be followed by that makes it a thing and no actor.
_THING = re.compile(r"项目|工程(?!大学|学院|公司|局|院)|案例|作品|课程|产品")
# What firms are named by is none alone: 有科技支撑.
_TRADE = re.compile(
    r"科技|证券|保险|实业|汽车|石油|电子|生物|制药|传媒|文旅|地产|航空|物流|能源|电力|艺术|投资|资本|医药|食品|钢铁|化工"
)
_LONGEST = 24
_LISTS = re.compile("[、和与]")
_LONGEST_PLACE, _MOST_PLACES = 8, 20


def named_first(text: str, masked: str) -> str | None:
    """The member that a clause or heading begins with, by its form; None when it begins otherwise."""
    start, end = trim(masked, 0, len(masked))
    place = next(
        (n for n in range(min(8, end - start), 1, -1) if places_named(text[start : start + n])), 0
    )
    if _DONE.match(masked, start):
        return None
    verb = _VERB.search(masked, start + place, end)
    stop = verb.start() if verb else min(end, start + _LONGEST)
    for space in (" ", "\u3000", "、"):
        cut = masked.find(space, start, stop)
        if cut > start:
            stop = cut
    pointed = _POINTED.match(masked, start)
    if pointed:
        return text[start : pointed.end()]
    for last in range(min(stop, start + _LONGEST), start + 1, -1):
        name = text[start:last].strip()
        ends = _ENDS.search(masked, max(start, last - LONGEST_END), last)
        place_only = ends is None and (places_named(name) or COUNTRY.fullmatch(masked, start, last))
        formed = bool(ends or place_only)
        bare_place = bool(place_only)
        town = formed and name[-1] in "区县市镇乡省" and not name.endswith("社区")
        if (bare_place or town) and masked[last:] and not _AFTER_PLACE.match(masked[last:]):
            continue
        if formed and _THING.search(masked, last, stop):
            return None
        if formed and not _TITLE_BEHIND.match(masked[last:]):
            if _ONE_OF_MANY.search(name):
                return None
            fits = kind_of(name, masked[start:last].strip()) in ("place", "name")
            return name if fits and len(name) > 1 and not _TRADE.fullmatch(name) else None
        if formed:
            return None
    return None


def behind_dateline(masked: str) -> int:
    """Where a sentence begins behind the words that say which paper tells it; 0 without them."""
    if not _TELLS.search(masked, 0, _LONGEST_DATELINE):
        return 0
    dateline = _DATELINE.match(masked)
    return dateline.end() if dateline else 0


def leading_places(text: str) -> list[str]:
    """The places that a sentence or heading begins to list: 甲县、乙县、丙县召开会议."""
    names: list[str] = []
    at = 0
    if not _LISTS.search(text, 0, _LONGEST_PLACE + 1):
        return names
    while len(names) < _MOST_PLACES:
        longest = range(min(_LONGEST_PLACE, len(text) - at), 1, -1)
        name = next((text[at : at + n] for n in longest if places_named(text[at : at + n])), None)
        if name is None:
            break
        names.append(name)
        at += len(name)
        if text[at : at + 1] not in ("、", "和", "与"):
            break
        at += 1
    return names


def subject_of(text: str, masked: str) -> tuple[str | None, bool]:
    """(the member that the sentence is about, whether the sentence before must tell).

    Clauses that only lead in (近年来, 在…中, 据悉) are passed over. (None, False): the sentence is
    about something that is no member.
    """
    at = behind_dateline(masked)
    for _ in range(4):
        end = clause_end(masked, at)
        clause = masked[at:end].strip()
        made_by = re.match(r"由[^,;。]*的(?=[^的,;。]{2,24}$)", clause)
        if made_by:
            start = at + masked[at:end].find(clause) + made_by.end()
            return named_first(text[start:end], masked[start:end]), False
        if clause and not _LEADS_IN.match(clause):
            if _PREPOSITION.match(clause):
                if _WITH.match(clause) or end >= len(masked):
                    return None, True
                at = end + 1
                continue
            name = named_first(text[at:end], masked[at:end])
            if name:
                return name, False
            name = _behind_of(text[at:end], masked[at:end])
            if name:
                return name, False
            return None, bool(_GOES_ON.match(clause))
        if end >= len(masked):
            break
        at = end + 1
    return None, True


def _behind_of(text: str, masked: str) -> str | None:
    """甲履新的A是…: the name behind 的 that the clause is about."""
    of = re.match(r"[^,;。的]{2,14}的", masked)
    name = named_first(text[of.end() :], masked[of.end() :]) if of else None
    if of is None or name is None or len(name) < 4:
        return None
    at = text.find(name, of.end()) + len(name)
    return name if re.match(r"[是为将已,]", masked[at:]) else None


def points_at_thing(clause: str) -> bool:
    """Whether a clause tells of 该项目, and not of whoever stands further up."""
    return bool(_THIS.match(clause))


def leads_in(masked: str) -> bool:
    """Whether all clauses of `masked` only lead in: 据悉, 近年来."""
    clauses = [clause.strip() for clause in re.split("[,;:。]", masked)]
    return all(not clause or _LEADS_IN.match(clause) for clause in clauses)


def subject_before(text: str, masked: str, end: int) -> Item | None:
    """The member that the nearest clause in front of `end` begins with, in the same sentence."""
    at = end
    while at > 0:
        start = clause_start(masked, at - 1)
        clause = masked[start : at - 1]
        if re.search("[。;:]", masked[at - 1 : at]) and masked[at - 1] != ":":
            return None
        if points_at_thing(clause):
            return None
        told = _PREPOSITION.match(clause.strip()) or _TOLD.search(clause)
        if clause.strip() and not told:
            name = named_first(text[start : at - 1], clause)
            if name and not names_nobody(name):
                place = text.find(name, start)
                return Item(place, place + len(name), "name", name)
        at = start
    return None
