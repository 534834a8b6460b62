"""Words that exclude each other."""

import pytest

from service.answers.opposed_words import opposed_words


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("渔港的补助往下减", "渔港持续加大补助力度"),
        ("堤上的沙袋快用完了", "堤上沙袋储备充足"),
        ("这是茶厂头一回得奖", "茶厂第二次得奖"),
        ("两块田是两码事", "两块田相互促进、相辅相成"),
        ("暴雨天小学照常上课", "全县小学停课"),
        ("船工坐一块吃饭", "船工分席而坐"),
        ("外来车可以进港", "外来车不得进港"),
        ("织机没啥用", "织机兼具实用性"),
    ],
)
def test_a_sentence_with_only_the_other_side_is_against_the_claim(claim: str, said: str) -> None:
    against, _ = opposed_words(claim, said)
    assert against > 0


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("渔港的补助涨了", "渔港补助增长两成"),
        ("茶价没下降", "茶价继续上涨"),
        ("暴雨天小学不上课", "暴雨天小学停课"),
        ("降雨影响了码头", "码头客流增加"),
        ("码头在江边", "码头停工"),
        ("产量有增有减", "产量下降"),
    ],
)
def test_what_agrees_or_speaks_of_neither_side_is_not(claim: str, said: str) -> None:
    against, _ = opposed_words(claim, said)
    assert against == 0


def test_the_other_side_denied_speaks_for_the_claim() -> None:
    _, alike = opposed_words("茶价没下降", "茶价继续上涨")
    assert alike > 0
