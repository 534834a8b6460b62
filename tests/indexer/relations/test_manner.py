"""How something is done names nobody; teams and titles by what they are called."""

import pytest

from tests.indexer.relations.documents import cells, made

_TOLD = {
    "按照共商、共建、共享原则共同发起": (
        "云山征信公司由云山金融协会与碧水信用、青石信用等8家机构按照共商、共建、共享原则共同发起组建。",
        made("云山征信公司", "initiator", "云山金融协会", "碧水信用", "青石信用", "8家机构"),
    ),
    "X是A与B联合打造的一支队伍": (
        "云山设计服务团是云山学院与碧水大学联合打造的一支跨界队伍。",
        made("云山设计服务团", "co_builder", "云山学院", "碧水大学"),
    ),
    "A获评全国最美X": (
        "云山旅游风景道获评全国最美公路。",
        made("全国最美公路", "selected", "云山旅游风景道"),
    ),
    "A跻身全国重点实验室": (
        "云山大学藏语实验室跻身全国重点实验室。",
        made("全国重点实验室", "selected", "云山大学藏语实验室"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), _TOLD.values(), ids=_TOLD.keys())
def test_who_is_named(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert cells(text) == expected
