"""The body that a text names next: read forwards behind a verb."""

import re

from indexer.relations.words.bodies import COUNT, HEADS, LIGHT, LONGEST, is_body, is_specific
from indexer.relations.words.grammar import MAKE

# In masked text: no name of a body goes on behind one of these.
_STOP = re.compile(
    r"[,;:。!?、]|\d+月\d+日|\d+日|近日|日前|目前|现[已有]|吸纳|吸收|吸引|新增|共有|拥有|汇聚|中新网|新华社|记者|本报|日电|正式|揭牌|旨在|成为|落户|启动|等(?!级)|(?<!目)的|了|(?:(?<![现存内])在)|由(?!贸)|(?<![培麻健干])将(?!来)|已|也(?!门)|并(?!购|网)|"
    r"以(?:及|来|下|上)|发布|召开|举行|致力|暨|(?<!未)来(?!宾)|后,|以(?=\S{2,8}为)|"
    r"是(?!否)|获批|获评|入选|入围|荣获|成立|挂牌|以(?!色)|作为|聚焦|推动|助力|签约|亮相|投入|就(?!业)|(?<!应)对(?!外|口|接|照)|赴"
)
# 加入A牵头的X, 成立由29人组成的X: what stands in front of 的 says whose it is.
_LED_BY = re.compile(
    r"[^,;。的]{2,30}?(?:牵头|发起|主导|领衔|倡议|组建|成立|共建|创办)(?:成立|组建|建设|设立)?的(?=[^,;。]{3})|"
    r"由[^,;。的]{2,24}?(?:组成|构成)的(?=[^,;。]{3})"
)
# 成立(名为)“联合充电”的合资公司: what it is called stands in front of what it is.
_CALLED = re.compile(
    r"(?:一[家个支所])?(?:名为|叫做|名叫|称为)?(?P<name>QQ+U?)P*的(?:[\u4e00-\u9fff]{0,8}?)"
    r"(?:公司|企业|机构|联盟|组织|平台|基金|中心|团队|合作机制|协会)(?=[,;。、]|$)"
)
# 设立子公司“X”, 成立合资公司ESMC: which firm it is stands behind.
_FIRM_CALLED = re.compile(
    r"(?:一家)?(?:全资|控股)?(?:子公司|合资公司|合资企业)(?P<name>QQ+U?|[a-z][a-z\d\-]{2,})(?=[,;。]|$)"
)
# 共建服务点与“数读空间”: of two that are made, the one that has a name.
_AND_CALLED = re.compile(r"[^,;。、QU的]{2,14}[与和及](?P<name>QQ+U?)(?=[,;。]|$)")
# 成立的甲区机关、乙社区家长学校: of whom a body is, two joined by a mark.
_OF_TWO = re.compile(
    r"[\u4e00-\u9fff]{2,12}(?:机关|[区县市镇乡村局院所]|街道|社区|大学|学院|集团|公司)"
)
# 情报组织“五眼联盟”: what it is, in front of its name.
_SO_CALLED = re.compile("Q{3,}(?!U)")
# 打造“众文空间”服务居民: what it does stands behind its name.
_SERVES = re.compile("Q{4,}(?=服务(?!站|队|点|团|中心|平台)|面向|更是)")
# “甲”和“乙”: two names, of which the first is the body and the second goes on.
_FIRST_OF_TWO = re.compile("Q{3,}U?(?=[和与及、]QQ)")
_DESCRIBES = re.compile(r"[\u4e00-\u9fff]{2}(?:组织|机构|集团|联盟|机制)")
_COLLECTIVE_WORD = re.compile(
    r"[该本此]?(?:北约|欧佩克\+?|非盟|阿盟|独联体|联盟|共同体|联合体|医联体|医共体|协作体|集团|协会|商会)"
)
# Behind the last word of a body: then the words name something else (联盟章程, 中心主任).
_GOES_BEYOND = re.compile(
    r"P*(?:\S{0,6}办公室|打击|大会|仪式|活动|协议|方案|会议|名单|章程|党总支|党支部|党委|负责|代表|成员|领导|主任|理事长|会长|秘书|主席|院长|标准|体系|行动|条例|办法|"
    r"规划|品牌|发布会|年会|总结|工作会|推进会|联络员|课题|调研|住院部|大楼|病房|网站|公众号)"
)
# 建成种植基地96个: how many there are, and none by name.
_SO_MANY = re.compile(r"\d+[余多]?[个座处所支](?![\u4e00-\u9fff])")
# What joins two bodies of a list.
_GOES_ON = re.compile(rf"、|[和与及](?!其)|以及|并(?:先后|同时)?{MAKE}了?")
_CONJUNCTION = re.compile(r"[和与及]")


def body_after(masked: str, at: int, end: int, *, relative: bool = False) -> tuple[int, int] | None:
    """[start, end) of the body named first in masked[at:end]; None when it begins otherwise.

    Args: relative: what stands in front of 的 was passed over already, and is so only once.
    """
    light = LIGHT.match(masked[at:end])
    start = at + (light.end() if light else 0)
    called = _CALLED.match(masked, start, end) or _FIRM_CALLED.match(masked, start)
    if called:
        return called.span("name")
    first = _FIRST_OF_TWO.match(masked, start, end)
    if first and first.group()[-1] == "Q":
        return first.span()
    led = _LED_BY.match(masked, start, end)
    start = led.end() if led else start
    if COUNT.match(masked[start:end]):
        return None
    stop = next((m.start() for m in _STOP.finditer(masked, start, end) if m.start() > start), end)
    if masked[start:stop].startswith((*"和与及在由将是有被,。、", "通过")):
        return None
    head = _head_behind(masked, start, stop)
    beside = _called_beside(masked, start, stop, end, head)
    if beside:
        return beside
    last = _name_ends(masked, start, stop, head)
    if last is None:
        return _described(masked, at, (start, stop), end, relative=relative)
    if _GOES_BEYOND.match(masked, last, stop) or _SO_MANY.match(masked, last, end):
        return None
    if last - start < 4 and not _COLLECTIVE_WORD.fullmatch(masked, start, last):
        return None
    return (start, last) if is_body(masked[start:last]) else None


def _head_behind(masked: str, start: int, stop: int) -> int | None:
    """Behind the last word that says what kind of body it is, or the first that 和 follows."""
    last = None
    for head in HEADS.finditer(masked, start, stop):
        last = head.end()
        if _CONJUNCTION.match(masked[last : last + 1]):
            break
    return last


def _called_beside(
    masked: str, start: int, stop: int, end: int, head: int | None
) -> tuple[int, int] | None:
    """The name in quotation marks behind what the body is, or behind 和 where that has no head."""
    if head is None:
        joined = _AND_CALLED.match(masked, start, end)
        return joined.span("name") if joined else None
    so_called = _SO_CALLED.match(masked, head, stop)
    if so_called and _DESCRIBES.fullmatch(masked, start, so_called.start()):
        return so_called.span()
    return None


def _name_ends(masked: str, start: int, stop: int, head: int | None) -> int | None:
    """The end of a name with a head, or with one in quotation marks at its end or in front of 服务."""
    quoted = re.search("Q+(?=P*$)", masked[start:stop])
    if quoted:
        return max(head or 0, start + quoted.end())
    serves = _SERVES.match(masked, start) if head is None else None
    return serves.end() if serves else head


def _described(
    masked: str, at: int, named: tuple[int, int], end: int, *, relative: bool
) -> tuple[int, int] | None:
    """The body behind 的 or 、 where what is `named` in front is none; None where none is."""
    start, stop = named
    if masked[stop : stop + 1] == "的" and not relative:
        # 基于数字孪生的服务平台: what stands in front of 的 describes the body.
        return body_after(masked, stop + 1, end, relative=True)
    if masked[at - 1 : at] == "的" and masked[stop : stop + 1] == "、":
        wide = _OF_TWO.fullmatch(masked, start, stop) and body_after(masked, stop + 1, end)
        if wide and wide[0] == stop + 1 and wide[1] - start <= LONGEST:
            return start, wide[1]
    return None


def bodies_behind(masked: str, body: tuple[int, int], end: int) -> list[tuple[int, int]]:
    """The bodies of the list that goes on behind `body`: 成立X、Y和Z, 设立X并成立了Y."""
    found: list[tuple[int, int]] = []
    at = body[1]
    while at < end:
        on = _GOES_ON.match(masked, at, end)
        following = body_after(masked, on.end(), end) if on else None
        if on is None or following is None or following[0] > on.end() + 1:
            break
        if not is_specific(masked[following[0] : following[1]]):
            break
        found.append(following)
        at = following[1]
    return found
