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


@pytest.mark.parametrize(
    "lead",
    [
        "经研究，拟认定下列单位为云水省水利科普示范基地，现予公示。",
        "经研究，拟将以下单位推荐为云水省水利科普示范基地，现予公示。",
        "经研究，决定授予下列单位“云水省水利科普示范基地”称号：",
        "现将云水省水利科普示范基地名单公布如下：",
    ],
)
def test_a_sentence_may_say_for_what_and_groups_part_the_names(lead: str) -> None:
    lines = ("一、场馆类", "青石县水文馆", "平湖县大坝管理站", "**学校类**", "松北小学（新增）")
    told = cells("各市水利局：", lead, *lines, "特此公布。", headings=("通告",))
    members = ("青石县水文馆", "平湖县大坝管理站", "松北小学")
    assert told == made("云水省水利科普示范基地", "selected", *members)


def test_whoever_is_put_off_is_not_chosen() -> None:
    lines = ("一、予以认定（2个）", "青石县", "平湖县", "二、暂缓认定（1个）", "松北县")
    told = cells("现将名单予以公示：", *lines, headings=("关于第三批省级水美乡村试点县名单的公示",))
    assert told == made("第三批省级水美乡村试点县", "selected", "青石县", "平湖县")


def test_of_two_titles_the_heading_of_a_group_says_which() -> None:
    title = "关于公布云水市智造标杆园区和标杆工厂的通知"
    lines = ("一、标杆园区（2个）", "1. 青石产业园", "2. 平湖工业园", "二、标杆工厂", "1. 红叶公司")
    told = cells(LEAD, *lines, headings=(title,))
    assert told == made("云水市智造标杆园区", "selected", "青石产业园", "平湖工业园") | made(
        "标杆工厂", "selected", "红叶公司"
    )


SAID = "现将云水省节水标杆企业名单公布如下："
FIRMS = ("红叶公司", "东湖公司")


def test_whoever_signs_below_a_list_is_none_of_it_nor_is_what_is_hoped() -> None:
    told = made("云水省节水标杆企业", "selected", *FIRMS)
    assert cells(SAID, *FIRMS, "云水市水利局", "2024年3月1日") == told
    assert cells(SAID, *FIRMS, "2024年3月1日") == told
    assert cells(SAID, *FIRMS, "希望受表彰单位再接再厉") == told
    assert cells(SAID, *(f"{at}. {one}" for at, one in enumerate(FIRMS)), "2024年3月1日") == told


def test_each_list_has_its_own_title() -> None:
    told = cells(SAID, *FIRMS, "现将云水省节水标杆园区名单公布如下：", "青石园区", "平湖产业园")
    assert told == made("云水省节水标杆企业", "selected", *FIRMS) | made(
        "云水省节水标杆园区", "selected", "青石园区", "平湖产业园"
    )
    assert cells(SAID, *FIRMS, "评审专家名单如下，排名不分先后：", "云岭大学", "南湖学院") == made(
        "云水省节水标杆企业", "selected", *FIRMS
    )


@pytest.mark.parametrize(
    "lead",
    [
        "县级名单另行公布。",
        "名单将在下周公布。",
        "现将安全检查不合格企业通报如下：",
        "现将停水小区通报如下：",
        "现将2023年度环保警示企业通报如下：",
    ],
)
def test_a_list_that_comes_later_or_shames_chooses_nobody(lead: str) -> None:
    heading = "关于公布云水省节水标杆企业名单的通知" if "名单" in lead else "通报"
    assert not cells(lead, *FIRMS, headings=(heading,))
