"""How news tell who is in a body: long sentences, ranks in passing, who joined when."""

import pytest

from tests.indexer.relations.documents import cells, made

SHIPS = "长江航运联盟"
PATTERNS = {
    "一个由A、B等12家单位共同参与的X": (
        "一个由渝州大学、涪陵榨菜集团等12家单位共同参与的川渝榨菜创新联盟在涪陵成立。",
        made("川渝榨菜创新联盟", "member", "渝州大学", "涪陵榨菜集团", "12家单位"),
    ),
    "A、B等六所高校达成合作,强强联手,共同启动成立X": (
        "渝州大学、涪陵学院、长寿学院等六所高校达成合作，强强联手，共同启动成立川渝高校联盟。",
        made("川渝高校联盟", "co_builder", "渝州大学", "涪陵学院", "长寿学院", "六所高校"),
    ),
    "X由A、B发起,2021年C加入,2022年D加入": (
        "广州北部生态联盟由白云区、花都区共同发起，2021年从化区加入，2022年增城区加入。",
        made("广州北部生态联盟", "initiator", "白云区", "花都区")
        | made("广州北部生态联盟", "member", "从化区", "增城区"),
    ),
    "通过了增补A、B为常务理事单位": (
        f"{SHIPS}召开理事会。会议审议通过了增补松江轴承公司、绥化电机厂为常务理事单位的议案。",
        made(SHIPS, "member", "松江轴承公司", "绥化电机厂"),
    ),
    "A、B等联盟成员单位参加": (
        f"{SHIPS}举行年会。伶仃航运公司、濠江银行、香山船厂等联盟成员单位参加了活动。",
        made(SHIPS, "member", "伶仃航运公司", "濠江银行", "香山船厂"),
    ),
    "联合A、B等成员单位 says nothing of who joins them": (
        f"{SHIPS}举行年会。区卫健委联合区公安局、濠江医院等成员单位开展义诊。",
        set(),
    ),
    "标志着A正式成为X的一员": (
        f"此次签约，标志着香山船厂正式成为{SHIPS}的一员。",
        made(SHIPS, "member", "香山船厂"),
    ),
    "X理事长单位A": (
        f"{SHIPS}理事长单位江城港务集团举办开放日。",
        made(SHIPS, "lead", "江城港务集团"),
    ),
    "X办公室设在A": (
        "皖北城市联盟办公室设在阜阳市发展改革委。",
        made("皖北城市联盟", "site", "阜阳市发展改革委"),
    ),
    "成员分别来自A、B names no member": (
        f"{SHIPS}的成员单位分别来自广东、香港、澳门。",
        set(),
    ),
    "喜获“X”称号": (
        "叠彩小学、象山小学喜获“自治区文明校园”称号。",
        made("自治区文明校园", "selected", "叠彩小学", "象山小学"),
    ),
    "X是A和B合作建设的二级学院": (
        "漓江国际学院是桂林职业大学和泰国清迈学院合作建设的二级学院。",
        made("漓江国际学院", "co_builder", "桂林职业大学", "泰国清迈学院"),
    ),
    "X是A为突破B、C而打造的园区 names no B": (
        "清江创新基地是红叶汽车为突破新能源、智能网联核心技术而打造的园区。",
        set(),
    ),
    "将A、B组建为X": (
        "2021年金山区将6个果园组建为金山葡萄产业联合体。",
        made("金山葡萄产业联合体", "member", "6个果园"),
    ),
    "支持由企业牵头建立X names nobody": (
        "湖北大学积极参与创新，支持由企业牵头联合科研机构共同发起建立能源数字创新联合体。",
        set(),
    ),
    "A、B、C组建X,由A牵头": (
        "广西师大附中、桂林中学、龙隐学校组建漓江基础教育集团，由桂林中学牵头。",
        made("漓江基础教育集团", "co_builder", "广西师大附中", "桂林中学", "龙隐学校")
        | made("漓江基础教育集团", "lead", "桂林中学"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_news(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected
