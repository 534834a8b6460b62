"""Who heads a group, who is new in it, and who is put on a list."""

import pytest

from tests.indexer.relations.documents import cells, made

LEAGUE = "清江旅游联盟"
SCHOOLS = "清江高校联盟"
PILOTS = "首批国家碳达峰试点城市"
PATTERNS = {
    "X以A为龙头,B为成员": (
        "清江医共体以清江县人民医院为龙头，12家乡镇卫生院为成员。",
        made("清江医共体", "lead", "清江县人民医院")
        | made("清江医共体", "member", "12家乡镇卫生院"),
    ),
    "以A为牵头单位、以B为成员单位,组建X": (
        "以清江县人民医院为牵头单位、以12家乡镇卫生院为成员单位，组建清江医共体。",
        made("清江医共体", "lead", "清江县人民医院")
        | made("清江医共体", "member", "12家乡镇卫生院"),
    ),
    "以企业为龙头 heads no body": ("宜昌市以红叶公司为龙头，发展清江柑橘产业。", set()),
    "总校 and 分校": (
        "清江中学教育集团由清江中学总校和东湖分校、红叶分校组成。",
        made("清江中学教育集团", "member", "清江中学总校", "东湖分校", "红叶分校"),
    ),
    "成员A、B、C三地共同发布": (
        f"{LEAGUE}成员宜昌、荆州、恩施三地共同发布线路。",
        made(LEAGUE, "member", "宜昌", "荆州", "恩施"),
    ),
    "创始成员是A、B; 创始成员A、B共同签约": (
        f"{SCHOOLS}的创始成员是湖北大学、三峡大学。清江科创联盟创始成员红叶大学、三峡大学共同签约。",
        made(SCHOOLS, "member", "湖北大学", "三峡大学")
        | made("清江科创联盟", "member", "红叶大学", "三峡大学"),
    ),
    "新增A、B两个成员": (
        f"{LEAGUE}今年扩容，新增荆州、恩施两个成员。",
        made(LEAGUE, "member", "荆州", "恩施"),
    ),
    "迎来新成员,A、B正式加盟": (
        f"{LEAGUE}迎来新成员，荆州、恩施正式加盟。",
        made(LEAGUE, "member", "荆州", "恩施"),
    ),
    "三地协商成立X; 三市联合发布倡议,成立X": (
        f"近日，宜昌、荆州、恩施三地协商成立{LEAGUE}。黄冈市、孝感市、鄂州市三市联合发布倡议，成立清江城市联盟。",
        made(LEAGUE, "co_builder", "宜昌", "荆州", "恩施")
        | made("清江城市联盟", "initiator", "黄冈市", "孝感市", "鄂州市"),
    ),
    "担任X首届理事长单位": (
        f"经投票选举，湖北大学担任{SCHOOLS}首届理事长单位。",
        made(SCHOOLS, "lead", "湖北大学"),
    ),
    "获批成为X理事单位: a rank and no title": (
        f"湖北大学获批成为{SCHOOLS}理事单位。",
        made(SCHOOLS, "member", "湖北大学"),
    ),
    "A作为牵头单位,联合B成立X": (
        f"湖北大学作为牵头单位，联合三峡大学、红叶公司成立{SCHOOLS}。",
        made(SCHOOLS, "lead", "湖北大学") | made(SCHOOLS, "co_builder", "三峡大学", "红叶公司"),
    ),
    "秘书处落户A": (f"{SCHOOLS}秘书处落户湖北大学。", made(SCHOOLS, "site", "湖北大学")),
    "A、B共同签署X合作协议": (
        f"湖北大学、三峡大学共同签署{SCHOOLS}合作协议。",
        made(SCHOOLS, "member", "湖北大学", "三峡大学"),
    ),
    "an agreement with an alliance": (f"湖北大学与{SCHOOLS}签署合作协议。", set()),
    "将A、B列入首批X; 公布首批X,A在列; 名单公布:A入选": (
        f"国家发改委将宜昌市列入{PILOTS}。教育局公布首批清江科普基地，红叶中学在列。"
        "首批清江节水示范城市名单公布：荆州、恩施入选。",
        made(PILOTS, "selected", "宜昌市")
        | made("首批清江科普基地", "selected", "红叶中学")
        | made("首批清江节水示范城市", "selected", "荆州", "恩施"),
    ),
    "计划将A列入X": (f"国家发改委计划将宜昌市列入{PILOTS}。", set()),
    "加入X的还有A、B; 除A外,X成员还包括B、C": (
        f"加入{LEAGUE}的还有宜昌、荆州。除武汉外，清江城市联盟成员还包括恩施、黄冈。",
        made(LEAGUE, "member", "宜昌", "荆州") | made("清江城市联盟", "member", "恩施", "黄冈"),
    ),
    "作为X的一员,A": (
        f"作为{LEAGUE}的一员，武汉积极行动。",
        made(LEAGUE, "member", "武汉"),
    ),
    "为X成员单位A、B授牌": (
        f"会上为{SCHOOLS}首批成员单位湖北大学、三峡大学授牌。",
        made(SCHOOLS, "member", "湖北大学", "三峡大学"),
    ),
    "A与B签订X协议": (
        f"湖北大学与三峡大学签订{SCHOOLS}协议。",
        made(SCHOOLS, "member", "湖北大学", "三峡大学"),
    ),
    "A与B就共建X达成一致": (
        "湖北大学与三峡大学就共建清江教育研究院达成一致。",
        made("清江教育研究院", "co_builder", "湖北大学", "三峡大学"),
    ),
    "A就共建X召开会议 agrees on nothing": (
        "湖北大学与三峡大学就共建清江教育研究院召开会议。",
        set(),
    ),
    "正在筹建X": (
        "湖北大学正在筹建清江教育研究院。",
        made("清江教育研究院", "planned", "湖北大学"),
    ),
    "X是A成立的机构": (
        "清江教育研究院是湖北大学成立的研究机构。",
        made("清江教育研究院", "co_builder", "湖北大学"),
    ),
    "主管单位为A,理事长单位为B; 由A主管": (
        "清江教育研究院主管单位为湖北省教育厅，理事长单位为湖北大学。清江科普协会由湖北省科技厅主管。",
        made("清江教育研究院", "supervisor", "湖北省教育厅")
        | made("清江教育研究院", "lead", "湖北大学")
        | made("清江科普协会", "supervisor", "湖北省科技厅"),
    ),
    "批准A建设X: 建设 is no part of the name": (
        "教育部批准湖北大学建设清江教育实验室。",
        made("清江教育实验室", "supervisor", "教育部")
        | made("清江教育实验室", "co_builder", "湖北大学"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_groups(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected


def test_a_cooperative_is_a_body_and_where_it_was_founded_no_part_of_its_founders() -> None:
    text = "石门镇棠湾村、界岭村和插旗村在杭州共同组建了一颗谷农业专业合作社。"
    found = made("一颗谷农业专业合作社", "co_builder", "石门镇棠湾村", "界岭村", "插旗村")
    assert cells(text) == found
