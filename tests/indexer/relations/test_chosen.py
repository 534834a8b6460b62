"""Who is chosen for what, by further verbs and in respective lists."""

import pytest

from tests.indexer.relations.documents import cells, made

PATTERNS = {
    "成功创建国家卫生城市": (
        "宜昌市成功创建国家卫生城市。",
        made("国家卫生城市", "selected", "宜昌市"),
    ),
    "被命名为模范城": (
        "宜昌市被命名为全国双拥模范城。",
        made("全国双拥模范城", "selected", "宜昌市"),
    ),
    "喜提“X”": (
        "宜昌市喜提“全国美好生活城市”。",
        made("全国美好生活城市", "selected", "宜昌市"),
    ),
    "列入首批X": (
        "宜昌市列入首批清江教育试点城市。",
        made("首批清江教育试点城市", "selected", "宜昌市"),
    ),
    "列入X创建名单: to be chosen later, if at all": (
        "宜昌市列入国家公共文化服务体系示范区创建名单。",
        set(),
    ),
    "A、B分别获评X、Y": (
        "宜昌市、荆州市分别获评全国文明城市、国家卫生城市。",
        made("全国文明城市", "selected", "宜昌市") | made("国家卫生城市", "selected", "荆州市"),
    ),
    "成为北约第32个成员国": (
        "瑞典正式成为北约第32个成员国。",
        made("北约", "member", "瑞典"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_chosen(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "市商务局决定将北岸茶厂等12家企业确认为“全国示范智慧工厂”。",
            made("全国示范智慧工厂", "selected", "北岸茶厂", "12家企业"),
        ),
        (
            "省教育厅将北溪大学认定为“省级科普教育基地”。",
            made("省级科普教育基地", "selected", "北溪大学"),
        ),
        ("商家将新茶命名为“北岸春”。", set()),
        ("省教育厅拟将北溪大学认定为“省级科普教育基地”。", set()),
    ],
)
def test_a_quoted_title_that_an_authority_gives(
    text: str, found: set[tuple[str, str, str]]
) -> None:
    assert cells(text) == found


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("北岸航运联盟的成员包括中远海运、赫伯罗、东方海外和北溪港口集团。", 4),
        ("北岸航运联盟的创始成员包括：中远海运、赫伯罗、东方海外、北溪公司。", 4),
        ("北岸航运联盟的成员包括各地的企业、协会的代表、热心的人。", 0),
    ],
)
def test_short_names_that_are_listed_as_members_are_members(text: str, members: int) -> None:
    assert len(cells(text)) == members
