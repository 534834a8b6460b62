"""Sidebars: what stands behind one goes on in the section that it interrupts."""

import pytest

from indexer.documents import Section
from indexer.layout.sections import lay_out
from indexer.loaders import html, markdown

LEAD = "今天上午，清江大桥正式通车，来自沿岸各乡镇的一千多名群众参加了通车仪式。"
REST = "大桥全长三公里，双向六车道，两岸之间的车程由一小时缩短到五分钟。"
ITEMS = ["- 投资12亿元；", "- 工期五年；", "- 车道六条。"]
LIST = "\n".join(ITEMS)
NAME = "大桥档案"


def shown(sections: tuple[Section, ...]) -> list[tuple[str, tuple[str, ...], list[str]]]:
    return [
        (str(s.kind), s.headings[1:], [f.text for f in s.paragraphs])
        for s in sections
        if s.paragraphs
    ]


def in_text(text: str) -> list[tuple[str, tuple[str, ...], list[str]]]:
    return shown(lay_out(text, "stem")[1])


@pytest.mark.parametrize(
    "headings", [("白水区 修路架桥 通向幸福",), ("云台镇", "绿水青山 富了一方百姓")]
)
@pytest.mark.parametrize("rest", [[REST], [REST, LEAD]])
def test_text_behind_a_sidebar_goes_on_under_the_headline(
    headings: tuple[str, ...], rest: list[str]
) -> None:
    parts = ["山乡新貌", LEAD, *headings, LEAD, NAME, LIST, *rest]
    assert in_text("\n\n".join(parts) + "\n")[1:] == [
        ("body", headings, [LEAD]), ("list", (NAME,), ITEMS), ("body", headings, rest),
    ]  # fmt: skip


def test_a_section_that_the_text_names_again_goes_on_behind_a_sidebar() -> None:
    named = f"云台大学还参加了建设，{REST}"
    text = f"山乡新貌\n\n{LEAD}\n\n云台大学\n\n{LEAD}\n\n{NAME}\n\n{LIST}\n\n{named}\n"
    assert in_text(text)[-1] == ("body", ("云台大学",), [named])


def test_between_headings_of_one_form_a_list_is_a_section_with_its_text() -> None:
    text = f"办事指南\n\n报名条件\n\n{REST}\n\n所需材料\n\n{LIST}\n\n{LEAD}\n"
    assert in_text(text)[-1] == ("body", ("所需材料",), [*ITEMS, LEAD])


@pytest.mark.parametrize(
    "rest", [f"<p>{LEAD}</p>", "<table><tr><td>甲</td><td>1</td></tr></table>"]
)
@pytest.mark.parametrize("inner", ["<h3>{}</h3>", "<h2>{}</h2>", "<aside><h3>{}</h3></aside>"])
def test_what_stands_behind_an_aside_belongs_to_the_section_around_it(
    rest: str, inner: str
) -> None:
    page = (
        f"<h1>大桥</h1><h2>通车</h2><p>{REST}</p><aside>{inner.format(NAME)}<p>{LEAD}</p></aside>"
        f"{rest}<h2>养护</h2><p>{REST}</p>"
    )
    extract = html.extract(page)
    found = shown(lay_out(extract.text, "stem", marks=extract.marks)[1])
    assert [headings[-1] for _, headings, _ in found] == ["通车", NAME, "通车", "养护"]


def test_an_aside_in_front_of_the_title_is_not_the_title() -> None:
    extract = html.extract(f"<aside><h2>{NAME}</h2><p>{REST}</p></aside><h1>大桥</h1><p>{LEAD}</p>")
    title, found = lay_out(extract.text, "stem", marks=extract.marks)
    assert title == "大桥"
    assert shown(found)[-1] == ("body", (), [LEAD])


def test_a_paragraph_does_not_go_on_in_an_aside() -> None:
    extract = html.extract(
        f"<h1>大桥</h1><p>{LEAD}</p><p>{REST[:16]}</p><aside>{REST[16:]}</aside>"
    )
    found = lay_out(extract.text, "stem", marks=extract.marks)[1]
    assert [texts for _, _, texts in shown(found)] == [[LEAD, REST[:16]], [REST[16:]]]


def test_a_quotation_with_a_heading_does_not_head_what_follows() -> None:
    extract = markdown.extract(
        f"# 大桥\n\n## 通车\n\n{REST}\n\n> ### {NAME}\n>\n> {LEAD}\n\n{REST}\n"
    )
    found = lay_out(extract.text, "stem", marks=extract.marks, markdown=True)[1]
    assert shown(found) == [
        ("body", ("通车",), [REST]), ("body", ("通车", NAME), [LEAD]), ("body", ("通车",), [REST]),
    ]  # fmt: skip
