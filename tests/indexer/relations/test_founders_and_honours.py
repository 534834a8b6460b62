"""Founders told by a relative clause, what is only willed, prizes, lists of the honoured, brackets."""

import pytest

from tests.indexer.relations.documents import cells, made

PACT = "三边安全伙伴关系机制"
SAID = {
    "A、B三国成立的X": (
        f"美国、英国、澳大利亚三国成立的{PACT}(TSP)引发关注。",
        made(PACT, "co_builder", "美国", "英国", "澳大利亚"),
    ),
    "A和B成立的“X”, whatever it is called": (
        "美国、印度和日本成立的“清江安全对话”(QJD)也在推进。",
        made("清江安全对话", "co_builder", "美国", "印度", "日本"),
    ),
    "what it is stands in front of its name": (
        "美国、加拿大和英国组成的所谓的情报组织“三目联盟”很活跃。",
        made("三目联盟", "member", "美国", "加拿大", "英国"),
    ),
    "A、B筹划设立X": (
        "清江电影家协会、谢氏艺术基金会、上虞区人民政府筹划设立以谢氏命名的青年电影扶持基金。",
        made("青年电影扶持基金", "planned", "清江电影家协会", "谢氏艺术基金会", "上虞区人民政府"),
    ),
    "A愿同B设立X": (
        "印尼愿同中方设立“清江文明中心”,加快建设。",
        made("清江文明中心", "planned", "印尼", "中方"),
    ),
    "两地发起了该联盟": (
        "临江市与松江市近日签约清江旅游联盟。两地共同发起了该联盟。",
        made("清江旅游联盟", "initiator", "临江市", "松江市"),
    ),
    "华为获评X": (
        "长河商城、华为获评“最具潜力 Top 2”,大河巴巴、华为进步。大河巴巴、华为获评“最具实力 Top 2”。",
        made("最具潜力 Top 2", "selected", "长河商城", "华为")
        | made("最具实力 Top 2", "selected", "大河巴巴", "华为"),
    ),
    "列入X名单": (
        "10个项目列入中国世界文化遗产预备名单。",
        made("中国世界文化遗产预备名单", "selected", "10个项目"),
    ),
    "A、B分别成为X、Y试点城市": (
        "宝鸡、咸阳分别成为国家制造业技术改造试点、中小企业数字化转型试点城市。",
        made("国家制造业技术改造试点", "selected", "宝鸡")
        | made("中小企业数字化转型试点城市", "selected", "咸阳"),
    ),
    "a prize without quotation marks": (
        "清江公司荣获第二十四届中国专利银奖。清江集团、长河大学获国家科学技术进步奖二等奖。",
        made("第二十四届中国专利银奖", "selected", "清江公司")
        | made("国家科学技术进步奖二等奖", "selected", "清江集团", "长河大学"),
    ),
    "a count that says of what": (
        "6家组织获得第五届中国质量奖提名奖。",
        made("第五届中国质量奖提名奖", "selected", "6家组织"),
    ),
    "获得授牌的十大X为:A、B": (
        "获得授牌的十大低碳场景为:清江大学建筑、百丈镇“碳管家”项目、大悦城改造项目。",
        made("十大低碳场景", "selected", "清江大学建筑", "百丈镇“碳管家”项目", "大悦城改造项目"),
    ),
    "members in brackets": (
        "清江联盟成员单位(清江大学、长河大学)参加活动。",
        made("清江联盟", "member", "清江大学", "长河大学"),
    ),
}
NOT_SAID = {
    "persons and works win prizes too": "10位外国专家获得2023年度国际科学技术合作奖。"
    "长河公司工程获第三届中国工程金奖。《山河》获第三届中国电影银奖。"
    "清江中学的赵某某和伙伴获得第三届全国挑战赛水下项目大奖。",
    "a bare count": "有三十七项获得国家科技发明奖。",
    "what may be won": "清江公司希望获得第二十四届中国专利银奖。",
    "a list of persons": "当选的十大优秀校长为:赵大河、钱小江、孙中湖。",
    "two are no list": "入选的两个项目是甲桥、乙桥工程等。",
}


@pytest.mark.parametrize(("text", "found"), SAID.values(), ids=SAID.keys())
def test_what_is_said(text: str, found: set[tuple[str, str, str]]) -> None:
    assert cells(text) == found


@pytest.mark.parametrize("text", NOT_SAID.values(), ids=NOT_SAID.keys())
def test_what_is_not_said(text: str) -> None:
    assert cells(text) == set()
