"""Lists that a title closes, plates, agreements by name, zones and what opens where."""

import pytest

from tests.indexer.relations.documents import cells, made

PATTERNS = {
    "A、B和C等三个省级X: as many as there are said to be": (
        "师生们参观了清江博物馆、红叶科技馆和清江植物园管理中心等三个湖北省级科普基地。",
        made("湖北省级科普基地", "selected", "清江博物馆", "红叶科技馆", "清江植物园管理中心"),
    ),
    "fewer than the count names no list": (
        "师生们参观了清江博物馆、红叶科技馆等三个湖北省级科普基地。",
        set(),
    ),
    "A获某部首批X授牌": (
        "清江职业技术学院获教育部首批国家级教师教学创新团队授牌。",
        made("首批国家级教师教学创新团队", "selected", "清江职业技术学院"),
    ),
    "A希望获X授牌 is only hoped for": (
        "清江职业技术学院希望获教育部首批国家级教师教学创新团队授牌。",
        set(),
    ),
    "a destination is a title": (
        "龙泉仙女山获评全国高质量户外运动目的地。",
        made("全国高质量户外运动目的地", "selected", "龙泉仙女山"),
    ),
    "A获X奖3项、Y奖2项": (
        "红叶歌舞剧院获文华奖3项、群星奖2项。",
        made("文华奖", "selected", "红叶歌舞剧院") | made("群星奖", "selected", "红叶歌舞剧院"),
    ),
    "a prize of the whole world": (
        "红叶公司荣获全球生态修复范例奖。",
        made("全球生态修复范例奖", "selected", "红叶公司"),
    ),
    "借鉴 begins what is done, and names nobody": (
        "借鉴先进地区的做法，成立由60名专家组成的清江专家咨询委员会。",
        made("清江专家咨询委员会", "member", "60名专家"),
    ),
    "X、Y等项目陆续在A落地": (
        "清江信息园、红叶国际文创科技园等项目，近来也陆续在宜昌市落地。",
        made("清江信息园", "site", "宜昌市") | made("红叶国际文创科技园", "site", "宜昌市"),
    ),
    "A、B和C按照…,整合…,合力打造X": (
        "湖北大学、红叶公司和清江市科技局按照“一个目标”的思路，整合资源、创新政策，合力打造了清江科技创新中心。",
        made("清江科技创新中心", "co_builder", "湖北大学", "红叶公司", "清江市科技局"),
    ),
    "another subject between them and the verb": (
        "湖北大学、红叶公司按照“一个目标”的思路开会，代表们围绕发展发言，合力打造清江创新中心。",
        set(),
    ),
    "A创建工作及B: work on what is made makes nothing": (
        "与会领导对清江集团职工之家、劳模创新工作室创建工作及职工书屋进行了调研。",
        set(),
    ),
    "A通过省级X认定": (
        "红叶公司顺利通过国家级绿色工厂认定。",
        made("国家级绿色工厂", "selected", "红叶公司"),
    ),
    "A又获批建设X": (
        "今年，西安又获批建设商贸服务型国家物流枢纽。",
        made("商贸服务型国家物流枢纽", "selected", "西安"),
    ),
    "X坐落在A": (
        "清江法庭坐落在宜昌市红叶街道。",
        made("清江法庭", "site", "宜昌市红叶街道"),
    ),
    "X由A捐资多少元创办": (
        "清江科技大学由红叶基金会捐资100亿元创办。",
        made("清江科技大学", "co_builder", "红叶基金会"),
    ),
    "辖区内 says where, and is no part of a name": (
        "清江市联合辖区内红叶公司、清江银行成立“红色先锋”联盟。",
        made("“红色先锋”联盟", "co_builder", "清江市", "红叶公司", "清江银行"),
    ),
    "公布X名单,入选园区包括A、B": (
        "近日，湖北省公布了化工园名单，获批园区包括宜都化工园、清江化工园。",
        made("化工园名单", "selected", "宜都化工园", "清江化工园"),
    ),
    "X,某年起由A和B共建": (
        "清江青年政治学院成立于1985年，2012年起由团中央和教育部共建。",
        made("清江青年政治学院", "co_builder", "团中央", "教育部"),
    ),
    "由多少名专家组成专家组": (
        "由177名专家组成清江市医疗应急工作专家组。",
        made("清江市医疗应急工作专家组", "member", "177名专家"),
    ),
    "a society of young people can hold a title": (
        "红叶银行志愿者服务队获评2023年度“好网民”榜样社团。",
        made("2023年度“好网民”榜样社团", "selected", "红叶银行志愿者服务队"),
    ),
    "how often a class of prizes was won says not which": (
        "清江中学获一等奖3项、二等奖2项。",
        set(),
    ),
    "A、B签署“X”行动协议": (
        "清江市总工会、红叶公司共同签署了“书香进校园”行动协议。",
        made("“书香进校园”行动", "co_builder", "清江市总工会", "红叶公司"),
    ),
    "A与B签订协议,合作开发X": (
        "红叶集团与清江市政府签订协议，合作开发清江昆明科技城。",
        made("清江昆明科技城", "co_builder", "红叶集团", "清江市政府"),
    ),
    "X覆盖A多少平方公里,由B批复设立": (
        "清江绿色发展合作示范区覆盖宜昌市120平方公里，由国家发展改革委批复设立。",
        made("清江绿色发展合作示范区", "site", "宜昌市")
        | made("清江绿色发展合作示范区", "supervisor", "国家发展改革委"),
    ),
    "设立3个X,分别位于A、B、C": (
        "示范区设立3个清江科技创新中心，分别位于红叶走廊、青山园、未来工场。",
        made("清江科技创新中心", "site", "红叶走廊", "青山园", "未来工场"),
    ),
    "X在某大厦揭牌": (
        "清江税务学会联络处在红叶大厦揭牌。",
        made("清江税务学会联络处", "site", "红叶大厦"),
    ),
    "在某研究所(又名)设立X": (
        "在湖北省植物研究所（清江植物园）设立全国首个植物种质司法保护基地。",
        made("植物种质司法保护基地", "site", "湖北省植物研究所"),
    ),
    "A始终是“X”的一员": (
        "中国始终是“南方之友”的一员。",
        made("南方之友", "member", "中国"),
    ),
    "自接任X主席国以来,A": (
        "自去年7月接任上合组织轮值主席国以来，中方举办了100多项活动。",
        made("上合组织", "lead", "中国"),
    ),
    "联合会 ends a name and acts with nobody": (
        "清江市义工联合会正式成立由29人组成的“抗洪救灾”工作组。",
        made("“抗洪救灾”工作组", "co_builder", "清江市义工联合会"),
    ),
    "由A组建的剧团": (
        "会上举行了由清江市文学研究会组建的红叶儿童剧团揭牌仪式。",
        made("红叶儿童剧团", "co_builder", "清江市文学研究会"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_what_a_sentence_says(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected
