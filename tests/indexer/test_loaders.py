"""Loaders of each format: source text, marks, title, date, id."""

import io
import logging
import re
from pathlib import Path

import docx
import pytest

from indexer.documents import Document, Kind
from indexer.loaders import list_seeds, load
from indexer.loaders.load import document_id
from tests.indexer.pdf_files import pdf_with

BODY = "清江大桥今天上午通车，全长三公里。"


def loaded(folder: Path, name: str, content: str | bytes) -> Document:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load(path, folder)


def outline(document: Document) -> list[tuple[Kind, tuple[str, ...], list[str]]]:
    return [
        (section.kind, section.headings[1:], [flow.text for flow in section.paragraphs])
        for section in document.sections
        if section.paragraphs
    ]


def test_text_is_kept_as_it_is_with_carriage_returns_and_nul(tmp_path: Path) -> None:
    text = "通车了\r\n\r\n清江大桥\x00今天通车。\r\n全长三公里。\r\n"
    document = loaded(tmp_path, "a.txt", text)
    assert document.text == text
    for section in document.sections:
        for flow in section.paragraphs:
            start, end = flow.source_span(0, len(flow))
            assert text[start:end] == flow.text


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    assert loaded(tmp_path, "a.txt", b"\xef\xbb\xbf" + BODY.encode()).text == BODY


def test_gb18030_is_read_and_reported(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        document = loaded(tmp_path, "b.txt", BODY.encode("gb18030"))
    assert document.text == BODY
    assert "b.txt" in caplog.text
    assert "GB18030" in caplog.text


def test_the_title_is_the_first_heading_else_the_stem(tmp_path: Path) -> None:
    assert loaded(tmp_path, "a.md", f"# 通车\n\n{BODY}").title == "通车"
    assert loaded(tmp_path, "大桥 二.txt", BODY).title == "大桥 二"


def test_two_files_with_the_same_text_are_two_documents(tmp_path: Path) -> None:
    one, two = loaded(tmp_path, "a/x.txt", BODY), loaded(tmp_path, "b/x.txt", BODY)
    assert one.id != two.id
    assert one.sha256 == two.sha256


@pytest.mark.parametrize(
    "name", ["大桥.txt", "a b/c d.txt", "x" * 200 + ".md", "100%?#.txt", ".-.txt"]
)
def test_ids_are_url_safe_and_depend_on_the_path_alone(name: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9._~-]{1,80}", document_id(name))
    assert document_id(name) == document_id(name)
    assert document_id(name) != document_id("other/" + name)


@pytest.mark.parametrize(
    ("name", "text", "date"),
    [
        ("a.txt", f"通车\n\n发布时间：2024年3月5日 来源：清江日报\n\n{BODY}", "2024-03-05"),
        ("a.txt", f"通车\n\n2024-03-05 10:20\n\n{BODY}", "2024-03-05"),
        ("a.txt", f"办法\n\n（2019年5月14日县政府常务会议通过）\n\n{BODY}", "2019-05-14"),
        ("a.txt", "办法\n\n2001年6月1日 县人大通过\n\n2011年6月2日 县人大修订\n\n" + BODY, "2011-06-02"),
        ("a.txt", f"{BODY}\n\n县人民政府\n二〇二〇年十一月二十五日\n", "2020-11-25"),
        ("a.txt", f"2024年是大桥建设的第5年。{BODY}今年还要修路。", "2024"),
        ("a.txt", f"2024年是大桥建设的第5年。{BODY}", None),
        ("a.txt", f"大桥2019年3月5日开工。{BODY}", None),
        ("a.txt", f"2019年是通车十周年。{BODY}去年修路。\n\n2024年3月5日 记者 张三\n", "2024-03-05"),
        # The body that issues it and the day in one line, and what looks like it.
        ("a.txt", f"通车的通知\n\n清江县交通局　2024年3月5日\n\n{BODY}", "2024-03-05"),
        ("a.txt", f"{BODY}\n\n清江县路桥集团 二〇二四年三月五日\n", "2024-03-05"),
        ("a.txt", f"通车记\n\n清江县交通局 2024年3月5日\n\n{BODY}2031年前再修一座。", "2024-03-05"),
        ("a.txt", f"通车记\n\n清江县交通局 1994年3月5日\n\n{BODY}2019年又修了一座。", None),
        ("a.txt", f"批准书\n\n清江县路桥集团 2024年3月5日\n白水县路桥集团 2024年4月6日\n\n{BODY}", None),
        ("a.txt", f"通车\n\n清江县交通局验收大桥 2024年3月5日\n\n{BODY}", None),
        ("a.txt", f"通车\n\n清江县交通局 2024年3月\n\n{BODY}", None),
        # The day of the meeting dates its minutes, and no invitation.
        ("a.txt", f"大桥调度会纪要\n\n时间：2024年3月5日（星期二）上午9:00\n地点：二楼\n\n{BODY}", "2024-03-05"),
        ("a.md", f"# 大桥调度会\n\n**时间：** 2024年3月5日\n\n- 记录人：张三\n\n{BODY}", "2024-03-05"),
        ("a.txt", f"关于召开大桥调度会的通知\n\n时间：2024年3月5日\n地点：二楼\n\n{BODY}", None),
        ("a.txt", f"关于会议纪要写法的培训\n\n时间：2024年3月5日\n地点：二楼\n\n{BODY}", None),
        ("a.txt", f"大桥调度会纪要\n\n时间：2024年3月5日至3月8日\n\n{BODY}", None),
        ("a.txt", f"大桥调度会纪要\n\n报名时间：2024年3月5日\n\n{BODY}", None),
        ("2024-03-05_大桥.txt", BODY, "2024-03-05"),
        ("大桥_20240305.txt", BODY, "2024-03-05"),
        ("000_ad20240399.txt", BODY, None),
        ("a.md", f"---\ntitle: 通车\ndate: 2024-03-05\n---\n\n{BODY}", "2024-03-05"),
        ("a.html", f'<meta property="article:published_time" content="2024-03-05T08:00"><p>{BODY}',
         "2024-03-05"),
    ],
)  # fmt: skip
def test_the_date_is_the_one_that_the_document_states_as_its_own(
    tmp_path: Path, name: str, text: str, date: str | None
) -> None:
    assert loaded(tmp_path, name, text).date == date


PAGE = f"""<!doctype html><html><head><title>清江网</title><style>p {{}}</style></head><body>
<nav><a href="/">首页</a></nav>
<article><h1>大桥  通车</h1>
<p>{BODY}<script>alert(1)</script></p>
<h2>建设 <b>历程</b></h2><p>第一行<br>第二行在这里结束。</p>
<ul><li>桥墩十座</li><li><p>桥塔两座</p></li></ul>
<ol><li>先修路</li><li>再架桥</li></ol>
<figure><img src="http://nowhere.invalid/a.jpg"><figcaption>大桥夜景</figcaption></figure>
<table><tr><th>项目</th><th>长度</th></tr><tr><td>主桥</td><td>一公里</td></tr></table>
<p style="display: none">看不见</p><div hidden>也看不见</div></article>
<footer>版权所有</footer></body></html>"""


def test_html_comes_with_headings_lists_tables_and_captions(tmp_path: Path) -> None:
    document = loaded(tmp_path, "a.html", PAGE)
    assert document.title == "大桥 通车"
    assert outline(document) == [
        (Kind.BODY, (), [BODY]),
        (Kind.BODY, ("建设 历程",), [
            "第一行", "第二行在这里结束。", "- 桥墩十座", "- 桥塔两座", "1. 先修路", "2. 再架桥"]),
        (Kind.CAPTION, (), ["大桥夜景"]),
        (Kind.TABLE, ("建设 历程",), ["项目 | 长度", "主桥 | 一公里"]),
    ]  # fmt: skip


def test_html_leaves_out_what_a_reader_does_not_see(tmp_path: Path) -> None:
    text = loaded(tmp_path, "a.htm", PAGE).text
    for unseen in ("alert", "首页", "看不见", "版权所有"):
        assert unseen not in text


def test_html_in_a_declared_encoding_is_read(tmp_path: Path) -> None:
    page = f'<meta charset="big5"><p>{"清江大橋今天通車。"}</p>'
    assert loaded(tmp_path, "a.html", page.encode("big5")).text == "清江大橋今天通車。"


def test_a_page_of_ten_thousand_nested_elements_is_read(tmp_path: Path) -> None:
    page = "<div>" * 10_000 + BODY
    assert loaded(tmp_path, "a.html", page).text == BODY


def word_file() -> bytes:
    word = docx.Document()
    word.add_heading("大桥通车", 0)
    word.add_paragraph(BODY)
    word.add_heading("建设历程", 1)
    word.add_paragraph("桥墩十座", style="List Bullet")
    word.add_paragraph("桥塔两座", style="List Number")
    table = word.add_table(rows=2, cols=2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells),
        ["项目", "长度", "主桥", "一公里"],
        strict=True,
    ):
        cell.text = text
    word.add_paragraph("大桥夜景", style="Caption")
    word.add_paragraph("大桥由两岸共同管理。")
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def test_word_files_come_with_headings_lists_tables_and_captions(tmp_path: Path) -> None:
    document = loaded(tmp_path, "a.docx", word_file())
    assert document.title == "大桥通车"
    assert outline(document) == [
        (Kind.BODY, (), [BODY]),
        (Kind.LIST, ("建设历程",), ["- 桥墩十座", "- 桥塔两座"]),
        (Kind.TABLE, ("建设历程",), ["项目 | 长度", "主桥 | 一公里"]),
        (Kind.CAPTION, (), ["大桥夜景"]),
        (Kind.BODY, ("建设历程",), ["大桥由两岸共同管理。"]),
    ]


def test_pdf_lines_are_mended_and_page_numbers_left_out(tmp_path: Path) -> None:
    pages = [
        ["County Gazette", "The new bridge over the river was opened on Monday and", "- 1 -"],
        ["County Gazette", "is three kilometres long. It took five years to build.", "- 2 -"],
        ["County Gazette", "The road behind it is still under construction.", "- 3 -"],
    ]
    document = loaded(tmp_path, "a.pdf", pdf_with(pages))
    assert [text for _, _, texts in outline(document) for text in texts] == [
        "The new bridge over the river was opened on Monday and is three kilometres long. "
        "It took five years to build.",
        "The road behind it is still under construction.",
    ]


def test_only_readable_seeds_are_listed_in_order(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for name in (
        "b.txt",
        "a/z.md",
        "c.docx",
        ".hidden.txt",
        ".git/x.txt",
        "x.exe",
        "relations.yaml",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BODY)
    with caplog.at_level(logging.WARNING):
        names = [path.relative_to(tmp_path).as_posix() for path in list_seeds(tmp_path)]
    assert names == ["a/z.md", "b.txt", "c.docx"]
    assert "x.exe: left out" in caplog.text
    assert "relations.yaml" not in caplog.text


def test_merged_cells_of_a_word_table_stand_once_in_each_row(tmp_path: Path) -> None:
    word = docx.Document()
    table = word.add_table(rows=3, cols=3)
    for row, texts in zip(
        table.rows, ["区县 学校 备注", "合川 甲校 一", "江津 乙校 二"], strict=True
    ):
        for cell, text in zip(row.cells, texts.split(), strict=True):
            cell.text = text
    table.cell(1, 1).text = table.cell(2, 1).text = ""
    table.cell(0, 1).merge(table.cell(2, 1))  # 学校 goes on downwards
    table.cell(1, 2).text = ""
    buffer = io.BytesIO()
    word.save(buffer)
    lines = loaded(tmp_path, "a.docx", buffer.getvalue()).text.splitlines()
    assert lines == ["区县 | 学校 | 备注", "合川 | 学校 |", "江津 | 学校 | 二"]


@pytest.mark.parametrize("columns", [2, 0, -1, 2_000_000_000])
def test_a_cell_over_any_number_of_columns_stands_once(tmp_path: Path, columns: int) -> None:
    word = docx.Document()
    table = word.add_table(rows=1, cols=2)
    first, second = table.rows[0].cells
    first.text, second.text = "主桥", "一公里"
    first._tc.get_or_add_tcPr().grid_span = columns
    buffer = io.BytesIO()
    word.save(buffer)
    assert loaded(tmp_path, "a.docx", buffer.getvalue()).text == "主桥 | 一公里"
