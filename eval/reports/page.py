"""The report as one HTML file that needs nothing else: no script, no style sheet, no network."""

from collections.abc import Mapping, Sequence
from html import escape

from eval.figures.bootstrap import Figure
from eval.figures.judge import Verdict
from eval.figures.refusal import reliability, risk_coverage
from eval.reports.drawing import reliability_picture, risk_coverage_picture
from eval.reports.report import table, worst

STYLE = """
:root { color-scheme: light dark; font: 15px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
pre { overflow-x: auto; font-size: 13px; line-height: 1.45; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
td, th { padding: .2rem .8rem .2rem 0; text-align: right; border-bottom: 1px solid #8884; }
td:first-child, th:first-child { text-align: left; }
figure { display: inline-block; width: min(24rem, 100%); margin: 0 1rem 0 0; }
article { border-left: 3px solid #c2410c; padding-left: .8rem; margin: 1rem 0; }
blockquote { margin: .2rem 0; opacity: .75; }
"""


def page(
    verdicts: Sequence[Verdict], figures: Mapping[str, Figure], facts: Mapping[str, str]
) -> str:
    """The whole report.

    Args:
        facts: what is said at the head (set, index, command, date), in order.
    """
    answered = [verdict for verdict in verdicts if not verdict.abstained]
    right = [verdict.right for verdict in answered]
    sure = [verdict.confidence for verdict in answered]
    head = " · ".join(
        f"{escape(name)}: <code>{escape(text)}</code>" for name, text in facts.items()
    )
    curve = risk_coverage_picture(risk_coverage(right, sure, len(verdicts)))
    dots = reliability_picture(reliability(right, sure))
    wrong = worst(verdicts)
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>Evaluation</title><style>{STYLE}</style><h1>Evaluation</h1><p>{head}</p>"
        f"<h2>By type and language</h2><pre>{escape(table(verdicts))}</pre>"
        "<h2>Knowing when it is right</h2>"
        f"<figure>{curve}<figcaption>Risk and coverage</figcaption></figure>"
        f"<figure>{dots}<figcaption>Reliability, bins of equal mass</figcaption></figure>"
        f"<h2>Figures</h2>{_figures(figures)}"
        f"<h2>{len(wrong)} wrong</h2>{''.join(_failure(verdict) for verdict in wrong)}</html>\n"
    )


def _figures(figures: Mapping[str, Figure]) -> str:
    rows = "".join(
        f"<tr><td>{escape(name)}<td>{figure.value:.4f}<td>{figure.interval()}<td>{figure.count}"
        for name, figure in figures.items()
    )
    return f"<table><tr><th>figure<th>value<th>95 % interval<th>n{rows}</table>"


def _failure(verdict: Verdict) -> str:
    question, reply = verdict.question, verdict.outcome.reply
    expected = "、".join(question.items) or " | ".join(question.answers) or "(a refusal)"
    got = verdict.outcome.error or ("(a refusal)" if verdict.abstained else verdict.given)
    quotes = (
        ""
        if reply is None
        else "".join(
            f"<blockquote>[{span.start},{span.end}) {escape(span.text)}</blockquote>"
            for span in reply.citations
        )
    )
    before = "".join(f"<br>before: {escape(a)} / {escape(b)}" for a, b in question.history)
    false = "<br><strong>false quote</strong>" if verdict.false_quotes else ""
    return (
        f"<article><code>{escape(question.id)}</code> <b>{escape(question.question)}</b>{before}"
        f"<br>expected: {escape(expected)}<br>got: {escape(got)} "
        f"(confidence {verdict.confidence:.2f}){false}{quotes}</article>"
    )
