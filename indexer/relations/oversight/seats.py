"""Rules of seats: where a body was opened, where it moved in, and where its head office is.

X在A揭牌成立 · 在A建成X · 位于A的X · X入驻A · X的秘书处设在A
"""

import re

from indexer.names import places_named
from indexer.relation import Role
from indexer.relations.oversight.head_offices import head_offices
from indexer.relations.words.backwards import body_before
from indexer.relations.words.bodies import is_specific
from indexer.relations.words.findings import Finding, Sentence
from indexer.relations.words.forwards import body_after
from indexer.relations.words.grammar import COUNTRY, MAKE
from indexer.relations.words.masking import clause_end, clause_start
from indexer.relations.words.members import Item

_SITED = re.compile(
    r"(?<![现存内])在(?P<site>[^,;。在、]{2,24}?)(?:正式|顺利|同步|已|共同|联合|携手|规划|首次)*(?P<verb>揭牌成立|挂牌成立|挂牌设立|挂牌(?!转让|出让|出售|交易|上市)|揭牌|成立|"
    r"建成|建立|设立|落户|落地|落成|启用|投用|开园|开业|投产)(?!大会|仪式|活动)"
)
# 位于A的X.
_OF_SITE = re.compile(
    r"(?:位于|坐落(?:于|在)|地处|设在|落户于?|(?<![现存内实])在(?!位于|地处|坐落))(?P<site>[^,;。的、]{2,24})的(?=\S{4})"
)
# X、Y等项目陆续在A落地: several, each a body by its name.
_SEVERAL_AT = re.compile(
    r"(?P<list>(?:[^,;。、]{4,24}、)+[^,;。、]{4,24}?)等(?:一批|多个|重点|重大|新)*(?:项目|平台|机构|园区|载体|基地|中心)?,?"
    r"(?:近来|近年来|近期|日前|目前|先后|陆续|相继|也|已|均|都|纷纷|成功|正式|顺利)*在(?P<site>[^,;。、]{2,16}?)(?:落地|落户|建成|投用|启用|揭牌|挂牌)"
)
_LISTED_SO = re.compile("等[^,;。、]{0,8},?[^,;。、在]{0,12}在")
_MOVES_IN = re.compile(r"(?:正式|成功|同步)?(?:入驻|落户)(?P<site>[^,;。的、等]{4,24})(?=[,;。]|$)")
# What stands somewhere. An alliance that is founded in a city has its seat nowhere.
_STANDS = re.compile(
    r"(?:中心|基地|园区?|院|站|学校|大学|实验室|工作室|公司|法庭|枢纽|工厂|平台|之家|驿站|小院|馆|数据库|专区|课堂|讲堂|处)$"
)
_SOMEWHERE = re.compile(
    r"(?:[区县市镇乡村旗州省洲]|街道|新城|新区|[园港岛城馆楼]|片区|大厦|广场|中心|大学|学院|医院|[中小]学|社区|口岸|枢纽|基地|沿线|研究[所院])$"
)
# A kind of body and no name: 牙科医院, 军事基地, 自动驾驶技术公司.
_A_KIND = re.compile(
    r"[\u4e00-\u9fff]{2}(?:工厂|医院|法庭|基地|中心|公司|平台|学校|园区|站)|"
    r"[\u4e00-\u9fff]*(?<!有限)(?<!分)(?<!责任)公司"
)
# 鼓励A在B设立Y: whom somebody wants to do it, and Y is what stands there.
_HAS_OBJECT = re.compile(
    r"(?:建成|建立|设立|成立)了?(?!以来|之|后|时|于|的|并|起|投产|投用|启用|开)[\u4e00-\u9fff]|[^了]{2,4}了"
)
_WISHED = re.compile(r"(?:鼓励|支持|希望|推动|引导|吸引|允许|让)(?=\S{2})")
_MAKES = re.compile(rf"{MAKE}|举[办行]|召开|开展|推出")
# Where only what is opened there can be: 在红叶大厦揭牌.
_BUILDING = re.compile(
    r"[\u4e00-\u9fffa-zA-Z]{2,16}(?:大厦|大楼|广场|(?:产业|科技|创业)园)|"
    r"[\u4e00-\u9fffa-zA-Z]{4,24}(?:促进会|协会|商会|联合会|法院|检察院|公司|[局校]|(?<!交易)所)"
)
_POINTS = re.compile(r"[这该本此]|基于|[已共还]?有?(?:\d+|[两三四五六七八九十几]+)[家个座所]")
_INSIDE = re.compile(r"(?<=\S{3})(?:(?<![河国境])内|[里中]|[一二三四五六七八九十\d]+[楼层]|附近)$")
_ZONE = re.compile(r"^[\u4e00-\u9fff]{2,8}(?:新区|高新区|经开区|经济技术开发区|自贸区)$")


def seats(sentence: Sentence) -> list[Finding]:
    """The findings of seats in a sentence."""
    return [
        *_sited(sentence),
        *_of_site(sentence),
        *_several_at(sentence),
        *_moves_in(sentence),
        *head_offices(sentence),
    ]


def _sited(sentence: Sentence) -> list[Finding]:
    """X在A揭牌成立; 在A建成X; 在A、B设立X和Y."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _SITED.finditer(masked):
        clause = clause_start(masked, match.start())
        start = match.start("site")
        end = start + len(match["site"].rstrip("P"))
        opened = "牌" in match["verb"] and _BUILDING.fullmatch(text[start:end])
        if not opened and not _names_a_place(text[start:end]):
            continue
        body = body_after(masked, match.end(), clause_end(masked, match.end()))
        if body is None and not _HAS_OBJECT.match(masked, match.start("verb")):
            body = body_before(masked, clause, match.start())
        if body is None or not _is_one(text, masked, body):
            continue
        if _WISHED.search(masked, clause, match.start()):
            continue
        quoted = "牌" in match["verb"] and _STANDS.search(text[slice(*body)].rstrip("”’」"))
        if (
            quoted
            or "挂牌" in match["verb"]
            or "揭牌成立" in match["verb"]
            or _stands(masked, body)
        ):
            item = Item(start, end, "place", text[start:end])
            found.append(Finding(body, (item,), Role.SITE, match.start()))
    return found


def _several_at(sentence: Sentence) -> list[Finding]:
    """X、Y等项目陆续在A落地: every piece must name a body that can stand somewhere."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _SEVERAL_AT.finditer(masked) if _LISTED_SO.search(masked) else ():
        start, end = match.span("site")
        if not _names_a_place(text[start:end]):
            continue
        where = Item(start, end, "place", text[start:end])
        at = match.start("list")
        for piece in re.finditer("[^、]+", match["list"]):
            body = body_before(masked, at + piece.start(), at + piece.end())
            if body and _is_one(text, masked, body) and _stands(masked, body):
                found.append(Finding(body, (where,), Role.SITE, match.start("site") - 1))
    return found


def _of_site(sentence: Sentence) -> list[Finding]:
    """位于A的X; 在A的X内."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _OF_SITE.finditer(masked):
        start, end = match.span("site")
        name = text[start:end]
        plainly = not match.group().startswith("在")
        if not (_names_a_place(name) or (plainly and _SOMEWHERE.search(name))):
            continue
        body = body_after(masked, match.end(), clause_end(masked, match.end()))
        if body is None or not _is_one(text, masked, body):
            continue
        inner = _INSIDE.search(masked, start, end)
        end = inner.start() if inner else end
        name = text[start:end]
        if plainly or _stands(masked, body):
            found.append(
                Finding(body, (Item(start, end, "place", name),), Role.SITE, match.start())
            )
    return found


def _moves_in(sentence: Sentence) -> list[Finding]:
    """X入驻A: one body and a building or park; several move into a platform as its members."""
    text, masked = sentence.text, sentence.masked
    found: list[Finding] = []
    for match in _MOVES_IN.finditer(masked):
        start, end = match.span("site")
        clause = clause_start(masked, match.start())
        body = body_before(masked, clause, match.start())
        if body is None or not _SOMEWHERE.search(text[start:end]):
            continue
        if _is_one(text, masked, body) and _stands(masked, body):
            item = Item(start, end, "place", text[start:end])
            found.append(Finding(body, (item,), Role.SITE, match.start()))
    return found


def _is_one(text: str, masked: str, body: tuple[int, int]) -> bool:
    """Whether the words name one body, and are no mere kind of them (牙科医院)."""
    start, end = body
    if _POINTS.match(masked, start):
        return False
    placed = any(places_named(text[start : start + n]) for n in (2, 3))
    return is_specific(masked[start:end]) and (
        placed or _A_KIND.fullmatch(masked, start, end) is None
    )


def _stands(masked: str, body: tuple[int, int]) -> bool:
    return bool(_STANDS.search(masked[body[0] : body[1]].rstrip("P")))


def _names_a_place(name: str) -> bool:
    """A place, or something that begins with one and ends as a site does: 上海市宝山区某某园."""
    if _ZONE.search(name):
        return True
    if _MAKES.search(name):
        return False  # 在印度建设一座新的工厂
    inside = any(places_named(name[:n]) for n in range(2, min(len(name), 8) + 1))
    country = any(COUNTRY.match(name[:n]) for n in range(2, min(len(name), 6) + 1))
    return bool(
        places_named(name) or ((inside or country) and (_SOMEWHERE.search(name) or country))
    )
