from types import SimpleNamespace
from typing import cast

import pytest

from indexer.chunk import Chunk
from service.answers.compose import _enumerations
from service.answers.spans.echoes import told_of_them
from service.answers.spans.forms import fitted
from service.questions.kind import Kind
from service.questions.question import understand
from service.reader.reading import Candidate, Passage, Reading

TEXT = "北桥附近昨晚传出枪声。守桥人说,枪声系演习。全城最大的桥是北桥。"


def spans_of(question: str, kind: Kind, *marked: tuple[str, float]) -> list[str]:
    candidates = tuple(
        Candidate(0, TEXT.index(span), TEXT.index(span) + len(span), score)
        for span, score in marked
    )
    found = fitted(question, kind, [Passage(TEXT, "")], Reading(candidates, 0.9))
    return [TEXT[one.start : one.end] for one in found.candidates]


@pytest.mark.parametrize(
    ("kind", "first"),
    [(Kind.REASON, "枪声系演习"), (Kind.FACT, "北桥附近昨晚传出枪声")],
)
def test_a_reason_that_only_repeats_the_question_comes_last(kind: Kind, first: str) -> None:
    marked = ("北桥附近昨晚传出枪声", 0.3), ("枪声系演习", 0.1)
    assert spans_of("北桥附近为何传出枪声?", kind, *marked)[0] == first


def test_what_the_question_says_as_far_as_the_verb_is_no_part_of_the_answer() -> None:
    assert spans_of("全城最大的桥是什么?", Kind.FACT, ("最大的桥是北桥", 0.6)) == ["北桥"]
    assert spans_of("哪座桥最大?", Kind.FACT, ("最大的桥是北桥", 0.6)) == ["最大的桥是北桥"]


def test_what_they_do_is_none_of_those_who_are_asked_for() -> None:
    assert told_of_them("哪些公民应当参加民兵组织?", "应当参加民兵组织")
    assert not told_of_them("哪些公民应当参加民兵组织?", "本市男性公民")
    assert not told_of_them("北岸第一中学和南山第二中学中哪些获奖?", "北岸第一中学")


def test_a_list_of_what_they_do_is_passed_over_for_who_they_are() -> None:
    text = "本县二十岁以上的男性公民,应当参加护林队伍、服预备役。"
    spans = ("应当参加护林队伍、服预备役", 0.5), ("本县二十岁以上的男性公民", 0.3)
    candidates = tuple(
        Candidate(0, text.index(span), text.index(span) + len(span), score) for span, score in spans
    )
    chunk = SimpleNamespace(flow=SimpleNamespace(text=text))
    found = _enumerations(
        understand("哪些公民应当参加护林队伍?"),
        None,
        [cast(Chunk, chunk)],
        Reading(candidates, 0.9),
    )
    assert [[text[start:end] for start, end in items] for _, items in found] == [
        ["本县二十岁以上的男性公民"]
    ]
