"""Who was chosen, line by line, under a notice that says for what."""

import pytest

from tests.indexer.relations.documents import cells, made

TITLE = "关于公布第三批省级水美乡村试点县名单的通知"
LEAD = "经评审和公示，现将名单公布如下（排名不分先后）："
LINES = ("云水市：青石县、平湖县", "白江市：松北县")


def test_each_line_s_names_are_chosen_for_what_the_title_says() -> None:
    told = cells("各市水利局：", LEAD, *LINES, "试点期为两年，自2023年1月起。", headings=(TITLE,))
    assert told == made("第三批省级水美乡村试点县", "selected", "青石县", "平湖县", "松北县")


def test_a_heading_within_the_list_does_not_end_it() -> None:
    lines = ("一、云水市", "1.青石县、平湖县", "二、白江市（1个）：", "1.松北县")
    told = cells(LEAD, *lines, headings=(TITLE,))
    assert {member for _, member, _ in told} == {"青石县", "平湖县", "松北县"}


def test_numbered_lines_are_a_list_too() -> None:
    lines = ("1.青石县人民医院", "2.平湖县中医院；", "3.松北县妇幼保健院。")
    told = cells(LEAD, *lines, headings=("关于认定全省首批智慧医院示范单位的通知",))
    assert {member for _, member, _ in told} == {
        "青石县人民医院",
        "平湖县中医院",
        "松北县妇幼保健院",
    }


@pytest.mark.parametrize(
    ("heading", "lead", "lines"),
    [
        ("关于召开水利工作会议的通知", LEAD, LINES),  # chosen for nothing
        ("关于公布失信被执行人名单的公告", LEAD, LINES),
        (TITLE, "有关名单如下：", ("加强领导", "落实责任")),  # nobody's names
        (TITLE, LEAD, ("牵头单位：云水省水利厅", "配合单位：云水省财政厅")),  # offices with a task
        ("关于取消省级示范单位名单的通知", LEAD, LINES),
        ("关于做好认定2024年省级示范园区的通知", LEAD, LINES),
        (TITLE, LEAD, ("青石县",)),  # one alone is no list
        (TITLE, "各单位要高度重视。", LINES),  # nothing announces them
    ],
)
def test_other_lines_are_nobody_s_choice(heading: str, lead: str, lines: tuple[str, ...]) -> None:
    assert not cells(lead, *lines, headings=(heading,))
