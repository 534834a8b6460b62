"""Comparisons that a table decides."""

import pytest

from service.answers.choosing.comparisons import compare
from service.answers.choosing.in_table import foremost_in_table
from service.reader.reading import Passage

TRAILS = (
    "全年共开放四条步道:\n| 步道 | 长度 | 累计爬升 | 首次开放 | 2024年参加人次 |\n|---|---|---|---|---|\n"
    "| 松溪步道 | 12.5公里 | 640米 | 2016年10月 | 1860 |\n| 石梁步道 | 18公里 | 1150米 | 2018年4月 | 742 |\n"
    "| 云顶步道 | 9.8公里 | 890米 | 2020年9月 | 655 |\n| 古渡步道 | 15公里 | 420米 | 2017年3月 | 2214 |\n"
    "| 合计 | 55.3公里 | 3100米 | 不详 | 5471 |\n步道由协会维护。"
)
FIRMS = (
    "| 项目 | 南泉制药 | 北桥电子 |\n|---|---|---|\n| 成立日期 | 2012年3月19日 | 2007年10月8日 |\n"
    "| 注册资本 | 5000万元 | 0.6亿元 |\n| 员工人数 | 312人 | 268人 |"
)


@pytest.mark.parametrize(
    ("question", "text", "option"),
    [
        ("松溪步道和石梁步道哪条更长?", TRAILS, "石梁步道"),
        ("松溪步道和古渡步道,哪条开放得更早?", TRAILS, "松溪步道"),
        ("石梁步道和云顶步道哪条参加的人次更少?", TRAILS, "云顶步道"),
        ("南泉制药和北桥电子,哪家公司成立得更早?", FIRMS, "北桥电子"),
        ("南泉制药和北桥电子哪家年头更久?", FIRMS, "北桥电子"),
        ("南泉制药和北桥电子谁的注册资本高?", FIRMS, "北桥电子"),
        ("南泉制药和北桥电子哪家的员工人数少?", FIRMS, "北桥电子"),
    ],
)
def test_two_are_compared_in_the_column_that_is_asked_for(
    question: str, text: str, option: str
) -> None:
    found = compare(question, [Passage(text, "")])
    assert found is not None
    assert found.option == option
    assert all(text[item.start : item.end].startswith("|") for item in found.supports)


@pytest.mark.parametrize(
    "question",
    [
        "松溪步道和古渡步道哪条受伤的人更多?",  # no column of it
        "松溪步道和古渡步道哪条2023年参加人次更多?",  # of another year
        "松溪步道和西坡步道哪条更长?",  # one that is not in the table
    ],
)
def test_what_no_column_tells_is_not_read_from_another(question: str) -> None:
    assert compare(question, [Passage(TRAILS, "")]) is None


@pytest.mark.parametrize(
    ("question", "option"),
    [
        ("哪条步道2024年参加的人次最多?", "古渡步道"),
        ("累计爬升最高的是哪条步道?", "石梁步道"),
        ("哪条步道最短?", "云顶步道"),
        ("哪条步道开放得最早?", "松溪步道"),
    ],
)
def test_the_foremost_of_all_rows(question: str, option: str) -> None:
    found = foremost_in_table(question, [Passage(TRAILS, "")])
    assert found is not None
    assert found.option == option


@pytest.mark.parametrize(
    "question",
    [
        "哪条步道的维护费用最高?",
        "除松溪步道以外,哪条步道参加的人次最多?",
        "哪条步道2023年参加的人次最多?",
        "哪个景区参加的人次最多?",
        "参加人次第二多的是哪条步道?",
    ],
)
def test_no_row_is_foremost_in_what_the_table_does_not_tell(question: str) -> None:
    assert foremost_in_table(question, [Passage(TRAILS, "")]) is None


def test_two_that_have_as_much_are_not_ranked() -> None:
    text = "| 村 | 产量 |\n| 东塘村 | 9吨 |\n| 西塘村 | 9吨 |\n| 南塘村 | 7吨 |"
    assert foremost_in_table("哪个村产量最高?", [Passage(text, "")]) is None
    mixed = "| 村子 | 产量 |\n| 东塘村 | 9吨 |\n| 西塘村 | 900公斤 |\n| 南塘村 | 7吨 |"
    assert foremost_in_table("哪个村子产量最高?", [Passage(mixed, "")]) is None
