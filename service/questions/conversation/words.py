"""Words that carry no topic: a question that is made of them alone leans on what was said before.

A question word, a particle, an attribute that any body, person or work has (成员, 总部, 价格) and a
verb that says what happens to any of them (成立, 加入, 出版).
"""

import re

ASKING = (
    "什么时候|什么时间|什么地方|什么|何时|何地|何处|哪一年|哪一天|哪一次|哪年|哪天|哪月|几月|几号|多久|多长时间|多少|"
    "哪几个|哪几家|哪几所|哪几位|哪几项|哪几种|哪几|哪两个|哪些|哪里|哪儿|哪一个|哪个|哪家|哪所|哪位|哪项|哪种|哪座|哪部|哪级|哪|"
    "谁|多大|多长|多高|多远|多宽|多重|多快|几个|几家|几所|几位|几名|几项|几种|几年|几次|几|为什么|为何|怎么样|怎么|怎样|如何|"
    "是否|是不是|有没有|能不能|会不会|吗|呢|吧|啥时候|啥|咋样|咋|几点|几时|几章|几条|几份|几步|几天"
)
PARTICLES = (
    "的|了|是|有|在|由|被|把|都|又|还|也|就|才|要|会|能|可以|需要|应该|从|到|给|对|向|为|与|和|跟|之|中|里面|里|内|上|下|过|着|啊|"
    "一共|总共|合计|共有|共|分别|具体|主要|现在|目前|当前|如今|当时|后来|最初|最早|最后|最终|一开始|起|自|于|其他|其它|别的|另外|还有|"
    "那么|那|请问|包括|包含|含|属于|叫做|叫|名叫|称为|做|当|等|以及|或|个|家|所|位|名|项|座|种|年|月|日|次|元|万|亿|钱|最|新|旧|大|小|"
    "一|二|两|三|四|五|六|七|八|九|十|百|千|0|1|2|3|4|5|6|7|8|9|占|多|少|各|每|不|没|没有|"
    "公里|千米|平方米|平方公里|亩|公顷|吨|公斤|米|岁|天|周|小时|分钟|人次|美元|名额|全长|全文|总长|长|宽|高|深|重|远|上任|"
    "先后|首批|第一批|首次|第一次|再|更|大概|大约|左右|进行|得到|得|方面|方|此前|之前|以前|此后|之后|随后|今后|将来|同期|同时|"
    "去年|今年|明年|前年|平时|周末|节假日|工作日|今天|明天|早上|上午|中午|下午|晚上|白天|夜间|分|份|章|条|页|节|张|件|笔|步|"
    "学期|学年|季度|年度|晚|夜|场|总|全|该|每年|每月|每天|一般|通常|大家|我|我们|咱们|你们"
)
# What a body, an event, a person, a place or a work has; also ends longer nouns: 粮食产量.
ATTRIBUTES = (
    "成员单位|成员|会员|理事长单位|副理事长|理事长|理事|秘书长|秘书处|会长|负责人|联系人|主席|主任|书记|校长|院长|馆长|所长|队长|董事长|总经理|总裁|"
    "法人代表|法人|创始人|创办人|发起人|发起单位|发起方|发起|牵头单位|牵头方|主办方|主办单位|承办方|承办单位|协办单位|指导单位|合作方|合作伙伴|"
    "合作单位|投资方|业主|股东|总部|校区|校址|地址|地点|位置|所在地|选址|网址|电话|时间|日期|时长|期限|周期|年份|年限|任期|学制|届数|次数|"
    "名字|名称|全称|简称|别名|原名|英文名|含义|意思|定义|寓意|由来|来历|起源|历史|背景|原因|理由|目的|意义|作用|功能|用途|影响|"
    "内容|主题|特点|特色|特征|优点|缺点|优势|亮点|结果|成果|成效|成绩|效果|目标|任务|职责|宗旨|愿景|口号|校训|标志|章程|制度|规定|规则|"
    "条件|要求|标准|资格|范围|对象|流程|步骤|程序|材料|方式|方法|措施|办法|做法|途径|渠道|模式|机制|情况|现状|进展|进度|关系|区别|"
    "问题|困难|挑战|类型|种类|等级|级别|性质|形式|结构|组成|成分|原料|配方|规格|型号|尺寸|颜色|长度|宽度|高度|深度|重量|速度|温度|年龄|身高|体重|"
    "面积|人口|规模|数量|总数|人数|总量|产量|产值|销量|销售额|收入|利润|营收|预算|经费|资金|资本|注册资本|投资额|总投资|投资|金额|价格|售价|票价|门票|费用|学费|奖金|"
    "工资|成本|比例|占比|增速|增幅|排名|名次|得分|评分|票房|奖项|荣誉|称号|专业|学科|课程|教师|学生|毕业生|师资|员工|职工|专家|人才|项目|产品|品牌|业务|"
    "服务|设施|设备|技术|专利|分公司|子公司|机构|部门|下设机构|作者|译者|导演|编剧|主演|演员|主角|出版社|出版时间|作品|代表作|歌手|作曲|"
    "籍贯|国籍|民族|职业|职务|职称|学历|母校|父亲|母亲|妻子|丈夫|配偶|子女|儿子|女儿|家人|生日|出生地|死因|症状|治疗|疗效|副作用|分布|习性|栖息地|"
    "首都|省会|气候|地形|邮编|区号|协议|合同|罚款|处罚|责任|义务|权利|例外|适用范围|主管部门|解释权"
)
# What stands in front of an attribute without owning it: 注册资本, 适用范围.
_MODIFIERS = (
    "首期|首批|首次|一期|二期|三期|新增|累计|注册|适用|最高|最低|平均|首席|官方|法定|执行|常务|名誉|录取|就业|入学|报名|粮食|油料|财政|年度|全部|实际|核心|重点|重要|"
    "相关|有关|基本|初始|起始|截止|开始|结束|正式|对外|国际|国内|全球|本科|研究生|中文|英文|日常|下一|上一|前期|后期|建筑|用地|培训|研究|教学"
)
_NOUNS = (
    "单位|学校|高校|大学|院校|学院|中学|小学|企业|公司|城市|区县|县区|地方|地区|国家|市|县|区|省|"
    "人员|人|活动|课|书|药品|药|东西|事"
)
VERBS = (
    "成立|创立|创办|新改扩建|改扩建|新建|改建|扩建|翻新|重建|创建|建立|组建|共建|建成|建校|兴建|修建|建造|建设|建|设立|设在|设|位于|坐落|落户|发起|牵头|倡议|领头|加入|参加|参与|入选|组成|"
    "构成|退出|举办|举行|召开|主办|承办|协办|开始|结束|启动|发布|公布|颁布|出台|出版|发行|上映|首播|播出|开播|通过|施行|实施|执行|生效|失效|废止|修订|"
    "批准|审批|审核|获批|签署|签订|签约|负责|管理|运营|经营|领导|主持|主管|监督|担任|任职|就任|投入|花|卖|买|出售|收费|收|出生|去世|逝世|死|活|毕业|任教|就读|"
    "工作|生产|制造|开放|开通|开业|开工|完工|竣工|投产|上市|改名|更名|命名|改|搬|扩大到|扩大|发展到|发展|增加到|增加|减少|达到|变|用|使用|"
    "写|创作|拍|画|唱|设计|发明|发现|提出|制定|起草|规定|申请|报名|办理|办|联系|获得|获奖|得奖|支持|合作|联合|介绍|说|讲|讲述|"
    "解释|了解|知道|告诉|违反|开设|开展|开|招生|招|培养|服务|覆盖|拥有|占地|住|来|去|走|带来|取得|解决|涉及|惠及|带动|预约|排队|带|交|"
    "填|准备|签|拨付|拨|亏损|盈利|赚|增长|下降|上涨|下跌|停|关门|下班|上班|营业|罚"
)

_ALL = frozenset(
    word
    for words in (ASKING, PARTICLES, ATTRIBUTES, _MODIFIERS, _NOUNS, VERBS)
    for word in words.split("|")
) | frozenset(" \t\n,。?!、:;")
_LONGEST = max(map(len, _ALL))
# Also 办不办? 要预约不?
_ASKS = re.compile(rf"{ASKING}|([\u4e00-\u9fff])不\1|[\u4e00-\u9fff](?:不|没有?)$")
_HEADS = "|".join(sorted(ATTRIBUTES.split("|"), key=len, reverse=True))
_ATTRIBUTE = re.compile(rf"(?P<modifier>[\u4e00-\u9fff]{{0,4}}?)(?P<head>{_HEADS})")
_FIRST = re.compile(rf"(?:{_MODIFIERS}|{_HEADS})")


_MATTER = re.compile(
    rf"(?:{_MODIFIERS}|{_HEADS}|{'|'.join(v for v in VERBS.split('|') if len(v) > 1)})[\u4e00-\u9fff]{{2,}}"
)


def is_matter(noun: str) -> bool:
    """Whether `noun` opens with a word for what is done or had, and so is no name: 新增学位, 教师培训."""
    return _MATTER.fullmatch(noun) is not None


def is_class(noun: str) -> bool:
    """Whether `noun` is a class of bodies or persons, which a place has: 学校, 企业; not 区县, which stands for places."""
    return noun in _NOUNS.split("|") and not noun.endswith(
        ("市", "县", "区", "省", "家", "方", "地区")
    )


_NAMED_ATTRIBUTE = re.compile(
    rf"(?P<owner>(?:{_MODIFIERS}|{_HEADS}|{_NOUNS}|{VERBS})*(?:{_HEADS}|人|者|单位|申请|申报|报名|招生|审批|办理))"
    rf"(?:应当?|应该|必须|需要?|要|可以|一般|都|最|每)*(?:的|有|具备|满足|符合|享有|履行|承担|提交|准备|需要?|要|有没有)"
    rf"(?P<asked>.*)"
)


# What law gives to a whole class, whichever of it is meant: 学校有哪些权利?
_BY_LAW = re.compile(
    rf"(?:{_NOUNS})(?:应当?|应该|必须|需要?|要|可以|都)*(?:的|有|享有|履行|承担)[^,]{{0,6}}?(?:权利|义务|责任|职责)[^,]*"
)


def has_owner(folded: str) -> bool:
    """Whether a question made of general words names whose attribute it asks for, and so stands alone:
    项目负责人有什么年龄要求? 会员的义务有哪些? 学校有哪些权利?, but not 成员有哪些? 学校有多少学生?
    """
    if _BY_LAW.fullmatch(folded):
        return True
    match = _NAMED_ATTRIBUTE.fullmatch(folded)
    if match is None:
        return False
    return any(head.group() not in match["owner"] for head in re.finditer(_HEADS, match["asked"]))


_DEFINITION = re.compile(r"^(?:什么是|何谓|什么叫)|是什么的")


def is_generic(folded: str) -> bool:
    """Whether `folded` has no word of its own: nothing in it tells what it is about."""
    return _made_of_them(folded) and not _DEFINITION.search(folded)


def _made_of_them(text: str) -> bool:
    """Whether `text` can be cut into words of the tables."""
    cuts = [True, *[False] * len(text)]
    for end in range(1, len(text) + 1):
        first = max(0, end - _LONGEST)
        cuts[end] = any(cuts[at] and text[at:end] in _ALL for at in range(first, end))
    return cuts[-1]


def asks(folded: str) -> bool:
    return _ASKS.search(folded) is not None


def attribute_head(noun: str) -> str | None:
    """The attribute that `noun` names or ends in (粮食产量: 产量); None for any other noun."""
    match = _ATTRIBUTE.fullmatch(noun)
    return match["head"] if match else None


def opens_with_attribute(folded: str) -> bool:
    """Whether the question opens with an attribute without an owner: 注册资本是多少?"""
    return _FIRST.match(folded) is not None


def shares_attribute(folded: str, other: str) -> bool:
    """Whether both speak of the same attribute: 协议内容是什么, after 和谁签了协议."""
    return any(match.group() in other for match in re.finditer(_HEADS, folded))
