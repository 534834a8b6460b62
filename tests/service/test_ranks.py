"""Heads and their deputies are told apart."""

import pytest

from indexer.text.fold import fold
from service.answers.near_misses.ranks import other_rank


@pytest.mark.parametrize(
    ("question", "text", "name", "other"),
    [
        ("谁是北港市教委主任?", "北港市教委副主任甲乙丙到校调研。", "甲乙丙", True),
        ("谁是北港市教委副主任?", "北港市教委副主任甲乙丙到校调研。", "甲乙丙", False),
        ("谁是北港市教委主任?", "北港市教委主任甲乙丙到校调研。", "甲乙丙", False),
        ("北港市教委副主任是谁?", "北港市教委主任甲乙丙到校调研。", "甲乙丙", True),
        ("协会会长是谁?", "甲乙丙当选协会副会长。", "甲乙丙", True),
        ("协会会长是谁?", "副会长丁戊说,甲乙丙很好。", "甲乙丙", False),  # too far to tell of him
        ("Who is the director of the office?", "办公室副主任甲乙丙来了。", "甲乙丙", True),
        ("Who is the deputy director?", "办公室副主任甲乙丙来了。", "甲乙丙", False),
        ("北港市统计局局长是谁?", "北港市统计局综合处处长甲乙丙介绍情况。", "甲乙丙", True),
        ("北港市统计局局长是谁?", "北港市统计局党组书记、局长甲乙丙介绍情况。", "甲乙丙", False),
        ("北港市统计局局长是谁?", "北港市统计局局长、党组书记甲乙丙介绍情况。", "甲乙丙", False),
        ("谁去了北港?", "副主任甲乙丙去了北港。", "甲乙丙", False),
    ],
)
def test_a_deputy_is_not_the_head(question: str, text: str, name: str, other: bool) -> None:
    folded = fold(text)
    start = folded.index(name)
    assert other_rank(fold(question), folded, start, start + len(name)) is other
