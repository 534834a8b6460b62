"""A share is not the whole."""

import pytest

from service.answers.near_misses.shares import share_instead

STAFF = "全厂有职工480人,其中技师60人,占职工总数的12.5%;研发投入2亿元,占营业收入的百分之八。"


@pytest.mark.parametrize(
    ("asked", "marked", "instead"),
    [
        ("全厂的职工总数是多少?", "12.5%", True),
        ("全厂营业收入多少?", "百分之八", True),
        ("技师占职工总数的多少?", "12.5%", False),
        ("技师的比例是多少?", "12.5%", False),
        ("研发投入强度是多少?", "百分之八", False),
        ("研发投入是多少?", "百分之八", False),
        ("全厂的职工总数是多少?", "480人", False),
    ],
)
def test_a_share_does_not_tell_how_much_the_whole_is(
    asked: str, marked: str, instead: bool
) -> None:
    start = STAFF.index(marked)
    assert share_instead(asked, STAFF, start, start + len(marked)) is instead


def test_a_share_tells_how_much_who_gives_it_gives() -> None:
    text = "国家出资占总出资的60%。"
    start = text.index("60%")
    assert not share_instead("国家出资多少?", text, start, start + 3)
    assert share_instead("总出资是多少?", text, start, start + 3)
