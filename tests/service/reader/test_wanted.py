"""Promises of service/reader/wanted.py."""

import pytest

from service.reader.wanted import Wanted


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("新来的护士叫啥？", "called"),
        ("展览摆在哪儿？", "where"),
        ("奖杯是谁递上去的？", "who"),
        ("退货写在第几条？", "ordinal"),
        ("哪条讲退货？", "ordinal"),
        ("游行走哪条路？", "which"),
        ("啥时候开门？", "date"),
        ("来了几个人？", "number"),
        ("哪几家厂停了产？", "several"),
        ("旧衣服咋办？", "how"),
        ("啥样的人能报名？", "like"),
        ("用啥材料铺的？", "what"),
        ("桥名", "none"),
    ],
)
def test_the_question_word_tells_the_sort(question: str, sort: str) -> None:
    assert Wanted.of(question).sort == sort


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("哪家茶厂停了产？", "茶厂停了"),
        ("学的是啥手艺？", "手艺"),
        ("要带出啥样的厨师？", "厨师"),
        ("什么时候？", ""),
        ("谁来了？", ""),
    ],
)
def test_the_noun_behind_the_question_word_is_asked_for(question: str, head: str) -> None:
    assert Wanted.of(question).head == head


def test_what_stands_on_either_side_of_the_question_word_is_kept() -> None:
    wanted = Wanted.of("竹席由哪家厂子编成？")
    assert (wanted.before, wanted.behind) == ("席由", "厂子")
    assert (Wanted.of("谁编的？").before, Wanted.of("编席的是谁").behind) == ("", "")


def test_little_words_and_what_is_asked_with_tell_nothing() -> None:
    wanted = Wanted.of("竹席是在哪儿编的？")
    assert wanted.told == {"竹席", "席是", "编的"}
    assert wanted.told_characters == {"竹", "席", "儿", "编"} - {"儿"}
    assert wanted.told_in("竹席在山里编好") == (pytest.approx(1 / 3), 1.0)
    assert Wanted.of("谁？").told_in("竹席") == (0.0, 0.0)
