"""Which shared words are denied in one text only."""

import pytest

from service.answers.denied_words import denied_words


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("渔会会支持他的请求", "请求不停航的,渔会不予支持"),
        ("船工受伤了", "经检查,船工未受伤"),
        ("码头可以停放货车", "码头切勿停放货车"),
        ("没登记的船能申请补助", "船没登记的,一律不得申请补助"),
    ],
)
def test_a_word_that_only_the_sentence_denies_is_counted(claim: str, sentence: str) -> None:
    assert denied_words(claim, sentence).there > 0


def test_a_denial_reaches_to_the_end_of_its_clause() -> None:
    found = denied_words("有船员落水的报告", "目前没有本地渔船船员落水报告")
    assert found.far > 0
    assert denied_words("有船员落水的报告", "目前没有风,渔船船员落水").far == 0


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("渔会不支持停航", "渔会不予支持停航"),
        ("水位不断上涨", "水位上涨"),
        ("茶厂用无线电联系", "茶厂用无线电联系"),
        ("渔会捐款", "渔会不仅捐款,还派船"),
        ("用无感支付停车", "支持无感支付停车"),
    ],
)
def test_nothing_is_denied_in_both_or_by_a_part_of_a_word(claim: str, sentence: str) -> None:
    found = denied_words(claim, sentence)
    assert (found.there, found.far, found.here) == (0, 0, 0)


def test_what_the_claim_alone_denies_is_counted_apart() -> None:
    assert denied_words("渔会没有捐款", "渔会捐款三次").here > 0
