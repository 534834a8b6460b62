"""The figures of a run: every measure over all questions, by type and by language."""

from collections.abc import Callable, Sequence

import numpy as np

from eval.figures.bootstrap import Figure, mean_figure, plain_figure, statistic_figure
from eval.figures.judge import Verdict
from eval.figures.refusal import (
    Abstention,
    aurc,
    auroc,
    calibration_error,
    reliability,
    risk_coverage,
    score_abstention,
)

# Of measures that stand in Verdict.values, in the order in which they are shown.
MEANS = (
    "em",
    "f1",
    "list_complete",
    "list_precision",
    "list_recall",
    "citation_precision",
    "citation_recall",
    "character_precision",
    "character_recall",
    "recall@1",
    "recall@5",
    "recall@10",
    "mrr",
    "ndcg@10",
)
# Lower is better for these.
COSTS = frozenset(
    {"aurc", "calibration_error", "latency_p50_ms", "latency_p95_ms", "latency_p99_ms", "errors"}
)


def figures_of(verdicts: Sequence[Verdict]) -> dict[str, Figure]:
    """Name to figure; a measure that applies to no question is left out.

    `right` is over all questions; `answered_right` over the answerable ones; em, f1, lists,
    citations over the answerable ones that they apply to.
    """
    figures: dict[str, Figure | None] = {
        "right": mean_figure([verdict.right for verdict in verdicts]),
        "answered_right": mean_figure(
            [verdict.right for verdict in verdicts if verdict.question.answerable]
        ),
    }
    for name in MEANS:
        figures[name] = mean_figure(
            [verdict.values[name] for verdict in verdicts if name in verdict.values]
        )
    figures |= _abstention(verdicts)
    figures |= _confidence(verdicts)
    figures["quote_fidelity"] = _fidelity(verdicts)
    figures |= _latency(verdicts)
    errors = [float(verdict.outcome.error is not None) for verdict in verdicts]
    figures["errors"] = mean_figure(errors)
    return {name: figure for name, figure in figures.items() if figure is not None}


def _abstention(verdicts: Sequence[Verdict]) -> dict[str, Figure | None]:
    answerable = np.asarray([verdict.question.answerable for verdict in verdicts], dtype=bool)
    abstained = np.asarray([verdict.abstained for verdict in verdicts], dtype=bool)
    scores = np.asarray([verdict.answerability for verdict in verdicts])
    if answerable.all():
        return {}

    def part(read: Callable[[Abstention], float]) -> Figure | None:
        return statistic_figure(
            len(verdicts),
            lambda rows: read(
                score_abstention(answerable[rows].tolist(), abstained[rows].tolist())
            ),
        )

    return {
        "abstention_precision": part(lambda score: score.precision),
        "abstention_recall": part(lambda score: score.recall),
        "abstention_f1": part(lambda score: score.f1),
        "auroc": statistic_figure(
            len(verdicts), lambda rows: auroc(answerable[rows].tolist(), scores[rows].tolist())
        ),
    }


def _confidence(verdicts: Sequence[Verdict]) -> dict[str, Figure | None]:
    """Risk and calibration, over the questions that were answered (not refused)."""
    answered = [verdict for verdict in verdicts if not verdict.abstained]
    right = np.asarray([verdict.right for verdict in answered])
    scores = np.asarray([verdict.confidence for verdict in answered])
    coverage = [float(not verdict.abstained) for verdict in verdicts]
    return {
        "coverage": mean_figure(coverage),
        "aurc": statistic_figure(
            len(answered),
            lambda rows: aurc(
                risk_coverage(right[rows].tolist(), scores[rows].tolist(), len(verdicts))
            ),
        ),
        "calibration_error": plain_figure(
            len(answered),
            lambda rows: calibration_error(
                reliability(right[rows].tolist(), scores[rows].tolist())
            ),
        ),
    }


def _fidelity(verdicts: Sequence[Verdict]) -> Figure | None:
    """Part of all quotes that re-read exactly; anything but 1 is a defect."""
    quotes = sum(verdict.quotes for verdict in verdicts)
    if not quotes:
        return None
    false = sum(len(verdict.false_quotes) for verdict in verdicts)
    value = 1.0 - false / quotes
    return Figure(value, value, value, quotes)


def _latency(verdicts: Sequence[Verdict]) -> dict[str, Figure | None]:
    """Quantiles, between two times by straight line: definition 7 of Hyndman and Fan, Sample Quantiles
    in Statistical Packages, 1996."""
    times = np.asarray([verdict.outcome.latency_ms for verdict in verdicts])

    def quantile(part: float) -> Figure | None:
        return statistic_figure(len(times), lambda rows: float(np.quantile(times[rows], part)))

    return {f"latency_p{percent}_ms": quantile(percent / 100) for percent in (50, 95, 99)}


def groups_of(
    verdicts: Sequence[Verdict], key: Callable[[Verdict], str]
) -> dict[str, list[Verdict]]:
    """Verdicts by `key`, in the order of first appearance."""
    groups: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        groups.setdefault(key(verdict), []).append(verdict)
    return groups
