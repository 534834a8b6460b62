import pytest

from service.answers.polar import choose, judge
from service.reader.reading import Passage

PASSAGES = [
    Passage(
        "北岸区是教育联盟的理事长单位,联盟现有成员11个。论坛于2021年3月在南山区召开。", "教育联盟"
    ),
    Passage("南山区没有加入职教集团。", "职教集团"),
]


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("北岸区是教育联盟的理事长单位吗?", True),
        ("教育联盟现有成员是11个吗?", True),
        ("教育联盟现有成员是110个吗?", False),
        ("教育联盟现有成员是1个吗?", False),
        ("论坛是不是2020年3月在南山区召开?", False),
        ("南山区是否加入了职教集团?", False),
    ],
)
def test_a_claim_holds_unless_its_sentence_says_otherwise(question: str, holds: bool) -> None:
    verdict = judge(question, PASSAGES)
    assert verdict is not None
    assert verdict.holds is holds


@pytest.mark.parametrize(
    "question", ["西河县修建了新的火车站吗?", "“东桥”联盟的理事长单位是北岸区吗?"]
)
def test_a_claim_that_no_sentence_speaks_of_gets_no_verdict(question: str) -> None:
    assert judge(question, PASSAGES) is None


def test_of_two_alternatives_the_one_in_the_sentence_is_chosen() -> None:
    chosen = choose("论坛是在北岸区还是在南山区召开的?", PASSAGES)
    assert chosen is not None
    assert chosen[0] == "南山区"
