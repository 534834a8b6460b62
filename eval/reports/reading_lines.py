"""The lines of the table of the reader: right answers, known misses, calibration, risk by coverage."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from eval.figures.bootstrap import Figure, mean_figure, plain_figure, statistic_figure
from eval.figures.reading import Read, judged
from eval.figures.refusal import auroc, calibration_error, reliability, risk_coverage
from service.reader.reading import Reading

_COVERAGES = (0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: a figure under the name that JSON has it by, and what is wanted."""

    key: str
    name: str
    figure: Figure | None
    target: str
    digits: int = 1
    scale: float = 100

    def text(self) -> str:
        """The line as a person reads it; "-" for a figure that applies to nothing."""
        shown = "-"
        if self.figure is not None:
            interval = self.figure.interval(self.digits, self.scale)
            shown = f"{self.figure.value * self.scale:.{self.digits}f} {interval}"
        return f"{self.name:<66}{shown:<24}{self.target}"


def answer_lines(
    key: str, name: str, found: Sequence[Read], targets: tuple[str, str, str]
) -> list[Line]:
    """Exact match, F1 and the first sentence."""
    rows = (
        ("em", "EM", [read.exact for read in found]),
        ("f1", "F1", [read.overlap for read in found]),
        (
            "sentence",
            "sentence with the answer first",
            [read.sentence_right for read in found],
        ),
    )
    return [
        Line(f"{key}_{of}", f"{name}, gold paragraph, {what}", mean_figure(values), target)
        for (of, what, values), target in zip(rows, targets, strict=True)
    ]


def refusal_lines(answered: Sequence[Read], refused: Sequence[Reading]) -> list[Line]:
    """Answerable against near misses, and calibration."""
    truth, right, sure = judged(answered, refused)
    chances = np.array(
        [read.reading.answerable for read in answered] + [reading.answerable for reading in refused]
    )

    def calibration(was: npt.NDArray[np.float64], said: npt.NDArray[np.float64]) -> Figure | None:
        return plain_figure(
            len(was),
            lambda rows: calibration_error(reliability(list(was[rows]), list(said[rows]))),
        )

    return [
        Line(
            "answerable_auroc",
            "answerable or near miss, area under the ROC curve",
            statistic_figure(
                len(truth), lambda rows: auroc(list(truth[rows] > 0), list(chances[rows]))
            ),
            "0.80 / 0.92",
            3,
            1,
        ),
        Line(
            "answerable_calibration_error",
            "calibration error of 'answerable'",
            calibration(truth, chances),
            "0.06 / 0.03",
            3,
            1,
        ),
        Line(
            "candidate_calibration_error",
            "calibration error of the first candidate (EM)",
            calibration(right, sure),
            "0.06 / 0.03",
            3,
            1,
        ),
    ]


def risk_lines(answered: Sequence[Read], refused: Sequence[Reading]) -> list[str]:
    """Of the surest answers a part, and how much of it is not exactly right."""
    _, right, sure = judged(answered, refused)
    count, half = len(right), len(answered)
    curve = risk_coverage(list(right), list(sure), count)
    only = risk_coverage(list(right[:half]), list(sure[:half]), half)
    return [
        "risk by coverage: of the surest answers this part, how many are not exactly right",
    ] + [
        f"  {part:.0%}: {only[max(int(part * half) - 1, 0), 1]:.1%} of the answerable, "
        f"{curve[max(int(part * count) - 1, 0), 1]:.1%} with the near misses"
        for part in _COVERAGES
    ]
