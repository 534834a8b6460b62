"""From how much to how much."""

import pytest

from service.answers.spans.from_to import from_to, then_or_now

TEXT = "今年,北岸县的补贴品目由14种增至25种,标准从每台300元提高到500元。"


@pytest.mark.parametrize(
    ("question", "marked", "both"),
    [
        ("补贴品目从多少种增加到多少种?", "25种", ["14种", "25种"]),
        ("补贴品目从几种增到了几种?", "14种", ["14种", "25种"]),
        ("From how many kinds to how many was the list extended?", "25种", ["14种", "25种"]),
        ("补贴品目增加到多少种?", "25种", []),
        ("补贴标准从多少提高到多少?", "今年", []),
        ("补贴品目增加了多少种?", "25种", ["14种", "25种"]),
        ("补贴品目增加了几倍?", "25种", []),
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


CLINICS = "诊所由最初的9家增加到目前的31家,另有药店12家;床位从2019年的80张减少至65张。"


@pytest.mark.parametrize(
    ("asked", "marked", "one"),
    [
        ("现在有多少家诊所?", "9家", "31家"),
        ("最初有多少家诊所?", "31家", "9家"),
        ("目前有多少张床位?", "80张", "65张"),
        ("how many clinics are there now?", "9家", "31家"),
        ("有多少家诊所?", "9家", "9家"),
        ("诊所比最初多了多少,现在有多少家?", "9家", "9家"),
        ("现在有多少家药店?", "12家", "12家"),
    ],
)
def test_what_it_is_now_and_what_it_was_at_first(asked: str, marked: str, one: str) -> None:
    at = CLINICS.index(marked)
    start, end = then_or_now(asked, CLINICS, at, at + len(marked))
    assert CLINICS[start:end] == one


def test_a_difference_that_the_text_tells_is_given_alone() -> None:
    text = "比重由18%提高到23%,提高5个百分点。"
    at = text.index("5个")
    assert from_to("比重提高了多少个百分点?", text, at, at + 5) == []
