import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.text.terms import terms_of


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("合川区", ["合", "川", "区", "合川", "川区"]),
        ("10 100", ["10", "100"]),
        ("4,800万", ["4800", "万"]),
        ("４８００", ["4800"]),
        ("1,234,567.5", ["1234567.5"]),
        ("2020,2021", ["2020", "2021"]),
        ("3.5%", ["3.5"]),
        ("COVID-19 Xingzhixing's", ["covid", "19", "xingzhixing", "s"]),
        ("學校", ["学", "校", "学校"]),
        ("一、二", ["一", "二"]),
        ("第5年", ["第", "5", "年"]),
        ("…?!\n \ud800", []),
    ],
)
def test_terms_by_example(text: str, terms: list[str]) -> None:
    assert terms_of(text) == terms


@given(st.text())
def test_terms_never_hold_white_space_and_fit_into_utf8(text: str) -> None:
    """tantivy takes them apart at white space, and takes UTF-8 only."""
    for term in terms_of(text):
        assert term.split() == [term]
        term.encode("utf-8")


@given(st.text(st.characters(categories=["Lo"], max_codepoint=0xFFFF), min_size=1, max_size=20))
def test_a_run_of_n_characters_has_n_characters_and_n_minus_1_pairs(text: str) -> None:
    count = len(terms_of(text))
    assert count <= 2 * len(text) - 1
    if all("\u4e00" <= char <= "\u9fff" for char in text):
        assert count == 2 * len(text) - 1
