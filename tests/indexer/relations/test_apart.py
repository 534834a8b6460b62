"""Members and bodies that commas, apposition or another clause keep apart."""

import pytest

from tests.indexer.relations.documents import cells, made

LEAGUE = "清江教育联盟"
PATTERNS = {
    "X成员A, X理事机构A, X中的A": (
        "“同心爱心联盟”成员红叶医药为老人送药。清江公益研究院理事机构红叶慈善基金会捐款。"
        "清江电池联盟中的红叶公司表示赞同。",
        made("同心爱心联盟", "member", "红叶医药")
        | made("清江公益研究院", "member", "红叶慈善基金会")
        | made("清江电池联盟", "member", "红叶公司"),
    ),
    "希望X成员扎根社区 names nobody": ("负责人希望清江环保联盟成员扎根社区。", set()),
    "X中的一员": (
        "红叶公司是楚天贸易联盟中的一员。",
        made("楚天贸易联盟", "member", "红叶公司"),
    ),
    "X由A、B共同出资组建, whatever X is called": (
        "红叶征信由清江集团、宜昌产业投资公司共同出资组建。东湖金调委是由清江县法院、清江农业银行等单位共同发起成立。",
        made("红叶征信", "co_builder", "清江集团", "宜昌产业投资公司")
        | made("东湖金调委", "initiator", "清江县法院", "清江农业银行"),
    ),
    "a contest that several found is no body": (
        "清江创业大赛由清江集团、宜昌产业投资公司共同发起成立。",
        set(),
    ),
    "X由3家单位组成,分别为A、B、C; 理事会 of the body before": (
        f"{LEAGUE}在宜昌成立。理事会由3家单位组成，分别为湖北大学、三峡大学、红叶公司。",
        made(LEAGUE, "member", "湖北大学", "三峡大学", "红叶公司"),
    ),
    "X成员单位名单如下:A;B;C": (
        f"{LEAGUE}成员单位名单如下：湖北大学；三峡大学；红叶公司。",
        made(LEAGUE, "member", "湖北大学", "三峡大学", "红叶公司"),
    ),
    "依托A,成立X": (
        "依托湖北大学，成立清江研究院。",
        made("清江研究院", "site", "湖北大学"),
    ),
    "在A的牵头下,X成立": (
        f"在湖北大学的牵头下，{LEAGUE}正式成立。",
        made(LEAGUE, "lead", "湖北大学"),
    ),
    "A作为首批X": (
        "宜昌作为首批国家级车联网先导区，正在推进改造。",
        made("国家级车联网先导区", "selected", "宜昌"),
    ),
    "A作为唯一的企业入选": (
        "在教育局公布的清江科普基地名单中，红叶公司作为唯一一家企业入选。",
        made("清江科普基地", "selected", "红叶公司"),
    ),
    "获批X和Y": (
        "宜昌成功获批全国首批国家知识产权建设示范城市和国家教育改革试点城市。",
        made("全国首批国家知识产权建设示范城市", "selected", "宜昌")
        | made("国家教育改革试点城市", "selected", "宜昌"),
    ),
    "8家企业入驻平台, of the platform spoken of": (
        "清江数字平台正式启动。8家企业代表现场签约入驻平台。",
        made("清江数字平台", "member", "8家企业"),
    ),
    "在X内,聚集了269家企业": (
        "在清江现代农业产业园内，目前已经聚集了269家企业。",
        made("清江现代农业产业园", "member", "269家企业"),
    ),
    "A、B入股X": (
        "陕西、青海等省份相继出资入股清江新通道运营公司。",
        made("清江新通道运营公司", "member", "陕西", "青海"),
    ),
    "A批复,支持B,建设X": (
        "科技部正式批复，支持红叶中心，建设国家公共算力开放创新平台。",
        made("国家公共算力开放创新平台", "supervisor", "科技部")
        | made("国家公共算力开放创新平台", "co_builder", "红叶中心"),
    ),
    "A获B批准成立X: only B approves": (
        "红叶大学获教育部批准成立清江研究院。",
        made("清江研究院", "supervisor", "教育部"),
    ),
    "调解委员会 is no 调解委": (
        "清江人民调解委员会由清江县法院、清江司法局共同发起成立。",
        made("清江人民调解委员会", "initiator", "清江县法院", "清江司法局"),
    ),
    "names with 相关, 全国 and 会 in them": (
        "楚天眼健康公益基金由红叶甲状腺相关眼病诊疗联盟、全国社保基金理事会、清江慈善基金会联合发起。",
        made(
            "楚天眼健康公益基金",
            "initiator",
            "红叶甲状腺相关眼病诊疗联盟",
            "全国社保基金理事会",
            "清江慈善基金会",
        ),
    ),
    "世界化工巨头德国A, 中方B": (
        "清江化工有限公司由世界化工巨头德国红叶公司、中方东湖集团共同投资组建。",
        made("清江化工有限公司", "co_builder", "红叶公司", "东湖集团"),
    ),
    "A在B率先成立X: B is no founder": (
        "去年，清江公安局推动改革，在安徽省率先成立“警企服务中心”。",
        made("警企服务中心", "co_builder", "清江公安局"),
    ),
    "在位于A的X": (
        "在位于红叶技术师范大学的清江技能大赛集训基地，教师正在讲解。",
        made("清江技能大赛集训基地", "site", "红叶技术师范大学"),
    ),
    "A与B合作成立 what is only a kind": (
        "红叶集团抓住机遇，与湖北大学、三峡大学合作成立创新联合体。",
        made("创新联合体", "co_builder", "红叶集团", "湖北大学", "三峡大学"),
    ),
    "以…为主要内容的X": (
        "红叶镇成立了以理事会、产业协会为主要内容的“三会两队”群众组织。",
        made("“三会两队”群众组织", "co_builder", "红叶镇"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_kept_apart(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected
