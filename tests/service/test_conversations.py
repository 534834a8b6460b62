"""Follow-ups, each with the question that it means, word for word (tests/service/conversations)."""

import pytest

from service.answer import Turn
from service.questions.language import Language
from service.questions.question import understand
from tests.service.conversations import FIRST_SIGHT, KEPT, SEEN, Row


@pytest.mark.parametrize(
    "row",
    [*SEEN, *KEPT, *FIRST_SIGHT],
    ids=lambda row: " ".join([turn[0] for turn in row[0]] + [row[1]]),
)
def test_a_follow_up_means_one_question(row: Row) -> None:
    turns, question, meant = row
    asked = understand(question, [Turn(*turn) for turn in turns])
    assert (asked.standalone, asked.dangling) == (
        (question, True) if meant is None else (meant, False)
    )


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Who is the mayor of 东岸区西岸区北岸县港湾教育联盟?", Language.ENGLISH),
        ("Which units are they?", Language.ENGLISH),
        ("SH-34呢?", Language.CHINESE),
        ("Who is who这首歌是谁唱的?", Language.CHINESE),
    ],
)
def test_the_answer_is_in_the_language_of_whoever_asked(question: str, language: Language) -> None:
    turn = Turn("港湾教育联盟的药品SH-21是什么时候获批的?", "2021年3月[1]")
    assert understand(question, [turn]).language is language
