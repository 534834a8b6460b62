"""Who has the most of what one sentence tells of each."""

import pytest

from service.answers.choosing.foremost import foremost
from service.reader.reading import Passage

MEALS = "园区食堂共有三个:东门食堂每天用餐约620人,科研楼食堂约110人,宿舍区食堂约340人。"
CARDS = "联票今年累计售出46.3万张,其中南浦市售出17.9万张,北浦市12.6万张,西浦市9.5万张。"
BIDS = (
    "东方机械公司成立于2009年,报价298万元,得分91.5分;华清设备公司成立于2015年,报价286万元,得分88分;"
    "大同铸造厂成立于2003年,报价452万元,得分93分。"
)


@pytest.mark.parametrize(
    ("question", "text", "name"),
    [
        ("哪个食堂用餐的人最少?", MEALS, "科研楼食堂"),
        ("用餐人数最多的是哪个食堂?", MEALS, "东门食堂"),
        ("联票在哪座城市卖得最好?", CARDS, "南浦市"),
        ("联票卖得最差的是哪个市?", CARDS, "西浦市"),
        ("哪家企业得分最高?", BIDS, "大同铸造厂"),
        ("哪家企业报价最低?", BIDS, "华清设备公司"),
        (
            "哪个景区门票收入最高?",
            "东湖景区门票收入3万元,西湖景区门票收入9万元,南湖景区门票收入5万元。",
            "西湖景区",
        ),
    ],
)
def test_each_that_is_named_by_its_kind_is_weighed(question: str, text: str, name: str) -> None:
    found = foremost(question, [Passage(text, "")])
    assert found is not None
    assert found.option == name
    assert found.supports


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("哪座城市的游客最多?", CARDS),  # what is not told
        ("哪座城市的联票收入最高?", CARDS),
        ("哪家企业的员工最多?", BIDS),
        ("哪家企业成立得最早?", BIDS),  # days are not weighed here
        ("除南浦市以外,联票在哪座城市卖得最好?", CARDS),
        ("人均联票最多的是哪座城市?", CARDS),
        ("哪座城市联票卖得最好?", CARDS.replace("9.5万张", "17.9万张")),  # two have as much
        ("哪座城市联票卖得最好?", CARDS.replace("9.5万张", "9.5万张等")),  # not all are told
        ("哪座城市联票卖得最好?", CARDS.replace("9.5万张", "卖得最好")),  # the text says who
        ("哪个食堂用餐的人最少?", MEALS.replace("约110人", "暂停供餐")),  # one has no value
        ("哪个食堂用餐的人最少?", MEALS.replace("110人", "110份")),  # in another unit
        ("食堂用餐的人多吗?", MEALS),
        # of other things, of less, and of another year
        ("哪个村的水稻最多?", "东村水稻300吨,西村玉米500吨,南村水稻200吨。"),
        ("哪个局投诉最多?", "投诉减少:水利局减少20件,交通局减少120件,教育局减少9件。"),
        ("2022年哪个镇收入最高?", "2023年东河镇收入3万元,西河镇收入9万元,南河镇收入5万元。"),
    ],
)
def test_what_is_not_told_of_all_is_not_weighed(question: str, text: str) -> None:
    assert foremost(question, [Passage(text, "")]) is None
