"""Short names that no form proves: in lists and pairs that found a body with a name of its own."""

import pytest

from tests.indexer.relations.documents import cells, made

PATTERNS = {
    "A与B联合成立“X”": (
        "禾木与伶仃于 7 月在重庆联合成立了“先进系统创新实验室”，合作打造全新设计。",
        made("先进系统创新实验室", "co_builder", "禾木", "伶仃"),
    ),
    "A、B和C宣布组建“X”": (
        "禾木、伶仃和香芒宣布组建“前沿模型论坛”。",
        made("前沿模型论坛", "co_builder", "禾木", "伶仃", "香芒"),
    ),
    "A、B、C等科技巨头加入X": (
        "禾木、伶仃、香芒等科技巨头加入全球航运安全联盟。",
        made("全球航运安全联盟", "member", "禾木", "伶仃", "香芒"),
    ),
    "a short name behind 一体化发展": (
        "松江、柳江和禾江三校于2020年8月发起成立京津冀绿色一体化发展示范区开发者联盟。"
        "目前，示范区开发者联盟有64家成员单位。",
        made("京津冀绿色一体化发展示范区开发者联盟", "member", "64家成员单位")
        | made("京津冀绿色一体化发展示范区开发者联盟", "initiator", "松江", "柳江", "禾江"),
    ),
    "persons found what they found": (
        "张伟与李强联合成立了“先进系统创新实验室”。",
        set(),
    ),
    "words are no names": (
        "传统与现代共同打造“先进系统创新中心”。",
        set(),
    ),
    "X是在A的指导下,…打造的平台": (
        "松江社会治理公益联盟是在松江区委政法委的指导下，聚合社会力量打造的智库平台。",
        made("松江社会治理公益联盟", "supervisor", "松江区委政法委"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), PATTERNS.values(), ids=PATTERNS.keys())
def test_short_names(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected
