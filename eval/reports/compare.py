"""Two recorded runs of the same questions, side by side."""

import math

import numpy as np
import numpy.typing as npt

from eval.figures.bootstrap import Figure, difference, is_real, plain_figure, statistic_figure
from eval.reports.record import Record
from eval.reports.whole import WHOLE, WITHOUT_INTERVAL, WholeFigure
from indexer.errors import QuestionSetError

ORDER = ("right", "abstained", "latency_ms")


def compare(first: Record, second: Record) -> str:
    """A table of second - first with 95 % intervals of paired bootstrap, for a person: the means
    over questions, then what is no mean.

    Only questions that both runs asked count, and per measure only those that it applies to in
    both. Raises QuestionSetError when they share no question, or one of the same id asks something
    else.
    """
    shared = [name for name in first.questions if name in second.questions]
    if not shared:
        raise QuestionSetError(
            f"{first.path} and {second.path}: no question id in common; compare runs of one set"
        )
    for name in shared:
        asked = first.questions[name].question, second.questions[name].question
        if asked[0] != asked[1]:
            raise QuestionSetError(
                f"{first.path} and {second.path}: {name!r} asks {asked[0]!r} in one and "
                f"{asked[1]!r} in the other; compare runs of one set"
            )
    lines = [
        f"A = {first.path} (index {first.index}), B = {second.path} (index {second.index})",
        f"{len(shared)} questions in both; {len(first.questions) - len(shared)} only in A, "
        f"{len(second.questions) - len(shared)} only in B",
        f"{'':22}{'n':>5}{'A':>9}{'B':>9}{'B - A':>9}   95 % interval",
        *_means(first, second, shared),
        *_whole(first, second, shared),
    ]
    return "\n".join(lines + _changes(first, second, shared))


def _means(first: Record, second: Record, shared: list[str]) -> list[str]:
    names = {name for question in shared for name in first.questions[question].values}
    lines = []
    for name in [*ORDER, *sorted(names - set(ORDER))]:
        pairs = [
            (before[name], after[name])
            for before, after in (
                (first.questions[question].values, second.questions[question].values)
                for question in shared
            )
            if name in before and name in after
        ]
        figure = difference([a for a, _ in pairs], [b for _, b in pairs])
        if figure is not None:
            before, after = (sum(values) / len(pairs) for values in zip(*pairs, strict=True))
            lines.append(_row(name, before, after, figure))
    return lines


def _whole(first: Record, second: Record, shared: list[str]) -> list[str]:
    before = [first.questions[name] for name in shared]
    after = [second.questions[name] for name in shared]
    lines = []
    for name, figure_of in WHOLE.items():
        values = figure_of(before), figure_of(after)
        if math.isnan(values[0]) or math.isnan(values[1]):
            continue

        def gained(rows: npt.NDArray[np.int64], figure_of: WholeFigure = figure_of) -> float:
            return figure_of([after[at] for at in rows]) - figure_of([before[at] for at in rows])

        make = plain_figure if name in WITHOUT_INTERVAL else statistic_figure
        figure = make(len(shared), gained)
        if figure is not None:
            lines.append(_row(name, *values, figure))
    return lines


def _row(name: str, before: float, after: float, figure: Figure) -> str:
    known = math.isnan(figure.low) or is_real(figure)
    return (
        f"{name:22}{figure.count:5}{before:9.3f}{after:9.3f}"
        f"{figure.value:+9.3f}   {figure.interval(3, sign='+')}{'' if known else '  within chance'}"
    )


def _changes(first: Record, second: Record, shared: list[str]) -> list[str]:
    def moved(was: float, became: float) -> str:
        names = [
            name
            for name in shared
            if first.questions[name].values["right"] == was
            and second.questions[name].values["right"] == became
        ]
        return f"{len(names)}: {', '.join(names)}" if names else "0"

    return [f"newly right {moved(0.0, 1.0)}", f"newly wrong {moved(1.0, 0.0)}"]
