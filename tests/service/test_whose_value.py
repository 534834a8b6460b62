"""The value of whom the question names."""

import pytest

from indexer.text.fold import fold
from service.answers.spans.cells import cells_around
from service.answers.spans.whose_value import of_whom_asked
from service.reader.reading import Candidate, Passage, Reading

TREES = "今春全乡计划种植果树5200亩，其中北坡村1900亩、南坡村1400亩、河口村800亩。已完成3000亩。"
FUND = "三县设立河道基金，首期规模9亿元，其中甲河县出资4亿元，乙河县和丙河县各出资2.5亿元。"
VOTES = "经表决，13人赞成草案甲，5人赞成草案乙，2人弃权。"
INCOME = "三县工业产值共计8600亿元，比上年增长7%。其中，甲河县5100亿元，乙河县3500亿元。"
SHARES = (
    "（一）住宅用地不低于百分之三十；\n"
    "（二）影院、剧场、商店不低于百分之十五；\n"
    "（三）化工用地不低于百分之四十五。"
)
TOGETHER = "甲河县出资4亿元，乙河县和丙河县共出资5亿元。"
MEMBERS = "联盟有企业60家，其中甲河县22家、乙河县38家。"


def best(asked: str, text: str, marked: str) -> str:
    at = fold(text).index(fold(marked))
    reading = Reading((Candidate(0, at, at + len(marked), 0.6),), 0.9)
    found = of_whom_asked(fold(asked), [Passage(text, "")], reading)
    assert (found.answerable, found.candidates[0].score) == (0.9, 0.6)
    return text[found.candidates[0].start : found.candidates[0].end]


@pytest.mark.parametrize(
    ("asked", "text", "marked", "value"),
    [
        ("南坡村今春种植果树多少亩？", TREES, "5200亩", "1400亩"),
        ("河口村种了多少亩果树？", TREES, "1900亩", "800亩"),
        ("丙河县向河道基金出了多少钱？", FUND, "4亿元", "2.5亿元"),
        ("甲河县出资多少？", FUND, "9亿元", "4亿元"),
        ("多少人赞成草案乙？", VOTES, "13人", "5人"),
        ("有几人弃权？", VOTES, "13人", "2人"),
        ("乙河县2022年的工业产值是多少？", INCOME, "8600亿元", "3500亿元"),
        ("剧场的绿地比例不低于多少？", SHARES, "百分之四十五", "百分之十五"),
        ("商店项目的绿地比例不低于多少？", SHARES, "百分之三十", "百分之十五"),
    ],
)
def test_the_value_beside_the_name_that_the_question_says(
    asked: str, text: str, marked: str, value: str
) -> None:
    assert best(asked, text, marked) == value


@pytest.mark.parametrize(
    ("asked", "text", "marked"),
    [
        ("全乡今春种植果树多少亩？", TREES, "5200亩"),
        ("西坡村今春种植果树多少亩？", TREES, "5200亩"),
        ("北坡村和南坡村一共多少亩？", TREES, "5200亩"),
        ("除南坡村外种植果树多少亩？", TREES, "5200亩"),
        ("南坡村比北坡村少多少亩？", TREES, "1900亩"),
        ("南坡村所在的乡种植果树多少亩？", TREES, "5200亩"),
        ("北坡村种植果树多少亩？", TREES, "1900亩"),
        ("南坡村完成了多少亩？", TREES, "3000亩"),
        ("河道基金首期规模多少？", FUND, "9亿元"),
        ("丙河县出资多少？", TOGETHER, "4亿元"),
        ("甲河县参加的联盟有多少家企业？", MEMBERS, "60家"),
        ("三县工业产值增长了多少？", INCOME, "7%"),
        ("影院线的比例是多少？", SHARES, "百分之三十"),
    ],
)
def test_what_is_not_surely_meant_stays(asked: str, text: str, marked: str) -> None:
    assert best(asked, text, marked) == marked


def test_the_scores_of_both_are_changed_for_each_other() -> None:
    total, part = TREES.index("5200"), TREES.index("1400")
    marked = Reading((Candidate(0, total, total + 5, 0.5), Candidate(0, part, part + 5, 0.1)), 0.8)
    found = of_whom_asked("南坡村种植果树多少亩?", [Passage(TREES, "")], marked)
    assert [(one.start, one.score) for one in found.candidates] == [(part, 0.5), (total, 0.1)]


def test_what_several_have_together_is_nobodys() -> None:
    folded = fold(TOGETHER)
    at = folded.index("4亿元")
    assert [cell.names for cell in cells_around(folded, at, at + 3)] == [("甲河县",), ()]


def test_dates_and_bare_numbers_have_no_cells() -> None:
    text = "甲厂2019年、乙厂2021年建成,甲组3,乙组4。"
    for marked in ("2019年", "3"):
        at = text.index(marked)
        assert cells_around(text, at, at + len(marked)) == []
