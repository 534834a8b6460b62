"""What stands beside an article, captions and bylines, against sentences that only begin like it."""

import time

import pytest

from indexer.layout.captions import is_marked_caption
from indexer.layout.credits import is_credit
from indexer.layout.sections import lay_out

TEXT = "大桥全长三公里，双向六车道，两岸之间的车程由一小时缩短到五分钟。"
HEADING = "白水区 修路架桥 通向幸福"
CAPTION = "西岭村茶园"


def sections(text: str) -> list[tuple[str, tuple[str, ...], list[str]]]:
    """Kind, headings below the title and paragraphs of every section that reads something."""
    _, found = lay_out(text, "stem")
    return [
        (str(s.kind), s.headings[1:], [f.text for f in s.paragraphs]) for s in found if s.paragraphs
    ]


@pytest.mark.parametrize(
    "line", [f"图为{CAPTION}", f"图1 {CAPTION}", f"{CAPTION}。王强 摄", f"{CAPTION}（资料图）"]
)
@pytest.mark.parametrize("brackets", ["{}", "（{}）", "({})", "【{}】", "（{}。）", "（{}）。"])
def test_a_caption_may_stand_in_brackets(line: str, brackets: str) -> None:
    shown = brackets.format(line)
    assert is_marked_caption(shown)
    assert sections(f"山乡新貌\n\n{HEADING}\n\n{TEXT}\n\n{shown}\n\n{TEXT}\n") == [
        ("body", (HEADING,), [TEXT]), ("caption", (), [shown]), ("body", (HEADING,), [TEXT]),
    ]  # fmt: skip


def test_a_caption_in_brackets_does_not_part_a_paragraph_that_was_cut() -> None:
    text = f"山乡新貌\n\n{TEXT}\n\n{TEXT[:14]}\n\n（图为{CAPTION}）\n\n{TEXT[14:]}\n"
    assert [texts for _, _, texts in sections(text)] == [[TEXT, TEXT], [f"（图为{CAPTION}）"]]


@pytest.mark.parametrize("line", ["上图书馆看书", "（图）书馆新馆落成", "（一）图为先（二）文为后"])
def test_a_line_that_only_looks_like_it_is_no_caption(line: str) -> None:
    assert not is_marked_caption(line)


LEADS = [
    "（本报记者 周小川）", "(记者周小川)", "本报记者 周小川报道 ", "记者 张强 通讯员 李红 从当地获悉，",
    "来源：大湾镇统计数据显示，", "摄影师王强在大湾镇拍摄了三年，", "本版的图片记录了三年的变化，",
    "（本报讯）", "编辑王强在信里写道，", "By March the alliance had grown, ", "Sources Say the mine is open, ",
]  # fmt: skip


@pytest.mark.parametrize("lead", LEADS)
def test_news_behind_a_credit_is_read_in_its_section(lead: str) -> None:
    line = f"{lead}{TEXT}"
    assert not is_credit(line)
    assert sections(f"山乡新貌\n\n{HEADING}\n\n{TEXT}\n\n{line}\n\n{TEXT}\n") == [
        ("body", (HEADING,), [TEXT, line, TEXT])
    ]


@pytest.mark.parametrize("lead", LEADS)
def test_news_behind_a_credit_that_a_column_cut_is_no_credit(lead: str) -> None:
    assert not is_credit(f"{lead}{TEXT[:-4]}")


@pytest.mark.parametrize(
    "line",
    [
        "本报记者 王强 文/图", "记者 王强 李小红 北京报道", "记者王强发自北京", "（本报记者王强、李小红）", "文 李小红 图 王强",
        "文/王强 图/李小红", "作者：李强（大湾镇党委书记）", "[责任编辑：王强]", "来源：新华社，编辑：李强", "文字王强",
        "来源：国家统计局,中国经济网", "图片由县交通局提供。", "（本报北京3月5日电 记者王强）", "(编辑：王强 审核：李红)",
        "记者 阿依古丽", "记者 王强 见习记者 李小红 通讯员 张大为", "（本报讯）", "Source: City Archive",
    ],
)  # fmt: skip
def test_credits_in_the_ways_they_are_written(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize(
    "line",
    [
        "2024年3月8日 本报记者 王强", "2024-03-08 09:30 | 记者王强 通讯员 李小红", "本报记者 王强、李小红 2024年3月8日",
        "2024年3月8日 星期五 记者 王强 北京报道", "2024/3/8　来源：白水日报", "（2024年3月8日 本报记者 王强）",
    ],
)  # fmt: skip
def test_a_day_beside_who_wrote_it_is_no_heading(line: str) -> None:
    assert is_credit(line)
    text = f"山乡新貌\n{line}\n\n{TEXT}\n\n一、修路架桥\n\n{TEXT}\n"
    assert sections(text) == [
        ("byline", (), [line]), ("body", (), [TEXT]), ("body", ("一、修路架桥",), [TEXT]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "2024年3月8日 摄影：光与影", "2024年3月8日 文史馆开放", "2024年3月8日 策划方案", "2024年3月8日 记者 从镇里获悉",
        "2024年3月8日 主编见面会", "2024年3月8日 记者王强获奖", "2024年工作", "2024年3月 大桥通车", "2024年3月8日 大桥通车",
    ],
)  # fmt: skip
def test_a_day_that_begins_a_chronicles_heading_makes_no_credit(line: str) -> None:
    assert not is_credit(line)


@pytest.mark.parametrize(
    "number", ["一、2024年工作", "二、2024年3月8日 本报记者 王强", "（一）2024年3月8日"]
)
def test_a_number_makes_a_heading_whatever_stands_behind_it(number: str) -> None:
    text = f"山乡新貌\n\n一、修路架桥\n\n{TEXT}\n\n{number}\n\n{TEXT}\n"
    assert any(headings and headings[-1] == number for _, headings, _ in sections(text))


@pytest.mark.parametrize(
    "line",
    [
        "记者 王强" + "、" * 100 + "：",
        "记者 王强" + "王李" * 50 + "：",
        "记者 王强" + " 文图文图文图" * 15 + "：",
        "作者 王强" + "，王李张" * 27 + "。",
    ],
)
def test_a_line_that_can_be_cut_in_many_ways_is_decided_at_once(line: str) -> None:
    began = time.perf_counter()
    is_credit(line)
    assert time.perf_counter() - began < 1
