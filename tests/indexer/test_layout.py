"""Single traps of pasted text, one a test."""

import pytest

from indexer.layout.credits import is_names
from indexer.layout.sections import lay_out

LEAD = "今天上午，清江大桥正式通车，来自沿岸各乡镇的一千多名群众参加了通车仪式。"
REST = "大桥全长三公里，双向六车道，两岸之间的车程由一小时缩短到五分钟。"


def sections(text: str) -> list[tuple[str, tuple[str, ...], list[str]]]:
    """Kind, headings below the title and paragraphs of every section that reads something."""
    _, found = lay_out(text, "stem")
    return [
        (str(s.kind), s.headings[1:], [f.text for f in s.paragraphs]) for s in found if s.paragraphs
    ]


def paragraphs(text: str) -> list[str]:
    return [text for _, _, texts in sections(text) for text in texts]


@pytest.mark.parametrize(
    "pair",
    [
        ("沿岸群众期盼多年的清江大桥今天上午正式通车，两岸乡亲奔走相告，敲锣打鼓，庆祝通", "车。"),
        ("大桥总投资12亿元，建设历时五年，创下了全省同类桥梁建设速度的新纪录，带动就业3", "000多人。"),
        ("大桥由省交通设计院设计，采用双塔斜拉结构，主塔高度为一百六十", "米，是全省最高的桥塔。"),
        ("副县长在仪式上说，要把大桥管好、护好、用好，让它成为沿岸百姓的“", "连心桥”。"),
        ("参加建设的单位有省路桥公司、县交通局、县水利局和沿岸的七个乡镇，还有", "，特别要提到的，志愿者。"),
    ],
)  # fmt: skip
def test_a_paragraph_cut_in_a_word_or_number_is_one_again(pair: tuple[str, str]) -> None:
    assert "".join(pair) in paragraphs(f"大桥通车\n\n{LEAD}\n\n{pair[0]}\n\n{pair[1]}\n")


def test_a_break_maps_back_to_both_halves() -> None:
    text = f"大桥通车\n\n{LEAD[:20]}\n\n{LEAD[20:]}\n"
    _, found = lay_out(text, "stem")
    flow = next(f for s in found for f in s.paragraphs)
    assert text[slice(*flow.source_span(10, 30))] == f"{LEAD[10:20]}\n\n{LEAD[20:30]}"


@pytest.mark.parametrize(
    "lines",
    [
        (LEAD, REST),
        ("通车仪式的议程如下：", "先由县长致辞，再由群众代表发言，最后剪彩通车。"),
        ("“桥通了吗？”", "“通了！”"),
        ("需要准备的材料有身份证、户口本和近期照片；", "办理地点在县政务服务中心一楼大厅。"),
        ("- 准备身份证", "- 准备户口本"),
        ("1. 先到窗口取号", "2. 再到柜台办理"),
    ],
)
def test_two_paragraphs_stay_two(lines: tuple[str, str]) -> None:
    assert paragraphs(f"大桥通车\n\n{REST}\n\n{lines[0]}\n\n{lines[1]}\n\n{LEAD}\n") == [
        REST, *lines, LEAD,
    ]  # fmt: skip


def test_lines_of_verse_stay_lines() -> None:
    verse = ["春江潮水连海平", "海上明月共潮生", "滟滟随波千万里", "何处春江无月明"]
    assert (
        paragraphs("读诗\n\n他在信里抄了四句诗：\n\n" + "\n".join(verse) + f"\n\n{LEAD}\n")[1:5]
        == verse
    )


def test_a_name_above_a_headline_makes_two_headings() -> None:
    assert sections(f"山乡新貌\n\n{LEAD}\n\n云台镇\n\n绿水青山 富了一方百姓\n\n{REST}\n")[1] == (
        "body", ("云台镇", "绿水青山 富了一方百姓"), [REST],
    )  # fmt: skip


def test_a_heading_in_one_line_closes_a_heading_in_two() -> None:
    text = f"山乡新貌\n\n云台镇\n\n绿水青山 富了一方百姓\n\n{REST}\n\n白水区 修路架桥 通向幸福\n\n{LEAD}\n"
    assert [headings for _, headings, _ in sections(text)] == [
        ("云台镇", "绿水青山 富了一方百姓"), ("白水区 修路架桥 通向幸福",),
    ]  # fmt: skip


def test_captions_between_sections_belong_to_no_section() -> None:
    captions = ["云台镇村民在大桥上合影留念", "学生们在桥头为游客介绍大桥历史"]
    text = (
        f"山乡新貌\n\n{LEAD}\n\n"
        + "\n\n".join(captions)
        + f"\n\n白水区 修路架桥 通向幸福\n\n{REST}\n"
    )
    assert sections(text)[1:] == [
        ("caption", (), captions), ("body", ("白水区 修路架桥 通向幸福",), [REST]),
    ]  # fmt: skip


def test_a_caption_in_a_broken_paragraph_does_not_part_it() -> None:
    caption = "图为通车仪式现场。"
    text = f"山乡新貌\n\n大桥\n\n{LEAD[:24]}\n\n{caption}\n\n{LEAD[24:]}\n\n{REST}\n"
    assert sections(text) == [
        ("body", ("大桥",), [LEAD]), ("caption", (), [caption]), ("body", ("大桥",), [REST]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["图为通车仪式现场。", "▲志愿者在清理河道", "图3 大桥结构示意图", "清江大桥夜景。王强摄", "Figure 2. The new bridge"],
)  # fmt: skip
def test_a_line_that_says_so_is_a_caption(line: str) -> None:
    assert ("caption", (), [line]) in sections(f"山乡新貌\n\n{LEAD}\n\n{line}\n\n{REST}\n")


@pytest.mark.parametrize(
    "line",
    [
        "本报记者 王强 通讯员 李小红", "记者：王强", "（记者 王强）", "图片由县交通局提供", "本版图片均为资料图片",
        "责任编辑：赵敏", "来源：清江日报", "By Jane Smith", "2024年3月5日", "发布时间：2024-03-05 10:20", "钱小满",
        "县长　陈春生",
    ],
)  # fmt: skip
def test_bylines_stand_apart_below_the_title_and_at_the_end(line: str) -> None:
    assert ("byline", (), [line]) in sections(f"大桥通车了\n\n{line}\n\n{LEAD}\n\n{REST}\n")
    assert ("byline", (), [line]) in sections(f"大桥通车了\n\n{LEAD}\n\n{REST}\n\n{line}\n")


def test_a_line_that_begins_with_a_comma_goes_on_in_any_line_above() -> None:
    assert "清江，是我们的母亲河。" in paragraphs(
        f"山乡新貌\n\n{LEAD}\n\n清江\n\n，是我们的母亲河。\n"
    )


@pytest.mark.parametrize("text", ["江口县", "高新区", "王家坝镇", "金山公司", "工作方法"])
def test_places_and_offices_are_no_persons(text: str) -> None:
    assert not is_names(text)


@pytest.mark.parametrize("text", ["钱小满", "李　强", "王强 李小红", "欧阳明", "县长 陈春生"])
def test_persons_are_known_by_their_surnames(text: str) -> None:
    assert is_names(text)


def test_a_place_is_no_person() -> None:
    assert (
        sections(f"山乡新貌\n\n{LEAD}\n\n江口县\n\n绿水青山 富了一方百姓\n\n{REST}\n")[1][1][0]
        == "江口县"
    )


def test_a_sidebar_with_a_list_is_a_section_of_its_own() -> None:
    items = ["- 投资12亿元；", "- 工期五年；"]
    text = f"山乡新貌\n\n大桥 通车\n\n{LEAD}\n\n大桥档案\n\n" + "\n".join(items) + "\n"
    assert sections(text)[-1] == ("list", ("大桥档案",), items)


def test_an_orphaned_tail_is_a_fragment() -> None:
    text = f"山乡新貌\n\n{LEAD[:20]}\n\n{LEAD[20:]}\n\n设施的重要组成部分。\n\n{REST}\n"
    assert sections(text)[1] == ("fragment", (), ["设施的重要组成部分。"])


def test_a_dash_behind_a_lead_makes_no_heading() -> None:
    lead = "抓质量——通过严格检验每一根钢筋，做到万无一失。"
    assert sections(f"山乡新貌\n\n{LEAD}\n\n{lead}\n") == [("body", (), [LEAD, lead])]


@pytest.mark.parametrize(
    ("lines", "headings"),
    [
        (["第一章 总则", "第一节 目的"], [("第一章 总则", "第一节 目的")]),
        (["一、总体要求", "（一）目标"], [("一、总体要求", "（一）目标")]),
        (["# 甲", "## 乙"], [("乙",)]),
        (["Chapter 1 Scope", "Section 2 Terms"], [("Chapter 1 Scope", "Section 2 Terms")]),
        (["附件1", "一、范围"], [("附件1", "一、范围")]),
    ],
)
def test_numbered_headings_nest_by_their_kind(
    lines: list[str], headings: list[tuple[str, ...]]
) -> None:
    assert [h for _, h, _ in sections("\n\n".join(lines) + f"\n\n{LEAD}\n")] == headings


def test_a_heading_of_a_higher_level_closes_a_deeper_one_of_another_kind() -> None:
    text = f"# 书\n\n### 甲\n\n{LEAD}\n\n## 乙\n\n{REST}\n\n第一条 {LEAD}\n\n## 丙\n\n{REST}\n"
    assert [h for _, h, _ in sections(text)] == [("甲",), ("乙",), ("乙", "第一条"), ("丙",)]


def test_a_heading_closes_those_of_its_kind_and_below() -> None:
    text = f"一、路\n\n（一）公路\n\n{LEAD}\n\n（二）铁路\n\n{REST}\n\n二、桥\n\n{LEAD}\n"
    assert [h for _, h, _ in sections(text)] == [
        ("一、路", "（一）公路"), ("一、路", "（二）铁路"), ("二、桥",),
    ]  # fmt: skip


def test_an_article_is_headed_by_its_label_and_its_numbered_lines_are_items() -> None:
    text = "第一条 本办法所称桥梁，包括：\n\n（一）公路桥。\n\n（二）人行桥。\n\n第二条　本办法自公布之日起施行。\n"
    assert sections(text) == [
        ("body", ("第一条",), ["本办法所称桥梁，包括：", "（一）公路桥。", "（二）人行桥。"]),
        ("body", ("第二条",), ["本办法自公布之日起施行。"]),
    ]


def test_a_heading_run_into_its_text_is_heading_and_text() -> None:
    line = "（一）明确责任。各乡镇主要负责人是第一责任人，要亲自带队检查。"
    assert sections(f"一、工作要求\n\n{line}\n") == [
        ("body", ("一、工作要求", "（一）明确责任"), [line])
    ]


def test_numbered_sentences_are_items() -> None:
    items = ["1. 先到窗口取号。", "2. 再到柜台办理。", "3. 最后领取证件。"]
    assert sections("办证指南\n\n办理步骤如下：\n\n" + "\n".join(items) + "\n") == [
        ("body", (), ["办理步骤如下：", *items])
    ]


def test_hard_wrapped_chinese_is_joined_without_a_space() -> None:
    text = f"大桥通车\n\n    {LEAD[:20]}\n{LEAD[20:]}\n    {REST[:20]}\n{REST[20:]}\n"
    assert paragraphs(text) == [LEAD, REST]


def test_hard_wrapped_english_is_joined_with_a_space_and_without_hyphens() -> None:
    text = (
        "Report\n\nThe committee agreed on Monday to extend the pilot pro-\n"
        "gramme to three further counties, which will each get\n"
        "the same sum. Dr. Li expects results in May.\n\nThe next meeting is in June.\n"
    )
    assert paragraphs(text) == [
        "The committee agreed on Monday to extend the pilot programme to three further counties, "
        "which will each get the same sum. Dr. Li expects results in May.",
        "The next meeting is in June.",
    ]


def test_a_table_keeps_its_rows_and_its_section_goes_on_behind_it() -> None:
    rows = ["| 河 | 长 |", "| 甲河 | 12 |"]
    text = f"# 河流\n\n## 概况\n\n{LEAD}\n\n{rows[0]}\n|---|---|\n{rows[1]}\n\n{REST}\n"
    assert sections(text) == [
        ("body", ("概况",), [LEAD]), ("table", ("概况",), rows), ("body", ("概况",), [REST]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["", "\n", "---\n", "大桥", "大桥通车\n今天\n上午", "# 大桥", "。"]
)
def test_texts_without_a_paragraph_are_laid_out_too(text: str) -> None:
    _, found = lay_out(text, "stem")
    read = "".join(f.text for s in found for f in s.paragraphs)
    assert bool(read) == any(char.isalnum() or char == "。" for char in text)


def test_a_space_between_joined_lines_stands_at_white_space_of_the_source() -> None:
    text = "Report\n\nThe new bridge over the river is open and\u200b\nthe road is, too.\n"
    _, found = lay_out(text, "stem")
    flow = next(f for s in found for f in s.paragraphs)
    assert flow.text == "The new bridge over the river is open and the road is, too."
    assert text[flow.offsets[flow.text.index(" the road")]] == "\n"


def test_headings_without_text_are_read_as_text() -> None:
    text = f"手册\n\n目录\n\n第一章 总则\n\n第二章 附则\n\n第一章 总则\n\n{LEAD}\n"
    assert [p for p in paragraphs(text) if p.startswith("第")] == ["第一章 总则", "第二章 附则"]


def test_the_rest_of_a_paragraph_goes_to_one_paragraph_only() -> None:
    first, caption, rest = (
        LEAD[:24],
        "云台镇村民在大桥上合影留念",
        "，场面十分热闹，大家都说这座桥盼了多年。",
    )
    assert paragraphs(f"山乡新貌\n\n{REST}\n\n{REST[:-1]}{first}\n\n{caption}\n\n{rest}\n") == [
        REST, REST[:-1] + first + rest, caption,
    ]  # fmt: skip


def test_a_long_signature_at_the_end_is_a_byline() -> None:
    line = "清江市人民代表大会常务委员会主任 陈春生"
    assert sections(f"大桥通车了\n\n{LEAD}\n\n{line}\n")[-1] == ("byline", (), [line])


def test_the_letters_of_a_label_that_fills_a_column_stand_side_by_side() -> None:
    text = f"大桥通车\n\n{LEAD}\n{REST}\n\n联 系 人：陈大河 0830-1234567\n地    址：清江 路1号\n传　真：0830-7654321\n"
    read = "\n".join(paragraphs(text))
    assert "联系人：陈大河 0830-1234567" in read
    assert "地址：清江 路1号" in read
    assert "传真：0830-7654321" in read


def test_a_name_of_letters_set_apart_stays_as_it_is_in_a_sentence() -> None:
    assert (
        "甲 乙 丙三组：各十人。"
        in paragraphs(f"大桥通车\n\n{LEAD}\n\n比赛分甲 乙 丙三组：各十人。")[-1]
    )
