"""Sets in SQuAD's format (CMRC 2018, DRCD, XQuAD, CAIL): the contexts become a collection.

Every context is written as a seed of its own and indexed by the real indexer in a folder for the
time being; then its questions are asked over all of them, or of the gold context alone.
"""

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from eval.sets.questions import AskedQuestion, Place
from indexer.errors import QuestionSetError

_POLAR = {"YES": "是", "NO": "否"}


@dataclass(frozen=True, slots=True)
class SquadQuestion:
    """A question, the number of its context, its answers, and (start, text) where they stand."""

    id: str
    question: str
    context: int
    answers: tuple[str, ...]
    spans: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class SquadSet:
    """Contexts without doubles, in order of appearance, and the questions on them."""

    contexts: tuple[str, ...]
    questions: tuple[SquadQuestion, ...]


def read_squad(path: Path) -> SquadSet:
    """The set in `path`, plain or gzip.

    Raises QuestionSetError when it is not JSON of SQuAD's layout, or an id stands twice.
    """
    try:
        raw = path.read_bytes()
        body = json.loads(gzip.decompress(raw) if path.suffix == ".gz" else raw)
        contexts: dict[str, int] = {}
        questions = tuple(_questions(body, contexts))
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise QuestionSetError(
            f"{path}: not a set in SQuAD's format ({error!r}); expected data / paragraphs / qas"
        ) from error
    seen: set[str] = set()
    for question in questions:
        if question.id in seen:
            raise QuestionSetError(f"{path}: question id {question.id!r} stands twice")
        seen.add(question.id)
    return SquadSet(tuple(contexts), questions)


def _questions(body: dict[str, Any], contexts: dict[str, int]) -> Iterator[SquadQuestion]:
    for article in body["data"]:
        for paragraph in article["paragraphs"]:
            context = str(paragraph["context"])
            number = contexts.setdefault(context, len(contexts))
            for row in paragraph["qas"]:
                yield _question(row, number, context)


def _question(row: dict[str, Any], number: int, context: str) -> SquadQuestion:
    texts = [str(answer["text"]) for answer in row["answers"]]
    # Some sets carry text beside is_impossible; what cannot be answered has no answer.
    if row.get("is_impossible") in (True, "true"):
        texts = []
    spans = []
    for answer, text in zip(row["answers"], texts, strict=False):
        start = int(answer["answer_start"])
        # A few starts of CMRC are off: the nearest occurrence of the text is meant.
        found = [match.start() for match in re.finditer(re.escape(text), context)] if text else []
        if found:
            spans.append((min(found, key=lambda at: abs(at - start)), text))
    return SquadQuestion(
        id=str(row["id"]),
        question=str(row["question"]),
        context=number,
        answers=tuple(dict.fromkeys(_POLAR.get(text, text) for text in texts)),
        spans=tuple(dict.fromkeys(spans)),
    )


def write_seeds(contexts: Sequence[str], folder: Path) -> list[str]:
    """Writes each context as a seed below `folder`; their paths below it, in the same order."""
    paths = []
    for number, context in enumerate(contexts):
        path = f"context-{number:06}.txt"
        # newline="": the text must be read again as it is, offsets count on it.
        with (folder / path).open("w", encoding="utf-8", newline="") as seed:
            seed.write(context)
        paths.append(path)
    return paths


def asked_questions(
    data: SquadSet, document_ids: Sequence[str], *, gold: bool, limit: int | None = None
) -> list[AskedQuestion]:
    """The questions as they are asked.

    Args:
        document_ids: of the contexts, in their order.
        gold: ask each of its own context only; else of the whole collection.
    """
    questions = [
        AskedQuestion(
            id=row.id,
            question=row.question,
            answers=row.answers,
            evidence=_evidence(row, document_ids[row.context]),
            type="gold" if gold else "open",
        )
        for row in data.questions[:limit]
    ]
    if not gold:
        return questions
    return [
        replace(asked, document_ids=(document_ids[row.context],))
        for asked, row in zip(questions, data.questions, strict=False)
    ]


def _evidence(row: SquadQuestion, document_id: str) -> tuple[tuple[Place, ...], ...]:
    """One piece of evidence: any of the annotators' spans will do."""
    places = tuple(Place(document_id, start, start + len(text)) for start, text in row.spans)
    return (places,) if places else ()
