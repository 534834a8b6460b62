"""Ways of saying of official reports of schools and hospitals."""

import pytest

from tests.indexer.relations.documents import cells, made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "清江学院与汉王镇结对共建社会实践基地。",
            made("社会实践基地", "co_builder", "清江学院", "汉王镇"),
        ),
        (
            "双方签署《清江博物院与东吴大学历史学院共建清江教学基地协议书》。",
            made("清江教学基地", "co_builder", "清江博物院", "东吴大学历史学院"),
        ),
        (
            "立信中国和清江大学资源与环境工程学院签约成立“光催化创新平台”。",
            made("光催化创新平台", "co_builder", "立信中国", "清江大学资源与环境工程学院"),
        ),
        (
            "清江儿童意外伤害中心在北京儿童医院揭牌成立。",
            made("清江儿童意外伤害中心", "site", "北京儿童医院"),
        ),
        (
            "清江一附院挂牌“东吴大学重点协作医院”。",
            made("东吴大学重点协作医院", "selected", "清江一附院"),
        ),
        (
            "北京清江医院崇礼院区成功获批,成为首批国家区域医疗中心试点单位。",
            made("国家区域医疗中心试点单位", "selected", "北京清江医院崇礼院区"),
        ),
        (
            "宜昌市成为全国首批5个清江教育改革试点城市之一。",
            made("清江教育改革试点城市", "selected", "宜昌市"),
        ),
        (
            "清江学院网站介绍,1978年获批学士学位授权单位。",
            made("学士学位授权单位", "selected", "清江学院"),
        ),
        (
            "据清江高等研究院理事会消息,林致远当选清江高等研究院理事会理事长。",
            made("清江高等研究院理事会", "lead", "林致远"),
        ),
    ],
)
def test_reports_of_schools_and_hospitals(text: str, found: set[tuple[str, str, str]]) -> None:
    assert cells(text) == found
