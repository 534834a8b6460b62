"""What is said of another than whom a claim is about."""

import pytest

from service.answers.near_misses.said_of_another import said_of_another
from service.answers.polar import judge
from service.reader.reading import Passage

TEXT = "各校的校长是食堂卫生的第一责任人,后勤主管是食堂卫生的直接责任人。"


@pytest.mark.parametrize(
    ("claim", "another"),
    [
        ("后勤主管是食堂卫生的第一责任人", True),
        ("后勤主管是食堂卫生的直接责任人", False),
        ("校长是食堂卫生的第一责任人", False),
        ("校长是食堂卫生的直接责任人", True),
        ("班主任是食堂卫生的第一责任人", False),  # of whom nothing is said
    ],
)
def test_another_is_what_the_claim_says(claim: str, another: bool) -> None:
    assert said_of_another(claim, TEXT) is another


def test_one_may_be_several_things() -> None:
    assert not said_of_another(
        "后勤主管是第一责任人", "校长和后勤主管是第一责任人,后勤主管是直接责任人"
    )


def test_a_claim_of_another_is_denied_however_sure_the_reader_is() -> None:
    verdict = judge("后勤主管是食堂卫生的第一责任人吗?", [Passage(TEXT, "食堂")], 0.95)
    assert verdict is not None
    assert not verdict.holds
