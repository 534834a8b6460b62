"""The parts of a subject: who leads, who acts with it, who only guides.

A牵头,联合B · A联合B、C · A“牵手”B · A、B和C
"""

import re
from dataclasses import replace

from indexer.names import places_named
from indexer.relation import Role
from indexer.relations.founders.chained import chained
from indexer.relations.words.findings import Sentence
from indexer.relations.words.grammar import HAND_IN_HAND, VERB_ROLE, WITH
from indexer.relations.words.kinds import kind_of, trim
from indexer.relations.words.members import Item, items

_LEADS = re.compile(r"(?:共同)?牵头(?:的)?(?:,|、)?(?:联合|会同|携手|协同)?")
_WITH_FIRST = re.compile(
    r"^(?:[^,;。]{0,10}?(?:^|[日月年,]))?(?:并|还|也|正|又|先后|积极|已经?|将|拟|计划|决定|开始|再|同时|\s)*(?:与|同|和(?![平田静])|联合(?!国(?![内家])|会|大学)|携手|会同)(?!时|样|步|期|意|年|济|仁)"
)
_COMES_TOGETHER_IN = re.compile(
    r"与|和|同|及|携手|联合|[两三四五六七八九双]\S{0,2}(?:$|共)|[两三四五六七八九十\d](?:家|所|大|个|地|市|校)[\u4e00-\u9fff]{0,10}$|合作$"
)
_SHORT = re.compile("(?!中华|中国|中联)[\\u4e00-\\u9fffa-z]{2,3}")
_WITH_NAMED = re.compile(rf"{WITH.pattern}(?P<who>[^,;。、和与]{{4,30}})(?=[、和与])")
_WILLING = re.compile("愿意?[同与和]")
# Short names; not who is called by a kind (联合社区、家庭、商户等).
_BRAND = re.compile(
    r"(?!.*(?:家庭|干部|群众|居民|村民|党员|商户|商家|业主|物业|社工|骑手|师生|学生|家长|媒体|部队|消防|公安|民政|司法|税务|卫健|教育|"
    r"妇联|住建|交通|城管|人社|医保|金融|工商|监管|社区|街道|学校|企业|单位|部门|机构|组织|团体|人士|代表|嘉宾|[员者家师人们户]$))"
    r"[\u4e00-\u9fffa-z]{2,6}"
)
_ETC = re.compile("等$")
_PAIR = re.compile(r"[^、,;。的在]{4,24}、[^、,;。的在]{4,24}$")
Share = tuple[Role, list[Item] | None]


def shares(sentence: Sentence, who: tuple[int, int], kind: str, *, passive: bool) -> list[Share]:
    """(role, members) of the parts of a subject; None: the subject taken over from before."""
    start, end = who
    if passive:
        parts, rest_at = chained(sentence, start, end)
        if parts:
            lead = any(part is Role.LEAD for part, _ in parts)
            kind_left = "build" if lead and kind == "lead" else kind
            left = shares(sentence, (rest_at, end), kind_left, passive=True)
            return [*parts, *left]
    told = _led(sentence, who, kind)
    if told is None:
        told = _with_partner(sentence, who, kind)
    return _alike(sentence, who, kind, passive=passive) if told is None else told


def _led(sentence: Sentence, who: tuple[int, int], kind: str) -> list[Share] | None:
    """A牵头,联合B · A“牵手”B · A愿同B; None where none of them is said."""
    text, masked = sentence.text, sentence.masked
    start, end = who
    region = masked[start:end]
    role = VERB_ROLE[kind]
    leads = _LEADS.search(region)
    if leads and leads.start() > 0:
        first = items(text, masked, start, start + leads.start())
        rest = items(text, masked, start + leads.end(), end)
        other = Role.CO_BUILDER if role is Role.LEAD else role
        return [(Role.LEAD, first), (other, _checked(rest, passive=True))]
    hand = HAND_IN_HAND.search(region)
    if hand and kind == "make":
        first = items(text, masked, start, start + _outside(region, hand.start()))
        rest = items(text, masked, start + _past(region, hand.end()), end)
        return [(Role.INITIATOR, first), (Role.MEMBER, rest)]
    willing = _WILLING.search(region)
    if willing and willing.start():
        first = items(text, masked, start, start + willing.start())
        rest = items(text, masked, start + willing.end(), end)
        return [(role, first), (role, rest)]
    return None


def _with_partner(sentence: Sentence, who: tuple[int, int], kind: str) -> list[Share] | None:
    """A联合B、C; None where nobody acts with another in so many words."""
    text, masked = sentence.text, sentence.masked
    start, end = who
    region = masked[start:end]
    role = VERB_ROLE[kind]
    joint = next(
        (m for m in WITH.finditer(region) if _joins(text, masked, start, start + m.start())), None
    )
    # 联合 that stands alone says no more than 共同.
    if joint is None or not re.search(r"\S{2}", region[joint.end() :]):
        return None
    leader = items(text, masked, start, start + joint.start()) if joint.start() else None
    rest = items(text, masked, start + joint.end(), end)
    if kind == "lead":
        return [(Role.LEAD, leader), (Role.CO_BUILDER, rest)]
    if leader and leader[-1].kind != "loose":
        rest = _brands(rest, region)
    return [(role, leader or None), (role, _checked(rest, passive=True))]


def _alike(sentence: Sentence, who: tuple[int, int], kind: str, *, passive: bool) -> list[Share]:
    """A、B和C, who all have the same part; 与B: with the subject taken over from before."""
    text, masked = sentence.text, sentence.masked
    start, end = who
    region = masked[start:end]
    role = VERB_ROLE[kind]
    named = masked[max(start - 1, 0) : start + 1] == "由同"  # 由同舟协会组成
    starts_with = None if named else _WITH_FIRST.match(region)
    if starts_with:
        rest = items(text, masked, start + starts_with.end(), end)
        if kind == "make" and all(item.kind == "loose" for item in rest):
            return []
        return [(role, None), (role, rest)] if rest else []
    if "从事" in region:
        return []  # 由从事收集、贮存、运输的单位组成: what they do, and not who they are
    found = items(text, masked, start, end)
    if kind == "make" and not passive and not _together(region, found):
        return []
    if found:
        return [(role, _checked(found, passive=passive))]
    if kind != "make" and not passive and not region.strip():
        return [(role, None)]
    return _over(region, role)


def _brands(found: list[Item], region: str) -> list[Item]:
    """携手清云、红云科、东湖云等: a list of short names that no form proves, closed by 等."""
    brands = len(found) > 2 and all(
        item.kind != "counted" and _BRAND.fullmatch(item.name.lower()) for item in found
    )
    if not brands or not _ETC.search(region):
        return found
    return [replace(item, kind="name") if item.kind == "loose" else item for item in found]


def _together(region: str, found: list[Item]) -> bool:
    """Whether several who make something make one thing: A与B, 三地, or a list of three names."""
    if len(found) < 2:
        return False
    names = all(item.kind in ("name", "place") for item in found)
    pair = _PAIR.match(region)  # 甲局、乙局已成立X
    return bool(_COMES_TOGETHER_IN.search(region)) or (names and (len(found) > 2 or bool(pair)))


def _joins(text: str, masked: str, start: int, at: int) -> bool:
    """Whether 联合 at `at` stands between members and not inside a name (中华联合财险)."""
    first, last = trim(masked, start, at)
    if last - first < 2:
        return True
    if _SHORT.fullmatch(masked, first, last) and not places_named(text[first:last]):
        behind = _WITH_NAMED.match(masked, at)  # 禾木联合松江研究院, but 中华联合财险
        if behind and kind_of(text[slice(*behind.span("who"))], behind["who"]) == "name":
            return True
    listed = items(text, masked, first, last)
    return (bool(listed) and listed[-1].end == last and listed[-1].kind != "loose") or bool(
        listed
        and len(listed) == 1
        and not re.search("、", masked[first:last])
        and len(masked[first:last]) > 3
    )


def _over(region: str, role: Role) -> list[Share]:
    """An adverb alone in front of the verb leaves the subject to the sentence before."""
    adverbs = re.fullmatch(
        r"(?:\S{0,3}[年月日]|正式|共同|联合|还|也|已|先后|成功|积极|率先|并|去年|今年|,)*", region
    )
    return [(role, None)] if adverbs else []


def _outside(region: str, at: int) -> int:
    while at > 0 and region[at - 1] in "q“,Q":
        at -= 1
    return at


def _past(region: str, at: int) -> int:
    while at < len(region) and region[at] in "Q,":
        at += 1
    return at


def _checked(found: list[Item], *, passive: bool) -> list[Item]:
    """Members proven by form; by syntax alone behind 由, in a list with proven ones, or alone.

    The document decides whether one that stands alone is a name (see extract).
    """
    proven = [item for item in found if item.kind != "loose"]
    if passive or len(found) == 1 or (len(proven) >= 1 and len(found) > 1):
        return found
    return proven
