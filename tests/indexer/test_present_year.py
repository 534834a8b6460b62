"""Which year 今年 means: a wrong one is worse than none."""

import pytest

from indexer.loaders.present import present_year

REPORT = "各位代表：\n\n{}\n\n去年，全县新建学校十所。\n"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        # A report on the work done looks back at the year before its own.
        (
            "2009年清江县政府工作报告\n\n一、2008年工作回顾\n\n2008年是极不平凡的一年。去年很难。",
            "2009",
        ),
        ("清江县2016年政府工作报告\n\n2015年是收官年。去年很难。", "2016"),
        ("政府工作报告\n\n一、2008年工作回顾\n\n去年很难。", "2009"),
        ("2023年度政府工作报告编写办法\n\n去年很难。", None),
        (REPORT.format("2008年是极不平凡的一年。"), None),
        (REPORT.format("过去的2008年是县里的关键年。"), None),
        (REPORT.format("2024年是建县的第5年。"), "2024"),
        (REPORT.format("2024年是建县的第5年，到2030年人人有学上，2027年前通车。"), "2024"),
        (REPORT.format("2019年是建县七十周年。2021年修路。"), None),
        (REPORT.format("2019年是县里的开局年。2020年是县里的关键年。"), "2020"),
        (REPORT.format("今年是2024年。2019年是建县七十周年。"), "2024"),
        ("2024年是建县的第5年。", None),
    ],
)
def test_the_present_year_is_one_that_nothing_in_the_text_contradicts(
    text: str, year: str | None
) -> None:
    assert present_year(text) == year
