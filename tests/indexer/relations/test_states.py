"""States and parties as members, and words around a name that are none of it."""

import pytest

from tests.indexer.relations.documents import cells, made

PATTERNS = {
    "A是北约成员国; 作为北约成员国的A": (
        "土耳其是北约成员国。作为北约成员国的罗马尼亚表示反对。",
        made("北约", "member", "土耳其", "罗马尼亚"),
    ),
    "A、B等欧佩克+成员国": (
        "沙特、俄罗斯等欧佩克+成员国宣布减产。",
        made("欧佩克+", "member", "沙特", "俄罗斯"),
    ),
    "a country is the subject of what follows": (
        "土耳其始终支持合作。1952年加入清江贸易组织。",
        made("清江贸易组织", "member", "土耳其"),
    ),
    "由绿党、自民党组成的X": (
        "由绿党、自民党和社民党组成的德国执政联盟表示反对。",
        made("德国执政联盟", "member", "绿党", "自民党", "社民党"),
    ),
    "A高度重视科技,成立X: the name ends before the verb": (
        "眉州市监狱高度重视科技创新工作，成立了“创新研发中心”。",
        made("创新研发中心", "co_builder", "眉州市监狱"),
    ),
    "获得A批准: 得 is no part of A": (
        "红叶公司获得教育部批准，成立清江研究院。",
        made("清江研究院", "supervisor", "教育部"),
    ),
    "persons who take a plaque": (
        "湖北大学副校长王某和三峡大学校长李某分别上台领取了清江高校联盟成员单位牌匾。",
        set(),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_states(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected
