"""More ways in which reports say who joined, founded, guides or houses a body."""

import pytest

from tests.indexer.relations.documents import cells, made

LIBRARIES = "楚天图书馆联盟"
PATTERNS = {
    "X的秘书处设在A, an institution": (
        f"{LIBRARIES}秘书处设在湖北大学。",
        made(LIBRARIES, "site", "湖北大学"),
    ),
    "其总部设于A: of the body before": (
        f"{LIBRARIES}于1974年成立。其总部设于宜昌市。",
        made(LIBRARIES, "site", "宜昌市"),
    ),
    "总部位于 describes a firm by where others are": (
        "清江集团总部位于瑞士的投资公司旗下。",
        set(),
    ),
    "由A指导,由B牵头": (
        f"{LIBRARIES}由清江市教育局指导，由湖北大学与红叶公司共同牵头。",
        made(LIBRARIES, "supervisor", "清江市教育局")
        | made(LIBRARIES, "lead", "湖北大学", "红叶公司"),
    ),
    "A获B批准设立": (
        "清江科技大学获教育部批准正式设立。",
        made("清江科技大学", "supervisor", "教育部"),
    ),
    "A是X会员、Y副理事长单位、Z理事单位": (
        "红叶公司是国际电源协会会员、中国电源学会副理事长单位、清江充电技术联盟理事单位。",
        made("国际电源协会", "member", "红叶公司")
        | made("中国电源学会", "member", "红叶公司")
        | made("清江充电技术联盟", "member", "红叶公司"),
    ),
    "由A担任理事长单位的X": (
        "由湖北大学担任理事长单位的清江金融教育联盟日前扩容，新增成员包括三峡大学、红叶银行等。",
        made("清江金融教育联盟", "lead", "湖北大学")
        | made("清江金融教育联盟", "member", "三峡大学", "红叶银行"),
    ),
    "会员单位从N家增至M家; 会员企业N家": (
        f"{LIBRARIES}会员单位从最初17家迅速扩增至66家。宜昌市牵头组建清江柑橘协会，会员企业42家。",
        made(LIBRARIES, "member", "17家会员单位", "66家会员单位")
        | made("清江柑橘协会", "lead", "宜昌市")
        | made("清江柑橘协会", "member", "42家会员企业"),
    ),
    "where members are is not who they are": (
        "三峡大学牵头成立的清江防治联盟，成员单位遍布四川、贵州、云南等6省份。",
        made("清江防治联盟", "lead", "三峡大学"),
    ),
    "X吸纳A、B为新成员": (
        "由湖北大学牵头的长江治理联盟近日吸纳三峡大学、红叶大学为新成员。",
        made("长江治理联盟", "lead", "湖北大学")
        | made("长江治理联盟", "member", "三峡大学", "红叶大学"),
    ),
    "X新增A、B等N家理事单位": (
        "清江种业创新联盟新增红叶高科、东湖公司等8家理事单位。",
        made("清江种业创新联盟", "member", "红叶高科", "东湖公司", "8家理事单位"),
    ),
    "已有N家加盟, and a group taken in under a quoted name": (
        f"{LIBRARIES}目前已有来自30个国家的86家图书馆加盟。湖北大学牵头组建的“楚天专科联盟”吸引了全省96家医院加入。",
        made(LIBRARIES, "member", "86家图书馆")
        | made("楚天专科联盟", "lead", "湖北大学")
        | made("楚天专科联盟", "member", "全省96家医院"),
    ),
    "A、B成为首批会员, C随后加入": (
        "清江汽车产业联盟在宜昌市成立，红叶汽车、东湖汽车等32家企业成为首批会员，清江电池公司随后加入。",
        made("清江汽车产业联盟", "member", "红叶汽车", "东湖汽车", "32家企业", "清江电池公司"),
    ),
    "A、B三家企业宣布成立X": (
        "中国石油、中国石化、中国海油三家企业近日宣布成立清江能源创新中心。",
        made("清江能源创新中心", "co_builder", "中国石油", "中国石化", "中国海油"),
    ),
    "A、B等高校结成X; 等企业、机构 are no members": (
        "湖北大学、三峡大学等高校结成“楚天高校联盟”。红叶大学与东湖医院、清江医院等企业、机构共建数读服务中心。",
        made("楚天高校联盟", "co_builder", "湖北大学", "三峡大学")
        | made("数读服务中心", "co_builder", "红叶大学", "东湖医院", "清江医院"),
    ),
    "A牵头,联合B建成X": (
        "湖北医院牵头，联合清江县人民医院等11家医疗机构建成“高原医学联盟”。",
        made("高原医学联盟", "lead", "湖北医院")
        | made("高原医学联盟", "co_builder", "清江县人民医院", "11家医疗机构"),
    ),
    "三市图书馆 and 三省一区 close their lists": (
        "辽宁、吉林、黑龙江和内蒙古三省一区联合成立塞北推广联盟。湖州、嘉兴、绍兴三市图书馆共同倡议成立湾区图书馆联盟。",
        made("塞北推广联盟", "co_builder", "辽宁", "吉林", "黑龙江", "内蒙古")
        | made("湾区图书馆联盟", "initiator", "湖州", "嘉兴", "绍兴"),
    ),
    "places that sign and found": (
        "湖州市、嘉兴市、绍兴市签订《协同发展协议》，组建湾区教育联盟，由湖州市任首届轮值主席单位。",
        made("湾区教育联盟", "co_builder", "湖州市", "嘉兴市", "绍兴市")
        | made("湾区教育联盟", "lead", "湖州市"),
    ),
    "A与B举行X签约仪式": (
        "清江市农业局与柳树镇、元和街道举行清江党建联盟签约启动仪式。",
        made("清江党建联盟", "member", "清江市农业局", "柳树镇", "元和街道"),
    ),
    "联合认定首批X,A、B入选; 公布X名单,A入选": (
        "两地教育部门联合认定首批清江劳动教育基地，清江中学、柳树中学入选。"
        "教育局公布首批清江传承创新中心名单，湖北医院入选。",
        made("首批清江劳动教育基地", "selected", "清江中学", "柳树中学")
        | made("首批清江传承创新中心", "selected", "湖北医院"),
    ),
    "被授牌为X": (
        "清江监狱被正式授牌为清江大学创新实践基地。",
        made("清江大学创新实践基地", "selected", "清江监狱"),
    ),
    "批准A牵头建设X: A leads and B allows": (
        "国家能源局批准清江能源集团牵头建设国家煤炭清洁转化研发中心。",
        made("国家煤炭清洁转化研发中心", "supervisor", "国家能源局")
        | made("国家煤炭清洁转化研发中心", "lead", "清江能源集团"),
    ),
    "同济 and 协和 are names": (
        "同济大学、上海电气、清江集团三方携手成立清江氢能中心。红叶大学附属协和医院与清江医院组成清江医疗联合体。",
        made("清江氢能中心", "co_builder", "同济大学", "上海电气", "清江集团")
        | made("清江医疗联合体", "member", "红叶大学附属协和医院", "清江医院"),
    ),
    "签署《…》倡议 initiates nothing": (
        "红叶集团、东湖集团签署《价值论》倡议，成立清江名酒联盟。",
        made("清江名酒联盟", "co_builder", "红叶集团", "东湖集团"),
    ),
    "several who only are a kind of alliance by name": (
        "清江集团与湖北大学、三峡大学合作成立创新联合体。",
        made("创新联合体", "co_builder", "清江集团", "湖北大学", "三峡大学"),
    ),
    "将合作建设X: the verb is no part of the name": (
        "广东省、广西壮族自治区将合作建设粤桂特别试验区。",
        made("粤桂特别试验区", "planned", "广东省", "广西壮族自治区"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_ways_of_saying(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected
