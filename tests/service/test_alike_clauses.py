"""Of clauses that run alike one answers."""

import pytest

from service.answers.spans.alike_clauses import one_of_alike


@pytest.mark.parametrize(
    ("text", "marked", "one"),
    [
        ("商场把仓库变成书店、把车库变成市集。", "书店、把车库变成市集", "书店"),
        ("村里,将荒坡改为果园,将鱼塘改为湿地。", "果园,将鱼塘改为湿地", "果园"),
        ("他们以渔养农、以农促工。", "以渔养农、以农促工", "以渔养农、以农促工"),
        ("他向厂方提出停产、向工会道歉。", "停产、向工会道歉", "停产、向工会道歉"),
        ("村里将荒坡改为果园、茶园。", "果园、茶园", "果园、茶园"),
    ],
)
def test_one_of_them(text: str, marked: str, one: str) -> None:
    start = text.index(marked)
    assert text[start : one_of_alike(text, start, start + len(marked))] == one
