"""Names of bodies in masked text: read forwards behind a verb, backwards in front of one."""

import re

from indexer.relations.grammar import HEAD, NOT_A_BODY

# In masked text: no name of a body goes on behind one of these.
_STOP = re.compile(
    r"[,;:。!?、]|正式|揭牌|旨在|成为|落户|启动|等|,|(?<!目)的|了|(?:(?<![现存内])在)|由(?!贸)|(?<!培)将(?!来)|已|并(?!购|网)|"
    r"以(?:及|来|下|上)|发布|召开|举行|致力|暨|来(?!宾)|后,|以(?=\S{2,8}为)|"
    r"成立|挂牌|以(?!色)|作为|聚焦|推动|助力|签约|亮相|投入"
)
_LIGHT = re.compile(
    r"^(?:了|起|起了|的|一个|一家|一所|首个|首家|全国首个|全省首个|我国首个|国内首个|集|全国|全新的?|本市|该市|我市|我国|"
    r"第[一二三四五六七八九十]批|入|到|为|以|专门|起来)+"
)
_HEADS = re.compile(HEAD)
_CONJUNCTION = re.compile(r"[和与及]")
_COUNT = re.compile(r"^(?:\d+|[一二两三四五六七八九十百]+|多|数)(?:余|多)?(?:大|个|家|所|座|批|支|类|项|名)")
# Where a name that is read backwards cannot begin earlier.
_BEFORE = re.compile(
    r"[,;:。!?、]|(?:举办|举行|召开|开展|参加|参观|走进|加入|发起|组建|入选|获批|获评|打造|牵头|推动|推进|推出|推荐|围绕|通过|作为|会同|联合|依托|为了|"
    r"据悉|据介绍|据了解|目前|近日|日前|今年|去年|此次|本次|当天|当日|其中|介绍|表示|指出|了解到|记者|获悉|"
    r"截至|自从|随着|关于|标志着|成立以来|成为|宣布|揭牌|期间|现场|仪式上|会上|上午|下午|\d年|\d月|\d日|"
    r"在|由|将|已|把|被|对|向|从|让|给|使|的|了|是|为(?!民)|于|与|和|及|等|就|其|并|该|此|本(?!田|科|草)|这|每|以|[年月日]|称|说|有|来自)"
)
GENERIC = re.compile(
    rf"(?:该|本|此|这个|这一|我们|新)?(?:教育|产业|创新|协同|发展|技术|研究|合作|职教|国际|党建|示范|服务|工作|建设|"
    rf"综合|科技|公益|改革|培训|实训|实践|管理|产教融合|共享|志愿|普法|试点|区域|协调)*(?:{HEAD}|项目|技术|试点)"
)


def body_after(masked: str, at: int, end: int) -> tuple[int, int] | None:
    """[start, end) of the body named first in masked[at:end]; None when it begins otherwise."""
    light = _LIGHT.match(masked[at:end])
    start = at + (light.end() if light else 0)
    if _COUNT.match(masked[start:end]):
        return None
    stop = next((m.start() for m in _STOP.finditer(masked, start, end) if m.start() > start), end)
    if masked[start:stop].startswith(tuple("和与及在由将是有被,。、")):
        return None
    last = None
    for head in _HEADS.finditer(masked, start, stop):
        last = head.end()
        if _CONJUNCTION.match(masked[last : last + 1]):
            break
    quoted = re.compile("Q+").match(masked, start, stop)
    if quoted and quoted.end() == stop and last is None:
        last = stop
    brackets = re.compile(r"P*$")
    if last is None and quoted and brackets.match(masked, quoted.end(), stop):
        last = quoted.end()
    if last is None or last - start < 4:
        return None
    return (start, last) if is_body(masked[start:last]) else None


def body_before(masked: str, start: int, at: int) -> tuple[int, int] | None:
    """[start, end) of the body that masked[start:at] ends with; None when it does not."""
    end = at
    trailing = re.search(r"(?:,|正式|已|今日|也|就|则|拟|将|应运而生|P+)*$", masked[start:at])
    if trailing:
        end = start + trailing.start()
    heads = [m.end() for m in _HEADS.finditer(masked, start, end)]
    quoted = end > start and masked[end - 1] == "Q"
    if not quoted and (not heads or heads[-1] != end):
        return None
    begin = start
    for match in _BEFORE.finditer(masked, start, end):
        if match.end() < end:
            begin = match.end()
    light = _LIGHT.match(masked[begin:end])
    begin += light.end() if light else 0
    if end - begin < 2 or not is_body(masked[begin:end]):
        return None
    return begin, end


def is_body(masked: str) -> bool:
    """Whether the words say which body: not 命运共同体, not 一批平台, and not too long for a name."""
    return not NOT_A_BODY.search(masked) and len(masked) <= 48


def is_generic(masked: str) -> bool:
    """Whether the words say only what kind of body: 该联盟, 中心, 党建联盟."""
    return bool(GENERIC.fullmatch(masked))


def is_specific(masked: str) -> bool:
    """Whether the words can be the full name of one body: quoted, or head and four more."""
    if "Q" in masked:
        return True
    heads = list(_HEADS.finditer(masked))
    if not heads:
        return bool(re.search("[a-z]{3}", masked))
    return not is_generic(masked) and heads[-1].start() >= 2 and len(masked) >= 5
