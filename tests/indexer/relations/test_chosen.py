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
