"""Things that have names of their own and a word for their kind: 东山水库, 乙级供应商; a book in title marks; a
firm by the short form that a document gives it.

What the kinds are is grammar; which things there are, the documents say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from indexer.relations.short_forms import given_in
from service.answers.near_misses.asked_names import VERB

# Each line one kind, however its things are called; longer words first.
_KINDS = (
    "小区|花园|家园|新村|公寓|宿舍",
    "社区",
    "(?<![农乡全各])村(?![民庄里子支规医官级])",
    "(?<![城乡全各])镇(?![长政区])|(?<![城老返家下])乡(?![镇村])|街道(?!办)",
    "(?<!全)县(?![级委城市区域])",
    "水库|水电站|(?<!变)电站|水闸|泵站|灌区",
    "渡口|码头|港区|机场|火车站|高铁站|车站",
    "高速公路|公路|高速|铁路|大桥|桥(?![梁头])|隧道|大道|号线",
    "小学(?!生)|中学(?!生)|学校|幼儿园",
    "大学(?![生新城])|学院",
    "医院|卫生院|诊所",
    "有限公司|公司|集团|银行(?!业)|合作社",
    "联盟|共同体|联合[体会]|协作体|协会|学会|商会|促进会|研究会|基金会",
    "研究[院所]|实验室",
    "产业园|园区|开发区|高新区|示范区|[试实]验区|管理区|保护区|功能区",
    "公园|景区|广场",
    "博物馆|图书馆|美术馆|纪念馆|体育馆|文化馆|剧院|剧场",
    "项目|工程|计划|行动|课题",
    "供应商|客户|股东|运动员|课程|专业|班级",
)
_SORTS = tuple(re.compile(kind) for kind in _KINDS)
_FIRMS = next(sort for sort, kind in enumerate(_KINDS) if "公司" in kind)
_TITLED = len(_SORTS)  # what stands in title marks
_SHORT = _TITLED + 1  # firms by their short forms
_ENDING = 4  # characters of the end of a name
_LONGEST = 10  # characters of a name in front of the word for its kind
_IN_A_NAME = re.compile(r"[\u4e00-\u9fff\da-z]+")
# No name holds these, and what they lead is none: 该水库, 三家医院, 哪条公路.
_BESIDE = re.compile(
    r"[的了是与和及在给向对把将被从于为由之着过等以所让使同跟因随需应可已曾还也都就才又再不没未无要想有这那该本各每某其此哪谁啥几两多个些座家所条类"
    r"届次批份到用至并]|什么|怎么|多少|如何"
)
# 老旧小区, 省级示范区, 上市公司, 二期工程: of a sort, not by name.
_OF_A_SORT = re.compile(
    r"(?:前?[一二三四五六七八九十百\d][期大]?|全[国省市县]?|[新老旧小大主]|老旧|大型|中小|中型|小型|重大|重点|主要|相关|有关|其他|其它|本地|外地|"
    r"[省市县区乡镇村国]级?|农村|城市|乡村|我[国省市县校院]?|一般|普通|上述|整个|上市|子|分|母|总|作为)+"
)
# These are of a sort too, but stand against each other: 一般管理区 and 重点管理区.
_GRADE = re.compile(r"一般|普通|重点|特殊|大型|中型|小型|国家级|[省市县区]级")
_ACT = re.compile(
    rf"{VERB}|合理|全面|积极|大力|深入|扎实|稳步|有序|严格|加强|完善|包括|包含|配[置备套]|落实|优化|提供|支持|探索|聚焦|坚持|健全|强化|推广|普及|"
    r"辐射|覆盖|涉及|针对|面向|结合|服务|引领|带动|组织|协调|确保|保障|加大|增强|扩大|升级|整合|统筹|规范|发展|涵盖|助力|赋能|联合|"
    r"预[期计]|感受|资助|勉励|刚|创新|提升|新增|维护|保护|探访"
)
_WHICH = re.compile(
    r"(?:哪[一些几两三]?|什么|几|多少|其他|其它|其余|另外?|别的)[个些座家所条类项]?[\u4e00-\u9fff]{0,2}$"
)
# What may stand in front of a subject.
_LEAD = re.compile(
    r"(?:\s|[-*·•#]|其中|而|但|同时|此外|另外|目前|现在|随后|截至|"
    r"(?:\d{2,4}年|[去今明前]年|\d{1,2}月|\d{1,2}日)[底初末前后]?(?:以来)?|"
    r"\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]、|\d{1,2}[.、])*"
)
# A way is named by where it runs from and to: 东镇至西镇公路.
_WAY = re.compile(r"[\u4e00-\u9fff]{2,4}[至到—-][\u4e00-\u9fff]{2,6}")
_OURS = ("本", "我", "全")
# 学校现有教师80人, 本院有床位900张: it goes on about the one of before.
_ALONE = re.compile(
    r"[本我全][校院司村镇县社馆园区厂]|学校|医院|公司|集团|景区|园区|村(?:支|委|里|民)"
)
_TITLE = re.compile(r"《([^《》]{1,40})》")
# A book that is named as the ground of what is said, or as where it was printed.
_GROUND = re.compile(
    r"(?:根据|依据|依照|按照?|参[照考]|[援引]引|引用|违反|符合|适用|登?载于|发表[在于]|[在见据由和与及、])$"
)


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing by its name.

    Attributes:
        stem: what tells it from others of its kind.
        end: the word for the kind; "" of a book and of a short form.
        sort: the number of the kind.
    """

    stem: str
    end: str
    sort: int

    @property
    def name(self) -> str:
        return self.stem + self.end

    @property
    def is_a_grade(self) -> bool:
        """Whether it is told from others by its grade alone."""
        return _GRADE.fullmatch(self.stem) is not None

    @property
    def is_a_way(self) -> bool:
        """Whether it is named by where it runs from and to."""
        return _WAY.fullmatch(self.stem) is not None


def things_asked(question: str, text: str) -> Iterator[Thing]:
    """The things that `question` names as `text` does, without those of a kind that it asks for (哪个水库)
    or of which it sets one apart from the rest (其他小区). Both folded."""
    for sort, pattern in enumerate(_SORTS):
        ends = list(pattern.finditer(question))
        if any(_WHICH.search(question[: end.start()]) for end in ends):
            continue
        for end in ends:
            stem = _known(question[: end.start()], end.group(), text)
            if stem:
                yield Thing(stem, end.group(), sort)
    for title in _TITLE.findall(question):
        if f"《{title}》" in text:
            yield Thing(title, "", _TITLED)
    yield from (short for short in _short_forms(text) if short.stem in question)


def _known(before: str, end: str, text: str) -> str:
    """The most of the end of `before` that stands in front of `end` in `text`; "" where it names nothing."""
    stem = ""
    for size in range(1, min(_LONGEST, len(before)) + 1):
        longer = before[-size:]
        if not _IN_A_NAME.match(longer) or longer + end not in text:
            break
        stem = longer
    beside = [edge.end() for edge in _BESIDE.finditer(stem)]  # 在 of 在东山水库
    stem = stem[beside[-1] :] if beside else stem
    return stem if _tells(stem) else ""


def opening(clause: str, sort: int, text: str) -> Thing | None:
    """The thing of that kind that opens `clause`, and of which it tells; of books, the last that it names.
    None where there is none. Both folded.

    Args: text: of the whole document, which tells the short forms.
    """
    if sort == _TITLED:
        titles = [
            one for one in _TITLE.finditer(clause) if not _GROUND.search(clause[: one.start()])
        ]
        return Thing(titles[-1].group(1), "", sort) if titles else None
    lead = _LEAD.match(clause)
    begin = lead.end() if lead else 0
    if sort == _SHORT:
        given = (short for short in _short_forms(text) if clause.startswith(short.stem, begin))
        return next(given, None)
    end = _SORTS[sort].search(clause, begin)
    if end is None:
        return None
    stem = clause[begin : end.start()].lstrip("“\"'‘")
    thing = Thing(stem, end.group(), sort)
    return thing if thing.is_a_way or _names(stem) else None


def of_the_kind_alone(clause: str, sort: int) -> bool:
    """Whether the bare word of the kind opens `clause`: 公司 in 公司现有员工800人, 本院 in 本院有床位900张."""
    if sort >= _TITLED:
        return False
    lead = _LEAD.match(clause)
    begin = lead.end() if lead else 0
    own = begin + (clause[begin : begin + 1] in _OURS)
    return bool(_SORTS[sort].match(clause, own) or _ALONE.match(clause, begin))


def _names(stem: str) -> bool:
    if len(stem) > _LONGEST or not _IN_A_NAME.fullmatch(stem):
        return False
    return _BESIDE.search(stem) is None and _tells(stem)


def _tells(stem: str) -> bool:
    """Whether `stem` tells one of a kind from the others."""
    if _GRADE.fullmatch(stem):
        return True
    return not (_OF_A_SORT.fullmatch(stem) or _ACT.match(stem))


@lru_cache(maxsize=16)
def _short_forms(text: str) -> tuple[Thing, ...]:
    """The firms that have short forms in `text`, by these: 东山技术有限公司(以下简称“东山技术”)."""
    firm = _SORTS[_FIRMS]
    found = dict.fromkeys(
        given.short
        for given in given_in(text)
        if firm.search(text, max(0, given.at - _ENDING), given.at) and not firm.search(given.short)
    )
    return tuple(Thing(short, "", _SHORT) for short in found)
