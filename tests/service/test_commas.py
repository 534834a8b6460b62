"""What commas list."""

import pytest

from service.answers.lists.commas import between_commas


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("显示器件,物联网,传感,智慧医工", ["显示器件", "物联网", "传感", "智慧医工"]),
        ("显示器件，物联网，传感", ["显示器件", "物联网", "传感"]),
        ("显示器件,物联网", []),
        ("他来了,我走了,天黑了", []),
        ("甲、乙,丙,丁", []),
        ("加强组织领导和统筹协调,完善工作机制,压实责任", []),
    ],
)
def test_short_names_between_commas_are_items(text: str, items: list[str]) -> None:
    assert [text[start:end] for start, end in between_commas(text, 0, len(text))] == items
