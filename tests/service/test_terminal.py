"""An answer in the terminal: plain in a pipe, coloured on a terminal, never steered by a source."""

from dataclasses import replace

from service import terminal
from tests.service.fake_engine import FakeEngine

ANSWER = FakeEngine().ask("港区联盟 开港")


def test_the_answer_comes_first_and_then_each_numbered_quote_with_its_section() -> None:
    lines = terminal.render(ANSWER, colour=False).splitlines()
    assert lines[0] == ANSWER.answer
    for citation in ANSWER.citations:
        at = lines.index(f"[{citation.marker}] {citation.quote}")
        assert " / ".join(citation.section) in lines[at + 1]
        assert f"{citation.start}-{citation.end}" in lines[at + 1]


def test_a_pipe_gets_no_colours_and_a_terminal_the_same_words() -> None:
    plain = terminal.render(ANSWER, colour=False)
    coloured = terminal.render(ANSWER, colour=True)
    assert "\x1b" not in plain
    assert "\x1b[36m" in coloured
    for code in ("\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_a_source_cannot_steer_the_terminal() -> None:
    citation = replace(ANSWER.citations[0], quote="a\x1b[2Jb\r\nc\x00d\u202e")
    answer = replace(ANSWER, citations=(citation,), answer="x\x1b]0;t\x07[1]")
    text = terminal.render(answer, colour=False)
    assert "a[2Jb cd" in text
    assert not any(char in text for char in "\x1b\x07\x00\r")


def test_an_abstention_shows_the_nearest_passages() -> None:
    answer = FakeEngine().ask("xyzzy")
    text = terminal.render(answer, colour=False)
    assert answer.answer in text
    assert f"[1] {answer.nearest[0].quote}" in text


def test_a_follow_up_shows_how_it_was_understood() -> None:
    answer = replace(ANSWER, standalone_question="联盟何时开港?")
    assert "(联盟何时开港?)" in terminal.render(answer, colour=False)
