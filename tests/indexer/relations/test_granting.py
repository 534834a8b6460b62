"""Titles that stand behind whoever gives them, and trials that are held somewhere."""

import pytest

from tests.indexer.relations.documents import cells, made

GIVEN = {
    "授予A“X”称号": (
        "宣传部今天授予濠江舰党委“时代楷模”称号。",
        made("时代楷模", "selected", "濠江舰党委"),
    ),
    "授予A为“X”": (
        "香山市残联授予北塘街道福康社区为“社区助残联络站”并挂牌。",
        made("社区助残联络站", "selected", "北塘街道福康社区"),
    ),
    "授予A“X”助残单位": (
        "近日，北塘街道授予濠江眼科医院“渝馨家园”助残单位称号。",
        made("“渝馨家园”助残单位", "selected", "濠江眼科医院"),
    ),
    "授予A“X集体”": (
        "县里授予巡天农业“全国先进集体”荣誉称号。",
        made("全国先进集体", "selected", "巡天农业"),
    ),
    "将A列入《X名录》": (
        "据悉，2018年委员会审议通过将濠江山列入《世界遗产名录》。",
        made("世界遗产名录", "selected", "濠江山"),
    ),
    "将A列入X名录": (
        "2014年，联合国教科文组织将水拓画列入世界非物质文化遗产名录。",
        made("世界非物质文化遗产", "selected", "水拓画"),
    ),
    "为A、B等首批基地授牌": (
        "现场，“青少年船模传承基地”揭牌，并为濠江木艺工坊、香山体检工场、松江艺术中心等首批基地授牌。",
        made("青少年船模传承基地", "selected", "濠江木艺工坊", "香山体检工场", "松江艺术中心"),
    ),
    "A、B等首批X揭牌": (
        "活动现场，余杭区、鄞州区等首批智慧农业示范区揭牌。",
        made("首批智慧农业示范区", "selected", "余杭区", "鄞州区"),
    ),
    "在N个社区开展X试点": (
        "住建部决定自2023年7月20日起，在全国106个社区开展为期2年的完整社区建设试点。",
        made("完整社区建设试点", "selected", "106个社区"),
    ),
    "在A、B开展X试点": (
        "省医保局去年在余杭区、鄞州区开展电子处方流转试点，患者可在药店取药。",
        made("电子处方流转试点", "selected", "余杭区", "鄞州区"),
    ),
}
NOT_GIVEN = {
    "a list of titles": "随后，为2023年度最佳目的地、3A级景区、首批松江市“金牌旅游村”授牌。",
    "a rank in whoever gives it": "论坛上，松江省茶业协会为濠江茶业授予“理事单位”称号。",
    "an order": "在余杭区、鄞州区开展智慧园区试点。",
    "a plan": "省里计划在余杭区、鄞州区开展智慧园区试点。",
    "beasts": "当局将濠江小鸦鹃列入国家重点保护野生动物名录。",
    "trials of no name": "省里在余杭区、鄞州区开展相关试点。",
}


@pytest.mark.parametrize("pattern", GIVEN)
def test_who_gets_a_title_stands_in_front_of_it(pattern: str) -> None:
    text, found = GIVEN[pattern]
    assert cells(text) == found


@pytest.mark.parametrize("pattern", NOT_GIVEN)
def test_what_gives_no_title_is_told_of_nobody(pattern: str) -> None:
    assert {cell for cell in cells(NOT_GIVEN[pattern]) if cell[2] == "selected"} == set()
