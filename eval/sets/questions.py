"""Question sets: reading one and checking every line of it against the source texts.

Types of eval/questions/seed.jsonl (free words in other sets; the table groups by them):
    fact, number, date, list, membership, definition, reason, yesno, comparison, multi (several
    sections), caption, followup (needs `history`), typo, traditional, keywords, and four kinds of
    unanswerable question: wrong-entity, missing-attribute, false-premise, count-without-names.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)

from eval.sets.json_text import json_lines
from eval.sets.proof import unproved
from eval.sets.sources import Source
from indexer.errors import QuestionSetError

SEVERAL = "multi"
FOLLOW_UP = "followup"
# Characters of a question that a service takes (contract of POST /v1/ask).
LONGEST = 2000


def _said(text: str) -> str:
    if not text.strip():
        raise ValueError("is blank")
    return text


# Ids that differ only in white space around them would read the same to a person.
_Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_Text = Annotated[str, AfterValidator(_said)]


class _Turn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    question: _Text
    answer: str


class _Line(BaseModel):
    """A line of a question set, as the contract has it; other fields are left alone."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)
    id: _Name
    question: Annotated[_Text, Field(max_length=LONGEST)]
    answers: tuple[_Text, ...]
    items: tuple[_Text, ...] = ()
    evidence: tuple[_Text, ...] = ()
    type: _Name = "other"
    lang: Literal["zh", "en"] = "zh"
    history: tuple[_Turn, ...] = ()
    document_id: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """[start, end) of a piece of evidence in the source text of a document."""

    document_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with all that is needed to judge an answer to it.

    Attributes:
        answers: acceptable short answers; empty when the collection does not answer. Of a list
            question: the list as one text, and longer wordings that may stand for an item.
        items: of a list question, all of which an answer must hold; else empty.
        evidence: for each piece of evidence every place where it stands; any of them will do.
        history: (question, answer) turns before this one, oldest first.
        document_ids: where the question is asked; None for the whole collection.
    """

    id: str
    question: str
    answers: tuple[str, ...]
    items: tuple[str, ...] = ()
    evidence: tuple[tuple[Place, ...], ...] = ()
    type: str = "other"
    lang: str = "zh"
    history: tuple[tuple[str, str], ...] = ()
    document_ids: tuple[str, ...] | None = None

    @property
    def answerable(self) -> bool:
        return bool(self.answers or self.items)


def load_questions(
    path: Path, sources: Mapping[str, str], document_ids: Sequence[str] | None = None
) -> list[AskedQuestion]:
    """The questions of a JSON Lines file, in its order, each checked against the sources.

    Args:
        sources: document id to source text, of the collection that will be asked.
        document_ids: where the evidence of each line stands, in place of the lines' own.
    Raises QuestionSetError, naming file and line: a line that is not an object of the contract's
    form, an id used twice, evidence that no source holds, an answer that its evidence does not.
    """
    places = {name: Source(text) for name, text in sources.items()}
    seen: dict[str, int] = {}
    questions: list[AskedQuestion] = []
    for number, row in json_lines(path):
        where = f"{path} line {number}"
        line = _checked(row, where)
        if line.id in seen:
            raise QuestionSetError(
                f"{where}: id {line.id!r} stands on line {seen[line.id]} already; give each "
                "question its own"
            )
        seen[line.id] = number
        if document_ids is not None:
            line = line.model_copy(update={"document_id": document_ids[len(questions)]})
        questions.append(_located(line, places, f"{where} ({line.id})"))
    if not questions:
        raise QuestionSetError(f"{path}: no question in it; expected one JSON object a line")
    return questions


def _checked(row: Any, where: str) -> _Line:
    try:
        line = _Line.model_validate(row)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the line"
        raise QuestionSetError(
            f"{where}: {field}: {first['msg']}; see question sets in the README"
        ) from error
    if line.type == FOLLOW_UP and not line.history:
        raise QuestionSetError(
            f"{where} ({line.id}): type {FOLLOW_UP!r} without history; give what was said before"
        )
    return line


def _located(line: _Line, sources: Mapping[str, Source], where: str) -> AskedQuestion:
    if line.document_id is not None and line.document_id not in sources:
        raise QuestionSetError(
            f"{where}: document_id {line.document_id!r} is not in the collection, which holds "
            f"{len(sources)} documents; see python -m indexer show"
        )
    searched = (
        sources if line.document_id is None else {line.document_id: sources[line.document_id]}
    )
    evidence = tuple(_places(quote, searched, where) for quote in line.evidence)
    if line.answers or line.items:
        _check_answers(line, searched, where)
    return AskedQuestion(
        id=line.id,
        question=line.question,
        answers=line.answers or ("、".join(line.items),) * bool(line.items),
        items=line.items,
        evidence=evidence,
        type=line.type,
        lang=line.lang,
        history=tuple((turn.question, turn.answer) for turn in line.history),
    )


def _places(quote: str, sources: Mapping[str, Source], where: str) -> tuple[Place, ...]:
    found = tuple(
        Place(name, start, end)
        for name, source in sources.items()
        for start, end in source.find(quote)
    )
    if not found:
        raise QuestionSetError(
            f"{where}: evidence {quote[:40]!r} stands in no source text (white space aside); the "
            "seed has changed or the quote is not exact: correct it or take the question out"
        )
    return found


def _check_answers(line: _Line, sources: Mapping[str, Source], where: str) -> None:
    """Raises when the evidence does not hold what the question calls right."""
    if not line.evidence:
        raise QuestionSetError(f"{where}: has answers but no evidence; quote what proves them")
    several = line.type == SEVERAL
    elsewhere = " ".join(source.text for source in sources.values()) if several else ""
    wrong = unproved(line.answers, line.items, line.evidence, line.lang, elsewhere)
    if wrong is not None:
        raise QuestionSetError(f"{where}: {wrong}")


def unanswerable(questions: Sequence[AskedQuestion]) -> int:
    """How many of `questions` the collection does not answer."""
    return sum(not question.answerable for question in questions)
