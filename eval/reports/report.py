"""The report in the terminal: one table by type and language, all figures, the worst failures."""

from collections.abc import Mapping, Sequence
from unicodedata import east_asian_width

from eval.figures.bootstrap import Figure
from eval.figures.judge import Verdict
from eval.figures.metrics import groups_of
from eval.figures.refusal import risk_coverage

COLUMNS = (
    ("right", "right"),
    ("em", "EM"),
    ("f1", "F1"),
    ("list_complete", "complete"),
    ("citation_precision", "cite P"),
    ("citation_recall", "cite R"),
    ("recall@5", "found@5"),
)
FAILURES = 15


def table(verdicts: Sequence[Verdict]) -> str:
    """Means in per cent, a row for each type, each language and all; "-" where none applies."""
    head = f"{'':20}{'n':>5}" + "".join(f"{title:>10}" for _, title in COLUMNS) + f"{'refused':>10}"
    lines = [head]
    for name, group in groups_of(verdicts, lambda verdict: verdict.question.type).items():
        lines.append(_row(name, group))
    for name, group in groups_of(verdicts, lambda verdict: verdict.question.lang).items():
        lines.append(_row(f"language {name}", group))
    lines.append(_row("all", verdicts))
    return "\n".join(lines)


def _row(name: str, group: Sequence[Verdict]) -> str:
    cells = []
    for key, _ in COLUMNS:
        if key == "right":
            values = [verdict.right for verdict in group]
        else:
            values = [verdict.values[key] for verdict in group if key in verdict.values]
        cells.append(f"{100 * sum(values) / len(values):10.1f}" if values else f"{'-':>10}")
    refused = sum(verdict.abstained for verdict in group) / len(group)
    return f"{_padded(name, 20)}{len(group):5}" + "".join(cells) + f"{100 * refused:10.1f}"


def _padded(text: str, width: int) -> str:
    """`text` filled up to `width` columns; a Chinese character takes two."""
    taken = sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
    return text + " " * max(1, width - taken)


def figure_lines(figures: Mapping[str, Figure]) -> str:
    """Every figure with its 95 % interval, where it has one, and the number of questions behind it."""
    return "\n".join(
        f"{name:22}{figure.value:10.4f}   {figure.interval():20}   n={figure.count}"
        for name, figure in figures.items()
    )


def risk_lines(verdicts: Sequence[Verdict]) -> str:
    """The risk-coverage curve as a table: how wrong it would be, answering only when this sure."""
    answered = sorted(
        (verdict for verdict in verdicts if not verdict.abstained),
        key=lambda verdict: -verdict.confidence,
    )
    curve = risk_coverage(
        [verdict.right for verdict in answered],
        [verdict.confidence for verdict in answered],
        len(verdicts),
    )
    lines = [f"{'coverage':>10}{'risk':>10}{'confidence from':>18}"]
    for tenth in range(1, 11):
        at = round(tenth / 10 * len(verdicts)) - 1
        if 0 <= at < len(answered):
            coverage, risk = curve[at]
            lines.append(f"{coverage:10.2f}{risk:10.3f}{answered[at].confidence:18.3f}")
    return "\n".join(lines)


def worst(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The wrong ones, worst first: false quotes, errors, then the most sure of itself."""
    wrong = [verdict for verdict in verdicts if not verdict.right or verdict.false_quotes]
    return sorted(
        wrong,
        key=lambda verdict: (
            -len(verdict.false_quotes),
            verdict.outcome.error is None,
            # Refusing what could be answered is the lesser evil.
            verdict.abstained,
            -verdict.confidence,
            verdict.question.id,
        ),
    )


def failures(verdicts: Sequence[Verdict], limit: int = FAILURES) -> str:
    """The worst failures: question, expected, got, cited. Empty when all is right."""
    shown = worst(verdicts)
    if not shown:
        return ""
    lines = [f"{len(shown)} wrong; the worst {min(limit, len(shown))}:"]
    for verdict in shown[:limit]:
        lines += ["", *_failure(verdict)]
    return "\n".join(lines)


def _failure(verdict: Verdict) -> list[str]:
    question, reply = verdict.question, verdict.outcome.reply
    expected = "、".join(question.items) or " | ".join(question.answers) or "(a refusal)"
    got = verdict.outcome.error or ("(a refusal)" if verdict.abstained else _short(verdict.given))
    lines = [
        f"  {question.id}  {question.question}",
        f"    expected  {expected}",
        f"    got       {got}   confidence {verdict.confidence:.2f}",
    ]
    lines += [f"    before    {asked} / {given}" for asked, given in question.history]
    cited = () if reply is None else reply.citations[:3]
    lines += [f"    cited     [{span.start},{span.end}) {_short(span.text)}" for span in cited]
    lines += [f"    FALSE QUOTE at [{span.start},{span.end})" for span in verdict.false_quotes]
    return lines


def _short(text: str, limit: int = 80) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"
