import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.figures.lists import score_list

ITEMS = st.lists(st.sampled_from(["合川", "长寿", "四川广安", "10个", "100个"]), unique=True)


def test_a_name_matches_with_its_rank_or_what_governs_it() -> None:
    score = score_list(["合川", "广安"], ["合川区", "四川广安"])
    assert score.complete


def test_ten_is_not_a_hundred() -> None:
    assert score_list(["10个"], ["100个"]).matched == 0
    assert score_list(["4个"], ["14个"]).matched == 0


def test_a_longer_wording_counts_only_when_it_is_acceptable() -> None:
    given = ["国际一类新药“PDE5抑制剂”", "抗癌新药PZ-1"]
    assert score_list(["PDE5抑制剂", "PZ-1"], given).matched == 1
    assert score_list(["PDE5抑制剂", "PZ-1"], given, given[:1]).complete


def test_one_answer_stands_for_one_item_only() -> None:
    score = score_list(["广安", "广元"], ["广安、广元"])
    assert (score.matched, score.given, score.complete) == (1, 1, False)


def test_something_besides_makes_a_list_incomplete_and_costs_precision() -> None:
    score = score_list(["合川", "长寿"], ["合川", "长寿", "永川"])
    assert not score.complete
    assert (score.precision, score.recall) == (pytest.approx(2 / 3), 1.0)


def test_the_same_item_twice_is_one_too_many() -> None:
    assert score_list(["合川"], ["合川", "合川区"]).given == 2
    assert not score_list(["合川"], ["合川", "合川区"]).complete


def test_traditional_characters_and_marks_are_folded() -> None:
    assert score_list(["“行知行”教育共同体"], ["「行知行」教育共同體"]).complete


@given(ITEMS)
def test_a_list_is_complete_in_any_order(items: list[str]) -> None:
    assert score_list(items, items[::-1]).complete
