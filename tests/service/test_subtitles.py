"""Promises of service/answers/spans/subtitles.py."""

from service.answers.spans.forms import fitted
from service.answers.spans.subtitles import opens_subtitle
from service.questions.kind import Kind
from service.reader.reading import Candidate, Passage, Reading

TEXT = "守灯的人\n——记南岭镇守塔人周北川\n周北川跟叔叔学修灯。访南岭的人说,——记者来过"


def test_what_opens_a_subtitle_is_its_verb() -> None:
    assert opens_subtitle(TEXT, TEXT.index("记南岭"))
    assert opens_subtitle(TEXT, TEXT.index("——记南岭"))


def test_what_stands_further_on_or_elsewhere_is_not() -> None:
    for words in ("南岭镇", "周北川\n", "周北川跟", "访南岭", "记者来过", "守灯"):
        assert not opens_subtitle(TEXT, TEXT.index(words))


def test_a_span_that_begins_there_answers_nothing() -> None:
    start, name = TEXT.index("记南岭"), TEXT.index("叔叔")
    marked = (Candidate(0, start, start + 7, 0.6), Candidate(0, name, name + 2, 0.2))
    found = fitted("Who taught him?", Kind.PERSON, [Passage(TEXT, "")], Reading(marked, 0.8))
    assert [TEXT[item.start : item.end] for item in found.candidates] == ["叔叔"]
    assert found.answerable < 0.3
