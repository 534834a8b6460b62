"""除了甲,…: the membership table without what a question leaves out."""

import pytest

from service.membership.left_out import split_off


@pytest.mark.parametrize(
    ("question", "names", "rest"),
    [
        ("除了甲城,联盟的成员有哪些?", ("甲城",), "联盟的成员有哪些?"),
        ("除了甲城、乙城以外，联盟的成员有哪些?", ("甲城", "乙城"), "联盟的成员有哪些?"),
        ("联盟的成员有哪些?", (), "联盟的成员有哪些?"),
    ],
)
def test_what_is_left_out_is_told_from_the_question(
    question: str, names: tuple[str, ...], rest: str
) -> None:
    assert split_off(question) == (names, rest)
