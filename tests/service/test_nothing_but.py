"""When a span that was not asked for as a list is one."""

import pytest

from service.answers.lists.nothing_but import several_in
from service.questions.kind import Kind


@pytest.mark.parametrize(
    ("span", "lists"),
    [
        ("廉洁奉公、执法如山、文明礼貌", True),
        ("廉洁奉公、执法如山", False),  # two may be one name
        ("廉洁奉公", False),
        ("工业和民政部工业和农业司司长", False),  # 和 alone joins parts of a name
        ("政府主导、社会参与、由各有关部门分工负责并定期公布结果", False),  # a clause
    ],
)
def test_three_short_items_are_a_list(span: str, lists: bool) -> None:
    text = f"要树立{span}的职业道德。"
    at = text.index(span)
    for kind in (Kind.FACT, Kind.PERSON, Kind.PLACE):
        assert several_in(kind, text, at, at + len(span)) is lists
    assert not several_in(Kind.REASON, text, at, at + len(span))
