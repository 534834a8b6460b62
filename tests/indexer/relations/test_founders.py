"""Who founds a body alone, and by whom one was founded: news with adverbs, places and times between."""

import pytest

from tests.indexer.relations.documents import cells, made

PATTERNS = {
    "A于2021年成立了“X”": (
        "在他的引领下，松江大学于2021年成立了“短跑速度研究与训练中心”，方法得到了改进。",
        made("短跑速度研究与训练中心", "co_builder", "松江大学"),
    ),
    "A最新成立X, a short name that the document uses": (
        "禾木最新成立濠江棠棣实业投资公司，注册资本15亿元。禾木公司表示不作回应。",
        made("濠江棠棣实业投资公司", "initiator", "禾木"),
    ),
    "A成立X, a word that the document does not use again": (
        "乐队最新成立濠江棠棣实业投资公司，注册资本15亿元。",
        set(),
    ),
    "A代表宣布成立X": (
        "北岸军人扣押了总统。当天深夜，北岸军人代表宣布成立救国国家委员会。",
        made("救国国家委员会", "initiator", "北岸军人"),
    ),
    "某人宣布A设立X": (
        "校长王某宣布松江大学设立“曹先生纪念基金”。",
        made("曹先生纪念基金", "co_builder", "松江大学"),
    ),
    "A…,依托B组建X": (
        "松江街道完成专项调研后，依托各村文化礼堂组建“护苗”志愿服务队。",
        made("“护苗”志愿服务队", "co_builder", "松江街道"),
    ),
    "A组建了“X”实践队": (
        "松江大学建筑学院组建了“匠心寻迹”暑期社会实践队。",
        made("“匠心寻迹”暑期社会实践队", "co_builder", "松江大学建筑学院"),
    ),
    "与A合作,成立X和Y": (
        "香山公园环境优美。香山公园还与松江区文明办合作，成立了红领巾生态科普宣讲队和垃圾分类科普志愿者队。",
        made("红领巾生态科普宣讲队", "co_builder", "香山公园", "松江区文明办")
        | made("垃圾分类科普志愿者队", "co_builder", "香山公园", "松江区文明办"),
    ),
    "X体验馆由A、B共建": (
        "松江应急安全体验馆由松江应急管理局、濠江交通集团共建。",
        made("松江应急安全体验馆", "co_builder", "松江应急管理局", "濠江交通集团"),
    ),
    "A在某国设立子公司“X”": (
        "据报道，禾木汽车已在印度设立子公司“禾木印度能源公司”。",
        made("禾木印度能源公司", "co_builder", "禾木汽车"),
    ),
    "A系与B共建X": (
        "会上，松江大学机械系与禾木激光共建激光先进制造联合研究中心。",
        made("激光先进制造联合研究中心", "co_builder", "松江大学机械系", "禾木激光"),
    ),
    "A、B正协力打造“X”": (
        "据悉，松江消防局、濠江消防局正协力打造“两江消防交流中心”。",
        made("两江消防交流中心", "co_builder", "松江消防局", "濠江消防局"),
    ),
    "X由A与B于2015年重组成立": (
        "松江电力集团有限公司（简称“松江电力”）是特大型企业，肩负使命，由松江投资集团公司与濠江核电公司于2015年5月重组成立。",
        made("松江电力集团有限公司", "co_builder", "松江投资集团公司", "濠江核电公司"),
    ),
    "X是由A孵化成立的公司": (
        "水杉分子是由松江大学智能研究院（AIR）于今年 7 月孵化成立的模型创业公司。",
        made("水杉分子", "co_builder", "松江大学智能研究院"),
    ),
    "X在1993年经A批准设立": (
        "香山经济技术开发区在1993年经国务院批准设立。",
        made("香山经济技术开发区", "supervisor", "国务院"),
    ),
    "X是A批复设立的": (
        "香山地方发展合作示范区是国家发改委批复设立的对外交流的重要平台。",
        made("香山地方发展合作示范区", "supervisor", "国家发改委"),
    ),
    "A与三家公司——B、C和D共同成立合资公司X": (
        "禾木电子与三家本土公司——香山船厂、伶仃航运和濠江半导体共同成立合资公司ESMC。",
        made("ESMC", "co_builder", "香山船厂", "伶仃航运", "濠江半导体"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_founders(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected
