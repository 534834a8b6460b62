"""How news mention a membership in passing: states of a group, units of a rank, who has moved in."""

import pytest

from tests.indexer.relations.documents import cells, made

PATTERNS = {
    "包括A在内的195个成员国 of the body that the sentence is about": (
        "国际刑警组织公布了一份报告，并向包括缅甸在内的195个成员国发出通报。",
        made("国际刑警组织", "member", "缅甸", "195个成员国"),
    ),
    "包括A、B在内的X成员国": (
        "此举遭到包括德国、法国在内的北约成员国反对。",
        made("北约", "member", "德国", "法国"),
    ),
    "在X的成员国中,A": (
        "在经济合作与发展组织（OECD）的成员国中，韩国的老年贫困率最高。",
        made("经济合作与发展组织", "member", "韩国"),
    ),
    "在X成员国中 without a country behind it": (
        "在北约成员国中，多数国家表示反对。",
        set(),
    ),
    "同意恢复A的X成员国资格": (
        "阿拉伯联盟举行会议，决定同意恢复叙利亚的阿盟成员国资格。",
        made("阿盟", "member", "叙利亚"),
    ),
    "X轮值主席国A in the middle of a sentence": (
        "负责推进谈判的欧盟轮值主席国西班牙得以让东翼国家加入进来。",
        made("欧盟", "lead", "西班牙"),
    ),
    "A1951年加入这一X": (
        "国际捕鲸委员会1986年通过公约。日本1951年加入这一委员会，后来停止捕鲸。",
        made("国际捕鲸委员会", "member", "日本"),
    ),
    "X会长单位——A": (
        "慰问组来到松江市重庆商会会长单位——濠江富春电器公司，慰问一线员工。",
        made("松江市重庆商会", "lead", "濠江富春电器公司"),
    ),
    "组织“X”的成员单位A": (
        "近日，松江区司法所组织“松江法治校园联盟”成员单位香山实验中学来到法院。",
        made("松江法治校园联盟", "member", "香山实验中学"),
    ),
    "作为X的成员单位,在某路上的A": (
        "作为“浦江融光”党建联盟的成员单位，位于斜塘路上的香山体验中心既能避暑，又有花香。",
        made("“浦江融光”党建联盟", "member", "香山体验中心"),
    ),
    "A、B等部门已入驻X": (
        "渔村联勤工作站正式成立，松江镇派出所、综合行政执法队、消防部门、市场监管所等部门已入驻工作站。",
        made(
            "渔村联勤工作站", "member", "松江镇派出所", "综合行政执法队", "消防部门", "市场监管所"
        ),
    ),
    "X已有A、B等多所高校完成签约入驻": (
        "松江大学城已有松江电子科学大学、濠江财经学院等多所高校完成签约入驻。",
        made("松江大学城", "member", "松江电子科学大学", "濠江财经学院"),
    ),
    "X现有会员134个": (
        "国际中学生体育联合会是全球组织，现有会员134个。",
        made("国际中学生体育联合会", "member", "134个会员"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_memberships(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected
