"""The enumeration that a question counts: of 哪五大平台 one of five items, best the one called 五大平台."""

import re
from collections.abc import Iterator, Sequence

from indexer.text.fold import fold
from service.answers.lists.enumeration import items_in, listed, marked
from service.reader.reading import Passage, Reading, said_in_chinese
from service.reader.support import supporting_sentences

# A passage, and the spans of the items in it.
Enumeration = tuple[int, list[tuple[int, int]]]

# Candidates and sentences that are searched.
_TRIED = 8
# What is counted: the measure word and the first two characters behind it, or behind what describes it.
_COUNTED = re.compile(
    r"(?:[两二三四五六七八九十]|\d)(?P<measure>[大个项种类条点方家所位])"
    r"(?:[^,。?]{2,12}的(?=[\u4e00-\u9fff]{2}(?:[^\u4e00-\u9fff]|是|有|$)))?(?P<what>[\u4e00-\u9fff]{2})"
)
_BESIDE = 10
_NUMERALS = dict(enumerate(("[两二]", *"三四五六七八九十"), 2))
_STOP = re.compile(r"[,;。!?\n]")
# Where an enumeration stands alone, so that the rest of the sentence does not hide it.
_PART = re.compile(r"(?<=[“\"])[^”\"]*、[^”\"]*(?=[”\"])|[^,;:。“”\"]*、[^,;:。“”\"]*")


def of_length(
    wanted: int, question: str, passages: Sequence[Passage], reading: Reading
) -> list[Enumeration]:
    """Enumerations of just so many items: those called as the question calls them first, then in the
    order of the reader's candidates and of the sentences that support the question."""
    asked = fold(question)
    found = [
        (row, spans)
        for row, spans in _enumerations(wanted, question, passages, reading)
        if not all(fold(passages[row].text[a:b]) in asked for a, b in spans)  # parts of a name
    ]
    counted = _COUNTED.search(asked)
    if counted is None:
        return found
    named = counted["measure"] + counted["what"]
    return sorted(found, key=lambda one: named not in _beside(passages[one[0]].text, one[1]))


def _enumerations(
    wanted: int, question: str, passages: Sequence[Passage], reading: Reading
) -> Iterator[Enumeration]:
    for candidate in reading.candidates[:_TRIED]:
        text = passages[candidate.passage].text
        spans = listed(text, candidate.start, candidate.end)
        if len(spans) != wanted:
            spans = marked(text, candidate.start, candidate.end)
        if len(spans) == wanted:
            yield candidate.passage, spans
    said = said_in_chinese(question, reading)
    yield from _closed_by_their_count(wanted, said, passages)
    for support in supporting_sentences(said, passages)[:_TRIED]:
        text = passages[support.passage].text
        spans = listed(text, support.start, support.end)
        if len(spans) == wanted:
            yield support.passage, spans
        for part in _PART.finditer(fold(text), support.start, support.end):
            spans = items_in(text, *part.span())
            if len(spans) == wanted:
                yield support.passage, spans


def _closed_by_their_count(
    wanted: int, said: str, passages: Sequence[Passage]
) -> Iterator[Enumeration]:
    """Just so many items in front of their number, 甲、乙、丙三大流域, whatever stands before them."""
    closed = re.compile(
        rf"[^,;:。!?\n“”]*、[^,;:。!?\n“”]*?(?=[等这]?(?:{_NUMERALS.get(wanted, wanted)}|{wanted})[大个种类家所名位省市县区国])"
    )
    for support in supporting_sentences(said, passages)[:_TRIED]:
        text = passages[support.passage].text
        for part in closed.finditer(fold(text), support.start, support.end):
            first, last = part.span()
            starts = [first, *(first + mark.end() for mark in re.finditer("、", text[first:last]))]
            for start in reversed(starts):
                spans = items_in(text, start, last)
                if len(spans) == wanted:
                    yield support.passage, spans
                    break


def _beside(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """What stands right before and right behind the enumeration in its clause, folded."""
    first, last = spans[0][0], spans[-1][1]
    before = _STOP.split(fold(text[max(0, first - _BESIDE) : first]))[-1]
    behind = _STOP.split(fold(text[last : last + _BESIDE]))[0]
    return f"{before}|{behind}"
