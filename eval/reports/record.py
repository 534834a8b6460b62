"""A run as JSON: written by --json, read again by --compare."""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from eval.figures.bootstrap import Figure
from eval.figures.judge import Verdict
from eval.run import Run
from eval.sets.json_text import parsed
from indexer.errors import QuestionSetError

FORMAT = 1
_MEASURED = ("right", "abstained", "latency_ms")


def run_as_dict(run: Run, figures: Mapping[str, Figure], **facts: Any) -> dict[str, Any]:
    """All of a run: `facts` about it (command, date, set), its figures, every question."""
    return {
        "format": FORMAT,
        **facts,
        "index": run.index,
        "figures": {name: figure_as_dict(figure) for name, figure in figures.items()},
        "questions": [_verdict(verdict) for verdict in run.verdicts],
    }


def figure_as_dict(figure: Figure) -> dict[str, float | None]:
    """A figure as JSON has it, which has no NaN."""
    return {
        name: None if math.isnan(value) else round(value, 6)
        for name, value in asdict(figure).items()
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    question, outcome = verdict.question, verdict.outcome
    reply = outcome.reply
    return {
        "id": question.id,
        "type": question.type,
        "lang": question.lang,
        "question": question.question,
        "expected": list(question.items or question.answers),
        "answerable": question.answerable,
        "short_answers": [] if reply is None else list(reply.short_answers),
        "answer": "" if reply is None else reply.text,
        "abstained": verdict.abstained,
        "confidence": round(verdict.confidence, 4),
        "right": verdict.right,
        "values": {name: round(value, 6) for name, value in verdict.values.items()},
        "citations": [] if reply is None else [asdict(span) for span in reply.citations],
        "false_quotes": len(verdict.false_quotes),
        "latency_ms": round(outcome.latency_ms, 3),
        "error": outcome.error,
    }


@dataclass(frozen=True, slots=True)
class RecordedQuestion:
    """A question of a recorded run: its text, what was measured, and what the answer claimed.

    Attributes:
        values: its measures by name, `right`, `abstained` and `latency_ms` among them.
        quotes, false_quotes: citations sent, and those that did not re-read.
    """

    id: str
    question: str
    values: dict[str, float]
    answerable: bool = True
    confidence: float = 0.0
    quotes: int = 0
    false_quotes: int = 0

    @property
    def abstained(self) -> bool:
        return self.values["abstained"] > 0


@dataclass(frozen=True, slots=True)
class Record:
    """What --compare needs of a recorded run: its questions by their ids."""

    path: Path
    index: str
    questions: dict[str, RecordedQuestion]


def _read(row: dict[str, Any]) -> RecordedQuestion:
    """Raises KeyError, TypeError or ValueError when a field is missing or of another kind."""
    measured = {**row["values"], **{name: row[name] for name in _MEASURED}}
    return RecordedQuestion(
        id=str(row["id"]),
        question=str(row["question"]),
        values={str(name): _number(value, str(name)) for name, value in measured.items()},
        answerable=bool(row["answerable"]),
        confidence=_number(row["confidence"], "confidence"),
        quotes=len(row["citations"]),
        false_quotes=int(_number(row["false_quotes"], "false_quotes")),
    )


def _number(value: object, name: str) -> float:
    if not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError(f"{name} {value!r}, expected a number")
    return float(value)


def read_record(path: Path) -> Record:
    """Raises QuestionSetError when `path` is not what --json wrote."""
    try:
        body = parsed(path.read_bytes(), str(path))
        rows = [_read(row) for row in body["questions"]]
        return Record(path, str(body["index"]), {row.id: row for row in rows})
    except (OSError, OverflowError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise QuestionSetError(
            f"{path}: not a recorded run ({error!r}); expected a file written by --json"
        ) from error
