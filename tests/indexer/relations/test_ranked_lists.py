"""Lists below words that say a rank and nothing else."""

import pytest

from tests.indexer.relations.documents import cells, made

TITLE = "山海琴筝协会换届公告"
LEAD = made("山海琴筝协会", "lead", "红叶琴行有限公司")
MEMBERS = made("山海琴筝协会", "member", "北岭大学", "南湖区文化馆")


@pytest.mark.parametrize("sign", ["{}", "## {}", "**{}**", "【{}】", "▲{}", "（一）{}", "二、{}："])
def test_each_rank_tells_the_part_of_whom_is_named_below(sign: str) -> None:
    lines = (
        sign.format("会长单位"), "红叶琴行有限公司", "",
        sign.format("副会长单位"), "北岭大学", "南湖区文化馆", "特此公告。",
    )  # fmt: skip
    assert cells(*lines, headings=(TITLE,)) == LEAD | MEMBERS


@pytest.mark.parametrize("mark", ["▲", "• ", "· ", "- ", "1. ", "（1）", "①", "２．"])
def test_a_bullet_is_none_of_the_name(mark: str) -> None:
    lines = ("理事单位：", f"{mark}北岭大学", f"{mark}南湖区文化馆；")
    assert cells(*lines, headings=(TITLE,)) == MEMBERS


@pytest.mark.parametrize("between", ["　", "——", "："])
def test_names_may_stand_behind_the_rank_and_several_on_a_line(between: str) -> None:
    lines = (f"会长单位{between}红叶琴行有限公司", f"理事单位{between}北岭大学、南湖区文化馆")
    assert cells(*lines, headings=(TITLE,)) >= LEAD | MEMBERS
    assert cells("理事单位", "北岭大学　南湖区文化馆", headings=(TITLE,)) == MEMBERS
    assert cells("理事单位：", "北岭大学、", "南湖区文化馆、", headings=(TITLE,)) == MEMBERS
    assert cells("理事单位：", "北岭大学、南湖区文化馆", headings=(TITLE,)) == MEMBERS


def test_what_a_bracket_remarks_is_none_of_the_name() -> None:
    lines = ("理事单位：", "北岭大学（2021年起）", "南湖区文化馆（新增）", "云岭琴厂（成都）")
    told = {member for _, member, _ in cells(*lines, headings=(TITLE,))}
    assert told == {"北岭大学", "南湖区文化馆", "云岭琴厂（成都）"}


def test_a_bracket_with_two_names_parts_no_name() -> None:
    lines = ("理事单位：", "红叶公司（东湖、西湖分公司）", "北岭大学")
    told = {member for _, member, _ in cells(*lines, headings=(TITLE,))}
    assert told == {"红叶公司（东湖、西湖分公司）", "北岭大学"}


def test_most_of_a_list_prove_the_rest() -> None:
    lines = ("成员单位", "北岭大学", "南湖区文化馆", "东林竹器坊班组")
    more = made("山海琴筝协会", "member", "东林竹器坊班组")
    assert cells(*lines, headings=(TITLE,)) == MEMBERS | more


def test_the_nearest_name_on_a_line_of_its_own_says_whose_list_it_is() -> None:
    lines = (
        "一、青石教育集团", "总校：青石中学", "成员校：白江小学、松北小学",
        "二、平湖教育集团", "总校：平湖中学", "成员校：东港小学、西山小学",
    )  # fmt: skip
    told = cells(*lines, headings=("集团化办学名单公示",))
    assert made("青石教育集团", "lead", "青石中学") <= told
    assert made("青石教育集团", "member", "白江小学", "松北小学") <= told
    assert made("平湖教育集团", "lead", "平湖中学") <= told
    assert made("平湖教育集团", "member", "东港小学", "西山小学") <= told
    assert len(told) == 6


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("理事单位", "北岭大学", "南湖区文化馆"), "换届公告"),  # whose?
        (("各琴筝协会、有关单位：", "理事单位", "北岭大学", "南湖区文化馆"), "通报"),
        (("理事单位", "北岭大学", "其他单位另行通知。"), TITLE),  # one alone
        (("会长", "王小明", "李大山"), TITLE),  # persons
        (("理事单位", "每年缴纳会费。", "北岭大学", "南湖区文化馆"), TITLE),
        (("理事单位的权利：", "北岭大学负责的事务", "参加会议。"), TITLE),
        (("理事单位（已退出）：", "北岭大学", "南湖区文化馆"), TITLE),
        (("以下取消资格。", "理事单位：", "北岭大学", "南湖区文化馆"), TITLE),
        (("副会长单位：", "北岭大学", "南湖区文化馆"), "山海琴筝协会候选单位公示"),
        (("参加单位：", "北岭大学", "南湖区文化馆"), "山海琴筝协会年会纪要"),
        (("山海琴筝协会各会员单位:", "理事单位", "北岭大学", "南湖区文化馆"), "通报"),
        (("产地单位　青石镇", "金融单位　红叶银行"), TITLE),  # no rank
    ],
)
def test_other_lines_are_no_list(lines: tuple[str, ...], title: str) -> None:
    assert not cells(*lines, headings=(title,))


def test_another_label_or_part_ends_a_list() -> None:
    lines = ("理事单位：", "北岭大学", "南湖区文化馆", "支持单位", "红叶银行", "二、云水市图书馆")
    assert cells(*lines, headings=(TITLE,)) == MEMBERS


def test_villages_have_ranks_too_and_those_to_come_are_planned() -> None:
    lines = ("## 发起村寨", "小黄村", "岩洞村", "## 后加入村寨", "- 三龙村（2019年）", "## 申请中", "- 占里村")  # fmt: skip
    told = cells(*lines, headings=("山海琴筝协会成员村寨",))
    assert told == (
        made("山海琴筝协会", "initiator", "小黄村", "岩洞村")
        | made("山海琴筝协会", "member", "三龙村")
        | made("山海琴筝协会", "planned", "占里村")
    )


def test_a_bracket_may_say_the_part_of_one() -> None:
    line = "联盟单位：红叶医院（盟主单位）、北岭医院（副盟主单位）、南湖医院（申报单位：南湖区）"
    told = cells(line, headings=("山海护理联盟沙龙",))
    assert told == (
        made("山海护理联盟", "lead", "红叶医院")
        | made("山海护理联盟", "member", "北岭医院", "南湖医院")
    )


def test_places_abroad_and_the_seat_are_read() -> None:
    lines = (
        "- 总部：红叶大学",
        "- 现任主席城市：日本静冈市",
        "- 会员城市：印度大吉岭、肯尼亚凯里乔",
    )
    told = cells(*lines, headings=("山海茶叶城市联合会简介",))
    assert made("山海茶叶城市联合会", "lead", "日本静冈市") <= told
    assert made("山海茶叶城市联合会", "member", "印度大吉岭", "肯尼亚凯里乔") <= told
    assert made("山海茶叶城市联合会", "site", "红叶大学") <= told


def test_a_sentence_about_people_abroad_names_no_member() -> None:
    lines = ("成员单位：", "印度茶商会", "日本静冈市", "法国队赢得冠军。", "日本客人很满意。")
    told = cells(*lines, headings=("山海茶叶城市联合会简介",))
    assert told == made("山海茶叶城市联合会", "member", "印度茶商会", "日本静冈市")


@pytest.mark.parametrize("heading", ["## 总校", "总校："])
def test_the_main_school_leads_where_a_label_says_so(heading: str) -> None:
    lines = (heading, "红叶小学（翠湖路18号）", "## 成员校", "北岭小学", "南湖小学")
    told = cells(*lines, headings=("红叶小学教育集团",))
    assert made("红叶小学教育集团", "lead", "红叶小学") <= told


def test_a_row_of_a_table_may_begin_with_the_rank() -> None:
    rows = ("| 类别 | 单位 |", "|---|---|", "| 牵头单位 | 红叶养老院 |", "| 成员单位 | 北岭养老院、南湖护理院 |")  # fmt: skip
    told = cells(*rows, headings=("山海养老服务联合体成员单位一览表",))
    assert made("山海养老服务联合体", "lead", "红叶养老院") <= told
    assert {name for _, name, role in told if role == "member"} == {"北岭养老院", "南湖护理院"}


@pytest.mark.parametrize("heading", ["山海内河港口组织2023年会员大会公报", "山海标准化委员会章程"])
def test_the_papers_of_a_body_name_it_whatever_its_kind(heading: str) -> None:
    told = cells("理事单位：", "北岭大学", "南湖区文化馆", headings=(heading,))
    body = heading[:8] if "组织" in heading else "山海标准化委员会"
    assert told == made(body, "member", "北岭大学", "南湖区文化馆")


@pytest.mark.parametrize("heading", ["关于召开会员大会的通知", "全体会员大会公报", "我们的会员"])
def test_a_heading_without_a_body_s_name_names_none(heading: str) -> None:
    assert not cells("理事单位：", "北岭大学", "南湖区文化馆", headings=(heading,))
