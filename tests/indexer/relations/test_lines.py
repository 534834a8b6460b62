"""The lines of a document as its source has them."""

from time import process_time

import pytest

from indexer.relations.lines import lines_of
from tests.indexer.relations.documents import document


@pytest.mark.parametrize(
    "line", ["## 北岭大学", "> **北岭大学** ", "　北岭大学　", "①北岭大学", "- 北岭大学"]
)
def test_signs_around_a_line_are_none_of_its_text_and_it_is_cited_whole(line: str) -> None:
    doc = document("前文。", line, "", "后文。")
    found = list(lines_of(doc))[1]
    assert found.text == "北岭大学"
    assert doc.text[found.start : found.end] == line.strip()


def test_much_white_space_within_a_line_takes_no_longer() -> None:
    began = process_time()
    assert len(list(lines_of(document("名单：" + " " * 40_000 + "甲")))) == 1
    assert process_time() - began < 1
