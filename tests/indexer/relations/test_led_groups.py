"""Groups that one office leads and others sit in."""

import pytest

from tests.indexer.relations.documents import cells, made

GROUP = "国务院清江“6·2”爆炸事故调查组"
BOTH = made(GROUP, "lead", "应急管理部") | made(GROUP, "member", "公安部", "湖北省人民政府")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"经批准,成立了由应急管理部牵头,公安部和湖北省人民政府参加的{GROUP}。", BOTH),
        (f"成立了{GROUP},由应急管理部牵头,公安部和湖北省人民政府参加。", BOTH),
        (
            "清江职教联盟由清江大学牵头,长河学院、北岸中学参加。",
            made("清江职教联盟", "lead", "清江大学")
            | made("清江职教联盟", "member", "长河学院", "北岸中学"),
        ),
        ("由应急管理部牵头,公安部等相关方面参加,对事故进行调查。", set()),
    ],
)
def test_who_leads_a_group_and_who_sits_in_it(text: str, found: set[tuple[str, str, str]]) -> None:
    assert cells(text) == found
