"""Promises of service/reader/expressions.py."""

import pytest

from indexer.text.fold import fold
from service.reader.expressions import NUMBER


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("内置8500mAh电池", "8500mah"),
        ("容量4300毫安时", "4300毫安时"),
        ("支持67W快充", "67w"),
        ("主频3.2GHz", "3.2ghz"),
        ("下行500Mbps", "500mbps"),
        ("屏长11.5cm", "11.5cm"),
        ("跑完100m", "100m"),
        ("购得20 mixed", "20"),
        ("编号7mx", "7"),
    ],
)
def test_a_unit_in_latin_letters_is_taken_whole_or_not_at_all(text: str, number: str) -> None:
    found = NUMBER.search(fold(text))
    assert found is not None
    assert found.group() == number
