"""联合社, 这一机制, 那个集团: which body they take up."""

import pytest

from indexer.relations.taking_up import body_taken_up, points, taken_up

NAMED = ["云水市菱角产业联合社", "瓯江类器官样本库", "白江应急联动协调机制", "白江教育集团"]


@pytest.mark.parametrize(
    ("name", "about", "meant"),
    [
        ("联合社", [], "云水市菱角产业联合社"),
        ("该联合社", ["白江教育集团"], "云水市菱角产业联合社"),
        ("样本库", [], "瓯江类器官样本库"),
        ("这一机制", [], "白江应急联动协调机制"),
        ("那个集团", [], "白江教育集团"),
        ("白教集团", [], "白江教育集团"),
        ("该组织", ["云水区域合作组织"], "云水区域合作组织"),
        ("该公司", ["白江教育集团"], None),
        ("中心", ["白江教育集团"], None),
    ],
)
def test_a_word_takes_up_the_body_that_ends_so(
    name: str, about: list[str], meant: str | None
) -> None:
    assert taken_up(name)
    assert body_taken_up(name, about, NAMED) == meant


def test_of_two_that_fit_the_one_spoken_of_is_meant_or_the_last() -> None:
    named = ["白江教育集团", "松北教育集团"]
    assert body_taken_up("教育集团", [], named) == "松北教育集团"
    assert body_taken_up("教育集团", ["白江教育集团"], named) == "白江教育集团"


def test_a_name_of_its_own_takes_up_nothing() -> None:
    assert not taken_up("云水市菱角产业联合社")
    assert not points("本溪市菱角产业联合社") or taken_up("本溪市菱角产业联合社")
    assert body_taken_up("白江教育集团", [], ["白江教育集团"]) is None
