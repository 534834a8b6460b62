"""The report's two pictures and its quantiles show the values that a person works out by hand."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree

import pytest

from eval.figures.metrics import figures_of
from eval.figures.refusal import Bin
from eval.reports.drawing import reliability_picture
from eval.reports.page import page
from eval.run import judged
from eval.sets.questions import AskedQuestion
from eval.systems.reply import Outcome
from tests.eval.fake_target import reply

# Six questions whose right answer is 甲: what was answered, and how surely; the last is refused.
ANSWERED = [("甲", 0.5), ("乙", 0.8), ("甲", 0.9), ("乙", 0.6), ("甲", 0.8)]
LATENCIES_MS = (20.0, 10.0, 100.0, 40.0, 30.0, 50.0)


def report() -> str:
    replies = [*(reply(short, confidence=sure) for short, sure in ANSWERED), reply(confidence=0.7)]
    asked = [AskedQuestion(f"q{at}", "?", ("甲",)) for at in range(6)]
    outcomes = [Outcome(r, (), ms) for r, ms in zip(replies, LATENCIES_MS, strict=True)]
    verdicts = judged(asked, outcomes, {})
    return page(verdicts, figures_of(verdicts), {})


class Picture:
    """An SVG, read as a person reads it: by the ticks of its axes, not by the code that drew it."""

    def __init__(self, svg: str) -> None:
        self.root = ElementTree.fromstring(svg)
        ticks = [
            (float(text.text), text.attrib)
            for text in self.root.iter("text")
            if text.text and re.fullmatch(r"[\d.]+", text.text)
        ]
        across = {value: float(at["x"]) for value, at in ticks if at["text-anchor"] == "middle"}
        up = {value: float(at["y"]) - 4 for value, at in ticks if at["text-anchor"] == "end"}
        assert list(across) == list(up) == [0, 0.25, 0.5, 0.75, 1]
        self._across, self._up = across, up

    def value(self, x: str, y: str) -> tuple[float, float]:
        """What stands at this point of the drawing."""
        across, up = self._across, self._up
        return (
            (float(x) - across[0]) / (across[1] - across[0]),
            (float(y) - up[0]) / (up[1] - up[0]),
        )

    def line(self) -> list[tuple[float, float]]:
        [curve] = self.root.iter("polyline")
        return [self.value(*point.split(",")) for point in curve.attrib["points"].split()]

    def dots(self) -> list[tuple[float, float]]:
        return [self.value(dot.attrib["cx"], dot.attrib["cy"]) for dot in self.root.iter("circle")]


def pictures(html: str) -> list[Picture]:
    return [Picture(svg) for svg in re.findall(r"<svg.*?</svg>", html, re.DOTALL)]


def near(points: Sequence[tuple[float, float]]) -> list[object]:
    # Coordinates are drawn to a tenth of a 320th.
    return [pytest.approx(point, abs=4e-4) for point in points]


def test_the_risk_coverage_curve_runs_through_the_points_worked_out_by_hand() -> None:
    curve, _ = pictures(report())
    # Surest first: 0.9 right; two of 0.8, of which one is wrong, share their risk; 0.6 wrong; 0.5
    # right. Of six questions five are answered.
    wanted = [(1 / 6, 0), (2 / 6, 0.5 / 2), (3 / 6, 1 / 3), (4 / 6, 2 / 4), (5 / 6, 2 / 5)]
    assert curve.line() == near(wanted)
    assert curve.dots() == []


def test_the_reliability_diagram_has_its_dots_where_they_were_worked_out_by_hand() -> None:
    _, diagram = pictures(report())
    # Five answers are five bins, least sure first; of the two of 0.8 the wrong one came first.
    assert diagram.dots() == near([(0.5, 1), (0.6, 0), (0.8, 0), (0.8, 1), (0.9, 1)])
    [diagonal] = [e for e in diagram.root.iter("line") if "stroke-dasharray" in e.attrib]
    ends = [diagram.value(diagonal.attrib[f"x{n}"], diagonal.attrib[f"y{n}"]) for n in "12"]
    assert ends == near([(0, 0), (1, 1)])


def test_a_dot_grows_with_its_answers_and_says_them() -> None:
    picture = Picture(reliability_picture([Bin(0.25, 0.5, 4), Bin(0.75, 1.0, 1)]))
    assert picture.dots() == near([(0.25, 0.5), (0.75, 1.0)])
    # the area beyond the smallest dot, of radius 3, is as the answers are: 4 to 1
    assert [dot.attrib["r"] for dot in picture.root.iter("circle")] == ["9.0", "6.0"]
    titles = [title.text for title in picture.root.iter("title")]
    assert titles[0] == "confidence 0.25, right 0.50, 4 answers"


def test_latency_quantiles_are_those_worked_out_by_hand() -> None:
    asked = [AskedQuestion(f"q{at}", "?", ("甲",)) for at in range(6)]
    outcomes = [Outcome(reply("甲"), (), ms) for ms in LATENCIES_MS]
    figures = figures_of(judged(asked, outcomes, {}))
    # Sorted 10 20 30 40 50 100; the part p stands at place 5p, counted from 0: 2.5, 4.75, 4.95.
    by_hand = {50: 30 + 0.5 * 10, 95: 50 + 0.75 * 50, 99: 50 + 0.95 * 50}
    for percent, value in by_hand.items():
        assert figures[f"latency_p{percent}_ms"].value == pytest.approx(value)
