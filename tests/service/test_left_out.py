"""除了甲,…: the membership table without what a question leaves out."""

import pytest

from service.membership.left_out import asks_with_whom, named_beside, split_off


@pytest.mark.parametrize(
    ("question", "names", "rest"),
    [
        ("除了甲城,联盟的成员有哪些?", ("甲城",), "联盟的成员有哪些?"),
        ("除了甲城、乙城以外，联盟的成员有哪些?", ("甲城", "乙城"), "联盟的成员有哪些?"),
        ("联盟的成员有哪些?", (), "联盟的成员有哪些?"),
        ("联盟里,除了甲城,还有哪些成员?", ("甲城",), "联盟里,还有哪些成员?"),
    ],
)
def test_what_is_left_out_is_told_from_the_question(
    question: str, names: tuple[str, ...], rest: str
) -> None:
    assert split_off(question) == (names, rest)


@pytest.mark.parametrize(
    ("question", "names", "rest"),
    [
        ("Who joined the alliance, except Dover?", ("Dover",), "Who joined the alliance?"),
        ("Apart from Dover and Deal, who joined it?", ("Dover", "Deal"), "Who joined it?"),
        ("Which towns joined besides Dover, Deal and Hythe?", ("Dover", "Deal", "Hythe"), "Which towns joined?"),
        ("Who joined the alliance?", (), "Who joined the alliance?"),
        ("Except for emergencies?", (), "Except for emergencies?"),
    ],
)  # fmt: skip
def test_what_english_leaves_out_is_told_from_the_question(
    question: str, names: tuple[str, ...], rest: str
) -> None:
    assert split_off(question) == (names, rest)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("甲区和谁成立了东岸联盟?", True),
        ("甲大学与哪些企业共建研究院?", True),
        ("With whom did Dover found the compact?", True),
        ("Who did Dover found the compact with?", True),
        ("谁和甲区成立了东岸联盟?", True),
        ("Which towns founded the compact with Dover?", False),
    ],
)
def test_whoever_is_named_beside_with_whom_is_not_asked_for(question: str, told: bool) -> None:
    assert asks_with_whom(question) is told


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("甲区和谁成立了东岸联盟?", "甲区"),
        ("华山与哪些企业共建研究院?", "华山"),
        ("谁和华山共建了研究院?", "华山"),
        ("谁成立了东岸联盟?", ""),
        ("东岸研究院是华山大学和谁共建的?", "华山大学"),
        ("东岸研究院由华山大学与哪家公司共建?", "华山大学"),
    ],
)
def test_who_is_named_beside_with_whom(question: str, named: str) -> None:
    assert named_beside(question) == named
