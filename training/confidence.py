"""Fits the two logistic models of service/answers/evidence.py and writes confidence.json.

    python -m training.confidence

The questions are those on reports in training/questions/calibration.jsonl, which people wrote, with and
without an answer there, and which the reader was not trained on; they are asked as the service asks.
Held-out questions of the reading sets, from which the answer had been cut or in which a name had been
swapped, were learned from before: they taught that an answer repeats the question's words, and who asks
in everyday words was refused. Figures are from five folds, split by text; the weights that ship come
from all.

Where refusing begins is fitted too, for each language: below it lie as many questions as have no answer.
There precision and recall are alike, and F1 is about as high as it gets; a threshold of the highest F1
itself refused a tenth more and took everyday words for near misses. The model is moved so that
this lies at the settings' default.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from eval.figures.refusal import calibration_error, reliability
from indexer.encoder import BUNDLED, open_encoder
from indexer.text.sentences import sentence_spans
from service.answers.evidence import FEATURES, WEIGHTS, features
from service.answers.logistic import LEAST_CHANCE, log_odds
from service.answers.spans.forms import fitted
from service.questions.kind import kind_of
from service.questions.language import language_of
from service.questions.plainly import plainly
from service.reader.nearness import NearReader
from service.reader.network import NetworkReader
from service.reader.reading import Passage, Reader
from service.settings import ServiceSettings
from training.as_served import CALIBRATION, as_served, bare

_CHUNK = 220  # characters, about what the index cuts
_FOLDS = 5
_RIDGE = 1.0

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    values: tuple[float, ...]
    group: int  # examples on one text stay in one fold
    answerable: bool
    right: bool


def chunks(text: str, without: Sequence[tuple[int, int]] = ()) -> list[str]:
    """Whole sentences of about _CHUNK characters; sentences that touch `without` are left out."""
    pieces = [""]
    for start, end in sentence_spans(text):
        if any(a < end and start < b for a, b in without):
            continue
        if pieces[-1] and len(pieces[-1]) + end - start > _CHUNK:
            pieces.append("")
        pieces[-1] += text[start:end]
    return [piece for piece in pieces if piece]


def reported(path: Path, reader: Reader) -> Iterator[Example]:
    """Questions that people wrote on reports, asked as the service asks them."""
    for asked_one in as_served(path):
        right = set(asked_one.right)
        made = _example(
            asked_one.question, asked_one.passages, reader, asked_one.text, bool(right), right
        )
        if made is not None:
            yield made


def _example(
    question: str,
    passages: Sequence[Passage],
    reader: Reader,
    group: int,
    answerable: bool,
    golds: set[str],
) -> Example | None:
    kind = kind_of(question, language_of(question))
    reading = fitted(question, kind, passages, reader.read(plainly(question), passages))
    if not reading.candidates:
        return None
    best = reading.candidates[0]
    span = bare(passages[best.passage].text[best.start : best.end])
    return Example(features(question, passages, reading), group, answerable, span in golds)


def fit(values: Array, labels: Array, weights: Array) -> Array:
    """Logistic regression by Newton's method with a ridge on all but the bias."""
    ridge = np.diag([0.0] + [_RIDGE] * (values.shape[1] - 1))
    found = np.zeros(values.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(values @ found, -30, 30)))
        slope = values.T @ (weights * (chance - labels)) + ridge @ found
        curve = (values * (weights * chance * (1 - chance))[:, None]).T @ values + ridge
        step = np.linalg.solve(curve, slope)
        found -= step
        if np.abs(step).max() < 1e-8:
            break
    return found


def worth_refusing(chance: Array, answerable: npt.NDArray[np.bool_]) -> float:
    """Below which chance of an answer as many are refused as have none: halfway to the next one. 0 where
    all have one."""
    many = int((~answerable).sum())
    ranked = np.sort(chance)
    return float((ranked[many - 1] + ranked[min(many, len(ranked) - 1)]) / 2) if many else 0.0


def moved(model: Array, chance: Array, answerable: npt.NDArray[np.bool_], english: Array) -> Array:
    """`model` with the chances below which to refuse, as five folds found them, at the settings' defaults."""
    settings = ServiceSettings()
    steps = []
    for is_english, default in (
        (False, settings.min_answerable),
        (True, settings.min_answerable_english),
    ):
        own = english == float(is_english)
        begins = worth_refusing(chance[own], answerable[own])
        print(f"{'English' if is_english else 'Chinese'}: refused below {begins:.3f}")
        steps.append(log_odds(default, LEAST_CHANCE) - log_odds(begins, LEAST_CHANCE))
    shifted = model.copy()
    shifted[FEATURES.index("bias")] += steps[0]
    shifted[FEATURES.index("english")] += steps[1] - steps[0]
    return shifted


def area(scores: Array, labels: npt.NDArray[np.bool_]) -> float:
    """Area under the ROC curve, by ranks (Mann-Whitney); ties count half."""
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks = (ends - (counts - 1) / 2)[inverse]
    positive = int(labels.sum())
    whole = float(ranks[labels].sum()) - positive * (positive + 1) / 2
    return whole / (positive * (len(labels) - positive))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.confidence", description=__doc__)
    parser.add_argument("--reports", type=Path, default=CALIBRATION)
    options = parser.parse_args()
    reader = NearReader(NetworkReader.open(threads=2), open_encoder(BUNDLED))
    found = list(reported(options.reports, reader))
    values = np.array([item.values for item in found])
    folds = np.array([item.group % _FOLDS for item in found])
    answerable = np.array([item.answerable for item in found])
    labels = {"answerable": answerable, "right": np.array([item.right for item in found])}
    print(
        f"{len(found)} examples; area under the ROC curve, reader alone: "
        f"{area(values[:, 1], answerable):.3f}"
    )
    stored: dict[str, object] = {"features": list(FEATURES)}
    for name, label in labels.items():
        chance = _of_folds(values, label, folds)
        shown = calibration_error(reliability(list(label.astype(float)), list(chance)))
        print(
            f"{name}: area under the ROC curve {area(chance, label):.3f}, "
            f"calibration error {shown:.3f} (five folds)"
        )
        model = fit(values, label.astype(float), np.ones(len(found)))
        if name == "answerable":
            model = moved(model, chance, label, values[:, FEATURES.index("english")])
        stored[name] = [round(float(value), 4) for value in model]
        print(dict(zip(FEATURES, stored[name], strict=True)))  # type: ignore[call-overload]
    WEIGHTS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


def _of_folds(values: Array, label: npt.NDArray[np.bool_], folds: npt.NDArray[np.intp]) -> Array:
    """The chance of each example by the model of the folds that it is not in."""
    chance = np.zeros(len(values))
    for fold_number in range(_FOLDS):
        inside = folds != fold_number
        model = fit(values[inside], label[inside].astype(float), np.ones(int(inside.sum())))
        chance[~inside] = 1 / (1 + np.exp(-(values[~inside] @ model)))
    return chance


if __name__ == "__main__":
    main()
