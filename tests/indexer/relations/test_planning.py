"""What is only planned is told as planned, whichever rule found it."""

import pytest

from tests.indexer.relations.documents import cells


def roles(text: str) -> set[str]:
    return {role for _, _, role in cells(text)}


@pytest.mark.parametrize(
    "text",
    [
        "云水市拟设立云水河应急联动指挥中心，计划由红叶大学牵头，白江学院参与。",
        "会议原则同意由红叶大学与白江学院共建云水贝类良种繁育中心。",
        "红叶大学打算与白江学院共建云水茶叶研究院。",
    ],
)
def test_words_of_planning_in_front_make_a_plan(text: str) -> None:
    assert roles(text) == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "去年计划由红叶大学牵头，白江学院、松北学院已正式加入云水教育联盟。",
        "云水教育联盟由红叶大学牵头；联盟计划今年举办论坛。",
        "云水茶叶技术研究中心获批筹建，由红叶大学牵头建设。",
        "红叶大学计划单列招生，并加入了云水教育联盟。",
        "虚拟与增强现实技术创新联盟由红叶大学牵头，白江学院参与。",
        "经过半年酝酿，红叶大学与白江学院共建云水茶叶研究院。",
        "云水市统筹建设力量，由红叶大学牵头成立云水茶叶产业联盟。",
    ],
)
def test_what_came_about_or_stands_apart_is_no_plan(text: str) -> None:
    assert "planned" not in roles(text)
    assert roles(text)
