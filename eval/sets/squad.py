"""Sets in SQuAD's format (CMRC 2018, DRCD, XQuAD, CAIL): the contexts become a collection.

Every context is written as a seed of its own and indexed by the real indexer in a folder for the
time being; then its questions are asked over all of them, or of the gold context alone.
"""

import gzip
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from eval.sets.json_text import parsed
from eval.sets.proof import NO, YES
from eval.sets.questions import LONGEST, AskedQuestion, Place
from indexer.errors import QuestionSetError
from service.questions.language import language_of

_POLAR = {"YES": "是", "NO": "否"}
POLAR = YES | NO
_MARK = "\ufeff"


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
    """Contexts without doubles, in order of appearance, and the questions on them.

    Attributes:
        notes: a line for each kind of thing that was left out or taken as it does not say itself.
    """

    contexts: tuple[str, ...]
    questions: tuple[SquadQuestion, ...]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Oddities:
    """Ids of the questions that are not as SQuAD has them, by what is odd."""

    found: dict[str, list[str]] = field(default_factory=dict)

    def note(self, kind: str, name: str) -> None:
        self.found.setdefault(kind, []).append(name)

    def lines(self) -> tuple[str, ...]:
        return tuple(
            f"{len(names)} questions {kind}: {', '.join(names[:3])}{' …' * (len(names) > 3)}"
            for kind, names in self.found.items()
        )


def read_squad(path: Path) -> SquadSet:
    """The set in `path`, plain or gzip.

    Left out, and noted: questions that are blank or longer than a service takes, and those on a
    blank context. A question without `answers` counts as one that cannot be answered, and is noted.
    Raises QuestionSetError when it is not JSON of SQuAD's layout, an id stands twice, an answer
    stands nowhere in its context, or there is no question.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise QuestionSetError(
            f"{path}: cannot be read ({error.strerror}); give a file in SQuAD's format"
        ) from error
    try:
        body = parsed(gzip.decompress(raw) if path.suffix == ".gz" else raw, str(path))
        contexts: dict[str, int] = {}
        odd = _Oddities()
        questions = tuple(_questions(body, contexts, odd))
    except (
        gzip.BadGzipFile,
        EOFError,
        zlib.error,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
    ) as error:
        raise QuestionSetError(
            f"{path}: not a set in SQuAD's format ({error!r}); expected data / paragraphs / qas"
        ) from error
    seen: set[str] = set()
    for question in questions:
        if question.id in seen:
            raise QuestionSetError(f"{path}: question id {question.id!r} stands twice")
        seen.add(question.id)
        if question.answers and not question.spans and not set(question.answers) & POLAR:
            raise QuestionSetError(
                f"{path}: question {question.id!r}: answer {question.answers[0]!r} stands nowhere in "
                "its context; correct it, or set is_impossible"
            )
    if not questions:
        left = f" ({'; '.join(odd.lines())})" if odd.found else ""
        raise QuestionSetError(f"{path}: no question that can be asked{left}; see data / qas")
    return SquadSet(tuple(contexts), questions, odd.lines())


def _questions(
    body: dict[str, Any], contexts: dict[str, int], odd: _Oddities
) -> Iterator[SquadQuestion]:
    for article in body["data"]:
        for paragraph in article["paragraphs"]:
            whole = _text(paragraph, "context")
            # The indexer takes a byte order mark for what it is: no part of the text.
            context = whole.removeprefix(_MARK)
            rows = paragraph["qas"]
            if not context.strip():
                for row in rows:
                    odd.note("left out, their context is blank", str(row["id"]))
                continue
            number = contexts.setdefault(context, len(contexts))
            for row in rows:
                name, asked = str(row["id"]), _text(row, "question")
                if not asked.strip():
                    odd.note("left out, they are blank", name)
                elif len(asked) > LONGEST:
                    odd.note(f"left out, they have more than {LONGEST} characters", name)
                else:
                    if "answers" not in row and not _is_impossible(row):
                        odd.note("without answers, taken for unanswerable", name)
                    yield _question(row, number, context, len(whole) - len(context))


def _text(row: dict[str, Any], name: str) -> str:
    value = row[name]
    if not isinstance(value, str):
        raise TypeError(f"{name} {value!r}, expected text")
    return value


def _is_impossible(row: dict[str, Any]) -> bool:
    return row.get("is_impossible") in (True, "true")


def _question(row: dict[str, Any], number: int, context: str, cut: int) -> SquadQuestion:
    """A question on `context`, from whose front `cut` characters were taken."""
    # Some sets carry text beside is_impossible; what cannot be answered has no answer.
    rows = [] if _is_impossible(row) else row.get("answers") or []
    texts = [_text(answer, "text") for answer in rows]
    spans = []
    for answer, text in zip(rows, texts, strict=True):
        start = int(answer.get("answer_start") or 0) - cut
        # A few starts of CMRC are off: the nearest occurrence of the text is meant.
        found = [match.start() for match in re.finditer(re.escape(text), context)] if text else []
        if found:
            spans.append((min(found, key=lambda at: abs(at - start)), text))
    return SquadQuestion(
        id=str(row["id"]),
        question=_text(row, "question"),
        context=number,
        answers=tuple(dict.fromkeys(_POLAR.get(text, text) for text in texts if text.strip())),
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
            lang=language_of(row.question).value,
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
