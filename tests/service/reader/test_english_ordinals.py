"""Promises of service/reader/english_ordinals.py."""

import pytest

from service.reader.english_ordinals import ordinals_in, ordinals_in_chinese, said_number
from service.reader.gloss import glossed


@pytest.mark.parametrize(
    ("english", "numbers"),
    [
        ("the 11th forum", {11}),
        ("the sixth plan and the second one", {6, 2}),
        ("the 70th anniversary", set()),
        ("a third of the money", set()),
        ("room 11", set()),
    ],
)
def test_ordinals(english: str, numbers: set[int]) -> None:
    assert ordinals_in(english) == numbers


def test_an_ordinal_takes_the_form_that_is_read() -> None:
    assert ordinals_in_chinese("the 11th forum", "第11届") == "the 第11 forum"
    assert ordinals_in_chinese("the 11th forum", "第十届") == "the 第十一 forum"


@pytest.mark.parametrize(
    ("word", "read", "said"),
    [
        ("five", "5名教师", "5"),
        ("five", "五名教师", "五"),
        ("five", "15名教师", ""),
        ("two", "两所学校", "两"),
        ("Sixth", "第六轮", "第六"),
        ("sixth", "第7轮", ""),
        ("first", "首个", None),
        ("school", "5名", None),
    ],
)
def test_a_small_number_takes_the_form_that_is_read(word: str, read: str, said: str | None) -> None:
    assert said_number(word, read) == said


def test_a_number_word_is_glossed_by_what_is_counted() -> None:
    table = {"school": ("学校",), "two": ("人",)}
    assert glossed("When were two schools built?", ["人民的两所学校"], table) == "两学校什么时候？"
