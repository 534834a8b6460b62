"""Where the words stand that say who acts: in front of a verb, in its clause or the one before."""

import re

from indexer.relations.words.grammar import COUNTER, MAKE, NUMBER, WITH
from indexer.relations.words.masking import clause_start
from indexer.relations.words.members import Item

_MAIN = re.compile(r"(?:为主体|为龙头|为牵头单位|为代表|等)$")
_ACTS_WITH = re.compile(r"牵手|携手|联手|联合|会同|(?<!参)与|签署|签约|合作")
_COMES_TOGETHER = re.compile(r"牵手|携手|联手|联合|会同|协同(?!创新|发展)|与|和|签署|签约|合作|、")
# 甲、乙、丙等七家车企,宣布成立X.
_COUNTED_LIST = re.compile(
    rf"(?<=[^、,;。])、[^、,;。]{{2,20}}等(?:{NUMBER}){COUNTER}[^、,;。]{{0,16}}$|^(?:[^、,;。]{{2,16}}、){{2,}}[^、,;。]{{2,16}}(?:{NUMBER}){COUNTER}[^、,;。]{{2,12}}$"
)
# Clauses that say nothing of who acts: 达成合作,强强联手,共同成立.
_SET_PHRASE = re.compile(
    r"(?:强强(?:联手|联合|携手)|优势互补|资源(?:共享|整合)|(?:互利|合作|互惠)(?:共赢|双赢)|携手(?:并进|同行|共进)|协同(?:发展|创新)|"
    r"同心(?:协力|同向)|抱团(?:发展|取暖)|互通有无|共谋发展|凝心聚力|齐心协力|群策群力|深度(?:融合|合作))"
)
# A verb inside a clause: behind it stand its objects, not those who act.
_INNER = re.compile(
    rf"{MAKE}|共建|合建|高度重视|充分|发挥|凭借|秉持|秉承|本着|按照|举办|举行|召开|开展|签署|签订|集聚|聚集|汇聚|聘请|研发|丰富|推进|推动|加强|深化|引进|坚持|出台|制定|达成|进行|围绕|聚焦|瞄准|互通(?!有无)|合并(?=\S\S)|"
    r"依托|整合|推出|发布|启动|投入|选取|利用|面向|拥有|实施"
)
# For whom something is made: 为企业搭建平台.
_FOR = re.compile(r"(?:^|,)\s*(?:为了?(?!民(?!营|众|警))|向(?!阳)|面向|针对|依托|基于|以(?!色列))")
_HELPED = re.compile(
    r"(?<=\S\S)(?<![作成认以称列评变视化因分行华])为(?!民(?!营|众|警)|[主核首])(?=\S\S)"
)
_SITE = re.compile(
    r"^\s*(?:还|也|并|正|拟|计划|将|已|均)?(?:在(?!线(?![上下]))|于)(?P<site>[^,;。与和、]{2,16}?)"
    r"(?=$|与|和|同|联合|携手|共同|正式)"
)
_REGION = re.compile(
    r"(?<![现存内潜])在(?!线)[^,;。]{2,40}?(?:的区域|的地区|等地|境内|各地|[两三四多]地)$"
)
_PLACE_WORD = re.compile(r"(?:线上|线下|地区|区域|[区省市县镇村内地里上下])$")
# What is only encouraged: 支持A与B共建X.
_URGED = re.compile(
    r"(?:支持|鼓励|引导|吸引|推动|允许|倡导|促进|探索|批准|批复|同意)(?![下的和、]|中心|会)"
)
# A kind of members, whatever words describe it: 具备条件的龙头企业.
_A_KIND = re.compile(r"(?:企业|高校|院校|院所|机构|服务商|运营商|单位|主体|组织|部门|平台|金服用)$")
# Adjectives of 共建 that name nobody: 央地共建, 校企共建.
_KINDS_TOGETHER = re.compile(
    r"(?:国家地方|央地|[校院村政军警医银地部省市县区家社企府民]{2}|产学研\S?|多方|各方|区域|跨区域)(?:深度|合作|联合)*"
)


def acting(masked: str, clause: int, start: int, kind: str) -> tuple[int, int]:
    """Where the subject of a verb stands: in its clause, else in the clause in front of it."""
    left = re.sub(
        r"(?:(?<![现存内])在(?!线)[^,;。与和、]{2,16})?(?:于)?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:(?:共同|联合|携手)启动|共同|联合|携手|正式|还|也|已|将)*$",
        "",
        masked[clause:start],
    )
    if left.strip() or clause == 0:
        return _narrowed(masked, clause, start)
    previous = clause_start(masked, clause - 1)
    while previous and _SET_PHRASE.fullmatch(masked[previous : clause - 1]):
        clause, previous = previous, clause_start(masked, previous - 1)
    if _COUNTED_LIST.search(masked, previous, clause - 1):
        return _narrowed(masked, previous, clause - 1)
    together = _ACTS_WITH if kind == "make" else _COMES_TOGETHER
    if not together.search(masked[previous : clause - 1]):
        return _narrowed(masked, clause, start)
    main = _MAIN.search(masked[previous : clause - 1])
    end = previous + main.start() if main and main.group() != "等" else clause - 1
    inner = _INNER.search(masked, previous, end)
    if inner:
        made = re.match(MAKE, inner.group())
        if inner.start() == previous or (made and kind == "make"):
            return _narrowed(masked, clause, start)
        end = inner.start()
    return _narrowed(masked, previous, end)


def _narrowed(masked: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) without where it happens; empty where it says only for whom."""
    region = masked[start:end]
    if _FOR.match(region):
        return end, end
    helped = _HELPED.search(region)
    if helped and not WITH.search(region, helped.end()):
        region = region[: helped.start()]
        end = start + helped.start()
    region_at = _REGION.search(region)
    if region_at and region_at.start() > 0:
        return start, start + region_at.start()
    site = _SITE.match(region)
    if site and (site.end() == len(region) or _PLACE_WORD.search(site["site"])):
        return start + site.end(), end
    return start, end


def urged(masked: str, start: int, end: int) -> int | None:
    """Where those stand who are only encouraged to act (支持A与B共建X); None where they act."""
    last = None
    for match in _URGED.finditer(masked, start, end):
        last = match.end()
    return last if last is not None and masked[last:end].strip() else None


def only_kinds(names: list[str]) -> bool:
    """Whether one of several who are encouraged is only a kind: policy speaks of no one."""
    return any(_A_KIND.search(name) for name in names) or not names


# 双方就共建X达成协议, and no talk about it.
_AGREED = re.compile(r"[^,;。]{4,40}?(?:达成(?![^,;。]{0,4}(?:意向|共识))|签署|签订|签约)")


def names_no_actor(masked: str, start: int, end: int) -> bool:
    """Whether the words in front of a verb only qualify it: 校企共建, 在共建, 共同加入成立."""
    region = masked[start:end]
    if region.endswith("就") and _AGREED.match(masked, end):
        return False
    return bool(
        _KINDS_TOGETHER.fullmatch(region[region.rfind("、") + 1 :].strip())
        or re.search(r"(?:(?<!正)在|就|围绕|(?<!结)对|关于)$", region)
        or re.search(r"(?:加入|加盟)并?$|省部$", region)
    )


def without_site(masked: str, members: list[Item]) -> list[Item]:
    """The members without one that only says where: …共同在兴马洲 揭牌成立."""
    kept = []
    for item in members:
        here = masked[item.start : item.end]
        at = re.search(r"(?:共同|联合)?(?<![现存内])在[^在]{2,24}$", here)
        if at and at.start() >= 2:
            end = item.start + at.start()
            kept.append(
                Item(
                    item.start,
                    end,
                    item.kind if item.kind != "loose" else "name",
                    item.name[: at.start()],
                )
            )
        elif not at:
            kept.append(item)
    return kept
