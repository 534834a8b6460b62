"""What is called an initiative in quotation marks."""

import pytest

from tests.indexer.relations.documents import cells, made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "会上宣布中国同巴西、非盟共同发起“开放数据国际合作倡议”。",
            made("开放数据国际合作倡议", "initiator", "中国", "巴西", "非盟"),
        ),
        (
            "目前,近70个国家加入“全球清江之友小组”。",
            made("全球清江之友小组", "member", "近70个国家"),
        ),
        (
            "已有82个国家加入“全球清江之友小组”。",
            made("全球清江之友小组", "member", "82个国家"),
        ),
        ("欢迎巴西加入“全球清江之友小组”。", set()),
        (
            "其中,“青枝计划”是清江集团、东吴基金会和长河青年报于2022年联合发起的公益项目。",
            made("青枝计划", "initiator", "清江集团", "东吴基金会", "长河青年报"),
        ),
        (
            "“文化守望”是一个志愿者计划,由清江研究院、东吴大学联合发起。",
            made("文化守望", "initiator", "清江研究院", "东吴大学"),
        ),
        (
            "本年度“清江”国家和地区能源研讨项目由清江电网公司、东吴大学联合发起。",
            made("“清江”国家和地区能源研讨项目", "initiator", "清江电网公司", "东吴大学"),
        ),
        (
            "清江能源人才研讨项目由清江电网公司、东吴大学两方联合发起。",
            made("清江能源人才研讨项目", "initiator", "清江电网公司", "东吴大学"),
        ),
        (
            "清江慈善基金会联合东吴公益基金会于2021年发起“清江援建计划”。",
            made("清江援建计划", "initiator", "清江慈善基金会", "东吴公益基金会"),
        ),
        (
            "清江总工会、东吴基金会发起的“清江计划”十年来帮助了许多人。",
            made("清江计划", "initiator", "清江总工会", "东吴基金会"),
        ),
        ("学校发起“想对你说”活动。", set()),
    ],
)
def test_who_starts_or_joins_an_initiative(text: str, found: set[tuple[str, str, str]]) -> None:
    assert cells(text) == found
