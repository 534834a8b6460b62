"""Section trees of documents with the traps of pasted text, against golden files.

After a change that is meant: python -m tests.indexer.test_layout_golden writes the files anew;
read the difference before it is committed.
"""

from pathlib import Path

import pytest

from indexer.documents import Document
from indexer.loaders import load

GOLDEN = Path(__file__).parents[1] / "golden" / "layout"
SEEDS = sorted(path for path in GOLDEN.iterdir() if path.suffix in (".txt", ".md"))


def tree(document: Document) -> str:
    """Title, date, and each section with its offsets, kind, headings and paragraphs."""
    lines = [f"title {document.title}", f"date {document.date}"]
    for section in document.sections:
        headings = " / ".join(section.headings[1:])
        lines.append(f"[{section.start},{section.end}) {section.kind} {headings}".rstrip())
        lines += [f"    {paragraph.text}" for paragraph in section.paragraphs]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", SEEDS, ids=[path.name for path in SEEDS])
def test_the_section_tree_is_the_golden_one(path: Path) -> None:
    golden = path.with_name(path.name + ".tree").read_text(encoding="utf-8")
    assert tree(load(path, GOLDEN)) == golden


if __name__ == "__main__":
    for seed in SEEDS:
        seed.with_name(seed.name + ".tree").write_text(tree(load(seed, GOLDEN)), encoding="utf-8")
