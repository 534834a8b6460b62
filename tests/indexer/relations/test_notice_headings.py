"""The body that a notice is about is the one that its lists are of."""

import pytest

from indexer.relations.words.mentions import body_of_heading
from tests.indexer.relations.documents import cells, made

GROUP = "红叶古树名木保护专家组"


@pytest.mark.parametrize(
    "heading",
    [
        f"关于成立{GROUP}的通知",
        f"清江县林业局关于组建{GROUP}的决定",
        f"关于调整{GROUP}成员名单的通知",
        f"清江县人民政府关于同意设立{GROUP}的批复",
    ],
)
def test_a_notice_is_about_the_body_that_it_founds_or_changes(heading: str) -> None:
    assert body_of_heading(heading) == GROUP
    told = cells("组长单位：清江县林业局；成员单位：红叶大学、云岭植物园。", headings=(heading,))
    assert told == made(GROUP, "lead", "清江县林业局") | made(
        GROUP, "member", "红叶大学", "云岭植物园"
    )


@pytest.mark.parametrize(
    "heading",
    [
        "关于成立领导小组的通知",  # which?
        "关于调整部分教育集团网格的通知",
        "关于公布水费标准的通知",
        "关于召开红叶古树名木保护专家组会议的请示",
    ],
)
def test_other_notices_are_about_no_body(heading: str) -> None:
    assert body_of_heading(heading) is None
