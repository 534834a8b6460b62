import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.text.fold import fold


@given(st.text())
def test_folding_keeps_the_length_and_every_offset(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert all(fold(char) == folded[i] for i, char in enumerate(text))


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＢｃ１２，：", "abc12,:"),
        ("重慶理工大學", "重庆理工大学"),
        ("PZ-1", "pz-1"),
        ("½㎡ﬁ", "½㎡ﬁ"),  # would expand, so stays
        ("İ", "İ"),  # lower() gives two characters, so stays
    ],
)
def test_width_case_and_script_become_one(text: str, folded: str) -> None:
    assert fold(text) == folded
