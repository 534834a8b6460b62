"""Two recorded runs of the same questions, side by side."""

from eval.figures.bootstrap import difference, is_real
from eval.reports.record import Record
from indexer.errors import QuestionSetError

ORDER = ("right", "abstained", "latency_ms")


def compare(first: Record, second: Record) -> str:
    """A table of second - first with 95 % intervals of paired bootstrap, for a person.

    Only questions that both runs asked count, and per measure only those that it applies to in
    both. Raises QuestionSetError when they share no question.
    """
    shared = [name for name in first.values if name in second.values]
    if not shared:
        raise QuestionSetError(
            f"{first.path} and {second.path}: no question id in common; compare runs of one set"
        )
    names = {name for question in shared for name in first.values[question]}
    lines = [
        f"A = {first.path} (index {first.index}), B = {second.path} (index {second.index})",
        f"{len(shared)} questions in both; {len(first.values) - len(shared)} only in A, "
        f"{len(second.values) - len(shared)} only in B",
        f"{'':22}{'n':>5}{'A':>9}{'B':>9}{'B - A':>9}   95 % interval",
    ]
    for name in [*ORDER, *sorted(names - set(ORDER))]:
        pairs = [
            (first.values[question][name], second.values[question][name])
            for question in shared
            if name in first.values[question] and name in second.values[question]
        ]
        if pairs:
            lines.append(_row(name, [a for a, _ in pairs], [b for _, b in pairs]))
    return "\n".join(lines + _changes(first, second, shared))


def _row(name: str, before: list[float], after: list[float]) -> str:
    figure = difference(before, after)
    if figure is None:  # compare() calls with at least one pair
        raise ValueError(f"{name}: nothing to compare")
    word = "" if is_real(figure) else "  within chance"
    return (
        f"{name:22}{figure.count:5}{sum(before) / len(before):9.3f}{sum(after) / len(after):9.3f}"
        f"{figure.value:+9.3f}   [{figure.low:+.3f}, {figure.high:+.3f}]{word}"
    )


def _changes(first: Record, second: Record, shared: list[str]) -> list[str]:
    def moved(was: float, became: float) -> str:
        names = [
            question
            for question in shared
            if (first.values[question]["right"], second.values[question]["right"]) == (was, became)
        ]
        return f"{len(names)}: {', '.join(names)}" if names else "0"

    return [f"newly right {moved(0.0, 1.0)}", f"newly wrong {moved(1.0, 0.0)}"]
