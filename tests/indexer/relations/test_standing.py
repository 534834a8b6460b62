"""Where bodies stand, who alone founds one, who is given a title, and what 该 points at."""

import pytest

from tests.indexer.relations.documents import cells, made

PATTERNS = {
    "位于A的X": (
        "位于柳树镇的清江科技有限公司开业，位于三峡大学的无人机实训基地也在训练。",
        made("清江科技有限公司", "site", "柳树镇") | made("无人机实训基地", "site", "三峡大学"),
    ),
    "X在A成立: what stands somewhere has a site": (
        "清江技术转移中心在宜昌市成立。",
        made("清江技术转移中心", "site", "宜昌市"),
    ),
    "X在A成立: an alliance that is founded in a city has its seat nowhere": (
        "清江技术转移联盟在宜昌市成立。",
        set(),
    ),
    "X正式入驻A": (
        "清江技术转移中心正式入驻东湖科技园。",
        made("清江技术转移中心", "site", "东湖科技园"),
    ),
    "A成立了X和Y": (
        "清江大学成立了清江水文化研究院和清江县域经济研究院。",
        made("清江水文化研究院", "co_builder", "清江大学")
        | made("清江县域经济研究院", "co_builder", "清江大学"),
    ),
    "A…,设立X: the founder stands a clause before": (
        "清江大学整合校内资源，设立清江水文化研究院。",
        made("清江水文化研究院", "co_builder", "清江大学"),
    ),
    "a group of states, which no word for a body ends": (
        "金砖国家包括中国、俄罗斯、印度、巴西、南非5个国家。",
        made("金砖国家", "member", "中国", "俄罗斯", "印度", "巴西", "南非"),
    ),
    "a date with spaces in it is no member": (
        "清江基金管理公司由清江集团、2018 年 4 月、红叶集团共同发起设立。",
        made("清江基金管理公司", "initiator", "清江集团", "红叶集团"),
    ),
    "A打造X: an aim": ("清江大学打造清江水文化传播平台。", set()),
    "授予A“X”": (
        "中国水利学会授予宜昌市“全国水文化建设基地”称号。",
        made("全国水文化建设基地", "selected", "宜昌市"),
    ),
    "向A授牌“X”": (
        "中国水利学会向宜昌市授牌“全国水文化建设基地”。",
        made("全国水文化建设基地", "selected", "宜昌市"),
    ),
    "成功创建为“X”“Y”: two titles without a mark between": (
        "柳树镇成功创建为“国家级生态镇”“全国文明镇”。",
        made("国家级生态镇", "selected", "柳树镇") | made("全国文明镇", "selected", "柳树镇"),
    ),
    "A同意B设立X": (
        "国家金融监管总局批复同意清江银行设立清江再保险运营中心。",
        made("清江再保险运营中心", "supervisor", "国家金融监管总局")
        | made("清江再保险运营中心", "co_builder", "清江银行"),
    ),
    "X是在A指导下成立的组织": (
        "清江水文化联盟是在清江县文旅局指导下成立的社会组织。",
        made("清江水文化联盟", "supervisor", "清江县文旅局"),
    ),
    "拟由A、B组建": (
        "清江农商银行拟由柳树银行、东湖银行共同组建。",
        made("清江农商银行", "planned", "柳树银行", "东湖银行"),
    ),
    "“X”成员A、B和C: states": (
        "“清江联盟”成员泰国、老挝和越南出席。",
        made("清江联盟", "member", "泰国", "老挝", "越南"),
    ),
    "X成员单位A、B: firms whose names begin with a country": (
        "清江协调机制成员单位中国铁路、中国邮政的负责人出席。",
        set(),
    ),
    "以A、B、C为代表的X国家": (
        "以泰国、老挝、越南等三个经济体为代表的金砖国家影响日益扩大。",
        made("金砖国家", "member", "泰国", "老挝", "越南"),
    ),
    "在A牵头下,B探索成立X": (
        "在宜昌市水利局牵头下，清江大学联合三峡大学成立“清江水文化联盟”。",
        made("清江水文化联盟", "lead", "宜昌市水利局")
        | made("清江水文化联盟", "co_builder", "清江大学", "三峡大学"),
    ),
    "包括A、B,联合宣布成立X": (
        "三家公司，包括清江公司、红叶公司和柳树公司，联合宣布成立清江论坛。",
        made("清江论坛", "co_builder", "清江公司", "红叶公司", "柳树公司"),
    ),
    "A与B共同开设X": (
        "清江大学与三峡大学共同开设“水文化学院”。",
        made("水文化学院", "co_builder", "清江大学", "三峡大学"),
    ),
    "A正与B合作组建X: it does not exist yet": (
        "清江集团正与红叶公司合作组建清江产业基金。",
        made("清江产业基金", "planned", "清江集团", "红叶公司"),
    ),
    "A、B、C等N家企业: a count says that they are firms": (
        "商务厅确定清江、红叶、柳树等32家企业为省级电商示范企业。",
        made("省级电商示范企业", "selected", "清江", "红叶", "柳树", "32家企业"),
    ),
    "首批试点单位包括A、B: of the body before": (
        "“清江风险联防平台”上线。首批试点单位包括红叶公司、柳树银行、清江信托等7家企业。",
        made("清江风险联防平台", "member", "红叶公司", "柳树银行", "清江信托", "7家企业"),
    ),
    "A先后在某年获批X": (
        "宜昌市先后在2020年获批港口型国家物流枢纽、2021年获批陆港型国家物流枢纽。",
        made("港口型国家物流枢纽", "selected", "宜昌市")
        | made("陆港型国家物流枢纽", "selected", "宜昌市"),
    ),
    "A、B签署协议,并成立X": (
        "清江集团、三峡大学医院（以下简称三大医院）在宜昌市签署战略合作协议，并成立“清江联合创新中心”。",
        made("清江联合创新中心", "co_builder", "清江集团", "三峡大学医院"),
    ),
    "X成员国A总统某、B总理某": (
        "清江合作组织成员国泰国总理甲某、老挝总理乙某和越南代表出席。",
        made("清江合作组织", "member", "泰国", "老挝", "越南"),
    ),
    "X轮值主席国A总统某": (
        "清江合作组织轮值主席国泰国总理甲某主持会议。",
        made("清江合作组织", "lead", "泰国"),
    ),
    "该学院: the body in the sentence before": (
        "清江大学新能源学院昨天揭牌。该学院由清江大学与红叶集团共同设立。",
        made("清江大学新能源学院", "co_builder", "清江大学", "红叶集团"),
    ),
    "已吸纳A、B入驻: groups that are counted": (
        "“清江通”物贸综合服务平台正式上线，目前已吸纳超过150家客户、近10家金融机构入驻。",
        made("“清江通”物贸综合服务平台", "member", "超过150家客户", "近10家金融机构"),
    ),
}


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern(name: str) -> None:
    text, wanted = PATTERNS[name]
    assert cells(text) == wanted
