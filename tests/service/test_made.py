"""The thing that is asked for stands without what is done with it."""

import pytest

from service.answers.spans.made import without_making


@pytest.mark.parametrize(
    ("question", "text", "marked", "thing"),
    [
        (
            "水库靠什么预案防汛?",
            "水库通过编制年度防汛预案,守住大坝。",
            "编制年度防汛预案",
            "年度防汛预案",
        ),
        ("厂里有什么级别的新药?", "研发国家二类新药“甲”。", "研发国家二类新药", "国家二类新药"),
        ("商圈用什么平台结算?", "商圈将搭建统一结算平台。", "搭建统一结算平台", "统一结算平台"),
        ("园区靠什么研发平台引才?", "园区拥有研发服务平台。", "研发服务平台", "研发服务平台"),
        ("县里建了什么中心?", "已有研发中心。", "研发中心", "研发中心"),
        ("镇上采取了什么措施?", "镇上先后开展巡查措施。", "开展巡查措施", "开展巡查措施"),
        ("县里打造什么品牌?", "县里将打造山地苹果品牌。", "打造山地苹果品牌", "打造山地苹果品牌"),
        ("谁编制预案?", "通过编制年度防汛预案。", "编制年度防汛预案", "编制年度防汛预案"),
    ],
)
def test_the_thing_alone(question: str, text: str, marked: str, thing: str) -> None:
    start = text.index(marked)
    end = start + len(marked)
    assert text[without_making(question, text, start, end) : end] == thing
