"""Where the name of a member or a body begins and ends: what only leads to it is no part of it."""

import pytest

from tests.indexer.relations.documents import cells, made

PATTERNS = {
    "遴选A、B等人员组成": (
        "北岸宣讲团由遴选区委宣传部、区农业农村局、区融媒体中心组成。",
        made("北岸宣讲团", "member", "区委宣传部", "区农业农村局", "区融媒体中心"),
    ),
    "上半年A与B共建": (
        "上半年松江港务集团与濠江银行共建长江绿色航运联盟。",
        made("长江绿色航运联盟", "co_builder", "松江港务集团", "濠江银行"),
    ),
    "现代 begins a name": (
        "现代轴承集团宣布成立“濠江电池联合研究中心”。",
        made("濠江电池联合研究中心", "co_builder", "现代轴承集团"),
    ),
    "由同舟协会 names 同舟协会": (
        "由同舟志愿者协会组成的“北岸抗洪”突击队分赴各地。",
        made("“北岸抗洪”突击队", "member", "同舟志愿者协会"),
    ),
    "2.A共建X": (
        "2.松江开发区与濠江银行共建绿色航运产业园区。",
        made("绿色航运产业园区", "co_builder", "松江开发区", "濠江银行"),
    ),
    "于 2022 年 3 月 with spaces": (
        "航芯联盟由松江电子、濠江半导体和香山科技三家公司于 2022 年 3 月成立。",
        made("航芯联盟", "co_builder", "松江电子", "濠江半导体", "香山科技"),
    ),
    "村民 is no village": (
        "龙溪村村民张某与大家商量，成立了旺农种养专业合作社。",
        set(),
    ),
    "民警 belong to their station": (
        "香山派出所民警赶在商圈开业前，针对辖区内7个商业体排查，牵头“平安商户联盟”对45处进行检查。",
        made("平安商户联盟", "lead", "香山派出所"),
    ),
    "X由某博士设立 names no body": (
        "国际香山保健基金由王振博士设立，王振博士任主席，王振博士说。",
        set(),
    ),
    "what is set up says nothing of who": (
        "合理设置文明志愿服务站，组建港口专项志愿服务队，打造流动风景线。",
        set(),
    ),
    "a step is no member": (
        "要探索推广共建产业园区、共建开放合作平台等方式。",
        set(),
    ),
    "撬动社会资本共同打造X": (
        "松江区计划投入资金，撬动社会资本共同打造松江湾产融发展基金。",
        set(),
    ),
    "a body does not begin with 向, 或": (
        "松江汽车公司正牵头向一家电池材料初创公司投资。松江家族企业先后成立或实际控制8个房地产公司。",
        set(),
    ),
    "X和5个Y": (
        "松江省公安厅专门设立实体化办公室和5个攻坚专班。",
        set(),
    ),
    "任何其他成员国": (
        "不过松江国家安全委员会表示，这不会对任何其他北约成员国构成威胁。",
        set(),
    ),
    "A的周边都是X成员国": (
        "现在在乌克兰的周边都是北约成员国。",
        set(),
    ),
    "省部共建 qualifies the laboratory": (
        "松江大学省部共建高原农牧业国家重点实验室有了新发现。",
        set(),
    ),
    "共建部队 is a member": (
        "松江街道和共建部队携手打造“松江双拥食堂”。",
        made("松江双拥食堂", "co_builder", "松江街道", "共建部队"),
    ),
    "是由A批准建立的 names A, not the words in front": (
        "FTSI 是由松江委员会 1988 年批准建立的电信标准化组织。",
        set(),
    ),
    "在申报获批 tells of no choice": (
        "他为多名企业主在申报获批现代农业示范区等方面提供帮助。",
        set(),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_names(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected
