"""Names of bodies and places that a question has, told by the noun that they end in: 湖滨书画协会, 柳湾村.

Read backwards from the noun to the first word that is no part of a name. What is led by a question
word or a pointing one (哪所大学, 该公司, 三家医院) names nobody and is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.names import find_places, places_named

_BODY = (
    r"联盟|共同体|联合[体会]|协作体|医联体|医共体|协会|学会|商会|促进会|研究会|基金会?|银行(?!业)|研究[院所]|中心|"
    r"大学(?![生新城])|学院|医院|学校|[中小]学(?!生)|幼儿园|委员会|平台|实验室|基地|[试实]验区|示范区|开发区|高新区|"
    r"园区|产业园|俱乐部|论坛|合作社|公司|集团|(?:图书|博物|美术|科技|体育)馆|机场|车站|公园"
)
# Divisions by themselves; not 农村, 城市, 灾区, nor 市场 and 村民.
_DIVISION = (
    r"(?<![农乡])村(?![民庄里子支规医官])|(?<![城乡])镇(?![长政区])|(?<![城老返家下])乡(?![镇村])|(?<!全)县(?![级委城市区域])|"
    r"街道(?!办)|(?<![进动])社区|"
    r"(?<![地山灾赛疫社景园片小校省城郊辖库牧矿林政治心范验发新作税营元特])区(?![域县别分位间块市])|"
    r"(?<![城都上超门股牛熊楼车菜夜区县])市(?![场民级委政值区长辖内盈集])"
)
_NOUN = re.compile(f"(?P<body>{_BODY})|(?:{_DIVISION})")
_COUNTER = r"[个些座家所条类级位种处支项名]"
# Whoever is led by one of these has no name.
_NAMELESS = (
    rf"什么|啥|哪[一二两三几]?{_COUNTER}?|谁|多少{_COUNTER}?|几{_COUNTER}?|怎么?|如何|为何|何[时处地]|还是|"
    rf"[该这那本各每某此]|[一二两三四五六七八九十\d]+[余多]?{_COUNTER}?|其[中他它余]|所有|全部|任何|全[国省市]|有关|相关|当[地时]|"
    r"最[\u4e00-\u9fff]|大型|中小|涉事|非|[省市县区]级"
)
_FUNCTION = (
    r"[^\u4e00-\u9fff]|[的与和及在给向对把将被是有到由从于为了着过等以所多两让使同跟因随需应可已曾还也都就才又再不没未无要想拟]|能(?!源)够?|"
    r"请问?|想?问|[按当末]|目前|现在|[今去明]年|[最近]近|近日|另外|除了?|一[起样]|年|月|日|号|上(?!海)|下|中(?![心国学山共央])|前|后|里|内(?!蒙)|"
    r"外(?![交国语])|时|间|首[个家]|第[一二三四五六七八九十\d]+[届批次期个家]?"
)
# Verbs that bodies and places stand behind. Those that names are made of too (发展, 服务) are not here.
VERB = (
    r"获[得批评]?|[举主承协创兴开]办|举行|召开|发[布起现]|开[展始通]|参[加观与]|走[进访]|加[入盟快]|[组共合筹]建|建[成立]|成[立为]|设[立在]|"
    r"创[立建]|打造|搭建|构建|组成|入[选驻]|荣获|牵头|推[动进出荐]|助推|围绕|通过|作为|会[同见]|携手|依托|当选|授予|担任|兼任|任职|出[席资]|来[到自]|"
    r"深入|进[入驻]|落户|批[准复]|同意|支持|邀请|吸[引纳]|利用|发挥|按照|根据|关于|签[署订约]|实施|完成|启动|介绍|表示|指[出导]|强调|认为|觉得|"
    r"说|称|叫|报道|撰写|违反|购买|概括|看[好完]|建[议设]|允许|改[善造名]|计划|前往|赴|回?访问?|考[察上]|调研|视察|要求|希望|提[出高供]|会(?![员计议])|搞|做|"
    r"用(?![户友])|办(?![公事])|建(?![设筑行工材业])|开(?!发|放)|去|毕业|属于|隶属|位于|坐落|进(?!出|修)|靠|念|读|增[加长]|减少|下降|达到|超过|起诉|"
    r"收购|投资|持有|拥有|负责|管理|运营|使用|帮助?|引导|鼓励|促进(?!会)|更名|命名|由于|选派|动员|公开|致电|搭|修"
)
_EDGE = re.compile(f"(?P<nameless>{_NAMELESS})|{VERB}|{_FUNCTION}")
# 我市, 全镇, 我们公司: whoever asks knows which; and 私立学校, 手机银行: a kind of bodies, which texts call otherwise.
_WHOSE = re.compile(
    r"我|我们|咱们?|你们?|他们|贵|全|整个|本地|"
    r"(?:私立|公立|民办|公办|公益|社区|便民|政务|手机|网上|定点|定向|快递|物流|家长|业主|村民|居民|老城|旧城|贫困|基层|乡镇|农村|城市|高等|普通|重点|"
    r"职业|专科|综合|中医|民营|国有|国营|上市|合资|外资|龙头|外国|外地|当地|附近|周边|中国人民|中央|商业|服务|活动|管理|培训|指导|信息|咨询)+"
)
_LONGEST_STEM = 3  # characters of a division that no table has, in front of its noun
_PROVINCE = 2  # digits of a code


@dataclass(frozen=True, slots=True)
class AskedName:
    """`name` ends in `noun`; `body` is false of a division: a village, a district, a city."""

    name: str
    noun: str
    body: bool


def names_asked(question: str) -> Iterator[AskedName]:
    """The bodies and divisions that `question` names, in the order of their nouns, doubles too.

    Args: question: folded, in Chinese; of an English one none is found.
    """
    for noun in _NOUN.finditer(question):
        start, nameless = 0, False
        for edge in _EDGE.finditer(question, 0, noun.start()):
            start, nameless = edge.end(), edge["nameless"] is not None
        name = question[start : noun.end()]
        listed = name in _SORTS or question.startswith(("类", "级", "们"), noun.end())
        whose = _WHOSE.fullmatch(question, start, noun.start()) is not None
        if nameless or listed or whose or start == noun.start():
            continue
        body = noun["body"] is not None
        if body or noun.start() - start <= _LONGEST_STEM:
            yield AskedName(name, noun.group(), body)
    yield from _of_the_table(question)


# Divisions and bodies of a sort, not by name.
_SORTS = frozenset(("自治区", "上市公司", "开发公司", "托管银行", "行政村", "自然村", "村民委员会"))


def _of_the_table(question: str) -> Iterator[AskedName]:
    """Cities and districts by their full names, known by the table of divisions; provinces may be
    called 全省 throughout, and short names stand inside other words."""
    for place in find_places(question):
        said = question[place.start : place.end]
        kind = next((one.kind for one in places_named(said) if one.name == said), "")
        if kind and len(place.code or "") > _PROVINCE:
            yield AskedName(said, kind, body=False)
