"""Markdown: code, quotations and headings, told apart as CommonMark does."""

import pytest

from indexer.documents import Section
from indexer.layout.sections import lay_out
from indexer.loaders import markdown

TEXT = "大桥全长三公里，双向六车道，两岸之间的车程由一小时缩短到五分钟。"
BREAKS = ["\n", "\r\n", "\r"]


def laid_out(text: str) -> list[tuple[tuple[str, ...], list[str]]]:
    """Headings below the title and paragraphs, each of which stands at its offsets."""
    extract = markdown.extract(text)
    _, found = lay_out(extract.text, "stem", marks=extract.marks, markdown=True)
    assert extract.text == text
    for section in found:
        _check(section, text)
    return [(s.headings[1:], [f.text for f in s.paragraphs]) for s in found if s.paragraphs]


def _check(section: Section, text: str) -> None:
    for flow in section.paragraphs:
        at = [text[offset] for offset in flow.offsets]
        assert all(shown in (char, " ") for shown, char in zip(flow.text, at, strict=True))


@pytest.mark.parametrize("fence", ["```", "~~~", "````", "```python", "> ```"])
@pytest.mark.parametrize(
    "line",
    [
        "# comment",
        "第一章 总则",
        "- item",
        "一、x = 1",
        "a | b | c",
        "__init__ = `x`",
        "---",
        "本报记者 王强",
    ],
)
@pytest.mark.parametrize("newline", BREAKS)
def test_code_is_read_as_it_stands_and_heads_nothing(fence: str, line: str, newline: str) -> None:
    quote = "> " if fence[0] == ">" else ""
    closing = fence.removesuffix("python")
    text = f"# 手册\n\n## 用法\n\n{TEXT}\n\n{fence}\n{quote}{line}\n{closing}\n\n{TEXT}\n"
    found = laid_out(text.replace("\n", newline))
    assert {headings for headings, _ in found} == {("用法",)}
    assert [paragraph for _, texts in found for paragraph in texts] == [TEXT, line, TEXT]


def test_a_fence_that_is_never_closed_hides_nothing() -> None:
    text = f"# 手册\n\n## 用法\n\n{TEXT}\n\n```\n\n## 维护\n\n{TEXT}\n"
    assert laid_out(text) == [(("用法",), [TEXT]), (("维护",), [TEXT])]


@pytest.mark.parametrize("sign", ["> ", ">", ">> ", "> > "])
def test_the_signs_of_a_quotation_are_not_read(sign: str) -> None:
    text = f"# 手册\n\n## 用法\n\n{TEXT}\n\n{sign}{TEXT[:12]}\n{sign}{TEXT[12:]}\n{sign}\n{sign}{TEXT}\n"
    assert laid_out(text) == [(("用法",), [TEXT, TEXT, TEXT])]


def test_a_list_in_a_quotation_is_a_list() -> None:
    assert laid_out("# 手册\n\n## 材料\n\n> - 身份证\n> - 户口本\n") == [
        (("材料",), ["- 身份证", "- 户口本"])
    ]


@pytest.mark.parametrize(
    "heading", ["## 用法", "用法\n---", "用法\n=====", "## 用法 ##", "   ## 用法", "##\t用法"]
)
@pytest.mark.parametrize("newline", BREAKS)
def test_headings_in_every_form(heading: str, newline: str) -> None:
    text = f"# 手册\n\n{TEXT}\n\n{heading}\n\n{TEXT}\n".replace("\n", newline)
    assert laid_out(text) == [((), [TEXT]), (("用法",), [TEXT])]


def test_a_paragraph_above_a_rule_is_no_heading() -> None:
    assert laid_out(f"# 手册\n\n{TEXT}\n---\n{TEXT}\n") == [((), [TEXT, TEXT])]


def test_paragraphs_that_are_set_in_are_no_code() -> None:
    assert laid_out(f"# 手册\n\n    {TEXT}\n\n    ## 用法\n\n    {TEXT}\n") == [
        ((), [TEXT]), (("用法",), [TEXT]),
    ]  # fmt: skip


def test_line_breaks_that_only_unicode_knows_shift_no_mark() -> None:
    text = f"# 手册\n\n甲\u2028乙\x0c丙\x85丁。\n\n```\n# comment\n```\n\n## 用法\n\n{TEXT}\n"
    assert (("用法",), [TEXT]) in laid_out(text)
    assert "# comment" in [paragraph for _, texts in laid_out(text) for paragraph in texts]


def test_the_facts_in_front_are_no_heading() -> None:
    text = f"---\ntitle: 手册\n---\n\n{TEXT}\n\n## 用法\n\n{TEXT}\n"
    assert laid_out(text)[-1] == (("用法",), [TEXT])
    assert "title: 手册" not in [paragraph for _, texts in laid_out(text) for paragraph in texts]
