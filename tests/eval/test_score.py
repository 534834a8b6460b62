import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.figures.score import (
    CMRC_MARKS,
    character_f1,
    exact_match,
    longest_common_run,
    normalise,
    tokens,
)

SHORT = st.text(alphabet="甲乙丙ab1 ,。", max_size=12)


def test_normalising_drops_marks_case_and_space_but_keeps_decimal_points() -> None:
    assert normalise(" “甜味+”, PDE5 ·抑制剂(新) ") == "甜味pde5抑制剂新"
    assert normalise("25.8万") != normalise("258万")


def test_every_mark_of_the_published_script_is_dropped() -> None:
    assert normalise(CMRC_MARKS) == ""


def test_chinese_is_read_by_character_and_the_rest_by_word() -> None:
    assert tokens("新药PDE5共25.8万元") == ["新", "药", "pde5", "共", "25.8", "万", "元"]


def test_exact_match_takes_any_acceptable_answer() -> None:
    assert exact_match(["24亿元", "约24亿元"], "约24亿元。") == 1.0
    assert exact_match(["24亿元"], "约24亿元") == 0.0


@pytest.mark.parametrize(
    ("answer", "given_", "expected"),
    [
        # run 甲乙丙 of 3; P = 3/4, R = 3/5
        ("甲乙丙丁戊", "甲乙丙己", 2 * (3 / 4) * (3 / 5) / (3 / 4 + 3 / 5)),
        # a run, not a subsequence: 甲 and 丙 stand apart, so 1 of 2 and 1 of 3
        ("甲丙", "甲乙丙", 2 * (1 / 2) * (1 / 3) / (1 / 2 + 1 / 3)),
        ("甲", "乙", 0.0),
        ("甲", "", 0.0),
    ],
)
def test_f1_counts_the_longest_common_run(answer: str, given_: str, expected: float) -> None:
    assert character_f1([answer], given_) == pytest.approx(expected)


@given(SHORT, SHORT)
def test_longest_common_run_is_what_trying_every_run_finds(first: str, second: str) -> None:
    runs = {first[i:j] for i in range(len(first)) for j in range(i + 1, len(first) + 1)}
    expected = max((len(run) for run in runs if run in second), default=0)
    assert longest_common_run(tuple(first), tuple(second)) == expected


@given(SHORT)
def test_what_matches_exactly_has_full_f1(text: str) -> None:
    assert exact_match([text], text) == 1.0
    assert character_f1([text], text) == (1.0 if tokens(text) else 0.0)
