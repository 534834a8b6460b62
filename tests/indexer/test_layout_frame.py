"""What frames a document: the menu of its page, its title once more, its adoption, its signature."""

import pytest

from indexer.layout.lines import split_lines
from indexer.layout.menus import menu_places
from indexer.layout.sections import lay_out

TEXT = "大桥全长三公里，双向六车道，两岸之间的车程由一小时缩短到五分钟。"
LONG = "关于修改〈某省城乡规划条例〉〈某省水土保持条例〉〈某省土地利用总体规划条例〉〈某省矿产资源管理条例〉"


def sections(text: str, *, markdown: bool = False) -> list[tuple[str, tuple[str, ...], list[str]]]:
    """Kind, headings below the title and paragraphs of every section that reads something."""
    _, found = lay_out(text, "stem", markdown=markdown)
    return [
        (str(s.kind), s.headings[1:], [f.text for f in s.paragraphs]) for s in found if s.paragraphs
    ]


MENUS = [
    ["收藏"], ["打印"], ["下载", "打印", "全屏", "收藏"], ["【字号：", "加大", "还原", "减小", "】"], ["字号 大 中 小"],
    ["【字体：大 中 小】"], ["分享到：", "打印本页", "关闭窗口"], ["【打印本页】【关闭窗口】"], ["扫一扫在手机打开当前页"],
    ["收藏 | 打印 | 关闭"], ["首页", ">", "政务信息", ">", "要闻"], ["当前位置：首页 > 政务信息 > 要闻"], ["阅读次数：1024"],
]  # fmt: skip


@pytest.mark.parametrize("menu", MENUS)
def test_a_menu_is_neither_heading_nor_text(menu: list[str]) -> None:
    around = "\n\n".join(menu)
    for text in (f"山乡新貌\n\n{around}\n\n{TEXT}\n", f"{around}\n\n山乡新貌\n\n{TEXT}\n"):
        assert lay_out(text, "stem")[0] == "山乡新貌"
        assert sections(text) == [("body", (), [TEXT])]
    assert sections(f"山乡新貌\n\n{TEXT}\n\n{around}\n") == [("body", (), [TEXT])]


def test_a_word_of_menus_that_heads_a_section_is_its_heading() -> None:
    text = f"用户手册\n\n{TEXT}\n\n安装\n\n{TEXT}\n\n下载\n\n{TEXT}\n\n分享\n\n{TEXT}\n"
    assert [headings for _, headings, _ in sections(text)] == [
        (), ("安装",), ("下载",), ("分享",),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "下载方式有两种",
        "分享会在镇上举行",
        "字号大小写不限",
        "中小学",
        "大中小学一体化",
        "打印社的老板",
        "收藏家",
    ],
)
def test_a_line_that_only_begins_like_a_menu_is_text(line: str) -> None:
    assert not menu_places(split_lines(f"{line}\n\n{TEXT}\n"))


@pytest.mark.parametrize(
    "signed", [["市教育局"], ["某某市人民政府办公室"], ["市教育局", "科 技 部"]]
)
@pytest.mark.parametrize("day", ["2023年5月6日", "二〇二三年五月六日"])
@pytest.mark.parametrize("annex", ["附件：教育联盟章程", "附件：1.联盟章程\n\n2.成员名单"])
def test_who_signed_does_not_stand_under_the_annex(signed: list[str], day: str, annex: str) -> None:
    text = f"关于组建教育联盟的通知\n\n{TEXT}\n\n{annex}\n\n" + "\n\n".join([*signed, day]) + "\n"
    assert sections(text)[-1] == ("byline", (), [*signed, day])
    # An annex may follow, whose heading the signature is not.
    assert ("byline", (), [*signed, day]) in sections(f"{text}\n附件1\n\n教育联盟章程\n\n{TEXT}\n")


@pytest.mark.parametrize(
    "line",
    [
        "白水县人民政府办公室  2024年1月15日",
        "白水县教育局、清河县教育局　二〇二四年一月十五日",
        "某省住房和城乡建设厅 2024-01-15",
    ],
)
@pytest.mark.parametrize("signed", ["", "\n白水县人民政府办公室  2024年1月15日\n"])
def test_who_gave_a_document_out_stands_in_no_path(line: str, signed: str) -> None:
    text = f"白水县年度成绩一览\n{line}\n\n{TEXT}\n\n一、交通\n{TEXT}\n{signed}"
    assert sections(text)[:3] == [
        ("byline", (), [line]), ("body", (), [TEXT]), ("body", ("一、交通",), [TEXT]),
    ]  # fmt: skip
    marked = f"# 白水县年度成绩一览\n\n{line}\n\n{TEXT}\n\n## 一、交通\n\n{TEXT}\n{signed}"
    assert sections(marked, markdown=True)[0] == ("byline", (), [line])


@pytest.mark.parametrize(
    "heading",
    [
        "白水县成立大数据局 2024年1月15日", "教育联盟年会 2024年1月15日", "第二次委员会 2024年1月15日",
        "一号线试运行 2024年1月15日", "2024年工作", "一、2024年工作", "白水县教育局", "关于白水县教育局 2024年1月15日",
    ],
)  # fmt: skip
def test_a_heading_below_the_title_with_a_day_stays_a_heading(heading: str) -> None:
    text = f"白水县年度成绩一览\n\n{heading}\n\n{TEXT}\n\n修路架桥\n\n{TEXT}\n"
    assert ("body", (heading,), [TEXT]) in sections(text)


def test_the_headings_of_a_chronicle_may_be_bodies_and_days() -> None:
    headings = [
        "白水县教育局 2024年1月15日",
        "清河县教育局 2024年2月6日",
        "白水县财政局 2024年3月8日",
    ]
    text = "联席会议纪事\n\n" + "".join(f"{heading}\n\n{TEXT}\n\n" for heading in headings)
    assert [path for _, path, _ in sections(text)] == [(heading,) for heading in headings]


def test_offices_that_a_line_announces_are_no_signature() -> None:
    text = f"关于组建教育联盟的通知\n\n{TEXT}\n\n成员单位如下：\n\n甲区教育局\n\n乙区教育局\n\n2023年5月6日\n\n{TEXT}\n"
    assert any("甲区教育局" in texts for kind, _, texts in sections(text) if kind != "byline")


HISTORY = [
    "2008年8月1日 某省第十一届人民代表大会常务委员会第五次会议通过",
    f"2011年12月13日 某省第十一届人民代表大会常务委员会第三十次会议《{LONG}等六件地方性法规的决定》第一次修正　根据",
    f"2017年9月30日 某省第十二届人民代表大会常务委员会第四十四次会议《{LONG}等七件地方性法规的决定》第二次修正）",
]


def test_a_history_of_amendments_is_byline_however_long() -> None:
    assert len(HISTORY[1]) > 104
    for history in (HISTORY, ["（" + "　".join(HISTORY)]):
        text = "# 某省市容条例\n\n" + "\n\n".join(history) + f"\n\n第一条 {TEXT}\n"
        assert sections(text, markdown=True) == [
            ("byline", (), history), ("body", ("第一条",), [TEXT]),
        ]  # fmt: skip


@pytest.mark.parametrize("history", [[], HISTORY[:1]])
@pytest.mark.parametrize(
    "again",
    [
        ["某国地方各级人民代表大会", "和地方各级人民政府组织法"],
        ["某国地方各级人民代表大会和地方各级人民政府组织法"],
    ],
)
def test_a_title_that_is_repeated_is_no_text(again: list[str], history: list[str]) -> None:
    text = "\n\n".join([f"# {''.join(again)}", *history, *again, f"第一条 {TEXT}"])
    found = sections(text, markdown=True)
    assert found[-1] == ("body", ("第一条",), [TEXT])
    assert [texts for _, _, texts in found[:-1]] == ([history] if history else [])
