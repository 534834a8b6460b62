"""Question sets: reading one and checking every line of it against the source texts.

Types of eval/questions/seed.jsonl (free words in other sets; the table groups by them):
    fact, number, date, list, membership, definition, reason, yesno, comparison, multi (several
    sections), caption, followup (needs `history`), typo, traditional, keywords, and four kinds of
    unanswerable question: wrong-entity, missing-attribute, false-premise, count-without-names.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from eval.figures.score import normalise
from eval.sets.sources import Source
from indexer.errors import QuestionSetError
from indexer.text.fold import fold

SEVERAL = "multi"
POLAR = frozenset({"是", "否", "yes", "no", "有", "没有", "对", "不对", "能", "不能"})
_YEAR = re.compile(r"\b(19|20)\d\d\b|(19|20)\d\d年")
_HAN = re.compile(r"[\u4e00-\u9fff]")


class _Turn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    question: str
    answer: str


class _Line(BaseModel):
    """A line of a question set, as the contract has it; other fields are left alone."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)
    id: str = Field(min_length=1)
    question: str = Field(min_length=1, max_length=2000)
    answers: tuple[str, ...]
    items: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    type: str = "other"
    lang: str = "zh"
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
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionSetError(f"{path}: cannot be read as UTF-8 text ({error})") from error
    places = {name: Source(text) for name, text in sources.items()}
    seen: dict[str, int] = {}
    questions: list[AskedQuestion] = []
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        where = f"{path} line {number}"
        line = _parse(text, where)
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


def _parse(text: str, where: str) -> _Line:
    try:
        return _Line.model_validate(json.loads(text))
    except json.JSONDecodeError as error:
        raise QuestionSetError(f"{where}: not JSON ({error}); expected one object") from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the line"
        raise QuestionSetError(
            f"{where}: {field}: {first['msg']}; see question sets in the README"
        ) from error


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
        _check_answers(line, _proof(line, searched), where)
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


def _proof(line: _Line, sources: Mapping[str, Source]) -> str:
    """The evidence, normalised; of a question over several sections the whole sources, since
    headings away from the evidence say of whom it speaks."""
    whole = " ".join(source.text for source in sources.values()) if line.type == SEVERAL else ""
    return normalise(fold(" ".join([*line.evidence, whole])))


def _check_answers(line: _Line, proof: str, where: str) -> None:
    """Raises when `proof` holds none of the answers, or not all of the items.

    Exempt is what cannot stand there: yes and no, a date resolved against the document's own
    (2023年4月 for 去年4月), and an answer in Latin letters to an English question.
    """
    if not line.evidence:
        raise QuestionSetError(f"{where}: has answers but no evidence; quote what proves them")
    free = [answer for answer in line.answers if _is_resolved(answer, line.lang)]
    held = [answer for answer in line.answers if _holds(proof, answer)]
    if line.answers and not held and not free and not line.items:
        raise QuestionSetError(
            f"{where}: answer {line.answers[0]!r} is not in its evidence; quote the sentence that "
            "says it"
        )
    for item in line.items:
        if not _holds(proof, item) and not _is_resolved(item, line.lang):
            raise QuestionSetError(f"{where}: item {item!r} is not in its evidence")


def _holds(proof: str, answer: str) -> bool:
    wanted = normalise(fold(answer))
    return bool(wanted) and wanted in proof


def _is_resolved(answer: str, lang: str) -> bool:
    if answer.strip().lower() in POLAR or _YEAR.search(answer):
        return True
    return lang == "en" and not _HAN.search(answer)


def unanswerable(questions: Sequence[AskedQuestion]) -> int:
    """How many of `questions` the collection does not answer."""
    return sum(not question.answerable for question in questions)
