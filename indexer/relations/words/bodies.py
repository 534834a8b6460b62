"""Names of bodies in masked text: read forwards behind a verb, backwards in front of one."""

import re

from indexer.names import places_named
from indexer.relations.words.grammar import HEAD, MAKE, NOT_A_BODY, STATES

# In masked text: no name of a body goes on behind one of these.
_STOP = re.compile(
    r"[,;:。!?、]|\d+月\d+日|\d+日|近日|日前|目前|现[已有]|吸纳|吸收|吸引|新增|共有|拥有|汇聚|中新网|新华社|记者|本报|日电|正式|揭牌|旨在|成为|落户|启动|等(?!级)|(?<!目)的|了|(?:(?<![现存内])在)|由(?!贸)|(?<![培麻健干])将(?!来)|已|也(?!门)|并(?!购|网)|"
    r"以(?:及|来|下|上)|发布|召开|举行|致力|暨|(?<!未)来(?!宾)|后,|以(?=\S{2,8}为)|"
    r"是(?!否)|获批|获评|入选|入围|荣获|成立|挂牌|以(?!色)|作为|聚焦|推动|助力|签约|亮相|投入|就(?!业)|(?<!应)对(?!外|口|接|照)|赴"
)
_LIGHT = re.compile(
    r"^(?:出(?![版口入租行海土])|好(?=Q)|(?:、|和|并)(?:运营|运行|管理|推广|打造|建设)|了|起|起了|的|成立|设立|组建|建立|启用|一个|一家|一所|一条|一[支处座](?=[\u4e00-\u9fffQ]{4})|首个|首家|全国首个|全省首个|我国首个|国内首个|全新的?|(?:国家|省|市)级(?=Q)|(?:总)?规模(?:达|为|约)?[\d.]+[万亿]元?(?:人民币)?的|本市|该市|我市|我国|"
    r"以[^,;。]{2,60}?为[^,;。的]{0,40}?(?:牵头|成员|理事长|盟主|龙头)(?:单位|医院|学校|企业)?的|以[^,;。]{2,60}?(?:命名|为(?:主要内容|主体|核心|中心|龙头|重点|特色))的|第[一二三四五六七八九十]批|入|到|为|以|专门|起来|所谓的?|辖区内?)+"
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
_LONGEST = 48
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
_HEADS = re.compile(HEAD)
_CONJUNCTION = re.compile(r"[和与及]")
_COUNT = re.compile(
    r"^(?:\d+|[一二两三四五六七八九十百]+|多|数)(?:余|多)?(?:大|个|家|所|座|批|只|支|类|项|名)"
)
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
GENERIC = re.compile(
    rf"(?:该|本|此|这个|这一|我们|新)?(?:(?:国家|全国|省级|重点)+(?=实验室)|重要|主要|联合|企业|就业|教育|产业|创新|投资|引导|协同|发展|技术|研究|合作|经济|贸易|文化|职教|国际|党建|示范|服务|工作|建设|"
    rf"综合|科技|公益|改革|培训|实训|实践|管理|产教融合|共享|志愿|普法|试点|区域|协调)*(?:{HEAD}|项目|技术|试点)"
)


def body_after(masked: str, at: int, end: int, *, relative: bool = False) -> tuple[int, int] | None:
    """[start, end) of the body named first in masked[at:end]; None when it begins otherwise."""
    light = _LIGHT.match(masked[at:end])
    start = at + (light.end() if light else 0)
    called = _CALLED.match(masked, start, end) or _FIRM_CALLED.match(masked, start)
    if called:
        return called.span("name")
    first = _FIRST_OF_TWO.match(masked, start, end)
    if first and first.group()[-1] == "Q":
        return first.span()
    led = _LED_BY.match(masked, start, end)
    start = led.end() if led else start
    if _COUNT.match(masked[start:end]):
        return None
    stop = next((m.start() for m in _STOP.finditer(masked, start, end) if m.start() > start), end)
    if masked[start:stop].startswith((*"和与及在由将是有被,。、", "通过")):
        return None
    last = None
    for head in _HEADS.finditer(masked, start, stop):
        last = head.end()
        if _CONJUNCTION.match(masked[last : last + 1]):
            break
    so_called = _SO_CALLED.match(masked, last, stop) if last is not None else None
    if so_called and _DESCRIBES.fullmatch(masked, start, so_called.start()):
        return so_called.span()
    joined = _AND_CALLED.match(masked, start, end) if last is None else None
    if joined:
        return joined.span("name")
    quoted = re.search("Q+(?=P*$)", masked[start:stop])
    if quoted:
        last = max(last or 0, start + quoted.end())
    serves = _SERVES.match(masked, start) if last is None else None
    last = serves.end() if serves else last
    if last is None and masked[stop : stop + 1] == "的" and not relative:
        # 基于数字孪生的服务平台: what stands in front of 的 describes the body.
        return body_after(masked, stop + 1, end, relative=True)
    if last is None and masked[at - 1 : at] == "的" and masked[stop : stop + 1] == "、":
        wide = _OF_TWO.fullmatch(masked, start, stop) and body_after(masked, stop + 1, end)
        if wide and wide[0] == stop + 1 and wide[1] - start <= _LONGEST:
            return start, wide[1]
    if last is not None and (
        _GOES_BEYOND.match(masked, last, stop) or _SO_MANY.match(masked, last, end)
    ):
        return None
    if last is None or (last - start < 4 and not _COLLECTIVE_WORD.fullmatch(masked, start, last)):
        return None
    return (start, last) if is_body(masked[start:last]) else None


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


def body_before(masked: str, start: int, at: int) -> tuple[int, int] | None:
    """[start, end) of the body that masked[start:at] ends with; None when it does not."""
    end = at
    trailing = re.search(
        r"(?:,|(?:在|于)?\s?\d{4}\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?|(?:\d{1,2}月)?\d{1,2}日|正式|同步|签约|现场|当天|近日|日前|顺利|成功|已|今日|也|就|则|拟|将|是|系|项目|应运而生|P)*$",
        masked[start:at],
    )
    if trailing:
        end = start + trailing.start()
    heads = [m.end() for m in _HEADS.finditer(masked, start, end)]
    quoted = end > start and masked[end - 1] == "Q"
    if not quoted and (not heads or heads[-1] != end):
        return None
    while start < end and masked[start] == " ":
        start += 1
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
    light = _LIGHT.match(masked[begin:end])
    begin += light.end() if light else 0
    while begin < end and (masked[begin] in "和与及、" or _TOLD_BY.match(masked, begin, end)):
        begin += 1
    count = _COUNT.match(masked[begin:end])
    begin += count.end() if count else 0
    if masked.startswith("首批", begin) and is_generic(masked[begin + 2 : end]):
        begin += 2  # 首批服务站落户A
    if end - begin < 2 or not is_body(masked[begin:end]):
        return None
    return begin, end


def _place_after_name(left: str, right: str) -> bool:
    """某某整形与潍坊市甲协会: a place begins the second name, and the first is none."""
    starts = any(places_named(right[:n]) for n in range(2, 5))
    return starts and len(left) > 2 and not any(places_named(left[-n:]) for n in range(2, 5))


def is_body(masked: str) -> bool:
    """Whether the words say which body: not 命运共同体, not 一批平台, and not too long for a name."""
    return not NOT_A_BODY.search(masked) and len(masked) <= _LONGEST


def is_generic(masked: str) -> bool:
    """Whether the words say only what kind of body: 该联盟, 中心, 党建联盟."""
    return bool(GENERIC.fullmatch(masked))


def is_specific(masked: str) -> bool:
    """Whether the words can be the full name of one body: quoted, or head and four more."""
    if "Q" in masked or STATES.fullmatch(masked):
        return True
    heads = list(_HEADS.finditer(masked))
    if not heads:
        return bool(re.search("[a-z]{3}", masked))
    return not is_generic(masked) and heads[-1].start() >= 2 and len(masked) >= 4
