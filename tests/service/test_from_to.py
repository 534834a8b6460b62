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


@pytest.mark.parametrize(
    ("question", "marked", "both"),
    [
        ("县里把评级从多少下调到多少?", "AA-", ["AA", "AA-"]),
        ("应急响应由什么级别提升到什么级别?", "三级", ["三级", "二级"]),
        ("评级是多少?", "AA-", []),
    ],
)
def test_both_marks_answer(question: str, marked: str, both: list[str]) -> None:
    text = "评级公司将北岸县的评级从AA下调至AA-,应急响应由三级提升至二级。"
    at = text.index(marked)
    spans = from_to(question, text, at, at + len(marked))
    assert [text[start:end] for start, end in spans] == both
