"""Promises of service/reader/foreign_names.py."""

import pytest

from service.reader.foreign_names import sounding_like


@pytest.mark.parametrize(
    ("spelled", "text", "written"),
    [
        ("Sorokin", "会长索罗金到访。", "索罗金"),
        ("Delgado", "由马丁·德尔加多作答", "德尔加多"),
        ("Zhabarov", "部长扎巴罗夫致辞", "扎巴罗夫"),
        ("Béranger", "作家贝朗热获奖", "贝朗热"),
        ("Novikova", "诺维科娃说", "诺维科娃"),
    ],
)
def test_a_foreign_name_is_the_run_that_sounds_like_it(
    spelled: str, text: str, written: str
) -> None:
    assert sounding_like(spelled, text) == written


def test_a_name_that_nothing_sounds_like_is_none() -> None:
    assert sounding_like("Sorokin", "马丁·德尔加多作答，北方公园由理事会管理") is None


def test_a_word_of_two_characters_is_no_name() -> None:
    assert sounding_like("Sheeman", "西门外的路") == "西门"
    assert sounding_like("Sheeman", "西门外的路", {"西门"}) is None


def test_a_name_too_short_to_tell_is_none() -> None:
    assert sounding_like("Bo", "博物馆") is None
    assert sounding_like("Iaea", "伊阿伊阿") is None
