"""Provinces that are called by one character each."""

import pytest

from indexer.relations.words.provinces import provinces_called, provinces_counted
from tests.indexer.relations.documents import cells, made


@pytest.mark.parametrize(
    ("name", "provinces"),
    [
        ("苏皖浙", ["江苏", "安徽", "浙江"]),
        ("京津冀晋四地", ["北京", "天津", "河北", "山西"]),
        ("川渝两地", ["四川", "重庆"]),
        ("京津冀三地", ["北京", "天津", "河北"]),
        ("京津冀", []),  # a region of this name
        ("川渝", []),
        ("青川县", []),
        ("苏皖浙皖南", []),
    ],
)
def test_three_together_or_counted_ones_are_provinces(name: str, provinces: list[str]) -> None:
    assert provinces_called(name) == provinces


def test_all_that_a_text_counts_are_told_in_order() -> None:
    text = "京津冀三地与川渝两地，苏皖浙也来。"
    assert list(provinces_counted(text)) == [["北京", "天津", "河北"], ["四川", "重庆"]]


def test_counted_parts_of_places_are_not_the_places() -> None:
    assert not cells("清江旅游联盟由湖南、江西、广东六县共同发起成立。")
    told = cells("清江旅游联盟由湖南、江西、广东三省共同发起成立。")
    assert told == made("清江旅游联盟", "initiator", "湖南", "江西", "广东")


def test_a_count_of_places_may_stand_within_a_list() -> None:
    told = cells("清江旅游联盟由云南普洱、大理、丽江三市州与四川雅安共同发起成立。")
    assert told == made("清江旅游联盟", "initiator", "普洱", "大理", "丽江", "雅安")
