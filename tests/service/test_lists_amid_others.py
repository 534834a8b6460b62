"""Lists that stand beside other lists, or inside what explains a numbered item, and pairs that 、 alone joins."""

import pytest

from service.answers.lists.enumeration import listed
from service.answers.lists.nothing_but import pair_in
from service.questions.kind import Kind


def _items(text: str, span: str) -> list[str]:
    start = text.index(span)
    return [text[a:b] for a, b in listed(text, start, start + len(span))]


@pytest.mark.parametrize(
    ("text", "span", "items"),
    [
        # What is told of the list holds another one.
        (
            "东岭林场、西岭林场、南岭林场相继完成了山界登记、树木普查。",
            "东岭林场、西岭林场、南岭林场",
            ["东岭林场", "西岭林场", "南岭林场"],
        ),
        (
            "要加强渔业、盐业、航运与港口、码头的衔接。",
            "渔业、盐业、航运",
            ["渔业", "盐业", "航运"],
        ),
        (
            "木匠、瓦匠、漆匠与学徒一起搭台。",
            "木匠、瓦匠、漆匠",
            ["木匠", "瓦匠", "漆匠"],
        ),
        ("甲村、乙村在丙河、丁河筑坝。", "甲村、乙村", ["甲村", "乙村"]),
        # Another list stands before it.
        (
            "全省产出四成以上的木耳、占全国九成以上的银杏、板栗、核桃。",
            "银杏、板栗、核桃",
            ["银杏", "板栗", "核桃"],
        ),
        (
            "船东、船长代表会谈了如何通过减少班次、拓宽航道省油。",
            "减少班次、拓宽航道",
            ["减少班次", "拓宽航道"],
        ),
        # Cut short by the reader, it is still as long as it goes.
        ("乐团带来了琴声、鼓声、笛声、号声。", "琴声、鼓声", ["琴声", "鼓声", "笛声", "号声"]),
        ("会上有木匠、瓦匠和漆匠。", "木匠、瓦匠", ["木匠", "瓦匠", "漆匠"]),
        ("他们是甲乡、乙乡、丙乡、丁乡的人。", "乙乡", ["甲乡", "乙乡", "丙乡", "丁乡"]),
    ],
)
def test_a_list_amid_others_is_as_long_as_it_is_told(
    text: str, span: str, items: list[str]
) -> None:
    assert _items(text, span) == items


def test_what_explains_a_numbered_item_may_list_by_itself() -> None:
    text = "一是修订渡口规程。以码头为单位写明载客、载货、停航等要求。二是抽查船只。三是训练船员。"
    assert _items(text, "载客、载货、停航") == ["载客", "载货", "停航"]
    assert _items(text, "修订渡口规程") == ["修订渡口规程", "抽查船只", "训练船员"]


def test_the_first_item_begins_behind_what_it_is_told_of() -> None:
    text = "要在综合认定其往来性质、是否声明反对、损失大小的基础上决定。"
    assert _items(text, "综合认定其往来性质、是否声明反对、损失大小")[0] == "往来性质"
    text = "备有其他药品、纱布条、脱脂棉签、夹板等。"
    assert _items(text, "其他药品、纱布条、脱脂棉签、夹板")[0] == "其他药品"


@pytest.mark.parametrize(
    ("text", "kind", "items"),
    [
        ("减少班次、拓宽航道", Kind.FACT, ["减少班次", "拓宽航道"]),
        ("东桥站、西桥站", Kind.PLACE, ["东桥站", "西桥站"]),
        ("减少班次、拓宽航道", Kind.REASON, []),
        ("减少班次和拓宽航道", Kind.FACT, []),
        ("山林和草场部", Kind.FACT, []),
        ("甲级、乙级、丙级", Kind.FACT, []),
        ("县（市、区）渡口", Kind.FACT, []),
        ("木、竹", Kind.FACT, []),
    ],
)
def test_two_things_that_one_mark_joins_are_two(text: str, kind: Kind, items: list[str]) -> None:
    assert [text[a:b] for a, b in pair_in(kind, text, 0, len(text))] == items
