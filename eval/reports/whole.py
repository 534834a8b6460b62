"""Figures of a whole run that are no mean over its questions, for a run that was recorded."""

import math
from collections.abc import Callable, Sequence

import numpy as np

from eval.figures.refusal import (
    Abstention,
    aurc,
    auroc,
    calibration_error,
    reliability,
    risk_coverage,
    score_abstention,
)
from eval.reports.record import RecordedQuestion

Questions = Sequence[RecordedQuestion]
WholeFigure = Callable[[Questions], float]


def _abstention(read: Callable[[Abstention], float]) -> WholeFigure:
    def figure(rows: Questions) -> float:
        answerable = [row.answerable for row in rows]
        if all(answerable):
            return math.nan
        return read(score_abstention(answerable, [row.abstained for row in rows]))

    return figure


def _auroc(rows: Questions) -> float:
    sure = [1 - row.confidence if row.abstained else row.confidence for row in rows]
    return auroc([row.answerable for row in rows], sure)


def _answered(rows: Questions) -> tuple[list[float], list[float]]:
    """Of the questions that were not refused: whether they are right, and how sure it was."""
    answered = [row for row in rows if not row.abstained]
    return [row.values["right"] for row in answered], [row.confidence for row in answered]


def _aurc(rows: Questions) -> float:
    return aurc(risk_coverage(*_answered(rows), len(rows)))


def _calibration(rows: Questions) -> float:
    return calibration_error(reliability(*_answered(rows)))


def _fidelity(rows: Questions) -> float:
    quotes = sum(row.quotes for row in rows)
    return 1 - sum(row.false_quotes for row in rows) / quotes if quotes else math.nan


def _latency(part: float) -> WholeFigure:
    return lambda rows: float(np.quantile([row.values["latency_ms"] for row in rows], part))


# Each is NaN where it applies to none of the questions.
WHOLE: dict[str, WholeFigure] = {
    "abstention_precision": _abstention(lambda score: score.precision),
    "abstention_recall": _abstention(lambda score: score.recall),
    "abstention_f1": _abstention(lambda score: score.f1),
    "auroc": _auroc,
    "aurc": _aurc,
    "calibration_error": _calibration,
    "quote_fidelity": _fidelity,
    "latency_p50_ms": _latency(0.5),
    "latency_p95_ms": _latency(0.95),
    "latency_p99_ms": _latency(0.99),
}
# See eval.figures.bootstrap.plain_figure.
WITHOUT_INTERVAL = frozenset({"calibration_error"})
