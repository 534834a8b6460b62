"""What is told of another year than the one asked for."""

import pytest

from service.answers.near_misses.other_times import other_half_of_day, other_time


def other(asked: str, text: str, marked: str, around: str = "") -> bool:
    first = text.rfind("。", 0, text.index(marked)) + 1
    end = text.find("。", first)
    return other_time(asked, text, (first, end), text.index(marked), around)


@pytest.mark.parametrize(
    ("asked", "text", "marked", "is_other"),
    [
        ("2022年底比例多少?", "到2025年底,比例达到80%。", "80%", True),
        ("2025年底比例多少?", "到2025年底,比例达到80%。", "80%", False),
        ("2022年底比例多少?", "2022年全面部署。到2025年底,比例达到80%。", "80%", False),
        ("2022年底比例多少?", "比例比2021年提高到80%。", "80%", False),
        ("今年亩产多少?", "去年,亩产达到900公斤。", "900公斤", True),
        ("去年亩产多少?", "上年亩产达到900公斤。", "900公斤", False),
        ("今年亩产多少?", "亩产900公斤,去年800公斤。", "900公斤", False),
        ("今年亩产多少?", "今年继去年之后,亩产达到900公斤。", "900公斤", False),
        ("2023年亩产多少?", "去年,亩产达到900公斤。", "900公斤", False),
        ("亩产多少?", "去年,亩产达到900公斤。", "900公斤", False),
        ("2021年到2022年增加多少?", "2025年增加3个。", "3个", False),
    ],
)
def test_another_year(asked: str, text: str, marked: str, is_other: bool) -> None:
    assert other(asked, text, marked) is is_other


def test_a_year_that_stands_above_is_told_of() -> None:
    assert not other("2022年底比例多少?", "到2025年底,比例达到80%。", "80%", "2022年规划")


@pytest.mark.parametrize(
    ("asked", "marked", "is_other"),
    [
        ("茶馆早上几点开门?", "下午5点", True),
        ("茶馆早上几点开门?", "5点", True),
        ("茶馆下午几点关门?", "上午8点", True),
        ("茶馆早上几点开门?", "上午8点", False),
        ("茶馆早上几点开门?", "8点", False),
        ("茶馆几点开门?", "下午5点", False),
        ("茶馆从上午几点开到晚上?", "下午5点", False),
        ("茶馆晚上几点关门?", "下午5点", False),
        ("早上来的茶客多少?", "下午5点", False),
    ],
)
def test_the_other_half_of_the_day(asked: str, marked: str, is_other: bool) -> None:
    text = "茶馆上午8点至下午5点开放"
    start = text.index(marked)
    assert other_half_of_day(asked, text, start, start + len(marked)) is is_other
