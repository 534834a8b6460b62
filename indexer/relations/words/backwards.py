"""The body that a text named last: read backwards in front of a verb."""

import re

from indexer.names import places_named
from indexer.relations.words.bodies import COUNT, HEADS, LIGHT, is_body, is_generic
from indexer.relations.words.grammar import HEAD

# Where a name that is read backwards cannot begin earlier: verbs, particles, times. Verbs that
# names are made of too (建设, 发展, 服务, 指导, 合作, 创新, 研究, 推广) are not among them. Each begins
# with a character, as those of HEAD do.
_VERBS_BEFORE = (
    r"获得|承担|接受|认定为|举办|举行|召开|率先|发布(?!会|厅|中心)|开展|参加完?|参观完?|走进|加入|加盟|发起|组建|成立|共建|合建|设立|创立|创建|创办|筹建|建立|打造|搭建|建成|构建|组成|缔结|结成|"
    r"入选|获批|获评|荣获|牵头|推动|推进|助推|推出|推荐|围绕|通过|作为|会同|联合(?![体会国目]|社(?![科会区保工团旗])|实验室|研究[院所中基]|培养|办学|创新中心|基金|党委|学院)|携手|依托|为了|正式|确保|提请|选举|连任|宣布|"
    r"当选|授予|担任|出席完?|来到|深入|进入|进驻|入驻|落户|批准|批复|同意|支持|邀请|吸引|吸纳|借助|利用(?<!综合利用)|发挥|按照|根据|关于|标志着|成为|"
    r"揭牌|签署|签订|签约|融入|服务于|面向|聚焦|实施|完成|启动|介绍|表示|指出|强调|了解到|记者|获悉|据悉|据了解|据介绍|目前|近日|日前|前不久|不久前|今年|去年|此次|"
    r"本次|当天|当日|其中|截至|自从|随着|以来|期间|现场|仪式上|会上|上午|下午|旗下的?|下设|新增|拥有|共有|覆盖|供图|摄|主题活动|设有(?!限)|确定|列入|纳入|升级|挂牌|致力于?|"
    r"促进(?!会|中心)|带动|引领|拓展|扩大|强化|加强|加快|深化|实现|形成|提高|完善|健全|统筹|整合|汇聚|集聚|布局|谋划|"
    r"合作(?:建设|打造|建立)|联合(?:建设|打造|建立)|共同(?:建设|打造|建立)|携手(?:建设|打造|建立)|投资(?=[建设])|建设(?=Q)|组建(?=Q)|组织(?=Q)|邀请(?=Q)|参与|参建|管理着|主办|承办|协办|开启|联同|申报|举起|感谢|祝贺|走访|慰问|调研|考察|采访|通知|招引|引进|一是|二是|三是|以及|作出|做好|筑牢|调整|见证|跻身|投票产生|新设|增设|拟建设?|争取|力争"
)
_BEFORE = re.compile(
    rf"(?:,|;|:|。|!|\?|、|{_VERBS_BEFORE}|P\s*(?=Q)|电\s?P+|"
    r"在(?<![现存内潜]在)(?!线)|由(?<!自由)|将(?<![培麻健干]将)|已|把|被|暨|对(?!外|口|接)|向(?<![方朝导走]向)(?!阳)|从(?<=[^专]从)(?!业)|让|给|使(?!馆|用)|的(?<!目的)|了(?!解)|"
    r"是(?<=[^有]是)|系(?<=(?:集团|公司|大学|学院|银行|医院)系)|为(?!民|农|老)|于(?!都)|就(?!业)|该|此|这个|这一|这|每|称(?!号)|说|来自|年(?<=[\d去今前后]年)|月(?<=[\d去今前后]月)|日(?<=[\d去今前后]日)|我[国省市区县校们])"
)
_JOINS = re.compile(r"(?<![中共总温柔])[和与及](?!平|谐|会|田|县)|等(?!级)")
_TOLD_BY = re.compile(r"据(?=[\u4e00-\u9fff]{4})")
_ENDS_A_NAME = re.compile(
    rf"(?:{HEAD}|大学|学院|局|厅|部|委|院|所|公司|集团|政府|[省市区县]|企业|高校|欧盟|东盟|[a-z]|Q|U|P)$"
)
# Between a name and the verb behind it: 甲联盟2021年5月正式成立.
_TRAILING = re.compile(
    r"(?:,|(?:在|于)?\s?\d{4}\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?|(?:\d{1,2}月)?\d{1,2}日|正式|同步|签约|现场|当天|近日|日前|顺利|成功|已|今日|也|就|则|拟|将|是|系|项目|应运而生|P)*$"
)


def body_before(masked: str, start: int, at: int) -> tuple[int, int] | None:
    """[start, end) of the body that masked[start:at] ends with; None when it does not."""
    end = at
    trailing = _TRAILING.search(masked[start:at])
    if trailing:
        end = start + trailing.start()
    heads = [m.end() for m in HEADS.finditer(masked, start, end)]
    quoted = end > start and masked[end - 1] == "Q"
    if not quoted and (not heads or heads[-1] != end):
        return None
    while start < end and masked[start] == " ":
        start += 1
    begin = _without_lead(masked, _name_begins(masked, start, end), end)
    if end - begin < 2 or not is_body(masked[begin:end]):
        return None
    return begin, end


def _name_begins(masked: str, start: int, end: int) -> int:
    """Where the name that ends at `end` can begin: behind the last verb or particle, and behind 和
    where another name stands in front of that."""
    begin = start
    for match in _BEFORE.finditer(masked, start, end):
        if match.end() < end:
            begin = match.end()
    for match in _JOINS.finditer(masked, begin, end):
        whole = masked[match.end() : end]
        ends = _ENDS_A_NAME.search(masked[begin : match.start()]) or _place_after_name(
            masked[begin : match.start()], whole
        )
        if ends and not is_generic(whole):
            begin = match.end()
    return begin


def _without_lead(masked: str, begin: int, end: int) -> int:
    """Where the name begins without 首个, 和, 据, a count or 首批 in front."""
    light = LIGHT.match(masked[begin:end])
    begin += light.end() if light else 0
    while begin < end and (masked[begin] in "和与及、" or _TOLD_BY.match(masked, begin, end)):
        begin += 1
    count = COUNT.match(masked[begin:end])
    begin += count.end() if count else 0
    if masked.startswith("首批", begin) and is_generic(masked[begin + 2 : end]):
        begin += 2  # 首批服务站落户A
    return begin


def _place_after_name(left: str, right: str) -> bool:
    """某某整形与潍坊市甲协会: a place begins the second name, and the first is none."""
    starts = any(places_named(right[:n]) for n in range(2, 5))
    return starts and len(left) > 2 and not any(places_named(left[-n:]) for n in range(2, 5))
