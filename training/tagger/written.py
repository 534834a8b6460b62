"""Texts that were written for this project as reports write them, with their memberships marked (marks.py).

written.txt holds a sentence a line. documents.txt holds documents, each behind a line `=== number`; there the number
of an organisation is the same throughout, and a sentence that has a member of it and no word for it is about it all
the same.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.relation import Role
from indexer.text.sentences import sentence_spans
from training.tagger.marks import Marked, Span, unmarked
from training.tagger.sentences import ReadSentence, Row

SENTENCES, DOCUMENTS = (Path(__file__).with_name(name) for name in ("written.txt", "documents.txt"))
WRITTEN = (SENTENCES.stem, DOCUMENTS.stem)
_NEXT = re.compile(r"(?m)^=== *(\S+) *\n")
_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(r"\s*#")


@dataclass(frozen=True, slots=True)
class Told:
    """A row of a document, by full names; see Row."""

    organization: str
    member: str
    roles: tuple[Role, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class WrittenDocument:
    """A document with what it says of memberships, by sentence and as a whole."""

    name: str
    text: str
    sentences: tuple[ReadSentence, ...]
    rows: tuple[Told, ...]


def written_sentences(path: Path = SENTENCES) -> list[ReadSentence]:
    """The sentences of `path` in its order; `row` counts its lines from 0.

    Raises SettingError for a mark that is none.
    """
    found = []
    for row, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        text, marks = unmarked(line)
        named = _named(marks, _goes_on(marks))
        found.append(ReadSentence(path.stem, row, text, tuple(_rows(text, marks)), named))
    return found


def written_documents(path: Path = DOCUMENTS) -> list[WrittenDocument]:
    """The documents of `path` in its order; `row` of a sentence counts them from 0.

    Raises SettingError for a mark that is none.
    """
    pieces = _NEXT.split(path.read_text(encoding="utf-8"))[1:]
    return [
        _document(path, row, name, text)
        for row, (name, text) in enumerate(zip(pieces[::2], pieces[1::2], strict=True))
    ]


def _document(path: Path, row: int, name: str, marked: str) -> WrittenDocument:
    text, marks = unmarked(marked)
    full = {
        body: max(
            (text[one.start : one.end] for one in marks if one.body == body and not one.roles),
            key=len,
        )
        for body in {one.body for one in marks}
    }
    told = [
        Told(full[one.body], member, one.roles, one.optional)
        for one in marks
        if one.roles
        for member in one.names or (text[one.start : one.end],)
    ]
    sentences = []
    for line in _LINE.finditer(text):
        if _HEADING.match(line[0]):
            continue
        for start, end in sentence_spans(line[0]):
            first, last = line.start() + start, line.start() + end
            inside = [_moved(one, first) for one in marks if first <= one.start and one.end <= last]
            behind = [one.body for one in marks if one.end <= first and not one.roles]
            before = dict.fromkeys(full[body] for body in reversed(behind))
            named = _named(inside, _goes_on(marks))
            rows = tuple(_rows(text[first:last], inside, full))
            sentences.append(
                ReadSentence(path.stem, row, text[first:last], rows, named, tuple(before))
            )
    return WrittenDocument(name, text, tuple(sentences), tuple(dict.fromkeys(told)))


def _moved(mark: Marked, by: int) -> Marked:
    start, end = mark.start - by, mark.end - by
    return Marked(mark.body, start, end, mark.roles, mark.optional, mark.names)


def _named(marks: Iterable[Marked], goes_on: Collection[int]) -> tuple[Span, ...]:
    """Where the bodies of `goes_on` are named."""
    return tuple((one.start, one.end) for one in marks if not one.roles and one.body in goes_on)


def _goes_on(marks: Iterable[Marked]) -> set[int]:
    """The bodies that a text may go on about: titles, which one is only selected for, it does not."""
    return {one.body for one in marks if set(one.roles) - {Role.SELECTED}}


def _rows(text: str, marks: Sequence[Marked], full: dict[int, str] | None = None) -> Iterator[Row]:
    """The rows of a sentence; full: what its organisations are called where it has no word for them."""
    bodies: dict[int, Span] = {}
    for one in marks:
        if not one.roles:
            bodies.setdefault(one.body, (one.start, one.end))
    for one in marks:
        if not one.roles:
            continue
        body = bodies.get(one.body)
        name = text[slice(*body)] if body else (full or {})[one.body]
        role, *also = one.roles
        places = body, (one.start, one.end)
        member = text[one.start : one.end]
        yield Row(name, member, role, one.optional, also=tuple(also), places=places)
