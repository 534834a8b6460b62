"""What news say that somebody was chosen for: lists in book titles, lists behind a comma."""

import pytest

from tests.indexer.relations.documents import cells, made

PATTERNS = {
    "A被评为X,…,荣获“Y”": (
        "年报显示，濠江特焊公司已被评为松江省高新技术企业，取得了制造授权证书，荣获“香山市政府质量奖”。",
        made("松江省高新技术企业", "selected", "濠江特焊公司")
        | made("香山市政府质量奖", "selected", "濠江特焊公司"),
    ),
    "公布《X名单》,A、B入选": (
        "近日，银行业协会公布《2022年文明服务百佳示范单位名单》，松江银行濠江分行、濠江银行香山支行两家网点入选。",
        made("2022年文明服务百佳示范单位名单", "selected", "松江银行濠江分行", "濠江银行香山支行"),
    ),
    "多家单位入选X名单,包括A、B": (
        "松江区有多家站点入选全国“最美户外劳动者服务站点”名单，包括北塘街道综治中心、南塘街道党群服务中心和香山科技公司。",
        made(
            "全国“最美户外劳动者服务站点”",
            "selected",
            "北塘街道综治中心",
            "南塘街道党群服务中心",
            "香山科技公司",
        ),
    ),
    "入选全市唯一的X": (
        "余杭区入选全市唯一的国家乡村振兴示范县，获评全省唯一的“政法楷模集体”。",
        made("国家乡村振兴示范县", "selected", "余杭区")
        | made("政法楷模集体", "selected", "余杭区"),
    ),
    "A、B等7个组织获聘首批“X”": (
        "松江社区文明实践站、香山书房等7个组织获聘首批“儿童友好主理人”。",
        made("首批“儿童友好主理人”", "selected", "松江社区文明实践站", "香山书房", "7个组织"),
    ),
    "A名列其中": (
        "国家发展改革委发布2023年物流枢纽建设名单，濠江商贸服务型国家物流枢纽名列其中。",
        made("2023年物流枢纽建设名单", "selected", "濠江商贸服务型国家物流枢纽"),
    ),
    "被命名为“X”, X ends in the name of whoever is chosen": (
        "香山县是全国四大名醋产地之一，2020年被命名为“全国醋都·香山”。",
        made("全国醋都·香山", "selected", "香山县"),
    ),
    "列入国家的《X名录》": (
        "香山造纸技艺被列入联合国教科文组织《世界技艺名录》。",
        made("世界技艺名录", "selected", "香山造纸技艺"),
    ),
    "入选X典型, X目录, X非遗, 十大X": (
        "濠江区入选全国海洋保护典型，7个品种入选国家良种目录，香山剪纸入选国家级非遗，松江器官移植入选《学报》年度十大突破。",
        made("全国海洋保护典型", "selected", "濠江区")
        | made("国家良种目录", "selected", "7个品种")
        | made("国家级非遗", "selected", "香山剪纸")
        | made("《学报》年度十大突破", "selected", "松江器官移植"),
    ),
    "入选百强县": (
        "其中，宜昌市、荆州市2地入选百强县。",
        made("百强县", "selected", "宜昌市", "荆州市"),
    ),
    "入选X,甲被列入Y: X is none that holds a further verb": (
        "香山遗址入选六大发现，濠江遗址被列入全省百大考古发现。",
        made("全省百大考古发现", "selected", "濠江遗址"),
    ),
    "十大人物 are persons": ("濠江村林致远荣获感动濠江十大年度人物。", set()),
    "有科技支撑,获批X names nobody": (
        "有科技创新支撑，成功获批国家乳业技术创新中心。",
        set(),
    ),
    "a person's award is none of a body": (
        "他荣获全国优秀共青团员称号，解锁了新的身份。",
        set(),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_titles(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected
