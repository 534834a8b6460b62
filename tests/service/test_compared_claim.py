"""Claims that compare two, by the figures of both."""

import pytest

from service.answers.choosing.compared_claim import compared_claim
from service.answers.claims import claim_of
from service.answers.polar import judge
from service.reader.reading import Passage

TOLD = [
    Passage(
        "南湾镇有果农820户,北岭镇有果农1130户。东溪水库坝高38米,西溪水库坝高52米。合唱团由城北42所小学与"
        "城南57所中学和幼儿园组成。新茶“早春”、“晚秋”相继以每斤300元、480元售出。茶厂去年收入300万元。"
        "河东有小学12所、中学3所,河西有小学8所、中学5所。",
        "",
    )
]


def decided(question: str) -> bool | None:
    found = compared_claim(claim_of(question).strip("?。 ,"), TOLD)
    return found.holds if found else None


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("南湾镇的果农比北岭镇多吗?", False),
        ("北岭镇的果农是不是比南湾镇多?", True),
        ("东溪水库的坝比西溪水库高,对吗?", False),
        ("合唱团里城北的小学比城南的中学多,对不对?", False),
        ("早春的售价比晚秋低吗?", True),
        ("合唱团的小学比中学多吗?", False),
        ("合唱团的小学比中学和幼儿园多吗?", False),
        ("河东的小学比河西多吗?", True),  # 小学 is no less
        ("河东的小学比河西少吗?", False),
        ("河东的中学比河西多吗?", False),
    ],
)
def test_the_figures_of_the_two_decide(question: str, holds: bool) -> None:
    assert decided(question) is holds
    verdict = judge(question, TOLD, 0.5)
    assert verdict is not None
    assert verdict.holds is holds


@pytest.mark.parametrize(
    "question",
    [
        "茶厂的收入比去年高吗?",  # beside itself
        "南湾镇的果农比平均水平高吗?",
        "南湾镇的果农比东山镇多吗?",  # of whom nothing is told
        "南湾镇的果农比例高吗?",
        "南湾镇的果农不比北岭镇多吗?",
        "南湾镇有果农820户吗?",
    ],
)
def test_what_compares_no_two_that_are_told_of_is_left(question: str) -> None:
    assert decided(question) is None
