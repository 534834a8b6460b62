"""What is told of a sibling of the thing that is asked about: 西山水库坝高30米 does not tell how high the dam
of 东山水库 is.

Two things are siblings where they are of one kind and go by different names. The reader takes one for the
other, because all other words are the same. Whose a clause is can be looked up: the last thing of the
kind that opened one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from indexer.chunk import Chunk
from indexer.index import Index
from indexer.names import in_order
from indexer.text.fold import fold
from service.answers.near_misses.things import Thing, of_the_kind_alone, opening, things_asked
from service.answers.spans.forms import without
from service.citations import sentence_around
from service.reader.reading import Candidate, Reading

_UNIT = re.compile(r"[;。!?\n]")
_CLAUSE = re.compile(r"[,:]")
# 其 may be either of them.
_EITHER = re.compile(r"[该其它此]|两[者家个]|双方|[后前]者")
# How two of them compare or stand to each other is asked, or about all but one.
_BETWEEN = re.compile(
    r"前身|旗下|下属|原名|(?<![占同环])比(?![例重率赛])|相比|之间|距离|除|以外|之外"
)
_PARAGRAPH = (
    160  # characters in front of a sentence, in its paragraph, in which it may be named whose it is
)
_PAGE = 400  # the same across paragraphs
_APART = 2  # characters by which names of one sort differ in length
_FARTHER = 3  # the same where the document has the name more than once


@dataclass(frozen=True, slots=True)
class _Asked:
    """One thing that is asked about, with `all` of its kind that are; of a document, its whole `text`."""

    thing: Thing
    all: tuple[Thing, ...]
    text: str

    def is_another(self, told: Thing) -> bool:
        """Whether `told` is a sibling of all that are asked about."""
        if any(_same(told, one) or one.stem in told.name for one in self.all):
            return False
        if told.is_a_grade or self.thing.is_a_grade:
            graded = told.is_a_grade and self.thing.is_a_grade
            return graded and told.end == self.thing.end
        apart = abs(len(told.stem) - len(self.thing.stem))
        often = self.text.count(told.name) > 1
        return told.is_a_way or apart <= _APART or (apart <= _FARTHER and often)

    def named_in(self, part: str, beside: Thing | None = None) -> bool:
        """Whether `part` names one of those asked about, if only in part, elsewhere than in `beside`."""
        shown = part.replace(beside.name, "|") if beside else part
        return any(_speaks_of(shown, one) for one in self.all)

    def openings(self, part: str) -> Iterator[tuple[int, Thing]]:
        """Where clauses of `part` begin that a thing of the kind opens, and which."""
        starts = [0, *(cut.end() for cut in _CLAUSE.finditer(part))]
        for start, end in zip(starts, [*starts[1:], len(part)], strict=True):
            found = opening(part[start:end], self.thing.sort, self.text)
            if found:
                yield start, found


def of_the_sibling_asked(
    question: str, chunks: Sequence[Chunk], reading: Reading, index: Index
) -> Reading:
    """The reading without the candidates in clauses about a sibling of what `question` names.

    A question that names the sibling too, or a thing that the document does not name, leaves them.

    Args:
        chunks: what was read, in the order of the reading's passages.
    """
    said = fold(question)
    if _BETWEEN.search(said):
        return reading
    asked: dict[str, list[_Asked]] = {}  # by document
    kept: list[Candidate] = []
    lost = 0.0
    for one in reading.candidates:
        chunk = chunks[one.passage]
        document = chunk.document_id
        if document not in asked:
            asked[document] = list(_asked(said, _folded(index.text(document))))
        if any(_of_another(thing, chunk, one) for thing in asked[document]):
            lost += one.score
        else:
            kept.append(one)
    return without(replace(reading, candidates=tuple(kept)), lost)


@lru_cache(maxsize=64)  # several questions are asked of one document
def _folded(text: str) -> str:
    return fold(text)


def _asked(question: str, text: str) -> Iterator[_Asked]:
    things = tuple(things_asked(question, text))
    for thing in things:
        yield _Asked(thing, tuple(one for one in things if one.sort == thing.sort), text)


def _of_another(asked: _Asked, chunk: Chunk, one: Candidate) -> bool:
    folded = fold(chunk.text)
    first, last = sentence_around(folded, one.start, one.end)
    first = max([first, *(cut.end() for cut in _UNIT.finditer(folded, first, one.start))])
    end = _UNIT.search(folded, one.end, last)
    last = end.start() if end else last
    told = list(asked.openings(folded[first : one.start]))
    if told:
        at, thing = told[-1]
        return asked.is_another(thing) and _is_whose(
            asked,
            thing,
            folded[first : first + at],
            folded[first + at : last],
            one.start - first - at,
        )
    if asked.named_in(folded[first:last]) or asked.named_in(fold(chunk.context)):
        return False
    if any(
        of_the_kind_alone(part, asked.thing.sort) for part in _CLAUSE.split(folded[first : one.end])
    ):
        return False
    return _carried_over(asked, folded[:first]) or _not_yet_named(
        asked, asked.text[: chunk.flow.source_span(first, one.end)[0]]
    )


def _is_whose(asked: _Asked, other: Thing, before: str, told: str, start: int) -> bool:
    """Whether what stands at `start` in `told`, which `other` opens, is said of it and of nobody asked about.

    Args: before: the clauses of the sentence in front.
    """
    if _EITHER.search(told[:start]):
        return False
    cut = _CLAUSE.search(told, start)
    end = cut.start() if cut else len(told)
    if asked.named_in(told[:end], other):
        return False
    if asked.named_in(before) or not asked.named_in(told[end:], other):
        return True
    # 西山水库坝高30米,东山水库库容1亿立方米: each has its own clause.
    return any(not asked.is_another(thing) for _, thing in asked.openings(told[end:]))


def _carried_over(asked: _Asked, before: str) -> bool:
    """Whether the last of the kind that the paragraph named, up to the end of `before`, was a sibling."""
    for unit in reversed(_units(before[before.rfind("\n") + 1 :], _PARAGRAPH)):
        if asked.named_in(unit) or _EITHER.search(unit):
            return False
        told = list(asked.openings(unit))
        if told:
            return asked.is_another(told[-1][1])
    return False


def _not_yet_named(asked: _Asked, before: str) -> bool:
    """Whether the document names what is asked about only behind `before`, all that it says up to there,
    and a sibling at the end of it."""
    if asked.named_in(before):
        return False
    for unit in reversed(_units(before, _PAGE)):
        told = list(asked.openings(unit))
        if told:
            return asked.is_another(told[-1][1])
    return False


def _units(before: str, most: int) -> list[str]:
    """The whole parts, between full stops and semicolons, in the last `most` characters of `before`."""
    units = _UNIT.split(before[-most:])
    return units if len(before) <= most else units[1:]


def _same(one: Thing, other: Thing) -> bool:
    """Whether the two may be one: the characters of the shorter name stand in the longer in their order."""
    return in_order(*sorted((one.stem, other.stem), key=len))


def _speaks_of(text: str, thing: Thing) -> bool:
    """Whether `text` has two characters in a row of what tells the thing from others; all of a short one."""
    stem = thing.stem
    if len(stem) == 1:
        return thing.name in text
    return any(stem[i : i + 2] in text for i in range(len(stem) - 1))
