"""When a span that was not asked for as a list is one."""

import pytest

from service.answers.route import _enumerates
from service.questions.kind import Kind
from service.reader.reading import Candidate, Passage, Reading


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
    reading = Reading((Candidate(0, at, at + len(span), 0.5),), 0.9)
    for kind in (Kind.FACT, Kind.PERSON, Kind.PLACE):
        assert _enumerates(kind, [Passage(text, "")], reading) is lists
    assert not _enumerates(Kind.REASON, [Passage(text, "")], reading)


def test_nothing_marked_lists_nothing() -> None:
    assert not _enumerates(Kind.FACT, [Passage("文", "")], Reading((), 0.1))
