import pytest

from service.answers.choosing.quantities import Quantity, days_of, quantities_of, quantity_of


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3000万元", 3e7, "元"),
        ("1.2万所", 12000.0, ""),
        ("3,000余人", 3000.0, ""),
        ("200万千瓦", 2e6, "千瓦"),
        ("2万亿元", 2e12, "元"),
        ("十一个", 11.0, ""),
        ("一千二百亩", 1200.0, "亩"),
        ("百分之四点五", 4.5, "%"),
        ("百分之12", 12.0, "%"),
        ("千分之三", 0.3, "%"),
        ("9.5%", 9.5, "%"),
    ],
)
def test_a_quantity_is_its_value_and_what_it_is_counted_in(
    text: str, value: float, unit: str
) -> None:
    found = quantity_of(text)
    assert found is not None
    assert found.value == pytest.approx(value)
    assert found.unit == unit


@pytest.mark.parametrize("text", ["一", "二〇二三年", "米"])
def test_a_character_of_a_word_or_a_row_of_digits_is_no_quantity(text: str) -> None:
    assert quantity_of(text) is None


def test_a_number_in_front_of_the_next_name_counts_that_one() -> None:
    text = "建成50个实验室、300个车间"
    assert quantities_of(text, 5, 8, "车间") == [Quantity(50.0, "")]
    assert quantities_of(text, 13, 15, "实验室") == [Quantity(300.0, "")]


def test_a_date_in_front_of_the_next_name_is_that_ones() -> None:
    text = "继2001年的青城和2011年的白城之后"
    assert days_of(text, 7, 9, "白城")[0] == (2001, 0, 0)
    assert days_of(text, 16, 18, "青城")[0] == (2011, 0, 0)
