"""The table of the reader: what counts as right, and how a line shows it."""

from collections.abc import Sequence

import pytest

from eval.figures.reading import judged, read_all
from eval.reports.reading_lines import Line, answer_lines, refusal_lines, risk_lines
from eval.sets.squad import SquadQuestion, SquadSet
from service.reader.overlap import OverlapReader
from service.reader.reading import Candidate, Passage, Reading

TEXT = "河岸的码头于五月开放。夜航在六月开始。"
DATA = SquadSet(
    (TEXT,),
    (
        SquadQuestion("a", "码头何时开放?", 0, ("五月",), ((6, "五月"),)),
        SquadQuestion("b", "夜航何时开始?", 0, ("六月",), ((14, "六月"),)),
    ),
)


NOTHING = Reading((), 0.2)


class MarksMay(OverlapReader):
    """Marks 五月 whatever it is asked."""

    def read(self, _question: str, _passages: Sequence[Passage], *, limit: int = 20) -> Reading:
        return Reading((Candidate(0, 6, 8, 0.5),)[:limit], 0.75)


def test_a_question_is_read_right_where_the_words_or_their_sentence_are() -> None:
    may, june = read_all(MarksMay(), DATA, None)
    assert (may.answer, may.exact, may.overlap, may.sentence_right) == ("五月", 1.0, 1.0, 1.0)
    assert (june.exact, june.overlap, june.sentence_right) == (0.0, 0.5, 0.0)


def test_what_cannot_be_answered_is_never_right() -> None:
    truth, right, sure = judged(read_all(MarksMay(), DATA, 1), [NOTHING])
    assert (truth.tolist(), right.tolist(), sure.tolist()) == ([1, 0], [1, 0], [0.5, 0])


def test_lines_have_a_key_each_and_a_dash_for_what_applies_to_nothing() -> None:
    found, refused = read_all(MarksMay(), DATA, None), [NOTHING]
    lines = [*answer_lines("x", "X", found, ("1", "2", "3")), *refusal_lines(found, refused)]
    assert [line.key for line in lines][:3] == ["x_em", "x_f1", "x_sentence"]
    assert len({line.key for line in lines}) == len(lines) == 6
    assert "50.0" in lines[0].text()
    assert Line("y", "Y", None, "").text().split() == ["Y", "-"]
    assert len(risk_lines(found, refused)) == 6


@pytest.mark.parametrize("limit", [0, 1])
def test_no_more_questions_are_read_than_wanted(limit: int) -> None:
    assert len(read_all(MarksMay(), DATA, limit)) == limit
