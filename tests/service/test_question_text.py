"""What may be asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.question_text import QuestionRefused, clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [(" 港?\n", "港?"), ("\ufeff港", "港"), ("a\tb\nc", "a\tb\nc"), ("?", "?"), ("😀", "😀"),
     ("长" * 2000, "长" * 2000)],
)  # fmt: skip
def test_white_space_around_is_taken_off_and_the_rest_stays(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "blank"),
        (" \u3000\u200b\u2060", "blank"),
        ("长" * 2001, "2001 characters"),
        ("a\x00b", "U+0000, at 1"),
        ("\x1b[31mred", "U+001B, at 0"),
        ("a\x85b", "U+0085, at 1"),
        ("\ud800", "lone surrogate, U+D800"),
    ],
)
def test_what_is_refused_says_why(text: str, reason: str) -> None:
    with pytest.raises(QuestionRefused, match=reason.replace("+", r"\+")):
        clean(text)


@given(st.text(alphabet=st.characters()))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    try:
        once = clean(text)
    except QuestionRefused:
        return
    assert clean(once) == once
    assert once in text
