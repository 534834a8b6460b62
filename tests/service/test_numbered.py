"""Claims of one of several things that are told apart by their numbers."""

import pytest

from service.answers.near_misses.numbered import numbered_otherwise
from service.answers.polar import judge
from service.reader.reading import Passage


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("评审组推荐了方案三", "经讨论,评审组推荐方案一,年内动工。"),
        ("实验室在b座", "实验室设在a座五层,食堂在东侧。"),
        ("花房属于第二期", "花房列入第一期,明年开工。"),
        ("合唱团获得一等奖", "合唱团获得二等奖。"),
        ("二期工程今年完工", "码头一期工程去年完工。"),
    ],
)
def test_the_sentence_is_about_another_number(claim: str, sentence: str) -> None:
    assert numbered_otherwise(claim, sentence)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("评审组推荐了方案一", "经讨论,评审组推荐方案一,年内动工。"),
        ("评审组推荐了方案三", "方案一造价最低,评审组推荐方案三。"),  # both are named
        ("评审组推荐了方案三", "方案一造价最低。"),  # nothing is said of what was asked
        ("园区有二号楼", "园区有一号楼。"),  # one may have both
        ("花房属于一期工程", "花房属于首期工程。"),
        ("甲级资质企业可以承接", "乙级以上资质的企业可以承接。"),
        ("二等奖获得者可以加分", "三等奖以上获得者可以加分。"),
        ("a级景区可以申请补助", "b级及以上景区可以申请补助。"),
        ("花房属于一期工程", "花房属于第一期。"),
        ("收到方案二十个", "收到方案一个。"),  # counted
        ("共开设三期培训班", "共开设两期培训班。"),
        ("获奖的是第二小学", "获奖的是第一中学。"),  # a name, no number of a kind
    ],
)
def test_no_other_number_denies(claim: str, sentence: str) -> None:
    assert not numbered_otherwise(claim, sentence)


def test_a_claim_of_another_number_is_not_affirmed_however_sure_the_reader_is() -> None:
    passages = [Passage("经讨论，评审组推荐方案一，年内动工。", "评审")]
    other = judge("评审组推荐方案三了吗？", passages, 0.95)
    assert other is not None
    assert not other.holds
    same = judge("评审组推荐方案一了吗？", passages, 0.95)
    assert same is not None
    assert same.holds
