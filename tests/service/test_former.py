"""Counts that a later one replaces."""

import pytest

from indexer.relation import Relation, Role
from service.answers.wording import left_open
from service.membership.former import former, without_former
from service.questions.language import Language


def rows(quote: str, *members: str) -> list[Relation]:
    return [
        Relation("松涛教育集团", member, Role.MEMBER, "d", ("t",), 0, len(quote), quote)
        for member in members
    ]


@pytest.mark.parametrize(
    ("quote", "members", "latest", "replaced"),
    [
        (
            "成员单位由4个扩大至11个",
            ("4个成员单位", "11个成员单位"),
            ["11个成员单位"],
            "4个成员单位",
        ),
        ("成员从三家增加到五家", ("三家成员", "五家成员"), ["五家成员"], "三家成员"),
        ("12所学校和4所高校加入", ("12所学校", "4所高校"), ["12所学校", "4所高校"], None),
    ],
)
def test_the_latest_count_stands_and_knows_the_former(
    quote: str, members: tuple[str, ...], latest: list[str], replaced: str | None
) -> None:
    groups = rows(quote, *members)
    assert [group.member for group in without_former(groups)] == latest
    found = former(groups[-1], groups)
    assert (found.member if found else None) == replaced


def test_counts_of_other_evidence_replace_nothing() -> None:
    groups = [*rows("由4个扩大至11个", "4个成员单位"), *rows("已有11个。", "11个成员单位")]
    assert without_former(groups) == tuple(groups)


def test_the_line_tells_both() -> None:
    chinese = left_open("X", "11个成员单位", 2, Language.CHINESE, former="4个成员单位")
    assert chinese == "X:另有11个成员单位(原有4个成员单位),文档未列名[2]"
    english = left_open("X", "11个成员单位", 2, Language.ENGLISH, former="4个成员单位")
    assert english == "X: also 11个成员单位 (4个成员单位 before), not named[2]"
