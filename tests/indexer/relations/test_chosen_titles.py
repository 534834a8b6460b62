"""Annexes and tables that list who was chosen, under a heading or a sentence that says for what."""

import pytest

from indexer.relations.chosen_tables import cells_of, names_column
from indexer.relations.chosen_titles import said_for, title_of_list
from tests.indexer.relations.documents import cells, made


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("省级水利科普示范基地名单", "省级水利科普示范基地"),
        ("附件2：省级水利科普示范基地名单（共3家）", "省级水利科普示范基地"),
        ("青石省湿地条例附件：省级重要湿地名录（第二批）", "省级重要湿地名录（第二批）"),
        ("参会单位名单", None),
        ("成员单位名单", None),
        ("取消省级示范基地名单", None),
        ("省级重点排污单位名单", None),
        ("示范基地候选名单", None),
    ],
)
def test_a_heading_that_names_a_list_says_for_what(heading: str, title: str | None) -> None:
    assert title_of_list(heading) == title


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("认定以下5家单位为省级水利科普示范基地：", "省级水利科普示范基地"),
        ("拟立项以下省级水利产业学院，现予公示：", "省级水利产业学院"),
        (
            "拟将以下项目列入第六批县级非遗代表性项目名录，现予公示：",
            "第六批县级非遗代表性项目名录",
        ),
        ("公布以下省级抽检不合格单位：", None),
        ("确定以下重点工作：", None),
    ],
)
def test_so_does_a_sentence(sentence: str, title: str | None) -> None:
    assert said_for(sentence) == title


LEAD = "认定以下2家单位为省级水利科普示范基地："


@pytest.mark.parametrize(
    "table",
    [
        ("| 序号 | 单位名称 | 所在地 |", "|---|---|---|", "| 1 | 云水大坝 | 青石县 |", "| 2 | 三月花园 | 白江市 |"),
        ("序号　单位名称　所在县", "1　云水大坝　青石县", "2　三月花园　白江市"),
        ("| 基地名称 | 推荐单位 |", "|---|---|", "| 云水大坝 | 水利厅 |", "| 三月花园 | 林业局 |"),
    ],
)  # fmt: skip
def test_the_column_of_names_tells_who_was_chosen(table: tuple[str, ...]) -> None:
    told = cells(LEAD, *table)
    assert told == made("省级水利科普示范基地", "selected", "云水大坝", "三月花园")


def test_a_table_without_one_column_of_names_tells_nothing() -> None:
    assert names_column(["时间", "地点"]) is None
    assert names_column(["单位", "学校"]) is None
    assert cells_of("一行字，没有表格。") is None
    assert not cells("日程如下：", "| 时间 | 单位 |", "|---|---|", "| 9点 | 青石县水利局 |")


def test_what_is_numbered_below_the_name_of_a_list_needs_no_proof() -> None:
    lines = ("1. 云水老街（青石县）", "2. 三月花园", "（以上为省级示范街区）")
    told = cells("# 省级示范街区名单", *lines, headings=("省级示范街区名单",))
    assert told == made("省级示范街区", "selected", "云水老街", "三月花园")
    plain = ("老街很美", "花园很大")
    assert not cells("# 省级示范街区名单", *plain, headings=("省级示范街区名单",))


def test_a_bracket_behind_every_name_is_none_of_it() -> None:
    lines = ("云水检修工作室（船舶公司）", "三月护理工作室（市二院）")
    told = cells("决定命名以下工作室为第五批市级示范工作室：", *lines)
    assert told == made("第五批市级示范工作室", "selected", "云水检修工作室", "三月护理工作室")
