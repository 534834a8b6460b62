"""Items as the noun that is asked for has them."""

import pytest

from service.answers.lists.asked_items import as_asked, one_sort
from service.answers.lists.enumeration import items_in


@pytest.mark.parametrize(
    ("question", "text", "marked", "items"),
    [
        ("补贴给哪些农户?", "补贴给独居或者患病的农户。", "独居或者患病", ["独居或者患病的农户"]),
        ("减免哪些家庭?", "减免失业或有病人的家庭。", "失业或有病人的家庭", ["失业或有病人的家庭"]),
        ("哪些人可以报名?", "教师或者学生可以报名。", "教师或者学生", []),
        ("补贴给哪些农户?", "补贴给独居、患病的农户。", "独居、患病的农户", []),
        ("怎样报名?", "独居或者患病的农户来报名。", "独居或者患病", []),
    ],
)
def test_what_belongs_to_one_noun_is_one_item(
    question: str, text: str, marked: str, items: list[str]
) -> None:
    start = text.index(marked)
    assert [text[a:b] for a, b in one_sort(question, text, start, start + len(marked))] == items


@pytest.mark.parametrize(
    ("question", "text", "items"),
    [
        ("带动了哪些产业?", "远洋捕捞及冷链产业高质量发展", ["远洋捕捞", "冷链产业"]),
        ("支持哪些行业?", "纺织行业、造船行业振兴", ["纺织行业", "造船行业"]),
        ("有哪些项目?", "码头项目、航道建设项目", ["码头项目", "航道建设项目"]),
        ("有哪些产业园?", "茶叶园、产业发展园", ["茶叶园", "产业发展园"]),
        ("推进了什么?", "纺织行业、造船行业振兴", ["纺织行业", "造船行业振兴"]),
    ],
)
def test_what_things_are_brought_to_is_no_part_of_them(
    question: str, text: str, items: list[str]
) -> None:
    spans = as_asked(question, text, items_in(text, 0, len(text)))
    assert [text[a:b] for a, b in spans] == items


def test_growth_that_is_asked_for_stays() -> None:
    text = "扶持鱼苗基地建设"
    assert as_asked("哪些基地建设受扶持?", text, [(2, 8)]) == [(2, 8)]
    assert as_asked("哪些基地受扶持?", text, [(2, 8)]) == [(2, 6)]
