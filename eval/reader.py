"""python -m eval.reader: how well the reader reads when it is given the right paragraph.

One table: exact match and F1, whether the sentence with the answer comes first, whether it knows
that there is no answer, whether its probabilities hold, and how long it takes. The way through
retrieval and the service is measured by `python -m eval`.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from eval.figures.bootstrap import Figure, mean_figure, statistic_figure
from eval.figures.refusal import auroc, calibration_error, reliability, risk_coverage
from eval.figures.score import character_f1, exact_match
from eval.sets.near_misses import near_misses
from eval.sets.squad import SquadQuestion, SquadSet, read_squad
from indexer.errors import ShuangchengError
from indexer.text.sentences import sentence_spans
from service.reader.network import NetworkReader
from service.reader.overlap import OverlapReader
from service.reader.reading import Passage, Reader, Reading

DATA = Path(__file__).parents[2] / "shared" / "data" / "reading"
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


def _line(
    name: str, figure: Figure | None, target: str, digits: int = 1, scale: float = 100
) -> str:
    shown = (
        "-"
        if figure is None
        else (
            f"{figure.value * scale:.{digits}f} "
            f"({figure.low * scale:.{digits}f} to {figure.high * scale:.{digits}f})"
        )
    )
    return f"{name:<66}{shown:<24}{target}"


def answer_lines(name: str, found: Sequence[Read], targets: tuple[str, str, str]) -> list[str]:
    """Exact match, F1 and the first sentence."""
    rows = (
        ("EM", [read.exact for read in found]),
        ("F1", [read.overlap for read in found]),
        ("sentence with the answer first", [read.sentence_right for read in found]),
    )
    return [
        _line(f"{name}, gold paragraph, {what}", mean_figure(values), target)
        for (what, values), target in zip(rows, targets, strict=True)
    ]


def refusal_lines(answered: Sequence[Read], refused: Sequence[Reading]) -> list[str]:
    """Answerable against near misses, calibration, and risk by coverage."""
    truth = np.array([True] * len(answered) + [False] * len(refused))
    chances = np.array(
        [read.reading.answerable for read in answered] + [reading.answerable for reading in refused]
    )
    right = np.array([read.exact for read in answered] + [0.0] * len(refused))
    sure = np.array(
        [read.confidence for read in answered]
        + [reading.candidates[0].score if reading.candidates else 0.0 for reading in refused]
    )
    count = len(truth)
    half = len(answered)
    lines = [
        _line(
            "answerable or near miss, area under the ROC curve",
            statistic_figure(count, lambda rows: auroc(list(truth[rows]), list(chances[rows]))),
            "0.80 / 0.92",
            3,
            1,
        ),
        _line(
            "calibration error of 'answerable'",
            statistic_figure(
                count,
                lambda rows: calibration_error(
                    reliability(list(truth[rows].astype(float)), list(chances[rows]))
                ),
            ),
            "0.06 / 0.03",
            3,
            1,
        ),
        _line(
            "calibration error of the first candidate (EM)",
            statistic_figure(
                count,
                lambda rows: calibration_error(reliability(list(right[rows]), list(sure[rows]))),
            ),
            "0.06 / 0.03",
            3,
            1,
        ),
        "",
        "risk by coverage: of the surest answers this part, how many are not exactly right",
    ]
    curve = risk_coverage(list(right), list(sure), count)
    only = risk_coverage(list(right[:half]), list(sure[:half]), half)
    lines += [
        f"  {part:.0%}: {only[max(int(part * half) - 1, 0), 1]:.1%} of the answerable, "
        f"{curve[max(int(part * count) - 1, 0), 1]:.1%} with the near misses"
        for part in _COVERAGES
    ]
    return lines


def speed_line(reader: Reader, data: SquadSet) -> str:
    """Eight chunks of 200 characters and one question, one core."""
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
    return f"{'eight chunks of 200 characters, ms (median, p95)':<66}{f'{middle:.1f}, {late:.1f}':<24}30 / 10"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table; exit status 2 when a set or the weights cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m eval.reader", description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the reading sets")
    parser.add_argument("--weights", type=Path, default=None, help="folder of another reader")
    parser.add_argument("--limit", type=int, default=None, help="only the first questions")
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
    lines = answer_lines("CMRC 2018 dev", answered, ("50 / 65", "72 / 84", "80 / 90"))
    lines += answer_lines("DRCD test", read_all(reader, drcd, given.limit), ("", "", ""))
    overlap = read_all(OverlapReader(), cmrc, given.limit)
    lines.append(
        _line(
            "CMRC 2018 dev, sentence by overlap first",
            mean_figure([read.sentence_right for read in overlap]),
            "",
        )
    )
    refused = [
        reader.read(question.question, [Passage(text, "")])
        for question, text in list(near_misses(cmrc))[: given.limit]
    ]
    lines += refusal_lines(answered, refused)
    lines.append("")
    lines.append(speed_line(reader, cmrc))
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
