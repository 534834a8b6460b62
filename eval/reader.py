"""python -m eval.reader: how well the reader reads when it is given the right paragraph.

One table: exact match and F1, whether the sentence with the answer comes first, whether it knows
that there is no answer, whether its probabilities hold, and how long it takes. The way through
retrieval and the service is measured by `python -m eval`.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from eval.figures.bootstrap import Figure, mean_figure, plain_figure, statistic_figure
from eval.figures.refusal import auroc, calibration_error, reliability, risk_coverage
from eval.figures.score import character_f1, exact_match
from eval.reports.record import figure_as_dict
from eval.sets.data import DATA
from eval.sets.near_misses import near_misses
from eval.sets.squad import SquadQuestion, SquadSet, read_squad
from indexer.errors import ShuangchengError
from indexer.text.sentences import sentence_spans
from service.reader.network import NetworkReader
from service.reader.overlap import OverlapReader
from service.reader.reading import Passage, Reader, Reading

_COVERAGES = (0.2, 0.4, 0.6, 0.8, 1.0)
_SPEED_PASSAGES, _SPEED_CHARACTERS = 8, 200


@dataclass(frozen=True, slots=True)
class Read:
    """One question and what the reader made of its paragraph."""

    question: SquadQuestion
    text: str
    reading: Reading

    @property
    def answer(self) -> str:
        best = self.reading.candidates[:1]
        return self.text[best[0].start : best[0].end] if best else ""

    @property
    def confidence(self) -> float:
        return self.reading.candidates[0].score if self.reading.candidates else 0.0

    @property
    def exact(self) -> float:
        return exact_match(self.question.answers, self.answer)

    @property
    def overlap(self) -> float:
        return character_f1(self.question.answers, self.answer)

    @property
    def sentence_right(self) -> float:
        """Whether the first candidate stands in a sentence that holds a whole answer."""
        if not self.reading.candidates:
            return 0.0
        place = self.reading.candidates[0].start
        return float(
            any(
                start <= place < end
                and any(start <= at and at + len(words) <= end for at, words in self.question.spans)
                for start, end in sentence_spans(self.text)
            )
        )


def read_all(reader: Reader, data: SquadSet, limit: int | None) -> list[Read]:
    """Every question with its own paragraph."""
    found = []
    for question in data.questions[:limit]:
        text = data.contexts[question.context]
        found.append(Read(question, text, reader.read(question.question, [Passage(text, "")])))
    return found


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
    truth, right, sure = _judged(answered, refused)
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


def _judged(
    answered: Sequence[Read], refused: Sequence[Reading]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Whether each is answerable, whether it was read right, and how sure the reader was."""
    truth = np.array([1.0] * len(answered) + [0.0] * len(refused))
    right = np.array([read.exact for read in answered] + [0.0] * len(refused))
    sure = np.array(
        [read.confidence for read in answered]
        + [reading.candidates[0].score if reading.candidates else 0.0 for reading in refused]
    )
    return truth, right, sure


def risk_lines(answered: Sequence[Read], refused: Sequence[Reading]) -> list[str]:
    """Of the surest answers a part, and how much of it is not exactly right."""
    _, right, sure = _judged(answered, refused)
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


def speed_ms(reader: Reader, data: SquadSet) -> tuple[float, float]:
    """Median and 95th percentile over questions on eight chunks of 200 characters, one core."""
    passages = [
        Passage(text[:_SPEED_CHARACTERS], "")
        for text in data.contexts
        if len(text) >= _SPEED_CHARACTERS
    ][:_SPEED_PASSAGES]
    times = []
    for question in data.questions[:60]:
        began = time.perf_counter()
        reader.read(question.question, passages)
        times.append((time.perf_counter() - began) * 1000)
    middle, late = np.percentile(times[10:], [50, 95])
    return float(middle), float(late)


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table; exit status 2 when a set or the weights cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m eval.reader", description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=DATA / "reading", help="folder of the reading sets"
    )
    parser.add_argument("--weights", type=Path, default=None, help="folder of another reader")
    parser.add_argument("--limit", type=int, default=None, help="only the first questions")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    given = parser.parse_args(arguments)
    try:
        reader = NetworkReader.open(given.weights)
        cmrc = read_squad(given.data / "cmrc2018_dev.json.gz")
        drcd = read_squad(given.data / "drcd_test.json.gz")
    except ShuangchengError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{'reader ' + reader.sha256[:12]:<66}{'figure (95 %)':<24}must / reach for")
    answered = read_all(reader, cmrc, given.limit)
    drcd_read = read_all(reader, drcd, given.limit)
    overlap = read_all(OverlapReader(), cmrc, given.limit)
    refused = [
        reader.read(question.question, [Passage(text, "")])
        for question, text in list(near_misses(cmrc))[: given.limit]
    ]
    lines = [
        *answer_lines("cmrc", "CMRC 2018 dev", answered, ("50 / 65", "72 / 84", "80 / 90")),
        *answer_lines("drcd", "DRCD test", drcd_read, ("", "", "")),
        Line(
            "overlap_sentence",
            "CMRC 2018 dev, sentence by overlap first",
            mean_figure([read.sentence_right for read in overlap]),
            "",
        ),
        *refusal_lines(answered, refused),
    ]
    median, late = speed_ms(reader, cmrc)
    print("\n".join(line.text() for line in lines))
    print("", *risk_lines(answered, refused), "", sep="\n")
    speed = "eight chunks of 200 characters, ms (median, p95)"
    print(f"{speed:<66}{f'{median:.1f}, {late:.1f}':<24}30 / 10")
    if given.json is not None:
        body: dict[str, object] = {
            line.key: figure_as_dict(line.figure) for line in lines if line.figure is not None
        }
        body |= {"eight_chunks_p50_ms": round(median, 2), "eight_chunks_p95_ms": round(late, 2)}
        given.json.write_text(json.dumps(body, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
