"""A run as JSON: written by --json, read again by --compare."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from eval.figures.bootstrap import Figure
from eval.figures.judge import Verdict
from eval.run import Run
from indexer.errors import QuestionSetError

FORMAT = 1


def run_as_dict(run: Run, figures: Mapping[str, Figure], **facts: Any) -> dict[str, Any]:
    """All of a run: `facts` about it (command, date, set), its figures, every question."""
    return {
        "format": FORMAT,
        **facts,
        "index": run.index,
        "figures": {name: _figure(figure) for name, figure in figures.items()},
        "questions": [_verdict(verdict) for verdict in run.verdicts],
    }


def _figure(figure: Figure) -> dict[str, float | None]:
    # JSON has no NaN.
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
class Record:
    """What --compare needs of a recorded run.

    Attributes:
        values: question id to its measures, `right` and `latency_ms` among them.
    """

    path: Path
    index: str
    values: dict[str, dict[str, float]]


def read_record(path: Path) -> Record:
    """Raises QuestionSetError when `path` is not what --json wrote."""
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
        values = {
            row["id"]: {
                **row["values"],
                "right": row["right"],
                "abstained": float(row["abstained"]),
                "latency_ms": row["latency_ms"],
            }
            for row in body["questions"]
        }
        return Record(path, body["index"], values)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise QuestionSetError(
            f"{path}: not a recorded run ({error!r}); expected a file written by --json"
        ) from error
