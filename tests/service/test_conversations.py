"""Follow-ups, each with the question that it means, word for word (tests/service/conversations)."""

import pytest

from service.answer import Turn
from service.questions.question import understand
from tests.service.conversations import FIRST_SIGHT, SEEN, Row


@pytest.mark.parametrize("row", [*SEEN, *FIRST_SIGHT], ids=lambda row: f"{row[0][-1][0]} {row[1]}")
def test_a_follow_up_means_one_question(row: Row) -> None:
    turns, question, meant = row
    asked = understand(question, [Turn(*turn) for turn in turns])
    assert (asked.standalone, asked.dangling) == (
        (question, True) if meant is None else (meant, False)
    )
