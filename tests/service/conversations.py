"""Conversations with what their last question means, in words that stand alone.

Each row: the turns before (question, answer), the follow-up, and the question that is meant; None
where nothing was said that it can mean, so that the service asks back. The rows of FIRST_SIGHT were
written before the rules that they try and not run until those were done.
"""

from service.answers import wording
from service.questions.language import Language

NOT_FOUND = wording.refusal(Language.CHINESE)
NOT_FOUND_EN = wording.refusal(Language.ENGLISH)
WHICH = wording.ask_back(Language.CHINESE)
WHICH_EN = wording.ask_back(Language.ENGLISH)

Row = tuple[list[tuple[str, str]], str, str | None]

FOUNDED = ("港湾教育联盟是什么时候成立的?", "2021年3月[1]\n“2021年3月成立港湾教育联盟。”[1]")
FOUNDERS = ("港湾教育联盟是谁发起的?", "东岸区、西岸区[1]")
MEMBERS = ("港湾教育联盟的成员有哪些?", "港湾教育联盟:成员:东岸区[1]、西岸区[1]、北岸县[2]")
LED = ("东岸区牵头成立了什么集团?", "滨江职教集团:牵头(2020年):东岸区[1]")
ALLIANCES = (
    "东岸区加入了哪些联盟?",
    "港湾教育联盟:成员:东岸区[1]\n山海旅游联盟:成员(2022年):东岸区[2]\n北湖农业联盟:发起:东岸区[3]",
)
PAIRED = ("港湾教育联盟有多少所结对学校?", "66所[1]")
FORUM = ("第三届山海论坛何时召开?", "2023年9月[1]")
EN = (
    "When was the Northgate education community founded?",
    "2015[1]\n“北门教育共同体2015年成立。”[1]",
)
EN_MEMBERS = ("Who are the members of the Northgate Alliance?", "Northgate Alliance: members Dover[1], Deal[2]")  # fmt: skip

SEEN: list[Row] = [
    ([("临江市的市长是谁?", NOT_FOUND)], "他是哪里人?", None),
    ([("后者由谁牵头?", WHICH)], "都是哪些单位?", None),
    ([("港湾教育联盟的会长是谁?", NOT_FOUND)], "它有多少家成员单位?", "港湾教育联盟有多少家成员单位?"),
    ([FOUNDED, ("他是谁?", WHICH)], "成员呢?", "港湾教育联盟的成员有哪些?"),
    ([("Who is the mayor of Dover?", NOT_FOUND_EN)], "Where was he born?", None),
    ([("Who leads it?", WHICH_EN)], "Who are the members?", None),
    ([("它由谁牵头?", WHICH)], "港湾教育联盟", "港湾教育联盟由谁牵头?"),
    ([FOUNDED], "都是哪些单位?", "港湾教育联盟的成员都是哪些单位?"),
    ([FOUNDED], "有哪些单位?", "港湾教育联盟的成员有哪些单位?"),
    ([FOUNDED], "都有谁?", "港湾教育联盟的成员都有谁?"),
    ([FOUNDED], "是哪些?", "港湾教育联盟的成员是哪些?"),
    ([FOUNDED], "成员是?", "港湾教育联盟的成员有哪些?"),
    ([FOUNDERS], "都是哪些单位?", "港湾教育联盟都是哪些单位发起的?"),
    ([PAIRED], "都是哪些学校?", "港湾教育联盟有哪些结对学校?"),
    ([MEMBERS], "其他成员呢?", "除了东岸区、西岸区、北岸县,港湾教育联盟的成员有哪些?"),
    ([MEMBERS], "除了东岸区呢?", "除了东岸区,港湾教育联盟的成员有哪些?"),
    ([MEMBERS, ("除了东岸区呢?", "西岸区[1]")], "还有呢?", "除了东岸区、西岸区,港湾教育联盟的成员有哪些?"),
    ([MEMBERS, ("除了东岸区、西岸区、北岸县呢?", "港湾教育联盟:另有11个成员单位,文档未列名[1]")], "还有呢?",
     "除了东岸区、西岸区、北岸县,港湾教育联盟的成员有哪些?"),
    ([LED], "它为谁培养人才?", "滨江职教集团为谁培养人才?"),
    ([LED], "它的成员呢?", "滨江职教集团的成员有哪些?"),
    ([FOUNDED], "不对,是成员单位", "港湾教育联盟的成员单位有哪些?"),
    ([ALLIANCES], "第一个是什么时候成立的?", "港湾教育联盟是什么时候成立的?"),
    ([FOUNDED], "这个联盟呢?", "港湾教育联盟是什么时候成立的?"),
    ([FOUNDED, ("新改扩建了多少个项目?", "12个[1]")], "它什么时候入选的试验区?", "港湾教育联盟什么时候入选的试验区?"),
    ([FORUM], "在哪里?", "第三届山海论坛在哪里召开?"),
    ([("白岩大学牵头组建了什么中心?", "青禾流域经济圈人才协同发展中心:牵头:白岩大学[1]")], "它的成员呢?",
     "青禾流域经济圈人才协同发展中心的成员有哪些?"),
    ([("东岸区加入了哪些联盟?", "港湾教育联盟:成员:东岸区[1]")], "第一个是什么时候成立的?",
     "港湾教育联盟是什么时候成立的?"),
    ([("How many schools were paired?", "66[1]")], "How many schools were paired?", "How many schools were paired?"),
    ([EN_MEMBERS], "Which units are they?", "Who are the members of Northgate Alliance?"),
    ([EN], "Who are its members?", "Who are Northgate education community's members?"),
    ([("How many schools were paired?", "66[1]")],
     "And the Northgate community?", "How many schools were paired in the Northgate community?"),
    ([("How many schools were paired in the Northgate community?", "66[1]")],
     "No, I meant Dover.", "How many schools were paired in Dover?"),
    ([EN], "Which units are they?", "Who are the members of Northgate education community?"),
]  # fmt: skip

# Two- and three-turn conversations on four documents, kept with what each last question means.
FARMLAND = ("Who approves the basic farmland plan in Dover?", "临江市 (Lin Jiang)[1]")
SPARK = ("How many platform companies founded the alliance?", "18家[1]")
TAKERS = ("How many teachers took part in the exchange?", "40名[1]")
BELONG = (
    "Which cities belong to the Northgate community?",
    "Northgate community: members 东岸区 (Dong An)[1], 西岸区 (Xi An)[1]",
)
COUNTED = ("东岸局与几家平台签了框架协议?", "7家[1]")
FORM = ("2018年度项目预申报书要写多少字?", "3000字[1]")
PRICE = ("新药SH-21的转化价格是多少?", "3000万元[1]")
OTHER_PRICE = ("那SH-34呢?", "4800万元[1]")
KEPT: list[Row] = [
    ([("Which districts joined the Northgate Alliance, except Dover?", "Northgate Alliance: members Deal[1]")],
     "And besides Deal?", "Which districts joined the Northgate Alliance, except Dover and Deal?"),
    ([BELONG], "Except Dover", "Which cities belong to the Northgate community, except Dover?"),
    ([BELONG], "Who else?", "Which cities belong to the Northgate community, except 东岸区 and 西岸区?"),
    ([BELONG], "Any others?", "Which cities belong to the Northgate community, except 东岸区 and 西岸区?"),
    ([BELONG], "Is Dover one of them?", "Is Dover a member of Northgate community?"),
    (
        [("List the schools in Dover.", "Alpha School, Beta School [1]")],
        "How many of them are there?",
        "How many schools in Dover?",
    ),
    (
        [("In which three towns is the pilot run?", "Dover, Deal, Ryde [1]")],
        "How many of those are there in all?",
        "In how many towns is the pilot run?",
    ),
    ([BELONG], "How many are there?", "How many cities belong to the Northgate community?"),
    ([("Does Dover belong to the Northgate community?", "yes[1]")],
     "Since when?", "Since when does Dover belong to the Northgate community?"),
    ([("How many kindergartens were built in Dover?", "12[1]")],
     "How many schools were paired?", "How many schools were paired in Dover?"),
    ([EN], "Who leads it?", "Who leads Northgate education community?"),
    ([EN], "And where?", "Where was the Northgate education community founded?"),
    ([("Which companies founded the platform alliance in Dover?", "甲公司、乙公司[1]")],
     "When was that?", "When: 甲公司 and 乙公司 founded the platform alliance in Dover?"),
    ([("When was the Dover farmland protection regulation adopted?", "1994[1]")],
     "When was it amended?", "When was Dover farmland protection regulation amended?"),
    ([("When was the Dover farmland protection regulation adopted?", "1994[1]"),
      ("When was it amended?", "2016[1]")],
     "By whom?", "By whom was Dover farmland protection regulation amended?"),
    ([FARMLAND], "Who draws it up?", "Who draws the basic farmland plan up?"),
    ([("What is basic farmland according to the Dover regulation?", "耕地[1]")],
     "And arable land?", "What is arable land according to the Dover regulation?"),
    ([("How many words should the pre-application have?", "3000字[1]")],
     "Where is it submitted?", "Where is the pre-application submitted?"),
    ([("How many companies signed the framework agreement?", "7家[1]")],
     "What does it cover?", "What does the framework agreement cover?"),
    ([("How many companies signed the framework agreement?", "7家[1]")],
     "And for the formal application?", None),
    ([SPARK], "Which ones?", "Which platform companies founded the alliance?"),
    ([TAKERS], "And students?", "How many students took part in the exchange?"),
    ([("What did Marlow University of Arts and Sciences develop?", "头部工程 (Tou Bu Gong Cheng)[1]")],
     "Where is the university?", "Where is Marlow University of Arts and Sciences?"),
    ([("What was SH-21 sold for?", "实现成果转化 (Shi Xian Cheng Guo Zhuan Hua)[1]")],
     "Who developed it?", "Who developed SH-21?"),
    ([("How much did Dover invest in the past five years?", "24亿元[1]")],
     "And how many projects did it build?", "How many projects did Dover build?"),
    ([("How much did Dover invest in 2024?", "24亿元[1]")], "No, I meant 2023", "How much did Dover invest in 2023?"),
    ([], "And the second one?", None),
    ([], "And besides Dover?", None),
    ([], "When was that?", None),
    ([], "Who else?", None),
    ([("Who founded the Northgate community?", "Dover[1]")],
     "And apart from Deal?", "Who founded the Northgate community, except Deal?"),
    ([FOUNDERS], "南山县是其中之一吗?", "南山县是港湾教育联盟的成员吗?"),
    ([PRICE, OTHER_PRICE], "哪个更贵?", "SH-21和SH-34哪个更贵?"),
    ([("云阳县近五年投了多少钱?", "24亿元[1]"), ("奉节县呢?", "12亿元[1]")], "谁投的更多?", "云阳县和奉节县谁投的更多?"),
    ([], "哪个更贵?", None),
    ([("哪些企业发起了港湾教育联盟?", "甲公司、乙公司[1]"), ("一共多少家?", "18家[1]")],
     "还有谁?", "除了甲公司、乙公司,哪些企业发起了港湾教育联盟?"),
    ([COUNTED, ("协议包括哪些内容?", "一是加强标准共建[1]")], "是哪几家?", "东岸局与哪几家平台签了框架协议?"),
    ([("在林地上可以建坟吗?", "否[1]")], "种果树呢?", "在林地上可以种果树吗?"),
    ([("单个任务只有1家申报怎么办?", "不启动评审[1]")], "如果有两家呢?", "单个任务有两家申报怎么办?"),
    ([("谁负责林地的划定?", "乡、镇人民政府[1]")], "面积有什么要求?", "林地的面积有什么要求?"),
    ([("占用林地要交多少钱?", "100元[1]"), ("交给谁?", NOT_FOUND)], "用来做什么?", "占用林地用来做什么?"),
    ([FORM], "在哪里提交?", "项目预申报书在哪里提交?"),
    ([FORM, ("在哪里提交?", "信息系统[1]")], "正式申报书呢?", "正式申报书在哪里提交?"),
    ([("SH-21卖了多少钱?", "3000万元[1]")], "谁研发的?", "SH-21是谁研发的?"),
    ([("成都与谁共建了研究院?", "东岸区[1]")], "在哪里?", "成都与东岸区共建了研究院,在哪里?"),
    ([("白岩大学与谁共建了研究院?", "成都龙泉驿、宜宾[1]"), ("在哪里?", "产业园[1]")], "研究什么?", "白岩大学研究什么?"),
    ([FOUNDED], "除了东岸区,还有哪些名模?", "除了东岸区,还有哪些名模?"),
]  # fmt: skip

FIRST_SIGHT: list[Row] = [
    ([("西江医共体的院长是谁?", NOT_FOUND)], "她毕业于哪所大学?", None),
    ([("该联盟由谁牵头?", WHICH)], "那成员呢?", None),
    ([("西江医共体的院长是谁?", NOT_FOUND)], "是什么时候成立的?", "西江医共体是什么时候成立的?"),
    ([("第二个是什么时候成立的?", WHICH)], "有哪些单位?", None),
    ([("Who chairs the Fenland Growers Association?", NOT_FOUND_EN)],
     "When was it founded?", "When was Fenland Growers Association founded?"),
    ([("And the latter?", WHICH_EN)], "When did it join?", None),
    ([("它有多少家成员单位?", WHICH)], "我说的是西江医共体", "西江医共体有多少家成员单位?"),
    ([("西江医共体的牵头医院是哪家?", "西江医共体:牵头:临江医院[1]")], "都有哪些单位?", "西江医共体的成员都有哪些单位?"),
    ([("西江医共体一共有多少家成员医院?", "17家[1]")], "是哪些?", "西江医共体一共有哪些成员医院?"),
    ([("谁发起了西江医共体?", "临江医院、曲湾医院[1]")], "其他发起单位呢?", "除了临江医院、曲湾医院,西江医共体的发起单位有哪些?"),
    ([("哪些医院加入了西江医共体?", "临江医院、曲湾医院[1]")], "还有吗?", "除了临江医院、曲湾医院,哪些医院加入了西江医共体?"),
    ([("哪些医院加入了西江医共体?", "临江医院、曲湾医院[1]")], "除了临江医院还有谁?", "除了临江医院,哪些医院加入了西江医共体?"),
    ([("白岩大学牵头组建了哪个联盟?", "茶产业联盟:牵头(2021年5月):白岩大学[1]")],
     "该联盟有多少家成员?", "茶产业联盟有多少家成员?"),
    ([("白岩大学参加了哪些联盟?", "茶产业联盟:成员:白岩大学[1]\n竹产业联盟:成员:白岩大学[2]")],
     "第二个由谁牵头?", "竹产业联盟由谁牵头?"),
    ([("白岩大学参加了哪些联盟?", "茶产业联盟:成员:白岩大学[1]\n竹产业联盟:成员:白岩大学[2]")],
     "后者的秘书处设在哪里?", "竹产业联盟的秘书处设在哪里?"),
    ([("竹产业联盟在哪里成立?", "白岩县[1]")], "什么时候?", "竹产业联盟什么时候成立?"),
    ([("竹产业联盟在哪里成立?", "白岩县[1]")], "错了,是茶产业联盟", "茶产业联盟在哪里成立?"),
    ([("竹产业联盟在哪里成立?", "白岩县[1]")], "不,是理事长单位", "竹产业联盟的理事长单位有哪些?"),
    ([EN_MEMBERS], "When did the second one join?", "When did Deal join?"),
    ([("When was the Marlow growers association founded?", "1998[1]")],
     "Which members are there?", "Who are the members of Marlow growers association?"),
]  # fmt: skip
