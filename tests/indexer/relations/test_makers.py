"""Who founds, builds, approves or is chosen, in words that reports use around the plain verb."""

import pytest

from tests.indexer.relations.documents import cells, made

PATTERNS = {
    "A of two faculties' names founds what has a name": (
        "红叶区人力资源和社会保障局坚持预防为主，联合红叶区检察院成立“护薪”行动支部。",
        made("“护薪”行动支部", "co_builder", "红叶区人力资源和社会保障局", "红叶区检察院"),
    ),
    "a bracket behind the founder": (
        "清江科技大学(宜昌)成立“启航”生涯指导工作室。",
        made("“启航”生涯指导工作室", "co_builder", "清江科技大学"),
    ),
    "成立了一支X": (
        "红叶镇成立了一支党建联盟服务团。",
        made("党建联盟服务团", "co_builder", "红叶镇"),
    ),
    "搭建“X”平台, a name of its own": (
        "红叶街道积极整合辖区资源，充分动员志愿力量，搭建“红叶行动”志愿服务平台。",
        made("“红叶行动”志愿服务平台", "co_builder", "红叶街道"),
    ),
    "搭建“甲、乙”五大平台, and 建立“甲”基地11家: no body of its own": (
        "红叶区搭建“大学习、大培训”五大平台。红叶市建立“一针一线”培训基地11家。",
        set(),
    ),
    "协同A,共同成立X": (
        "红叶镇党委还协同清江投资公司党委，共同成立了清江智谷园区党总支。",
        made("清江智谷园区党总支", "co_builder", "红叶镇党委", "清江投资公司党委"),
    ),
    "由A依托B承建": (
        "清江贸易平台由湖北交投集团有限公司依托东湖物贸集团开发建设。清江金融平台由宜昌发展总公司承建。",
        made("清江贸易平台", "co_builder", "湖北交投集团有限公司")
        | made("清江金融平台", "co_builder", "宜昌发展总公司"),
    ),
    "A承建X: a builder by contract": ("红叶建工集团承建清江数据中心。", set()),
    "由A、B以合并方式组建; 以及 is no means": (
        "清江农商银行由红叶银行、东湖银行以新设合并方式组建。楚天基金由红叶集团以及东湖集团共同组建。",
        made("清江农商银行", "co_builder", "红叶银行", "东湖银行")
        | made("楚天基金", "co_builder", "红叶集团", "东湖集团"),
    ),
    "X是经A批准设立的; X成立于…,是经A批准成立的": (
        "清江资产公司是经国务院批准设立的金融企业。清江公益基金会成立于2010年，是经民政部批准成立的公募基金会。",
        made("清江资产公司", "supervisor", "国务院")
        | made("清江公益基金会", "supervisor", "民政部"),
    ),
    "经A批准上市 founds nothing": ("清江资产公司是经证监会批准上市的企业。", set()),
    "X接受登记机关A和主管单位B的业务指导": (
        "清江社会学会接受社团登记管理机关民政部和业务主管单位清江社会科学院的业务指导和监督管理。",
        made("清江社会学会", "supervisor", "民政部", "清江社会科学院"),
    ),
    "甲、乙等三家车企,宣布成立“X”的合资公司": (
        "通江、红叶、东湖等三家大型车企，宣布成立“联合充电”的合资公司。",
        made("联合充电", "co_builder", "通江", "红叶", "东湖"),
    ),
    "三大制造商甲、乙和丙; 名为“X”的公司": (
        "三大汽车制造商通江、红叶和东湖联合宣布，将成立名为“联合充电”的合资公司。",
        made("联合充电", "planned", "通江", "红叶", "东湖"),
    ),
    "共建服务点与“X”": (
        "红叶汽车与东湖医院、湖北大学等机构共建图书借阅点与“数读空间”。",
        made("数读空间", "co_builder", "红叶汽车", "东湖医院", "湖北大学"),
    ),
    "获批X的城市仅有3个,分别为A、B、C": (
        "截至目前，获批国家物流枢纽的城市仅有3个，分别为天津、重庆和南京。",
        made("国家物流枢纽", "selected", "天津", "重庆", "南京"),
    ),
    "区内20家部门: counted, wherever they are": (
        "红叶公安局联合区内20家职能部门、4家通讯运营商成立了红叶区反诈工作联席会议。",
        made("红叶区反诈工作联席会议", "co_builder", "红叶公安局", "20家职能部门", "4家通讯运营商"),
    ),
    "A牵头,B、C参与建设: whoever takes part is a member": (
        "清江储能实验室由红叶大学牵头，东湖集团、云岭电力公司参与建设。"
        "由北岭海事局牵头，南湖海事局和东港海事局共同组成的清江海上救助协作区运行一年。",
        made("清江储能实验室", "lead", "红叶大学")
        | made("清江储能实验室", "member", "东湖集团", "云岭电力公司")
        | made("清江海上救助协作区", "lead", "北岭海事局")
        | made("清江海上救助协作区", "member", "南湖海事局", "东港海事局"),
    ),
    "A牵头,B、C联合共建 builds": (
        "清江储能实验室由红叶大学牵头，东湖集团、云岭电力公司联合共建。",
        made("清江储能实验室", "lead", "红叶大学")
        | made("清江储能实验室", "co_builder", "东湖集团", "云岭电力公司"),
    ),
    "a party, a short name by its trade": (
        "红叶力量党是清江执政联盟成员。红叶医药加入清江医药创新联盟。",
        made("清江执政联盟", "member", "红叶力量党")
        | made("清江医药创新联盟", "member", "红叶医药"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_makers(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected
