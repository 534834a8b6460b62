"""Sentences as lessons: words, and the tags that are right.

A sentence is read without a body, once for each body that it names or points at, and behind the name of a body that
the text told of in front, of which it may tell without a word for it. Where a reader was in doubt every tag is right.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from indexer.relations.learned.tags import BODY, NAMED, TAGS
from indexer.relations.learned.words import Seen, Vocabulary, behind
from indexer.relations.rules import found_by_rules
from indexer.relations.words.findings import Sentence, meet
from indexer.relations.words.masking import mask
from indexer.relations.words.mentions import mentions
from training.tagger.sentences import ReadSentence, Row, Span
from training.tagger.written import WRITTEN

Allowed = npt.NDArray[np.bool_]
EVERY = 4
_STRIDE = 7919  # from the name of a body to another one
# Of the bodies in front of which a written sentence tells nothing, so many are asked about.
_NEAREST = 2
# What may be the word for a body that is named in front: the first readers did not note it.
_POINTS = re.compile("[该此这其本]|联盟|共同体|集团|中心|基地|平台|机制|协会")


@dataclass(frozen=True, slots=True)
class Lesson:
    """One reading of a sentence.

    Attributes:
        body: which body is asked about, one with negative places stands in front; None: which there are.
        allowed: (words, TAGS) which tags are right.
        states: whether the sentence states a row.
    """

    seen: Seen
    body: Span | None
    allowed: Allowed
    states: bool


@dataclass(slots=True)
class _Part:
    """A body, where a sentence names it or its name stands in front, and who has a part in it."""

    body: Span
    members: list[tuple[Span, tuple[str, ...]]]
    doubtful: list[Span]


def lessons(read: Iterable[ReadSentence], vocabulary: Vocabulary) -> list[Lesson]:
    """The lessons of some sentences."""
    sentences = list(read)
    names = [row.organization for one in sentences for row in one.rows]
    found: list[Lesson] = []
    for number, one in enumerate(sentences):
        another = names[number * _STRIDE % len(names)] if names else ""
        found += _lessons(one, vocabulary, another)
    return found


def _lessons(read: ReadSentence, vocabulary: Vocabulary, another: str) -> Iterator[Lesson]:
    sentence = Sentence(read.text, mask(read.text))
    bodies = mentions(sentence.text, sentence.masked)
    seen = vocabulary.see(sentence, bodies, found_by_rules(sentence))
    parts = _parts(read)
    outside = _outside(read)
    named = [part for part in parts if part.members]
    whole = _named(seen, read.named)
    if read.rows and not named and not any(part.members for part in outside.values()):
        whole[:] = True
    for part in parts:
        if not part.members:
            _doubt(whole, seen, part.body)
    for part in named:
        _tag(whole, seen, part.body, BODY)
    yield Lesson(seen, None, whole, bool(named))
    for part in named:
        yield Lesson(seen, part.body, _allowed(seen, part), states=True)
    for name in (*outside, *_silent(read, outside, another)):
        front = vocabulary.name(name)
        part = outside.get(name, _Part((0, 0), [], []))
        allowed = np.concatenate([_nothing(front), _allowed(seen, part)])
        together = behind(front, seen)
        yield Lesson(together, (-len(name), 0), allowed, states=bool(part.members))


def _allowed(seen: Seen, part: _Part) -> Allowed:
    allowed = _nothing(seen)
    for span in part.doubtful:
        _doubt(allowed, seen, span)
    for span, roles in part.members:
        _tag(allowed, seen, span, *roles)
    return allowed


def _silent(read: ReadSentence, outside: Collection[str], another: str) -> Iterator[str]:
    """The bodies in front that a sentence is asked about and tells nothing of; for one of EVERY whose text was not
    noted, `another` body."""
    if read.before:
        told = [name for name in read.before if name not in outside and name not in read.text]
        yield from told[:_NEAREST]
    elif another and read.source not in WRITTEN and not outside and len(read.text) % EVERY == 0:
        named = all(spans_of(row.organization, read.text) for row in read.rows)
        if named and another not in read.text:
            yield another


def _named(seen: Seen, named: Sequence[Span] | None) -> Allowed:
    """Nothing but bodies that are only named; all may be such a body where nobody noted them."""
    allowed = _nothing(seen)
    if named is None:
        allowed[:, [TAGS.index(f"{place}-{NAMED}") for place in "BI"]] = True
    for span in named or ():
        _tag(allowed, seen, span, NAMED)
    return allowed


def _outside(read: ReadSentence) -> dict[str, _Part]:
    """Who has a part in bodies that a sentence has no word for, by their names; mostly there is none."""
    found: dict[str, list[Row]] = {}
    for row in read.rows:
        if _is_outside(row, read.text):
            found.setdefault(row.organization, []).append(row)
    return {name: _part((0, 0), rows, read.text) for name, rows in found.items()}


def _is_outside(row: Row, text: str) -> bool:
    if row.places is not None:
        return row.places[0] is None
    unnamed = not spans_of(row.organization, text) and not row.organization_as
    return unnamed and not _POINTS.search(text)


def _parts(read: ReadSentence) -> list[_Part]:
    """The bodies that a sentence names, each with its members; doubtful rows have none."""
    parts = []
    for name in dict.fromkeys(row.organization for row in read.rows):
        rows = [row for row in read.rows if row.organization == name]
        pointed = next((row.organization_as for row in rows if row.organization_as), "")
        if any(row.places is not None and row.places[0] is None for row in rows):
            continue
        marked = [row.places[0] for row in rows if row.places and row.places[0]]
        places = marked or spans_of(name, read.text) or spans_of(pointed, read.text)
        first = [_places_of(row, read.text)[:1] for row in rows]
        starts = [span[0] for spans in first for span in spans]
        if places:
            body = min(
                places, key=lambda place: min((abs(place[0] - at) for at in starts), default=0)
            )
            parts.append(_part(body, rows, read.text))
    return parts


def _part(body: Span, rows: Sequence[Row], text: str) -> _Part:
    part = _Part(body, [], [])
    for row in sorted(rows, key=lambda row: row.optional):
        places = [span for span in _places_of(row, text) if not meet(span, body)]
        if not places:
            continue
        span = min(places, key=lambda place: abs(place[0] - body[0]))
        if any(meet(span, other) for other, _ in part.members):
            continue
        if row.optional:
            part.doubtful.append(span)
        else:
            part.members.append((span, (row.role, *row.also)))
    return part


def _places_of(row: Row, text: str) -> list[Span]:
    if row.places is not None:
        return [row.places[1]]
    return spans_of(row.member, text) or spans_of(row.member_as, text)


def spans_of(name: str, text: str) -> list[Span]:
    """Where a text has a name, with its quotation marks or else without."""
    for form in (name, name.strip('“”「」"')):
        found, at = [], text.find(form) if len(form) > 1 else -1
        while at >= 0:
            found.append((at, at + len(form)))
            at = text.find(form, at + 1)
        if found:
            return found
    return []


def _nothing(seen: Seen) -> Allowed:
    allowed = np.zeros((len(seen), len(TAGS)), dtype=bool)
    allowed[:, 0] = True
    return allowed


def _doubt(allowed: Allowed, seen: Seen, span: Span) -> None:
    allowed[slice(*seen.covering(*span))] = True


def _tag(allowed: Allowed, seen: Seen, span: Span, *tags: str) -> None:
    """Any of `tags`, the same all along."""
    first, last = seen.covering(*span)
    allowed[first:last] = False
    for tag in tags:
        allowed[first, TAGS.index(f"B-{tag}")] = True
        allowed[first + 1 : last, TAGS.index(f"I-{tag}")] = True
