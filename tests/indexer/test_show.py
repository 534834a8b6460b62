import csv
import io
from collections.abc import Callable, Mapping

from indexer import show
from indexer.index import Index


def test_documents_have_a_line_each(index: Index) -> None:
    lines = list(show.documents(index))
    assert len(lines) == 1 + len(index.documents)
    assert index.generation in lines[0]
    for entry, line in zip(index.documents, lines[1:], strict=True):
        assert entry.id in line
        assert entry.path in line
        assert entry.title in line


def test_a_document_shows_every_section_chunk_and_relation(index: Index) -> None:
    entry = index.documents[0]
    shown = "\n".join(show.document(index, entry.id))
    for section in index.outline(entry.id):
        assert f"{section.headings[-1]}  [{section.start}, {section.end}) {section.kind}" in shown
    for row in index.rows_of(entry.id):
        chunk = index.chunk(row)
        assert f"[{chunk.start}, {chunk.end})" in shown
        assert chunk.text.split("\n")[0] in shown
    assert "职教联盟 | 巴南区 | member" in shown


def test_every_heading_has_a_line_in_the_order_of_the_document(
    collection: Callable[[Mapping[str, str]], Index],
) -> None:
    headings = ["第一编 总则", "第一章 目的", "第二章 范围", "第二编 附则", "第一章 施行"]
    article = "\n\n第一条 学校应当公开课程。"
    text = "\n\n".join(line + article * ("章" in line) for line in ["# 学校条例", *headings])
    index = collection({"law.md": text})
    shown = [line.strip() for line in show.document(index, index.documents[0].id)]
    found = [line.split("  [")[0] for line in shown]
    assert [line for line in found if line in headings] == headings


def test_relations_as_csv_can_be_read_again(index: Index) -> None:
    out = io.StringIO(newline="")
    show.write_csv(index.relations, out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert [row["member"] for row in rows] == ["巴南区", "合川区"]
    assert rows[1]["quote"] == "合川区加入教育共同体。"
    assert rows[0]["section"].endswith("职业教育")
