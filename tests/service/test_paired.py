"""Values that go with names in order."""

import pytest

from indexer.text.fold import fold
from service.answers.spans.paired import paired

DRUGS = "研发新药“QX5抑制剂”、抗癌药WZ-1相继以3000万元、4800万元价格转让。"
AREAS = "学校的占地面积和建筑面积分别为3万平方米和1.2万平方米,学生共900人。"
TERMS = "甲校、乙校先后于2019年、2021年迁入新址。"


@pytest.mark.parametrize(
    ("asked", "text", "marked", "value"),
    [
        ("QX5抑制剂以什么价格转让?", DRUGS, "4800万元", "3000万元"),
        ("WZ-1的价格是多少?", DRUGS, "4800万元", "4800万元"),
        ("抗癌药卖了多少钱?", DRUGS, "3000万元", "4800万元"),
        ("药卖了多少钱?", DRUGS, "4800万元", "4800万元"),  # which of them is not said
        ("学校的建筑面积是多少?", AREAS, "3万平方米", "1.2万平方米"),
        ("学校的占地面积多大?", AREAS, "1.2万平方米", "3万平方米"),
        ("学生有多少人?", AREAS, "900人", "900人"),
        ("乙校哪年迁入新址?", TERMS, "2019年", "2021年"),
    ],
)
def test_the_value_in_the_place_of_the_name(asked: str, text: str, marked: str, value: str) -> None:
    folded = fold(text)
    at = folded.index(marked)
    start, end = paired(fold(asked), folded, at, at + len(marked))
    assert folded[start:end] == value
