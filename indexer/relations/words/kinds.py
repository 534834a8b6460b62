"""What a stretch of masked text names: a place, a counted group, a member by its form, or nobody."""

import re
from functools import lru_cache

from indexer.names import places_named
from indexer.relations.words.grammar import COUNTED, COUNTER, COUNTRY, MEMBER_END, NUMBER
from indexer.relations.words.provinces import provinces_called

_END = re.compile(rf"(?:{MEMBER_END}|P)$")
LONGEST_END = 4  # characters of the longest word in MEMBER_END
# A brand in both scripts: 开放麒麟openkylin.
_BRAND = re.compile(r"[\u4e00-\u9fff]{2,6}[a-z][a-z0-9.\-]{2,15}")
LATIN = re.compile(r"^[a-z0-9][a-z0-9&.\-+ ]+$")
# Persons, who are no members.
PERSON = re.compile(
    r"(?:名|位)(?:\S{0,6})(?:医生|教师|专家|学者|人|员|选手|学生|院士|球员|运动员|演员)|先生|女士|同志"
)
_LEADING = re.compile(
    r"^(?:\s|P|全[国省市区县]共(?=\d)|(?:首批)?(?:[成会]员|理事)?单位(?:有|包括|为)(?=\S{2})|(?:全?[省市区县镇]域?|辖区)内的?(?=\S{4})|分别[是为](?=\S{2})|后经|随即|立即|遴选出?(?=\S{3})|[甲乙丙]方(?=\S{4})|我[省市州](?=\S{2,3}[县市区])|\d{1,2}\.(?=\D)|资料图片|不过|因此|(?:今年|去年)?[上下]半年|遴选出?(?=\S{3})|抽调|撬动|(?:世界|全球|国际|国内|行业)[\u4e00-\u9fff]{1,6}巨头(?:[德美法英日韩]国)?(?=\S{2})|加上|连同|于(?![都田洪])|[中外美日德法英韩俄]方(?=\S{3})|宣布|声明|开始(?=与|和|同)|指导|称|显示|披露|透露|其中的?|目前|现有|现(?!代)|还有|共有|包括|包含|涵盖|来自|以及|由|正(?=[与和同])|这里是|关联方|控股股东|与|和(?![平田静林顺])|同(?![意时步济方仁])|及|联合(?!国(?![内家])|会|大学)|携手|会同|协同|牵手|除|对|"
    r"据悉|据介绍|据了解|近年来|近日|日前|今年|去年|前年|当天|当日|会上|现场|仪式上|活动中|此外|同时|随后|会后|截至目前|"
    r"(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:上午|下午|晚上?|起|以来|底|初)?(?=\S)(?<=[年月日午晚起来底初])|"
    r"(?:首任|现任|首届|新任)?(?:常务)?副?(?:理事长|会长|组长|主席)单位(?=[\u4e00-\u9fff]{4})|(?:全资|控股)?子公司(?=\S{4})|增设|补选|增补|标志着|祝贺|喜报|仍是|旗下的?(?=\S{3})|下属的?(?=\S{3})|"
    r"高校(?=[\u4e00-\u9fff]{2,10}(?:大学|学院)$)|行业企业(?=\S{4})|园区(?=\S{2,10}区$)|我[省市区县州]有?(?=[\u4e00-\u9fff]{4})|"
    r"首批|第[一二三]批|比如|例如|譬如|继(?![续承任电父母光红业志先配])(?=\S{2})|已有|将有|又有|吸引了?|邀请了?|推动|支持|鼓励|引导|组织|依托|作为|就是|正是|为|在|有|是|如|即|还|也|并|经|向(?![海阳东])|"
    r"(?:本次|此次)(?:活动|大会|仪式)?|累计|\d+日|昨天|今天|昨日)+"
)
_LEADING_LATER = re.compile(
    r"^(?:\s|遴选出?(?=\S{3})|抽调|[甲乙丙]方(?=\S{4})|[中外美日德法英韩俄]方(?=\S{4})|(?:世界|全球|国际|国内|行业)[\u4e00-\u9fff]{1,6}巨头(?:[德美法英日韩]国)?(?=\S{2})|与|以及|联合(?!国(?![内家])|会|大学)|携手|会同|来自|其中的?|包括|还有|还邀请了?|加上|所属|其所属|及其所属|"
    r"[\u4e00-\u9fff]{2,8}(?:公司|品牌|企业|巨头|运营商)(?=[a-z]{2}))+"
)
_TRAILING = re.compile(
    r"(?:\s|(?<=\S\S)曾|刚刚|作为支持单位(?:参与)?|作为(?:首批|创始|正式|发起)?[成会]员(?:单位)?|受邀|应邀|获邀|有望|即将|现(?=$)|举行|签约|揭牌|召开|等在内|在内|等地|等|的|已|还|也|(?<=[学院司会局所厂校团行心社店馆府委部处站村镇乡县区市省州国地方家港园盟体])[都均]|(?<=\S\S)又|(?<=\S\S)自|就|将|正?在|正|[此本]次|共同|联合|正式|成功|分别|先后|率先|一道|一起|一同|当年|携手|合作|三方|双方|两地|四方|"
    r"[二三四五两\d][家地方级]|多方|(?:签署|签订)(?:战略|合作|框架|共建)*协议|在[京沪津渝汉宁杭深穗蓉]|(?:各自?|分别)?(?:出资|投资)[\d.,万亿千百]+元(?:人民币)?|(?<=\S{4})(?:市校|校地|校企|政企|村企|军地|企地|院地)|今日|日前|近日|,|首次|再次|(?<=单位)新|(?<=企业)新|首批|积极|主动|始终|一直|历来|向来|探索|拟|计划|自愿|签约|签署|达成|商定|启动|代表|(?:主要|分管|有关|相关|部门|单位)*(?:负责人|负责同志)|联手|结对|推动|筹划|谋划|筹备|要|应|须|之外|以外|前往|宣布|授牌|颁牌|联合发布|(?:友好)?协商(?:一致|决定)?|研究决定|(?:一致)?同意(?=$)|获批|调整|主导|共研|强强|抱团|相继|陆续|接连|双双|纷纷|随后|顺利|全部|同时|"
    r"(?:\d{4}\s?年)?\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|(?:[从自]|早在)?(?:19|20)\d{2}\s?年|精心|倾力|今年|去年|于|\d{1,2}\s?日)+$"
)
# The characters that one of those can end with; most stretches end otherwise, and the search takes long.
_TRAILS = frozenset(
    ",与也于京人企位作元先内划刚利别前力功动又双合同后员商团在地均备外宁定家对导将就已币布年应开式强往心志意愿成手批拟整新"
    "方日时曾月望来杭极校次正汉沪津深渝牌现的直研穗等索约级纷终继续署自致蓉行表要议起还连道邀部都须"
)
_COUNTED_OF = re.compile(rf"[\u4e00-\u9fff]{{2,8}}(?<![第年月]){NUMBER}{COUNTER}\S{{2,24}}")
# What a counted group is made of; a bare count (26家) may be anything.
COUNTED_KIND = re.compile(
    rf"(?:{MEMBER_END}|{COUNTER}|项目|学科|专业|区域|成员|高校|院校|区县|市区|团队|创新团队|子公司|台企|国企|央企|民企|城区|乡镇|村庄|成员国|国家|"
    r"律所|律师|商户|政党|反对党|[运营服务]{2}商|供应商|经销商|世界冠军|学员|景区|产品|品牌|案例|课程|书院|商家|场馆|法人|点位|P|U|Q)$"
)
# Regions by one character of each of their provinces.
_REGION = re.compile(
    "京津冀|川渝|成渝|沪苏浙皖?|苏浙皖|粤港澳|粤澳|粤港|深港|湘赣|鄂湘赣|闽赣|沪滇|闽宁"
)
# A person by office: 研究会会长王某, 某公司董事长.
_OFFICE = re.compile(
    r"(?<=\S{2})(?:副?主席|(?<!副)会长|副会长|(?<!科)院长(?![春沙治])|校长(?![春沙治])|董事长|总经理|理事长|秘书长|常委|先生|女士|院士|博士|教授|烈士后裔)"
    r"[\u4e00-\u9fff]{0,3}所?$"
)
# Where they did it, between who and the verb: A与B在上海联合成立X.
_WHERE = re.compile(r"在(?P<place>[\u4e00-\u9fff]{2,6})$")
# When something happens: 论坛期间.
_WHEN = re.compile(
    r"(?:期间|时期|时候|[以之][来后前]|[前最]后|前夕|阶段|当天|当日|过程中|[这本]次|现场|[会式]上)$"
)
_LONGEST_WHEN = 3  # characters of its longest word
_TOGETHER = re.compile(r"[双两三四五六七八九十\d]+[方地]|[甲乙丙丁戊]方")
_VERB_INSIDE = re.compile(
    r"上台|齐聚|明确|领取|一行(?=前往|来到|赴|到)|举办|举行|召开|开展|认为|表示|指出|提出|推进|推动|参加|实现|加强|围绕|通过|进一步|为了|成立了|致力|具有(?!限)|能够|"
    r"聚集|集聚|吸纳|择优|创建|培育|构建|布局|引进|培养|拓展|扩大|优化|提升|加快|增强|健全|强化|统筹|升级|改造|破解|解决|出台|制定|选取|主办|承办|协办|利用|便于|宣布|"
    r"印发|建成|新建(?![东西南北区村路镇筑])|改建|扩建|融入|开设|设有(?!限)|设立|组建|成立|牵头|发起|"
    r"获批|入选|入驻|获评|承接|承担|入股|持股|成为|共建(?!部队|单位|方)|得益|对接|支持(?!中心)|归属|隶属|多次|加入|加盟|弘扬|首创|操办|聘请|建立了|研发|靠近|面向|"
    r"决策部署|不断|发挥|聚焦|形成|相关|了解|提供|助力|落实|坚持|促进|深化|打造|完善|利用|(?<!医)结合(?!医院)|进行|需要|可以|成功"
)
# Such words inside names of offices: 资源利用工作办公室, 科技发展促进会.
_NOMINAL = re.compile(
    r"(?:促进|推进|培育|培养|利用|引进|提升|改造|升级|优化|创建|提供|拓展|合作|统筹|指导|加强|研发|开展|实现|优化|融入|相关)"
    r"(?=[\u4e00-\u9fff]{0,8}(?:联盟|会|中心|院|所|办公室|公司|局|基地|处|部|P)$)|(?<=合作|交流|发展|就业)促进(?=平台|计划|工程)"
)
# A county or city that the gazetteer lacks, of its old or a made-up name: 云山县; but not 全县, 城市.
_UNLISTED = re.compile(
    r"(?![全各本我该此外邻他她其每某几多两三四五六七八九十首]|省会|地级|直辖|县级|副省|沿海|沿江|内陆|周边|中小|大中|特大|老家|同城|国家|历史|文明|花园|海滨)"
    r"[\u4e00-\u9fff]{2,3}(?:县|(?<![城都超股门上夜集菜楼车黑开收互])市)"
)
_POINTS_ON = re.compile("[（(]?(?:下列|以下|以上(?!海)|上述|前述|暂无)|[前后]者$|[这那][个家所座]")
_RANK_COUNTED = re.compile(
    rf"(?:{NUMBER}){COUNTER}\S{{0,4}}?(?:副?(?:会长|理事长|组长|主任)|理事)(?:单位|企业|院校|高校)"
)
# Kinds of members that name nobody.
ANY = re.compile(
    r"(?:[各多]级|志愿服务|市区两级|省市两级|\S级|驻\S{1,2}|\S{0,4}沿线|相关|有关|国有|民营|龙头|重点|骨干|知名|上下游|产业链?|优质|广大|市场和?|社会|专业|"
    r"高等|科研|金融|两新|行业|大?中小微?|大型|政府|职能|口岸|机关|文化|医疗|科技|高科技|高新技术|国内外?|国外|海外|境外|省内|省外|外地|本地|"
    r"当地|地方|区内|市内|园区|链主|领军|头部|顶尖|业内|职业|新型|研发|研究|技术|家政|种植|养殖|加工|饲料|冷链|流通|销售|捕捞|生产|制造|使用|生产经营|经营|应用|服务|装备|多家|"
    r"部分|若干|具备条件|有条件|符合条件|平台|电商|互联网|央|[各全]|[和及、])*"
    r"(?:机关|部门|政府|单位|企业|央企|国企|组织|高校|大学|院校|院所|科研院所|设计院|机构|街道|乡镇|学校|社区|团体|商家|协会|商会|联盟|人士|代表|领域|"
    r"医院|银行|园区|产业园区|主体|力量|商学院|团队|厂商|专家|学者|志愿者|村民|居民|群众|党员|个人|农户|合作社|(?:饲料|加工)厂|电商|经销商|大户)"
)
_POSITION_WORDS = re.compile(
    r"^(?:(?:秘书处|办公室|总部)(?=[常挂]|设[在于]|位于)|以(?!色列)|[其他她它](?!中)|为(?!民)|对(?!外)|向(?![阳东])|面向|针对|把|因(?!特)|按照|根据|同意|新增|承载|上述|一些|县市区|这|而|但|图/|随着|关于|对于|该处|更多|越来越多|多家|众多|一批|广大|全体|各|全(?!联|国\S*(?:会|妇联|工商联|中心|公司|集团|联盟)$)|相关|有关|部分|社会(?!工作|发展|保障|服务|福利|和法制|化)|我国|专家|嘉宾|代表|大家|他们|我们|其他|其它|这些|人们)"
)


@lru_cache(maxsize=4096)  # the same name is met again in the next clause, on the next line
def kind_of(name: str, masked: str) -> str:
    """What proves `masked`, which is `name` in the text, a member; "loose" when nothing does."""
    if not masked or not name:
        return "none"
    if _TOGETHER.fullmatch(masked):
        return "name"
    if re.fullmatch(r"[\d年月日.%\-\s]+", masked):
        return "none"
    if COUNTED.fullmatch(masked) or (
        _COUNTED_OF.fullmatch(masked) and not _VERB_INSIDE.search(masked)
    ):
        return "counted" if COUNTED_KIND.search(masked) else "none"
    if places_named(name) or COUNTRY.fullmatch(masked) or _REGION.fullmatch(masked):
        return "place"
    if provinces_called(masked):
        return "place"
    if (
        _OFFICE.search(masked)
        or masked[-1] == "型"
        or _WHEN.search(masked, max(0, len(masked) - _LONGEST_WHEN))
    ):
        return "none"
    if _POSITION_WORDS.match(masked) or (
        _VERB_INSIDE.search(masked) and _VERB_INSIDE.search(_NOMINAL.sub("", masked))
    ):
        return "none"
    if re.search(r"[省市县州旗乡]$|(?<!联)盟$", masked) and not any(
        places_named(name[:n]) for n in range(2, min(len(name), 8))
    ):
        if _UNLISTED.fullmatch(masked):
            return "name"
        return (
            "loose" if len(masked) < 6 and not masked.endswith(("家乡", "城市", "下乡")) else "none"
        )
    if (
        _END.search(masked, max(0, len(masked) - LONGEST_END))
        or LATIN.match(masked)
        or _BRAND.fullmatch(masked)
        or set(masked) <= {"Q", "U"}
    ):
        return "name"
    return "loose"


def trim(masked: str, start: int, end: int, *, first: bool = True) -> tuple[int, int]:
    """[start, end) without the words that only lead to a member or follow one.

    Inside a list (not `first`) single characters stay: 同方 and 和田 are names there.
    """
    first = first and masked[max(start - 1, 0) : start + 1] != "由同"
    while start < end:
        lead = (_LEADING if first else _LEADING_LATER).match(masked[start:end])
        if not lead or lead.end() == end - start:
            break
        start += lead.end()
    last = masked[end - 1 : end]
    tail = _TRAILING.search(masked[start:end]) if last in _TRAILS or last.isspace() else None
    if tail:
        together = None if tail.start() else _TOGETHER.match(masked, start, end)
        end = together.end() if together else start + tail.start()
    where = _WHERE.search(masked, start + 2, end)
    if where and places_named(where["place"]):
        return trim(masked, start, where.start(), first=first)
    return start, end


def names_nobody(name: str) -> bool:
    """Whether a member is only a kind: 企业, 科研机构, 相关部门, or points at names that follow: 下列单位."""
    return bool(ANY.fullmatch(name) or _POINTS_ON.match(name))


def counts_a_rank(name: str) -> bool:
    """Whether a counted group is those of a rank, who are named elsewhere: 两家副会长单位."""
    return bool(_RANK_COUNTED.fullmatch(name))


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
