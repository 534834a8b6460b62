"""Lists are whole and lead where they should, over clauses, counts, places and policy."""

import pytest

from tests.indexer.relations.documents import cells, made

LAB = "清江区“大算力”创新实验室"
PATTERNS = {
    "由A倡议,B、C共同发起: the second verb speaks of the body still": (
        "楚天智库联盟由湖北大学倡议，湖北大学、武汉大学、三峡大学等12所高校共同发起，面向全省开放。",
        made("楚天智库联盟", "initiator", "湖北大学", "武汉大学", "三峡大学", "12所高校"),
    ),
    "由A指导,B牵头,C提供支撑,联合D、E共建: each clause has its own role": (
        f"{LAB}由清江区政府指导，软件园公司牵头，红叶科技有限公司提供技术支撑，联合东湖通信、银河科技共同建设。",
        made(LAB, "supervisor", "清江区政府")
        | made(LAB, "lead", "软件园公司")
        | made(LAB, "co_builder", "东湖通信", "银河科技"),
    ),
    "X成立于…,是由A出资,B、C发起的公益组织: X is meant, not the kind": (
        "清江教育基金会成立于2013年，是由王甲先生出资，清江商会、清江县图书馆共同发起创办的公益慈善组织。",
        made("清江教育基金会", "initiator", "清江商会", "清江县图书馆"),
    ),
    "由A发起,成立X": (
        "由清江市教育局发起，成立清江职教联盟，开展活动。",
        made("清江职教联盟", "initiator", "清江市教育局"),
    ),
    "包括A、B等N家单位发起": (
        "湾区少年保护联盟由三地各界力量共同打造，包括东湖大学公益研究院、南山社会工作协会等25家单位发起，旨在帮扶。",
        made(
            "湾区少年保护联盟",
            "initiator",
            "东湖大学公益研究院",
            "南山社会工作协会",
            "25家单位",
        ),
    ),
    "a counted group that is described by two kinds stays one": (
        "首批在清江街道辖区的13家科创、文创企业共同加入成立了“清江同行”党建联盟。",
        made("“清江同行”党建联盟", "member", "13家科创、文创企业"),
    ),
    "等地的N家X: the places only say where from": (
        "清江区检验中心联合上海、江苏、安徽等地的35家兄弟医院成立了长江检验医学联盟。",
        made("长江检验医学联盟", "co_builder", "清江区检验中心", "35家兄弟医院"),
    ),
    "A、B这N家公司: the list ends before the count": (
        "红叶科技、东湖科技和银河科技这3家行业领先的公司共同成立了前沿大模型安全联盟。",
        made("前沿大模型安全联盟", "co_builder", "红叶科技", "东湖科技", "银河科技"),
    ),
    "a subject behind clauses that only lead in": (
        "为了让研发再上台阶，从今年开始，柳树镇在引进人才的基础上，并与湖北大学、三峡大学共同成立智能厨具产业研究院。",
        made("智能厨具产业研究院", "co_builder", "柳树镇", "湖北大学", "三峡大学"),
    ),
    "妇女联合会 is a name and no 联合": (
        "清江市妇女联合会和清江市人民法院共建“清江家事实践基地”。",
        made("清江家事实践基地", "co_builder", "清江市妇女联合会", "清江市人民法院"),
    ),
    "联合国 is a name behind 由 too": (
        "全球气候评估委员会由联合国环境署和红叶气象组织共同设立。",
        made("全球气候评估委员会", "co_builder", "联合国环境署", "红叶气象组织"),
    ),
    "推动成立了 is done and no plan": (
        "清江基金会联合红叶公司推动成立了清江见义勇为工作站。",
        made("清江见义勇为工作站", "co_builder", "清江基金会", "红叶公司"),
    ),
    "由A根据…组建: the ground is no member": (
        "西部灭火救援协作区由清江消防总队，根据灾害事故特点、力量分布情况联合组建。",
        made("西部灭火救援协作区", "co_builder", "清江消防总队"),
    ),
    "the head of an institute in front of a city is no person": (
        "海洋协同研究院由中科院长春应化所、以色列机器人协会共同组建。",
        made("海洋协同研究院", "co_builder", "中科院长春应化所", "以色列机器人协会"),
    ),
    "四国领导人 closes the list of the four": (
        "肯尼亚、埃塞俄比亚、乌干达和索马里四国领导人组建东非问题委员会。",
        made("东非问题委员会", "co_builder", "肯尼亚", "埃塞俄比亚", "乌干达", "索马里"),
    ),
    "A、B,在评选中出彩,分别荣获X": (
        "清江市人民小学、柳树镇中心学校，在数以万计的校园中出彩，分别荣获全省“书香校园”称号。",
        made("全省“书香校园”", "selected", "清江市人民小学", "柳树镇中心学校"),
    ),
    "二所 is the second and no count": (
        "联合东湖大学、自然资源部海洋二所共建东海海洋实验室。",
        made("东海海洋实验室", "co_builder", "东湖大学", "自然资源部海洋二所"),
    ),
    "新能源 begins a name": (
        "新能源汽车数据联盟由红叶科技有限公司、清江银行共同发起成立。",
        made("新能源汽车数据联盟", "initiator", "红叶科技有限公司", "清江银行"),
    ),
    "促进会 is a name though 促进 is a verb": (
        "清江科创研究院由清江科技发展促进会、红叶科技有限公司联合组建。",
        made("清江科创研究院", "co_builder", "清江科技发展促进会", "红叶科技有限公司"),
    ),
    "创始成员包括": (
        "全球航运网络联盟正式成立，创始成员包括：红叶航运集团、东湖港口集团、银河海运公司。",
        made("全球航运网络联盟", "member", "红叶航运集团", "东湖港口集团", "银河海运公司"),
    ),
    "成员单位包括A、B,C、D: the list goes over commas": (
        "货运枢纽协调机制成员单位包括交通运输部、财政部，国家铁路局、国家邮政局，红叶银行。",
        made(
            "货运枢纽协调机制",
            "member",
            "交通运输部",
            "财政部",
            "国家铁路局",
            "国家邮政局",
            "红叶银行",
        ),
    ),
    "成为X、Y和Z成员单位: each body": (
        "清江医院成为楚天肿瘤专科联盟、精神专科联盟和感染性疾病联盟成员单位。",
        made("楚天肿瘤专科联盟", "member", "清江医院")
        | made("精神专科联盟", "member", "清江医院")
        | made("感染性疾病联盟", "member", "清江医院"),
    ),
    "作为X副会长单位的A": (
        "作为清江志愿服务联合会副会长单位的晨星志愿者协会，组织志愿者集结。",
        made("清江志愿服务联合会", "member", "晨星志愿者协会"),
    ),
    "X汇聚了A、B等二十余家企业": (
        "清江公益联盟汇聚了红叶乳品有限公司、春蕾义工队等二十余家企业。",
        made("清江公益联盟", "member", "红叶乳品有限公司", "春蕾义工队", "二十余家企业"),
    ),
    "除A所属的B、C之外,D也加入": (
        "除市人社局所属的清江实训中心和清江创业基地之外，红叶地铁、东湖研究所也加入了技能实践联盟。",
        made("技能实践联盟", "member", "清江实训中心", "清江创业基地", "红叶地铁", "东湖研究所"),
    ),
    "入选X的两个村分别是A、B": (
        "清江市入选全国美丽乡村示范村的两个村分别是柳树乡双元村、酒埠镇仙湖村。",
        made("全国美丽乡村示范村", "selected", "柳树乡双元村", "酒埠镇仙湖村"),
    ),
    "A市的B、C两家企业获评": (
        "清江市的陶润实业、华鑫电瓷两家企业获评国家级绿色工厂。",
        made("国家级绿色工厂", "selected", "陶润实业", "华鑫电瓷"),
    ),
    "A入选X A入选…: the next headline is no part of the title": (
        "常德市入选全国便民生活圈试点常德入选全国便民生活圈试点。",
        made("全国便民生活圈试点", "selected", "常德市"),
    ),
    "位于A和B内": (
        "清江国家物流枢纽位于西安高新技术产业开发区和西安经济技术开发区内。",
        made("清江国家物流枢纽", "site", "西安高新技术产业开发区", "西安经济技术开发区"),
    ),
}


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_gives_its_rows_and_no_others(name: str) -> None:
    sentence, expected = PATTERNS[name]
    found = cells(sentence)
    assert found == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "“中试平台”由线上服务平台、线下运营中心、中试基地三部分组成。",
        "学校和企业共建产教融合实践中心。",
        "支持企业与高校、产业园区共建清江智能制造产业学院。",
        "鼓励链主型企业牵头建设产业链云平台。",
        "国家生物制造产业创新中心、国家地方共建具身智能机器人创新中心等相继成立。",
        "学院与走访企业在共建清江专业实验室、技术攻关、员工培训等方面达成合作意向。",
        "清江方面坚定支持红叶银行加入江北产业联盟。",
        "带动更多爱心企业、个人加入清江公益联盟。",
        "清江集团为民营企业和高校毕业生搭建“清江就业”服务平台。",
        "红叶集团正考虑在靠近德国、美国和加拿大的区域建立一家电动汽车电池工厂。",
        "2007年加入红叶基金管理有限公司，担任高级分析师。",
        "大都市文艺协作联盟由楚天文艺家协会副主席、清江文艺家协会主席王甲倡议并发起。",
        "双方经多次协商，在云南省联合打造残疾人培训示范基地。",
        "红叶汽车发布了新架构，被命名为“四叶草”。",
        "3家跨国公司地区总部和3家外资研发中心落户重庆市。",
        "红叶集团依托旗下京东家园、快送双平台服务商家。",
        "活动由清江外事办和红叶集团共同组织，旨在打造互动交流平台。",
        "相关名单包括美国、英国、德国等70多个国家。",
        "会上为清江商会会长单位、清江商会副会长单位授牌。",
    ],
)
def test_what_is_no_membership_gives_no_row(sentence: str) -> None:
    assert cells(sentence) == set()


def test_a_clause_of_a_thing_does_not_speak_of_the_body_before() -> None:
    found = cells(
        "清江国际创新中心由清江科创中心和红叶集团共同打造。",
        "同日开工的清江数字大道，由东湖开发院共同打造。",
    )
    assert found == made("清江国际创新中心", "co_builder", "清江科创中心", "红叶集团")


def test_who_calls_a_meeting_leads_no_body_named_before() -> None:
    found = cells("清江服务共同体正式揭牌。", "由清江县卫生院牵头，组织各部门召开了联席会议。")
    assert found == set()


def test_a_member_that_is_called_an_alliance_is_not_the_one_taken_up() -> None:
    found = cells(
        "清江少年保护联盟正式成立。",
        "该联盟由各界力量共同打造，包括东湖大学、银河服务联盟、南山协会等25家单位发起。",
    )
    assert found == made(
        "清江少年保护联盟", "initiator", "东湖大学", "银河服务联盟", "南山协会", "25家单位"
    )


def test_this_trial_is_the_one_for_which_members_were_selected() -> None:
    found = cells("常德市入选全国便民生活圈试点。", "本次试点包括杭州市、深圳市等。")
    assert made("全国便民生活圈试点", "selected", "常德市", "杭州市", "深圳市") == found


def test_a_quoted_kind_is_the_body_whose_name_ends_so() -> None:
    found = cells("清江信息产业链党建联盟正式成立。", "30多家单位首批加入“党建联盟”。")
    assert found == made("清江信息产业链党建联盟", "member", "30多家单位")


def test_who_attends_is_told_as_a_member_only_of_a_body_named_there() -> None:
    place = "清江党群服务中心正式揭牌。"
    assert cells(place, "50家会员单位代表参会。") == set()
    assert cells("清江合作协会成立大会召开，全市36家会员企业代表出席。") == made(
        "清江合作协会", "member", "36家会员企业"
    )


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "云江学堂联盟，是2017年9月由临江大学、北岸学院等9家单位联合创办。",
            {
                ("云江学堂联盟", "临江大学", "co_builder"),
                ("云江学堂联盟", "北岸学院", "co_builder"),
            },
        ),
        (
            "云江数据交易中心是由省发改委、临江市政府共同批准成立。",
            {
                ("云江数据交易中心", "省发改委", "supervisor"),
                ("云江数据交易中心", "临江市政府", "supervisor"),
            },
        ),
        (
            "云江医联体由临江市人民医院为理事长单位。",
            {("云江医联体", "临江市人民医院", "lead")},
        ),
        (
            "北岸医院加入了临江大学附属第一医院牵头的云江心血管专科联盟。",
            {("云江心血管专科联盟", "北岸医院", "member")},
        ),
        (
            "云江高校联盟首批成员高校共12所，包括临江大学、南湖师范学院、西河医学院等。",
            {
                ("云江高校联盟", "临江大学", "member"),
                ("云江高校联盟", "南湖师范学院", "member"),
                ("云江高校联盟", "西河医学院", "member"),
            },
        ),
        (
            "临江市司法局会同北岸派出所，在北岸口岸设立临江市法律援助工作站。",
            {
                ("临江市法律援助工作站", "临江市司法局", "co_builder"),
                ("临江市法律援助工作站", "北岸派出所", "co_builder"),
            },
        ),
        (
            "此次签约标志着北岸区正式加入云江教育共同体。",
            {("云江教育共同体", "北岸区", "member")},
        ),
    ],
)
def test_constructions_of_reports_are_read(text: str, rows: set[tuple[str, str, str]]) -> None:
    assert rows <= cells(text)
