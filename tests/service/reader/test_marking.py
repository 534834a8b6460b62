"""Promises of service/reader/marking.py."""

import pytest

from service.reader.marking import MOST, observed, remarked
from service.reader.spans import Scored
from service.reader.wanted import Wanted

TEXT = "云山区的“橙光学校”由江边大学建立，学校有100人。"
QUESTION = "哪所大学建立了橙光学校？"


def at(words: str, chance: float) -> Scored:
    start = TEXT.index(words)
    return Scored(0, start, start + len(words), chance)


def seen(words: str, question: str = QUESTION) -> dict[str, float]:
    return observed(Wanted.of(question), [at(words, 0.5)], [TEXT])[0]


def test_the_noun_behind_the_question_word_is_asked_for() -> None:
    assert Wanted.of("哪所大学建立了橙光学校？").head == "大学建立"
    assert Wanted.of("什么时候？").head == ""


def test_what_the_question_says_already_is_seen() -> None:
    assert seen("橙光学校")["said"] == 1.0
    assert seen("橙光学校")["all_said"] == 1.0
    # of 江边, 边大, 大学 the question has the last
    assert seen("江边大学")["said"] == pytest.approx(1 / 3)
    assert (seen("江边大学")["said_last"], seen("江边大学")["said_after"]) == (1.0, 1.0)
    assert seen("江边大学")["whole_head"] == 1.0
    assert seen("江边")["whole_head"] == 0.0


def test_edges_are_seen() -> None:
    assert seen("江边大学")["cut_end"] == 0.0
    assert seen("江边大")["cut_end"] == 1.0
    assert seen("橙光学校")["in_quotes"] == 1.0
    assert seen("“橙光学校”")["with_quotes"] == 1.0
    assert "before:mark" in seen("学校有100人")
    assert seen("学校有100人")["clause"] == 1.0
    assert "last:digit" in seen("100")
    assert "after:none" in observed(Wanted.of("?"), [Scored(0, 0, 2, 0.1)], ["云山"])[0]


def test_the_best_spans_share_their_chances_anew_and_the_others_keep_theirs() -> None:
    spans = [Scored(0, 0, end, 0.02) for end in range(MOST + 1, 1, -1)]
    rest = [Scored(0, 1, 3, 0.01)]
    found = remarked(Wanted.of(QUESTION), [*spans, *rest], [TEXT * 2], {"length": -5.0})
    assert found[0].end == 2  # the shortest, for length weighs against
    assert sum(span.probability for span in found) == pytest.approx(0.02 * MOST + 0.01)
    assert Scored(0, 1, 3, 0.01) in found
    chances = [span.probability for span in found]
    assert chances == sorted(chances, reverse=True)


def test_weights_of_the_networks_chance_alone_change_nothing() -> None:
    spans = [at("江边大学", 0.6), at("江边", 0.3), at("云山区", 0.1)]
    found = remarked(Wanted.of(QUESTION), spans, [TEXT], {"log_chance": 1.0})
    assert [(span.start, span.end) for span in found] == [(span.start, span.end) for span in spans]
    assert [span.probability for span in found] == pytest.approx([0.6, 0.3, 0.1], abs=1e-5)


def test_one_span_and_none_are_left_as_they_are() -> None:
    assert remarked(Wanted.of("?"), [], []) == []
    assert remarked(Wanted.of("?"), [at("江边", 0.4)], [TEXT]) == [at("江边", 0.4)]


def test_the_bundled_weights_do_not_like_cut_words_nor_the_question_said_again() -> None:
    spans = [at("江边大", 0.4), at("江边大学", 0.4)]
    assert remarked(Wanted.of(QUESTION), spans, [TEXT])[0] == at(
        "江边大学", pytest.approx(0.8, abs=0.4)
    )
