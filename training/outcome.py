"""Fits the models of service/answers/outcome.py and writes outcome.json.

    python -m training.outcome

Asks all questions of training/questions/calibration.jsonl as the service is asked and judges the
answers as the evaluation does. To be run last: after training.confidence and training.polar, and
again when answering changes. Figures are from five folds, split by excerpt.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from eval.figures.judge import judge
from eval.figures.refusal import calibration_error, reliability
from eval.sets.collection import collection_of
from eval.sets.excerpts import as_seeds, read_excerpt_questions, read_excerpts
from eval.sets.questions import load_questions
from eval.systems.reply import Outcome
from service.answers.logistic import read_weights
from service.answers.outcome import FEATURES, PLAIN, WEIGHTS, features
from service.questions.kind import kind_of
from service.questions.language import language_of
from training.as_served import CALIBRATION
from training.confidence import fit

_FOLDS = 5
_FOR_REFUSALS = 3  # bias, log-odds and language: refusals are too few for more
_FEWEST = 30  # judged answers; below, the confidence stays as it is


@dataclass(frozen=True, slots=True)
class Judged:
    values: tuple[float, ...]
    group: int
    refused: bool
    right: float


def judged(path: Path) -> list[Judged]:
    """Every question with what the service answered, by confidence as it comes, and how right."""
    rows = read_excerpt_questions(path)
    texts = read_excerpts(row.excerpt for row in rows)
    groups = {excerpt: number for number, excerpt in enumerate(texts)}
    found = []
    with collection_of(as_seeds(list(texts.values()))) as (target, ids):
        document = dict(zip(texts, ids, strict=True))
        sources = target.sources()
        asked = load_questions(path, sources, [document[row.excerpt] for row in rows])
        for row, question in zip(rows, asked, strict=True):
            reply = target.ask(question)
            verdict = judge(question, Outcome(reply, (), 0.0), sources, {})
            text = question.question
            kind, language = kind_of(text, language_of(text)), language_of(text)
            values = features(kind, language, verdict.confidence)
            group = groups[row.excerpt]
            found.append(Judged(values, group, verdict.abstained, float(verdict.right)))
    return found


def fitted(rows: list[Judged], name: str, *, used: int) -> npt.NDArray[np.float64]:
    """Weights for `rows`, printed with the calibration error before and after.

    Args: used: features that may count, from the first; the others get weight 0.
    """
    if len(rows) < _FEWEST:
        return np.array(PLAIN)
    values = np.array([row.values[:used] for row in rows])
    right = np.array([row.right for row in rows])
    folds = np.array([row.group % _FOLDS for row in rows])
    counts = np.bincount([row.group for row in rows])
    # Every excerpt counts alike: of some 40 questions were written, of others four.
    weights = np.array([1.0 / counts[row.group] for row in rows])
    weights *= len(rows) / weights.sum()
    chance = np.zeros(len(rows))
    for number in range(_FOLDS):
        inside = folds != number
        model = fit(values[inside], right[inside], weights[inside])
        chance[~inside] = 1 / (1 + np.exp(-(values[~inside] @ model)))
    before = 1 / (1 + np.exp(-values[:, 1]))
    errors = [calibration_error(reliability(list(right), list(one))) for one in (before, chance)]
    print(f"{name}: {len(rows)}, calibration error {errors[0]:.3f} before, {errors[1]:.3f} after")
    return np.pad(fit(values, right, weights), (0, len(FEATURES) - used))


def store(answered: Sequence[float], refused: Sequence[float]) -> None:
    """Writes the weights; answers from now on are given with them."""
    stored = {"features": list(FEATURES), "answered": list(answered), "refused": list(refused)}
    WEIGHTS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    read_weights.cache_clear()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.outcome", description=__doc__)
    parser.add_argument("--reports", type=Path, default=CALIBRATION)
    options = parser.parse_args()
    store(PLAIN, PLAIN)
    rows = judged(options.reports)
    answered = fitted([row for row in rows if not row.refused], "answered", used=len(FEATURES))
    refused = fitted([row for row in rows if row.refused], "refused", used=_FOR_REFUSALS)
    weights = [[round(float(value), 4) for value in one] for one in (answered, refused)]
    store(*weights)
    for name, one in zip(("answered", "refused"), weights, strict=True):
        print(name, dict(zip(FEATURES, one, strict=True)))


if __name__ == "__main__":
    main()
