"""Promises of service/reader/english_figures.py."""

import pytest

from service.reader.english_figures import dates_in_chinese, number_forms, numbers_in_chinese


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("on 10 August 2023", "on 2023年8月10日"),
        ("on August 10, 2023", "on 2023年8月10日"),
        ("on Aug. 10", "on 8月10日"),
        ("the 3rd of May", "the 5月3日"),
        ("in July 2023", "in 2023年7月"),
        ("in March and June", "in 3月 and June"),
        ("they may march on", "they may march on"),
        ("in August last year", "in 去年8月"),
        ("on 5 June of this year", "on 今年6月5日"),
        ("on June 5 next year", "on 明年6月5日"),
        ("since last October", "since 去年10月"),
        ("what it may this year", "what it may this year"),
        ("Q2 2023", "2023年第二季度"),
        ("2023 Q2", "2023年第二季度"),
        ("the first quarter of 2023", "the 2023年第一季度"),
        ("the first half of 2023", "the 2023年上半年"),
        ("the second half", "the 下半年"),
        ("in H1 2023", "in 2023年上半年"),
        ("in 2023H2", "in 2023年下半年"),
        ("the H1 visa", "the H1 visa"),
        ("by 2035", "by 2035年"),
        ("room 20350", "room 20350"),
    ],
)
def test_dates(english: str, chinese: str) -> None:
    assert " ".join(dates_in_chinese(english).split()) == chinese


@pytest.mark.parametrize(
    ("figure", "scale", "first"),
    [
        ("3.5", "billion", "35亿"),
        ("1.25", "million", "125万"),
        ("4", "trillion", "40000亿"),
        ("20", "thousand", "2万"),
        ("20,000", None, "20000"),
        ("7", None, "7"),
    ],
)
def test_the_usual_form_of_a_number(figure: str, scale: str | None, first: str) -> None:
    assert number_forms(figure, scale)[0] == first


def test_a_number_takes_the_form_that_is_read() -> None:
    assert numbers_in_chinese("20,000 people", "两万名") == "两万 people"
    assert numbers_in_chinese("20,000 people", "2万名") == "2万 people"
    assert numbers_in_chinese("1.5 billion yuan", "1500000000元") == "1500000000 yuan"
    assert numbers_in_chinese("12 percent", "") == "12%"
    assert numbers_in_chinese("PZ-1 and v2.0", "") == "PZ-1 and v2.0"


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("sixty-two trees", "六十二 trees"),
        ("thirty stalls", "30 stalls"),
        ("three hundred boats", "300 boats"),
        ("two thousand years ago", "2000 years ago"),
        ("forty-five thousand seats", "4.5万 seats"),
        ("twelve pupils", "twelve pupils"),
        ("a one-off fee", "a one-off fee"),
        ("thousands of birds", "thousands of birds"),
    ],
)
def test_numbers_in_words_are_figures_too(english: str, chinese: str) -> None:
    assert numbers_in_chinese(english, "六十二棵，30家") == chinese
