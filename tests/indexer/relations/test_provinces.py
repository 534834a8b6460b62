"""Provinces that are called by one character each."""

import pytest

from indexer.relations.words.provinces import provinces_called, provinces_counted


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
