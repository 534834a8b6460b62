"""What a membership question wants: whose members, or whose memberships, in which role."""

import re
from dataclasses import dataclass
from enum import StrEnum

from indexer.names.forms import FIELDS
from indexer.relation import Role
from indexer.text.fold import fold


class Wanted(StrEnum):
    """Which column of the table the question asks for."""

    MEMBERS = "members"
    ORGANIZATIONS = "organizations"
    BOTH = "both"


class MemberClass(StrEnum):
    """Which kind of member is asked for."""

    ANY = "any"
    PLACE = "place"
    SCHOOL = "school"
    ENTERPRISE = "enterprise"


@dataclass(frozen=True, slots=True)
class Request:
    """A membership question, taken apart; names are looked for in the table afterwards.

    Attributes:
        roles: that count as an answer; None for every role but PLANNED.
        organization_class: head noun (联盟) that organisations must end in; None for any.
        loosely: the noun stands alone (哪些联盟), so that whoever asks may take one for another; not
            so of 哪个职教集团.
        counted: the question itself states a number of members (`哪11个成员单位`).
    """

    wanted: Wanted
    roles: frozenset[Role] | None
    member_class: MemberClass
    organization_class: str | None
    counted: bool
    loosely: bool = False


_JOINED = frozenset({Role.INITIATOR, Role.LEAD, Role.MEMBER, Role.CO_BUILDER})
_ROLES: tuple[tuple[str, frozenset[Role]], ...] = (
    (r"副(?:会长|理事长|主席|主任|组长)单位|(?:常务)?理事单位|会员单位", frozenset({Role.MEMBER})),
    (r"(?:会长|主席)单位|牵头|理事长|主导|领头|盟主|组长单位|\bled\b|\bleads?\b|\bleading\b|\bchair", frozenset({Role.LEAD})),
    (r"发起|倡议|创立|创办|创建|\bfound|\binitiat|\blaunch|\bestablish|\bset up\b|\bcreat",
     frozenset({Role.INITIATOR, Role.LEAD})),
    (r"入选|获评|获批|评为|上榜|跻身|荣获|"
     r"哪[些几个所家]*[\u4e00-\u9fff]{1,4}是[^,。?]{2,30}(?:试点|示范|名单|名城|百强|十佳|典型|案例)|"
     r"(?:试点|示范)(?:[市县区村镇校]|单位|企业|城市|园区|项目)?(?:都|分别|共)?有哪些|"
     r"\bselected\b|\bnamed as\b|\bapproved as\b|\bdesignated\b",
     frozenset({Role.SELECTED})),
    (r"设在|依托|落户|挂牌|\bbased\b|\blocated\b", frozenset({Role.SITE})),
    (r"指导|批准|批复|主管|\bsupervis|\bapproved by\b", frozenset({Role.SUPERVISOR})),
    (r"拟(?:组建|成立|建)|计划(?:组建|成立)|推动(?:组建|成立)|\bplan", frozenset({Role.PLANNED})),
    (r"共建|合作|\bco-?buil|\bjointly\b|\bpartner", frozenset({Role.CO_BUILDER, Role.INITIATOR})),
    (r"加入|参加|参与|成员|组成|会员|入会|入盟|属于|牵手|结成|成立|组建|合建|设立|\bjoin|\bmembers?\b|\bbelong|\bmake up\b|"
     r"\bpart of\b|\bpart in\b|\bparticipat|\bform(?:ed)? an?\b|\bteam(?:ed)? up\b", _JOINED),
    # X都有谁? X里有哪些学校? but not X包括哪些内容?
    (r"(?:都|里面?|中|内)?有谁|都是谁|(?:共同体|联盟|联合体|集团|协会|学会)(?:里面?|中|内)?,?(?:都|共|还)?(?:有|包括|包含|涵盖)了?"
     r"(?:谁|哪个(?=[\u4e00-\u9fff]{0,3}(?:[市县区省]|城市|高校|学校|企业|成员)[?。]?$)|"
     r"(?:哪些|哪几[个家所])(?![\u4e00-\u9fff]{0,4}(?:方面|内容|任务|工作|项目|活动|机制|成果|特点|举措|措施)))", _JOINED),
)  # fmt: skip
_CHINESE_CLASSES = "共同体|联盟|联合体|集团|中心|基地|试验区|示范区|实验区|平台|组织|协会|学会|研究院|公司|机构|工作室|委员会"
ENGLISH_CLASSES = {
    "communit": "共同体", "alliance": "联盟", "union": "联盟", "group": "集团", "center": "中心",
    "centre": "中心", "base": "基地", "pilot": "试验区", "zone": "区", "platform": "平台",
    "association": "协会", "institute": "研究院", "compan": "公司", "consorti": "联合体",
}  # fmt: skip
# Words for bodies that join many, which whoever asks takes one for the other.
ALLIED = ("联盟", "共同体", "联合体", "协作体", "集团", "组织")
_ASKED = r"(?:哪些|哪几[个家所]?|哪[个家所]?|什么|几[个家所])"
_ASKED_ORGANISATION = re.compile(
    rf"{_ASKED}(?:(?![加参入选获发成组牵由单是])[\u4e00-\u9fff]){{0,4}}?(?P<noun>{_CHINESE_CLASSES})"
)
# 甲区加入了什么? 甲村入选了哪些名单? name no kind of body.
_ASKED_ANYTHING = re.compile(
    r"(?:加入|加盟)(?:了|过)?(?:什么|哪些|哪个|哪几个)[?。]?$|"
    r"(?:入选|获评|获批|评为|跻身|荣获)(?:了|为|过|成为)?(?:什么|哪些|哪个|哪几个)(?:国家级|省级|市级|全国|全省)?"
    r"(?:名单|名录|称号|荣誉|奖项?|榜单|头衔|项目|试点)?[?。]?$|"
    r"\bwhat (?:did|has|have) .{2,60}? join(?:ed)?[?.]?$",
    re.IGNORECASE,
)
_ASKED_MEMBER = re.compile(
    rf"{_ASKED}[\u4e00-\u9fff]{{0,3}}?(?:区县|县区|区市县|城市|市|县|区|地方|地区|省|高校|大学|学院|院校|学校|中小学|"
    r"企业|公司|央企|国企|民企|车企|药企|厂|单位|成员|会员|机构|部门|主体|方面|人)|由?谁|"
    rf"由哪[两三四五六七八九几\d][个家方](?=共建|合建|联合|共同|合作|牵头|发起|成立|组建|创办)|哪些(?=加入|参加|参与|发起)|有哪些(?:[??。]|$)|"
    r"(?:成员|会员|组成|发起|牵头|理事长)[\u4e00-\u9fff]{0,4}?(?:有|是|为|包括)(?:哪些|谁|哪几|什么)?"
)
# A kind of body that is asked for as a member: 哪些机构加入了X, X依托哪家公司.
_BODY_AS_MEMBER = re.compile(
    rf"{_ASKED}[\u4e00-\u9fff]{{0,4}}?(?:{_CHINESE_CLASSES})(?:先后|共同|联合|一起|已|都|也)?(?:加入|参加|参与|发起|牵头|共建|成立|组成|入选)|"
    rf"(?:依托|落户|挂靠|设在)(?:于|在)?{_ASKED}[\u4e00-\u9fff]{{0,4}}?(?:{_CHINESE_CLASSES})"
)
_ENGLISH_MEMBER = re.compile(
    r"\b(?:which|what|who|list|name)\b.{0,40}?\b(?:district|count|cit|place|region|area|universit|college|"
    r"school|compan|enterprise|firm|member|institution|organi[sz]ation|partner)|\bwho\b",
    re.IGNORECASE,
)
_ENGLISH_ORGANISATION = re.compile(
    r"\b(?:which|what) (?:\w*[^s\W] ){0,2}?(?P<noun>" + "|".join(ENGLISH_CLASSES) + r")\w*",
    re.IGNORECASE,
)
_PLAINLY_ASKED = re.compile(
    rf"{_ASKED}(?:{_CHINESE_CLASSES})|(?:which|what) (?:{'|'.join(ENGLISH_CLASSES)})\w*",
    re.IGNORECASE,
)
# Of no body by name but of all of a kind: 哪些高校是联盟成员, 谁加入了教育联盟, which schools joined an
# alliance. The alliance alone is one that was spoken of; the education alliance says what kind.
_ANY_OF_CLASS = re.compile(
    rf"(?:加入|参加|参与|属于|是|组成|成立|结成|组建|建立|创建|发起|牵头)(?:了|过)?(?:各个?|这些|某个?)?"
    rf"(?P<noun>(?:{FIELDS}){{0,3}}(?:{_CHINESE_CLASSES}))的?(?:成员|会员|一员)?(?:单位)?[?。]?$"
)
_ENGLISH_FIELDS = {
    "education": "教育", "educational": "教育", "vocational education": "职教", "vocational": "职教",
    "industry": "产业", "industrial": "产业", "innovation": "创新", "technology": "科技", "research": "研究",
    "training": "培训", "cooperation": "合作", "service": "服务",
}  # fmt: skip
_ENGLISH_ANY_OF_CLASS = re.compile(
    r"\b(?:of|in|join|joined|form|formed|found|founded|establish|established|launch|launched|lead|led|set up) "
    r"(?:(?:an?|any|some|these) |the (?=\w+ \w+ ?(?:with)?[?.]?$))?"
    rf"(?P<field>(?:{'|'.join(_ENGLISH_FIELDS)}) )?(?P<noun>{'|'.join(ENGLISH_CLASSES)})\w*(?: with)?[?.]?$",
    re.IGNORECASE,
)
_MEMBER_CLASSES = (
    (
        MemberClass.PLACE,
        r"区县|县区|区市县|城市|哪[些几个]*(?:[\u4e00-\u9fff]{2,3}的)?(?:市|县|区|省|地方|地区)|district|count(?:y|ies)|\bcit(?:y|ies)|"
        r"region",
    ),
    (MemberClass.SCHOOL, r"高校|哪[些几所个]*(?:大学|学院|院校|学校|中小学)|universit|college|school"),
    (MemberClass.ENTERPRISE, r"哪[些几家个]*(?:企业|公司|央企|国企|民企|车企|药企)|which (?:compan|enterprise|firm)"),
)  # fmt: skip
_COUNT_STATED = re.compile(
    r"(?:\d+|[一二三四五六七八九十百]+)[个家所名位](?:成员|单位|学校|高校|区县|企业|城市)"
)
# 谁跟联盟成员单位一起编了教材? Those are no answer to who it was.
_WITH_MEMBERS = re.compile(
    r"谁(?:还)?[和与同跟][^,?]{2,20}(?:成员|会员)(?:单位)?(?:们)?(?:一|共|联|合)"
)
_HOW_MANY = re.compile(r"多少|几[个家所名位]|how many|是否|吗[??]?$", re.IGNORECASE)


def request_of(question: str) -> Request | None:
    """The request in `question`; None when it does not ask who belongs to what.

    A question for a number of members or a yes/no question is none: the reader answers those.
    """
    folded = fold(question)
    if _HOW_MANY.search(folded) or _WITH_MEMBERS.search(folded):
        return None
    roles = roles_in(question)
    organisation = _ASKED_ORGANISATION.search(folded) or _ENGLISH_ORGANISATION.search(folded)
    member = _ASKED_MEMBER.search(folded) or _ENGLISH_MEMBER.search(folded)
    if organisation and _BODY_AS_MEMBER.search(folded):
        member, organisation = organisation, None
    elif organisation and member and member.start() == organisation.start():
        member = None
    if _ASKED_ANYTHING.search(folded):
        return Request(Wanted.ORGANIZATIONS, roles, MemberClass.ANY, None, counted=False)
    if roles is None or not (organisation or member):
        return None
    qualified = organisation is not None and not _PLAINLY_ASKED.fullmatch(organisation.group())
    return Request(
        wanted=_wanted(bool(organisation), bool(member)),
        roles=roles,
        member_class=next(
            (kind for kind, words in _MEMBER_CLASSES if re.search(words, folded)), MemberClass.ANY
        ),
        organization_class=_class_in(folded, organisation),
        counted=bool(_COUNT_STATED.search(folded)),
        loosely=not qualified,
    )


def roles_in(question: str) -> frozenset[Role] | None:
    """The roles that the words of `question` mean; None where it speaks of no membership."""
    folded = fold(question)
    return next((roles for words, roles in _ROLES if re.search(words, folded)), None)


def _class_in(folded: str, organisation: re.Match[str] | None) -> str | None:
    """The kind of body that is asked for (联盟), or whose members are (教育联盟); None for any."""
    kind = organisation or _ANY_OF_CLASS.search(folded)
    if kind is not None:
        return ENGLISH_CLASSES.get(kind["noun"], kind["noun"])
    kind = _ENGLISH_ANY_OF_CLASS.search(folded)
    if kind is None:
        return None
    field = (kind["field"] or "").strip().lower()
    return _ENGLISH_FIELDS.get(field, "") + ENGLISH_CLASSES[kind["noun"].lower()]


def _wanted(organisation: bool, member: bool) -> Wanted:
    if organisation and member:
        return Wanted.BOTH
    return Wanted.ORGANIZATIONS if organisation else Wanted.MEMBERS
