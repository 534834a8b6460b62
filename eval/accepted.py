"""Accepted figures: what a question set must reach, so that nothing gets worse unseen."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from eval.figures.bootstrap import Figure
from eval.figures.metrics import COSTS
from eval.sets.json_text import parsed
from indexer.errors import QuestionSetError

# Latency depends on the machine: it is reported, never gated. Quotes are gated at 1 always.
GATED = (
    "right",
    "answered_right",
    "f1",
    "list_complete",
    "citation_precision",
    "citation_recall",
    "recall@5",
    "abstention_f1",
    "calibration_error",
    "quote_fidelity",
)
# Rounding of recorded figures.
TOLERANCE = 1e-4


@dataclass(frozen=True, slots=True)
class Accepted:
    """The accepted figures of one set.

    Attributes:
        sha256: of the question file that they were measured with.
        index: generation that gave them.
        figures: name to the value that must be reached (not passed, for costs).
    """

    sha256: str
    command: str
    index: str
    date: str
    figures: Mapping[str, float]


def digest(questions: Path) -> str:
    """SHA-256 of a question file, in hex."""
    return hashlib.sha256(questions.read_bytes()).hexdigest()


def accepted_for(path: Path, questions: Path) -> Accepted | None:
    """The accepted figures of the set in `questions`; None when it has none.

    A set is known by its content, so that somebody's own file is never held to these figures.
    Raises QuestionSetError when `path` cannot be read as accepted figures.
    """
    wanted = digest(questions)
    return next((entry for entry in _read(path) if entry.sha256 == wanted), None)


def _read(path: Path) -> list[Accepted]:
    if not path.exists():
        return []
    try:
        rows = parsed(path.read_bytes(), str(path))["sets"].values()
        return [Accepted(**row) for row in rows]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise QuestionSetError(
            f"{path}: not accepted figures ({error!r}); write them with --accept"
        ) from error


def shortfalls(accepted: Accepted, figures: Mapping[str, Figure]) -> list[str]:
    """One line for each figure that is worse than accepted, or missing; empty when it passes."""
    lines = []
    for name, wanted in accepted.figures.items():
        figure = figures.get(name)
        if figure is None:
            lines.append(f"{name}: accepted {wanted:.4f}, not measured in this run")
            continue
        worse = figure.value - wanted if name in COSTS else wanted - figure.value
        if worse > TOLERANCE:
            lines.append(
                f"{name}: accepted {wanted:.4f}, found {figure.value:.4f} ({figure.interval()})"
            )
    return lines


def accept(
    path: Path, questions: Path, figures: Mapping[str, Figure], *, command: str, index: str
) -> None:
    """Records `figures` as accepted for the set in `questions`, in place of what stood there."""
    body: dict[str, Any] = {"sets": {}}
    if path.exists():
        _read(path)
        body = json.loads(path.read_text(encoding="utf-8"))
    body["sets"][questions.stem] = {
        "sha256": digest(questions),
        "command": command,
        "index": index,
        "date": date.today().isoformat(),
        "figures": {name: round(figures[name].value, 4) for name in GATED if name in figures},
    }
    path.write_text(json.dumps(body, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
