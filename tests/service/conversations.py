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
