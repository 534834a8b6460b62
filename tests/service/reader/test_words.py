"""Words end where the dictionary says; places at punctuation cut none."""

import pytest

from service.reader.words import cuts_word


@pytest.mark.parametrize(
    ("text", "place", "cuts"),
    [
        ("学校成立联盟", 1, True),
        ("学校成立联盟", 2, False),
        ("学校成立联盟", 3, True),
        ("学校成立联盟", 4, False),
        ("学校，成立", 2, False),
        ("学校2023年", 2, False),
        ("学校", 0, False),
        ("学校", 2, False),
    ],
)
def test_a_cut_goes_through_a_word_or_between_two(text: str, place: int, cuts: bool) -> None:
    assert cuts_word(text, place) is cuts
