"""The words of the grammar: kinds of bodies, kinds of members, verbs and what they make of them.

All patterns run over masked text (see masking): folded to lower case, where Q (at last U) stands for each
character of a quoted name, P for one in brackets, B for one of a book title.
"""

import re

from indexer.relation import Role

# What a body is called by its last word. Longer words first where one ends another.
HEAD = (
    r"(?:联盟|共同体|联合体|联合会|协作体|医联体|医共体|教联体|集团|中心|基地|[试实]验区|示范区|先行区|开发区|"
    r"高新区|合作区|自贸区|(?:产业|科技|工业|创业)园区|产业园|科技园|园区|研究院|研究所|设计院|平台|公司|学院|大学|协会|学会|商会|促进会|"
    r"理事会|委员会|实验室|工作室|工作站|法庭|食堂|课堂|讲堂|家园|之家|专区|服务站|流动站|科研站|基金会|基金|论坛|俱乐部|小院|驿站|书屋|学园|智库|"
    r"专委会|分会|机制|数据库|工厂|枢纽|都市圈|组织|博物馆|医院|学校|中学|小学|幼儿园|协作区|创新港|集群|书院|"
    r"联席会议|专班|联谊会|服务队|项目库|资源库|产业链|创新院|科学城|走廊|协议区|"
    r"foundation|alliance|consortium|forum)"
)
# Bodies that have members by their nature; only these are taken up again by their last word alone.
COLLECTIVE = (
    r"(?:联盟|共同体|联合体|联合会|协作体|医联体|医共体|教联体|集团|协会|学会|商会|促进会|理事会|专委会|分会|"
    r"机制|论坛|俱乐部|组织|中心|基地|研究院|平台|小院|驿站|基金|实验室|数据库|协作区|项目|园区|示范区|试验区|公司)"
)
# No body at all, though it ends like one.
NOT_A_BODY = re.compile(
    r"命运共同体|民族共同体|生命共同体|治理共同体|生态环境|美好家园|^(?:各类|一批|多个|新的?|更多|相关|有关|"
    r"若干|系列|该类|上述|省级|市级|国家级|部分|其他|其它|所有|全部|各|众多|许多|以|在|为)"
)
# Kinds of members by their last word.
MEMBER_END = (
    r"(?:大学|学院|学校|中学|小学|[一二三四五六七八九十\d]中|幼儿园|医院|公司|集团|企业|厂商|银行|支行|分行|信用社|"
    r"研究院|研究所|设计院|中心|委员会|管委会|执委会|[党工教团省市区县州]委|政府|办公室|"
    r"(?<=\S\S)[局厅部委办处科院所站馆队台网厂场店社报港园洲岛矿]|党组|支部|"
    r"协会|学会|商会|联合会|促进会|基金会|基金|总队|支队|大队|街道|镇|乡|村|社区|[区县市省州旗盟]|"
    r"法院|法庭|检察院|妇联|工会|联盟|共同体|联合体|实验室|科协|工商联|大厦|电讯|"
    r"电信|移动|联通|科技|股份|控股|证券|保险|[产财寿]险|重工|汽车|石油|石化|电子|生物|制药|药业|传媒|文旅|"
    r"地产|航空|物流|能源|电力|机构|单位|团队|百货|酒店|茶业|艺术|投资|资本|部门|组织|"
    r"基地|平台|工作室|城市|地区|油田|电网|铁路|超市|商城|市场|驿站|俱乐部|铁塔|建投|城投|枢纽|小院|"
    r"专家|校长|教师|老师|学者)"
)
NUMBER = r"(?:近|约|超|逾|超过|将近)?(?:\d[\d,]*|[一二两三四五六七八九十百千]+|数十|数百|多)(?:余|多)?\s?"
COUNTER = r"(?:家|所|个|名|位|支|户|座|对|项)"
# A group that is counted and not named: 52所学校, 近10家台企.
COUNTED = re.compile(rf"(?:{NUMBER}){COUNTER}\S{{0,30}}")

COUNTRY = re.compile(
    "中国|美国|英国|法国|德国|俄罗斯|日本|韩国|朝鲜|印度|巴西|阿根廷|智利|秘鲁|墨西哥|加拿大|澳大利亚|新西兰|意大利|西班牙|葡萄牙|荷兰|比利时|"
    "瑞士|瑞典|挪威|芬兰|丹麦|波兰|捷克|匈牙利|奥地利|希腊|土耳其|乌克兰|白俄罗斯|塞尔维亚|罗马尼亚|保加利亚|埃及|南非|埃塞俄比亚|尼日利亚|肯尼亚|"
    "阿尔及利亚|摩洛哥|坦桑尼亚|沙特(?:阿拉伯)?|阿联酋|伊朗|伊拉克|以色列|巴勒斯坦|叙利亚|约旦|卡塔尔|科威特|巴林|阿曼|也门|巴基斯坦|孟加拉国?|斯里兰卡|尼泊尔|"
    "哈萨克斯坦|乌兹别克斯坦|吉尔吉斯斯坦|塔吉克斯坦|土库曼斯坦|蒙古国?|越南|老挝|柬埔寨|泰国|缅甸|马来西亚|新加坡|印度尼西亚|印尼|菲律宾|文莱|东帝汶|"
    "哥伦比亚|委内瑞拉|厄瓜多尔|玻利维亚|乌拉圭|巴拉圭|古巴|巴拿马|洪都拉斯|尼加拉瓜|哥斯达黎加|所罗门群岛|斐济|冰岛|爱尔兰|欧盟|东盟"
)

MAKE = (
    r"(?:揭牌成立|挂牌成立|发起成立|启动共建|启动建设|成立|组建|设立|创立|创建|创办|筹建|建立|建设(?!银行|局|厅|部|集团|工程|有限|投资|者|大厦|委|路|兵团)|打造|搭建|建成|援建|构建|"
    r"兴办|开办|组织成立)"
)
TOGETHER = r"(?:共同|联合|携手|合作|合力|合资|协同|联手|共筹|强强联合|签约|出资|投资)"
# The verbs of making, the role that they give, in the order in which they are tried.
VERBS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "initiate",
        re.compile(
            rf"(?:{TOGETHER}|率先|集体|牵头)*(?:发起|倡议|倡导)(?:并)?(?:正式)?{MAKE}?(?!单位|人|方|会议)"
        ),
    ),
    (
        "build",
        re.compile(
            rf"{TOGETHER}+(?:揭牌|协商|挂牌|签约|启动)?(?:共建|{MAKE}|组成)(?:组成)?(?!单位|协议|机制)|"
            rf"(?:签约|启动|合作|共同|联合)?(?:共建|合建|合办)(?!成|共享|共治|共用|单位|方|协议|责任|活动|国家)|"
            r"参与(?:共建|筹建|建设|组建|发起)|参建(?!单位)"
        ),
    ),
    (
        "lead",
        re.compile(
            rf"(?:共同)?(?:牵头|主导)(?:发起|启动)?{MAKE}?(?!单位|企业|院校|高校|人|领|方|部门|负责|开展|举办|承担)"
        ),
    ),
    ("compose", re.compile(r"(?:自愿|共同)?(?:组成|构成)(?!部分|成分)")),
    ("take_part", re.compile(r"(?:共同)?参与(?!方|者|单位|度|到|了)")),
    ("make", re.compile(rf"(?:正式|顺利|成功|率先)?(?!建设|构建){MAKE}")),
)
VERB_ROLE = {
    "initiate": Role.INITIATOR,
    "build": Role.CO_BUILDER,
    "lead": Role.LEAD,
    "compose": Role.MEMBER,
    "take_part": Role.MEMBER,
    "make": Role.CO_BUILDER,
}
# Between two members: the first acts together with the second.
WITH = re.compile(r"(?:牵头,?联合|牵手|携手|联手|联合|会同|协同|召集)")
HAND_IN_HAND = re.compile(r"牵手")

_UNIT_KIND = (
    r"(?:常务副理事长|副理事长|理事长|常务理事|理事|常务副会长|副会长|会长|副主席|主席|副主任|主任|监事|成员|会员|盟员|"
    r"发起|牵头|共建|参建|创始|轮值主席|盟主)"
)
UNIT = re.compile(rf"(?P<kind>{_UNIT_KIND})(?:单位|国|企业|机构|校|城市)(?!负责|名单|会议|人员)")
UNIT_ROLE = {
    "理事长": Role.LEAD,
    "会长": Role.LEAD,
    "主席": Role.LEAD,
    "轮值主席": Role.LEAD,
    "主任": Role.LEAD,
    "盟主": Role.LEAD,
    "牵头": Role.LEAD,
    "发起": Role.INITIATOR,
    "共建": Role.CO_BUILDER,
    "参建": Role.CO_BUILDER,
}
JOIN = re.compile(
    r"(?:正式|首批|成功|也|共同|先后|一并|获准|积极|申请|同意|重新)*(?:加入|加盟)(?:了|到|进)?"
)
SELECT = re.compile(
    r"(?:成功|顺利|全部|同时|一举|连续\S{1,3}年|首批|先后|最终|正式|再次)*"
    r"(?:入选为?|获评为?|获批(?:设立|筹建|建设|成立|创建|开展|为|成为)?|荣获|荣膺|入围|"
    r"被(?:国家|省|市|[^,;。、]{2,16}?)?(?:认定为|评为|评定为|确定为|列为|列入|授予|命名为|评选为|确认为|纳入|表彰为)|"
    r"获(?:国家|省|市)?(?:授|评)|跻身)"
)
INCLUDE = re.compile(r"(?:主要|分别)?(?:包括|包含|涵盖|囊括|有|为|是|:)")
GUIDED = re.compile(
    r"在(?P<who>[^,;。:]{2,40}?)的?(?:大力|共同|统筹|直接|具体|精心|悉心)?"
    r"(?:指导|组织协调|统筹协调|统筹指导|领导|组织领导|协调指导)(?:和支持|、支持)?下"
)
APPROVED = re.compile(r"经(?P<who>[^,;。:由]{2,30}?)(?:正式)?(?:批准|批复同意|批复|同意)")
APPROVES = re.compile(r"(?:正式)?(?:批复同意|批准同意|批复|批准)(?!下|的|后)")
LOCATED = re.compile(r"(?:分别)?(?:设在|落户于?|位于|坐落于|选址(?:在|于)?|设立在|落地)")
RELY = re.compile(r"依托")
PLAN = re.compile(
    r"(?:拟|计划|将|筹备|谋划|推动|助推|争取|力争|有望|即将|准备|支持|鼓励)(?:共同|联合|牵头|重新|在\S{2,8})?$|"
    r"(?:拟|计划|即将|准备|筹备|将)(?=(?:与|同|和|联合|携手|会同))"
)
TITLE_END = re.compile(r"(?:的?荣誉称号|的?称号|的?荣誉)$")
