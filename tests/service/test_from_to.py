"""From how much to how much."""

import pytest

from service.answers.spans.from_to import from_to

TEXT = "今年,北岸县的补贴品目由14种增至25种,标准从每台300元提高到500元。"


@pytest.mark.parametrize(
    ("question", "marked", "both"),
    [
        ("补贴品目从多少种增加到多少种?", "25种", ["14种", "25种"]),
        ("补贴品目从几种增到了几种?", "14种", ["14种", "25种"]),
        ("From how many kinds to how many was the list extended?", "25种", ["14种", "25种"]),
        ("补贴品目增加到多少种?", "25种", []),
        ("补贴标准从多少提高到多少?", "今年", []),
    ],
)
def test_both_numbers_answer(question: str, marked: str, both: list[str]) -> None:
    at = TEXT.index(marked)
    spans = from_to(question, TEXT, at, at + len(marked))
    assert [TEXT[start:end] for start, end in spans] == both
