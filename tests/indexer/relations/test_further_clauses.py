"""What further clauses of a sentence say: of another body, of the same one, of who approved it."""

import pytest

from tests.indexer.relations.documents import cells, made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "清江护理联盟由康宁卫校牵头,清江汽修联盟由长丰学院牵头。",
            made("清江护理联盟", "lead", "康宁卫校") | made("清江汽修联盟", "lead", "长丰学院"),
        ),
        (
            "清江职教集团由长河学院牵头,汇聚56所院校、102家企业。",
            made("清江职教集团", "lead", "长河学院")
            | made("清江职教集团", "member", "56所院校", "102家企业"),
        ),
        (
            "甲方宁海县政府、乙方清江大学共建清江海洋研究院。",
            made("清江海洋研究院", "co_builder", "宁海县政府", "清江大学"),
        ),
        (
            "由省体育局批准,清江市体育学校挂牌成立清江跳水人才基地。",
            made("清江跳水人才基地", "supervisor", "省体育局")
            | made("清江跳水人才基地", "co_builder", "清江市体育学校"),
        ),
        (
            "依托清江大学组建的清江碳中和创新中心挂牌。",
            made("清江碳中和创新中心", "site", "清江大学"),
        ),
        (
            "清江教育集团成员校有临江小学、龙井小学和白塔小学;育英教育集团由育英中学领办朝阳中学、红星中学。",
            made("清江教育集团", "member", "临江小学", "龙井小学", "白塔小学"),
        ),
    ],
)
def test_further_clauses(text: str, found: set[tuple[str, str, str]]) -> None:
    assert cells(text) == found
