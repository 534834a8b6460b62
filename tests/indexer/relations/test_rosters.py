"""Lists of members line by line: whose they are must be said in front of them or above."""

import pytest

from indexer.relations import as_ruled, extract
from tests.indexer.relations.documents import cells, document, made

LINES = ("1. 红叶大学", "2. 云岭科技（成都）有限公司", "3. 南湖市农业和水利局；")
NAMES = ("红叶大学", "云岭科技（成都）有限公司", "南湖市农业和水利局")


def test_lines_below_a_list_that_names_its_body_are_its_members() -> None:
    told = cells("山海创新联盟首批成员单位名单如下（部分）：", *LINES, "名单将继续更新。")
    assert told == made("山海创新联盟", "member", *NAMES)


def test_the_title_may_name_the_body_and_each_line_is_the_evidence() -> None:
    titled = document("首批会员单位共58家，名单如下：", *LINES, headings=("山海创新联盟成立",))
    rows = [row for row in extract(titled, as_ruled) if row.quote in LINES]
    assert {(row.organization, row.member) for row in rows} == {
        ("山海创新联盟", name) for name in NAMES
    }


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("山海创新联盟理事长单位：", "lead"),
        ("山海创新联盟发起单位名单：", "initiator"),
        ("山海创新联盟副理事长单位：", "member"),
    ],
)
def test_the_words_in_front_tell_the_part(words: str, role: str) -> None:
    assert made("山海创新联盟", role, "红叶大学", "北岭大学") <= cells(
        words, "（1）红叶大学", "（2）北岭大学"
    )


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("副会长单位（以得票多少为序）", "member"),
        ("二、发起单位：", "initiator"),
        ("理事长单位", "lead"),
    ],
)
def test_a_rank_alone_on_its_line_tells_the_part_of_the_lines_below(label: str, role: str) -> None:
    headings = ("山海创新协会换届公告",)
    told = cells(label, "红叶大学", "北岭大学", "特此公告。", headings=headings)
    assert told == made("山海创新协会", role, "红叶大学", "北岭大学")
    assert cells(label, "红叶大学", "特此公告。", headings=headings) == set()  # one line is no list
    assert cells(label, "红叶大学", "北岭大学", headings=("换届公告",)) == set()


def test_a_rank_on_its_line_ends_the_list_of_the_one_before() -> None:
    lines = ("副会长单位", "红叶大学", "北岭大学", "会长单位", "南湖大学", "西山大学")
    told = cells(*lines, headings=("山海创新协会换届公告",))
    members = made("山海创新协会", "member", "红叶大学", "北岭大学")
    assert told == members | made("山海创新协会", "lead", "南湖大学", "西山大学")


@pytest.mark.parametrize("label", ["成员单位：", "副会长单位"])
@pytest.mark.parametrize("mark", ["1. ", "1.", "1、", "（1）", "• "])
def test_a_number_below_a_rank_or_a_heading_is_none_of_the_name(label: str, mark: str) -> None:
    lines = (f"{mark}红叶大学", f"{mark}北岭大学")
    told = made("山海创新协会", "member", "红叶大学", "北岭大学")
    assert cells(label, *lines, headings=("山海创新协会换届公告",)) == told
    assert cells(*lines, headings=("年鉴", "山海创新协会成员单位名单")) == told


def test_whoever_is_numbered_behind_a_colon_is_listed_whatever_the_name() -> None:
    headings = ("山海创新协会换届公告",)
    lines = ("1. 东林竹器坊", "2. 红叶大学")
    both = made("山海创新协会", "member", "东林竹器坊", "红叶大学")
    assert cells("成员单位：", *lines, headings=headings) == both
    one = made("山海创新协会", "member", "红叶大学")
    assert cells("成员单位", *lines, headings=headings) == one


def test_a_heading_that_is_a_list_needs_no_numbers() -> None:
    told = cells("红叶大学", "北岭大学", headings=("年鉴", "山海创新联盟成员单位名单"))
    assert told == made("山海创新联盟", "member", "红叶大学", "北岭大学")


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("首批会员单位名单如下：", *LINES), "年鉴"),  # whose?
        (("山海创新联盟与清江物流联盟成员单位名单如下：", *LINES), "年鉴"),  # whose of the two?
        (("山海创新联盟成员单位名单如下：", "1. 红叶大学"), "年鉴"),
        (("山海创新联盟成员单位工作如下：", "1. 开展合作，交流经验", "2. 共同研究"), "年鉴"),
        (("山海创新联盟成立，议程如下：", *LINES), "年鉴"),
        (("红叶大学", "北岭大学"), "山海创新联盟获奖名单"),
    ],
)
def test_other_lists_tell_of_no_members(lines: tuple[str, ...], title: str) -> None:
    told = cells(*lines, headings=(title,))
    assert not [cell for cell in told if cell[1] in (*NAMES, "北岭大学", "共同研究")]


def test_remarks_in_a_list_are_no_members() -> None:
    told = cells(
        "红叶大学",
        "北岭大学",
        "排名不分先后",
        "以下按姓氏笔画排列",
        "联系电话12345678",
        headings=("年鉴", "山海创新联盟成员单位名单"),
    )
    assert told == made("山海创新联盟", "member", "红叶大学", "北岭大学")
