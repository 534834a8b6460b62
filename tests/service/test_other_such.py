"""Whether a sentence tells of others of a kind only."""

import pytest

from service.answers.near_misses.other_such import of_other_such
from service.answers.polar import judge
from service.reader.reading import Passage

GAUGES = "东沟水库已经装上了雨量计,西沟水库的雨量计正在安装,预计8月装好。"


def test_what_is_told_of_two_others_says_nothing_of_the_third() -> None:
    assert of_other_such("北沟泉水库的雨量计装好了没有?", GAUGES, "")
    assert judge("北沟泉水库的雨量计装好了没有?", [Passage(GAUGES, "")], 0.9) is None


@pytest.mark.parametrize(
    ("question", "told", "context"),
    [
        ("东沟水库的雨量计装好了没有?", GAUGES, ""),
        ("北沟泉水库的雨量计装好了没有?", GAUGES, "北沟泉水库"),
        ("北沟泉水库的雨量计是什么牌子?", GAUGES, ""),
        ("北沟泉水库的雨量计装好了没有?", "水库的雨量计都装好了。", ""),
    ],
)
def test_what_may_be_told_of_it_is_left_alone(question: str, told: str, context: str) -> None:
    assert not of_other_such(question, told, context)
