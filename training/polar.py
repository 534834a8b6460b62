"""Fits the model of service/answers/polar.py and writes polar.json.

    python -m training.polar

The questions are the yes/no ones of training/questions/calibration.jsonl, each asked of its own
excerpt in chunks; those that the reader was trained on would make it look surer than it is. Figures
are printed from ten folds, split by excerpt.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from eval.sets.excerpts import Excerpt, read_excerpt_questions, read_excerpts
from service.answers.claims import FEATURES, examine
from service.answers.logistic import LEAST_CHANCE, log_odds
from service.answers.polar import WEIGHTS
from service.reader.network import NetworkReader
from service.reader.reading import Passage, said_in_chinese
from training.claims import SHOWN, chunks
from training.confidence import area, fit

QUESTIONS = Path(__file__).parent / "questions" / "calibration.jsonl"
_FOLDS = 10


@dataclass(frozen=True, slots=True)
class Claim:
    values: tuple[float, ...]
    excerpt: Excerpt
    affirmed: bool


def claims(path: Path, reader: NetworkReader) -> Iterator[Claim]:
    questions = [row for row in read_excerpt_questions(path) if row.fields["type"] == "polar"]
    texts = read_excerpts(row.excerpt for row in questions)
    for row in questions:
        shown = texts[row.excerpt]
        passages = [Passage(chunk, shown.title) for chunk in chunks(shown.text)][:SHOWN]
        question = row.fields["question"]
        reading = reader.read(question, passages)
        said = said_in_chinese(question, reading)
        found = examine(said, passages, log_odds(reading.answerable, LEAST_CHANCE))
        if found is not None:
            yield Claim(found.values, row.excerpt, "是" in row.fields["answers"])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.polar", description=__doc__)
    parser.add_argument("--questions", type=Path, nargs="+", default=[QUESTIONS])
    options = parser.parse_args()
    reader = NetworkReader.open(threads=2)
    found = [claim for path in options.questions for claim in claims(path, reader)]
    values = np.array([claim.values for claim in found])
    truth = np.array([claim.affirmed for claim in found])
    excerpts = sorted({claim.excerpt for claim in found})
    folds = np.array([excerpts.index(claim.excerpt) % _FOLDS for claim in found])
    chance = np.zeros(len(found))
    for number in range(_FOLDS):
        inside = folds != number
        model = fit(values[inside], truth[inside].astype(float))
        chance[~inside] = 1 / (1 + np.exp(-(values[~inside] @ model)))
    right = float(((chance > 0.5) == truth).mean())
    print(
        f"{len(found)} claims, {truth.mean():.3f} affirmed; right {right:.3f}, area under the ROC "
        f"curve {area(chance, truth):.3f} (ten folds)"
    )
    shipped = [round(float(value), 4) for value in fit(values, truth.astype(float))]
    print(dict(zip(FEATURES, shipped, strict=True)))
    stored = {"features": list(FEATURES), "affirmed": shipped}
    WEIGHTS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
