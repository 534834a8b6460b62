import csv
import io

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


def test_relations_as_csv_can_be_read_again(index: Index) -> None:
    out = io.StringIO(newline="")
    show.write_csv(index.relations, out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert [row["member"] for row in rows] == ["巴南区", "合川区"]
    assert rows[1]["quote"] == "合川区加入教育共同体。"
    assert rows[0]["section"].endswith("职业教育")
