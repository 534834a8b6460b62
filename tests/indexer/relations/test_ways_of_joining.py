"""Common ways to say who is in a body, each in its plainest form."""

import pytest

from tests.indexer.relations.documents import cells, made

LEAGUE = "长江航运产业联盟"
PATTERNS = {
    "包括A、B在内的20所高校加入X": (
        f"目前，包括松江大学、濠江大学在内的20所高校加入{LEAGUE}。",
        made(LEAGUE, "member", "松江大学", "濠江大学", "20所高校"),
    ),
    "A牵头成立X,B、C等23家企业加入": (
        f"松江集团牵头成立了{LEAGUE}，濠江银行、香山船厂等23家企业加入。",
        made(LEAGUE, "lead", "松江集团")
        | made(LEAGUE, "member", "濠江银行", "香山船厂", "23家企业"),
    ),
    "A当选为X第一届理事会理事长单位": (
        f"会上，松江集团当选为{LEAGUE}第一届理事会理事长单位。",
        made(LEAGUE, "lead", "松江集团"),
    ),
    "A系X副理事长单位": (
        f"松江集团系{LEAGUE}副理事长单位。",
        made(LEAGUE, "member", "松江集团"),
    ),
    "X是A倡议成立的组织": (
        f"{LEAGUE}是松江集团倡议成立的行业组织。",
        made(LEAGUE, "initiator", "松江集团"),
    ),
    "X成员囊括A、B、C": (
        f"{LEAGUE}成员囊括松江大学、濠江大学、香山船厂。",
        made(LEAGUE, "member", "松江大学", "濠江大学", "香山船厂"),
    ),
    "a short name联合B、C发起成立X": (
        "禾木联合松江研究院、濠江大学发起成立了“可信航运联盟”。禾木公司表示欢迎。",
        made("可信航运联盟", "initiator", "禾木", "松江研究院", "濠江大学"),
    ),
    "A与B联合成立“X”, whatever it ends in": (
        "松江法院与香山街道工委联合成立“诉源治理香山联系点”，探索新机制。",
        made("诉源治理香山联系点", "co_builder", "松江法院", "香山街道工委"),
    ),
    "A携手B共同探索创建的“X”": (
        "松江少年宫博物馆携手文物保护行业协会共同探索创建的“青少年文物传承基地”24日揭牌。",
        made("青少年文物传承基地", "co_builder", "松江少年宫博物馆", "文物保护行业协会"),
    ),
    "国家甲作为X成员国": (
        "作为欧盟成员国，匈牙利反对制裁。",
        made("欧盟", "member", "匈牙利"),
    ),
    "国家甲是X和Y成员国": (
        "匈牙利是欧盟和北约成员国。",
        made("欧盟", "member", "匈牙利") | made("北约", "member", "匈牙利"),
    ),
    "X成员国甲": (
        "欧盟成员国匈牙利反对制裁。",
        made("欧盟", "member", "匈牙利"),
    ),
    "甲有望加入X": (
        "瑞典有望加入北约。",
        made("北约", "planned", "瑞典"),
    ),
    "甲既是X成员国,也是Y成员国": (
        "报道称，波兰既是欧盟成员国，也是北约成员国，它一直担心安全。",
        made("欧盟", "member", "波兰") | made("北约", "member", "波兰"),
    ),
    "X,由A发起,B共建": (
        "长江航运智库，由松江日报社发起，濠江金融报社共建，是新型智库。",
        made("长江航运智库", "initiator", "松江日报社")
        | made("长江航运智库", "co_builder", "濠江金融报社"),
    ),
    "A、B等共建单位的支持 builds nothing": (
        "街道积极搭建社会化拥军项目平台，得到了香山电影院、黄浦剧场等数十家共建单位的支持。",
        set(),
    ),
    "甲期待加入X, 甲无法加入X": (
        "委内瑞拉期待加入金砖国家。土耳其无法在2024年加入欧盟。",
        set(),
    ),
    "甲加入X将是…": (
        "沙特阿拉伯加入金砖国家将是一个分水岭事件。",
        set(),
    ),
    "甲、乙获邀加入金砖国家": (
        "沙特、埃及、阿联酋获邀加入金砖国家。",
        made("金砖国家", "planned", "沙特", "埃及", "阿联酋"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_ways_of_joining(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected
