"""Lines of a form: each tells what its own label stands for."""

import pytest

from indexer.layout.sections import lay_out
from indexer.loaders.markdown import markdown_marks

TALK = "会议通报了闸门检修的进度，要求在汛期之前完成全部工作。"


def read(text: str, *, markdown: bool) -> list[tuple[tuple[str, ...], list[str]]]:
    """Headings below the title and paragraphs of every section that reads something."""
    marks = markdown_marks(text) if markdown else ()
    _, found = lay_out(text, "stem", marks=marks, markdown=markdown)
    return [(s.headings[1:], [f.text for f in s.paragraphs]) for s in found if s.paragraphs]


@pytest.mark.parametrize("markdown", [True, False])
@pytest.mark.parametrize(
    "lines",
    [
        (
            "地点：坝区值班室",
            "主持人：李大江",
            "记录人：工程部 王小河",
            "缺席人员：张海（因公外出）",
        ),
        ("出席：王一江、王二河、\n王三海、王四湖", "记录：李五"),
        ("项目名称：大坝闸门检修", "预算金额：20万元", "联系电话：0571-1234", "地址：坝区1号"),
    ],
)
def test_each_field_of_a_form_is_a_paragraph_and_the_last_no_heading(
    lines: tuple[str, ...], markdown: bool
) -> None:
    found = read("大坝检修例会\n\n" + "\n".join(lines) + f"\n\n{TALK}\n", markdown=markdown)
    whole = [text.replace("\n", "") for text in (*lines, TALK)]
    assert [text for _, texts in found for text in texts] == whole
    assert all(headings == () for headings, _ in found)


def test_the_marks_of_bold_labels_are_not_in_the_way() -> None:
    text = f"# 大坝检修例会\n\n**主持：** 李大江\n**记录：** 王小河\n\n{TALK}\n"
    assert read(text, markdown=True)[0][1][:2] == ["主持： 李大江", "记录： 王小河"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "会议指出：今年的检修任务十分繁重，各班组要\n抓紧时间：白天查闸门，晚上查机组，确保安全。",
        "大坝今年检修三次，每次都由值班长担任\n主持人：先查闸门，再查机组，确保安全。",
        "主持人：今天的例会要讨论三件事，第一件是\n原因是：闸门老化，水位过高。",
        "主持人：大坝检修从去年开始，一共\n有三个阶段，都已按时完成。",
        "检修组由值班长任\n组长：他查闸门，副手查机组，确保安全。",
        "今年的检修得到了大家\n支持：群众捐款，企业捐物，工程顺利完成。",
    ],
)
def test_a_wrapped_paragraph_with_a_colon_in_it_stays_one(paragraph: str) -> None:
    text = f"# 大坝检修例会\n\n{TALK}\n\n{paragraph}\n\n{TALK}\n"
    assert paragraph.replace("\n", "") in read(text, markdown=True)[0][1]


def test_a_labelled_line_alone_can_head_what_follows() -> None:
    text = f"检修记\n\n{TALK}\n\n活动主题：检修大坝迎汛期\n\n{TALK}\n"
    assert ("活动主题：检修大坝迎汛期",) in [headings for headings, _ in read(text, markdown=False)]


@pytest.mark.parametrize("markdown", [True, False])
@pytest.mark.parametrize(
    "lines",
    [
        ("组长：李大江　水务局局长", "副组长：王小河", "成员：水务局、财政局、审计局负责同志"),
        ("会长单位：红叶公司", "监事单位：北岭公司", "理事单位（按笔画排序）：南湖公司、云水公司"),
        ("甲方：红叶职业学院", "乙方：云水机械有限公司", "丙方：北岭镇人民政府"),
    ],
)
def test_parts_in_a_body_and_sides_of_a_contract_are_fields_too(
    lines: tuple[str, ...], markdown: bool
) -> None:
    found = read("大坝检修通知\n\n" + "\n".join(lines) + f"\n\n{TALK}\n", markdown=markdown)
    texts = [text for _, texts in found for text in texts]
    assert texts == [*lines, TALK]


def test_a_numbered_title_does_not_run_into_the_line_below_it() -> None:
    text = f"# 大坝检修例会\n\n一、检修进度\n{TALK}\n二、下步安排\n{TALK}\n"
    found = read(text, markdown=True)
    assert [headings for headings, _ in found] == [("一、检修进度",), ("二、下步安排",)]
    assert [texts for _, texts in found] == [[TALK], [TALK]]


@pytest.mark.parametrize(
    "item",
    [
        "3．各县区水利局和\n各水库管理所要高度重视，落实责任",
        "六、各级水利部门要\n积极创造条件，在汛期之前完成",
        "（四）拟加强下游水库的检\n修力量，按时完成任务",
        "（三）由总值班长任\n组长，各班班长任副组长",
    ],
)
def test_a_numbered_item_that_was_wrapped_early_stays_one(item: str) -> None:
    text = f"# 大坝检修例会\n\n{TALK}\n\n{item}。{TALK}\n\n{TALK}\n"
    texts = [text for _, texts in read(text, markdown=True) for text in texts]
    assert f"{item}。{TALK}".replace("\n", "") in texts
