"""A count of those of a rank, or words that point at names that follow, are nobody's name."""

import pytest

from tests.indexer.relations.documents import cells, made


@pytest.mark.parametrize("rank", ["副会长", "常务副会长", "理事"])
def test_a_count_of_a_rank_names_nobody(rank: str) -> None:
    told = cells(f"清江茶业协会完成换届。{rank}单位两家：红叶茶厂、云岭茶业公司。")
    assert not [member for _, member, _ in told if "两家" in member]


def test_a_count_behind_names_that_are_some_of_it_stays() -> None:
    told = cells("清江茶业协会新增红叶茶厂、云岭茶业公司等12家理事单位。")
    members = ("红叶茶厂", "云岭茶业公司", "12家理事单位")
    assert told == made("清江茶业协会", "member", *members)


def test_the_members_of_a_body_are_counted() -> None:
    told = cells("清江茶业协会现有会员单位56家。")
    assert told == made("清江茶业协会", "member", "56家会员单位")


@pytest.mark.parametrize("words", ["下列单位", "以下企业", "上述单位"])
def test_whoever_follows_is_not_named_yet(words: str) -> None:
    assert not cells(f"决定授予{words}“云水省先进集体”称号。")
