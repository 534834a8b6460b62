"""Whether there is something that the text has no word of."""

import pytest

from service.answers.near_misses.not_spoken_of import not_spoken_of
from service.answers.polar import judge
from service.reader.reading import Passage


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("获奖名单里到底有没有冯氏兄弟?", "获奖名单另行公布。"),
        ("这批展品中有没有瓷器?", "这批展品由馆方挑选,目录每年更新。"),
    ],
)
def test_what_no_character_speaks_of_is_neither_there_nor_not(question: str, told: str) -> None:
    assert not_spoken_of(question, told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("停车的地方附近有没有?", "广场设车位120个。"),
        ("广场有没有停车的地方?", "广场设车位120个。"),
        ("展品中有没有瓷器?", "展品全部是纸本。"),  # leaves out all others
        ("展品中有没有瓷器?", "馆里一律不收易碎的东西。"),
        ("他获过奖,有没有这回事?", "他得了金牌。"),
        ("村里建了瓷器厂吗?", "村里的厂搬走了。"),
    ],
)
def test_what_shares_a_character_or_leaves_out_others_may_decide(question: str, told: str) -> None:
    assert not not_spoken_of(question, told)


def test_such_a_claim_gets_no_verdict() -> None:
    passages = [Passage("获奖名单由组委会另行公布。", "摄影比赛")]
    assert judge("组委会的获奖名单里有没有冯氏兄弟?", passages, 0.9) is None
