import pytest

from service.answers.relative_dates import resolve


@pytest.mark.parametrize(
    ("text", "date", "resolved"),
    [
        ("去年4月", "2024", "2023年4月"),
        ("去年4月", "2024-02-27", "2023年4月"),
        ("今年", "2024-02", "2024年"),
        ("前年12月1日", "2020", "2018年12月1日"),
        ("2021年4月", "2024", None),  # nothing relative
        ("去年4月", None, None),  # today's date would be the wrong one
    ],
)
def test_relative_years_count_from_the_documents_own_date(
    text: str, date: str | None, resolved: str | None
) -> None:
    assert resolve(text, date) == resolved
