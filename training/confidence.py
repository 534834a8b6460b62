"""Fits the two models of service/answers/evidence.py and writes confidence.json and answerable.json.

    python -m training.confidence

The questions are those on reports in training/questions/calibration.jsonl, which people wrote, with and
without an answer there, and which the reader has not learned from; they are asked as the service asks.
Held-out questions of the reading sets, from which the answer had been cut or in which a name had been
swapped, were learned from before: they taught that an answer repeats the question's words, and who asks
in everyday words was refused. Figures are from five folds, split by text; the weights that ship come
from all.

Where refusing begins is fitted too, for each language: as many questions lie below it as have no answer.
The network is moved so that this lies at the settings' default.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from eval.figures.refusal import calibration_error, reliability
from indexer.encoder import BUNDLED, open_encoder
from service.answers.evidence import FEATURES, NETWORK, WEIGHTS, features
from service.answers.logistic import LEAST_CHANCE, log_odds, logistic
from service.answers.small_network import SmallNetwork, write_network
from service.answers.spans.forms import fitted
from service.questions.kind import kind_of
from service.questions.language import language_of
from service.questions.plainly import plainly
from service.reader.nearness import NearReader
from service.reader.network import NetworkReader
from service.reader.reading import Reader
from service.settings import ServiceSettings
from training.as_served import CALIBRATION, as_served, bare
from training.small_network import learned

_FOLDS = 5
_RIDGE = 1.0

Array = npt.NDArray[np.float64]
Tell = Callable[[Array], float]
Learn = Callable[[Array, npt.NDArray[np.bool_]], Tell]


@dataclass(frozen=True, slots=True)
class Example:
    values: tuple[float, ...]
    group: int  # examples on one text stay in one fold
    answerable: bool
    right: bool


def reported(path: Path, reader: Reader) -> Iterator[Example]:
    """Questions that people wrote on reports, asked as the service asks them; those left out of which the
    reader marks nothing."""
    for asked in as_served(path):
        kind = kind_of(asked.question, language_of(asked.question))
        read = reader.read(plainly(asked.question), asked.passages)
        reading = fitted(asked.question, kind, asked.passages, read)
        if reading.candidates:
            best = reading.candidates[0]
            span = bare(asked.passages[best.passage].text[best.start : best.end])
            values = features(asked.question, asked.passages, reading)
            yield Example(values, asked.text, bool(asked.right), span in asked.right)


def fit(values: Array, labels: Array, weights: Array | None = None) -> Array:
    """Logistic regression by Newton's method with a ridge on all but the bias.

    Args: weights: what each example counts; all alike where left out.
    """
    ridge = np.diag([0.0] + [_RIDGE] * (values.shape[1] - 1))
    weights = np.ones(len(values)) if weights is None else weights
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


def moved(
    network: SmallNetwork, chance: Array, answerable: npt.NDArray[np.bool_], english: Array
) -> SmallNetwork:
    """`network` with the chances below which to refuse, as five folds found them, at the settings' defaults."""
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
    direct = network.direct.copy()
    direct[FEATURES.index("bias")] += steps[0]
    direct[FEATURES.index("english")] += steps[1] - steps[0]
    return replace(network, direct=direct)


def area(scores: Array, labels: npt.NDArray[np.bool_]) -> float:
    """Area under the ROC curve, by ranks (Mann-Whitney); ties count half."""
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks = (ends - (counts - 1) / 2)[inverse]
    positive = int(labels.sum())
    whole = float(ranks[labels].sum()) - positive * (positive + 1) / 2
    return whole / (positive * (len(labels) - positive))


def by_folds(
    learn: Learn, values: Array, label: npt.NDArray[np.bool_], folds: npt.NDArray[np.int_]
) -> Array:
    """The chance of each example by a model that learned without its fold."""
    chance = np.zeros(len(label))
    for fold_number in range(_FOLDS):
        inside = folds != fold_number
        told = learn(values[inside], label[inside])
        chance[~inside] = [told(one) for one in values[~inside]]
    return chance


def tell(what: str, chance: Array, label: npt.NDArray[np.bool_]) -> None:
    """Prints how well `chance` tells what is so from what is not, and how often it is right."""
    shown = calibration_error(reliability(list(label.astype(float)), list(chance)))
    print(
        f"{what}: area under the ROC curve {area(chance, label):.3f}, "
        f"calibration error {shown:.3f} (five folds)"
    )


def by_logistic(values: Array, label: npt.NDArray[np.bool_]) -> Tell:
    weights = fit(values, label.astype(float)).tolist()
    return lambda one: logistic(one.tolist(), weights)


def by_network(values: Array, label: npt.NDArray[np.bool_]) -> Tell:
    network = learned(values, label)
    return lambda one: network.chance(one.tolist())


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.confidence", description=__doc__)
    parser.add_argument("--reports", type=Path, default=CALIBRATION)
    options = parser.parse_args()
    reader = NearReader(NetworkReader.open(threads=2), open_encoder(BUNDLED))
    store(list(reported(options.reports, reader)))


def store(found: Sequence[Example]) -> None:
    """Fits both models to the examples, prints their figures and writes them."""
    values = np.array([item.values for item in found])
    folds = np.array([item.group % _FOLDS for item in found])
    answerable = np.array([item.answerable for item in found])
    right = np.array([item.right for item in found])
    print(
        f"{len(found)} examples; area under the ROC curve, reader alone: "
        f"{area(values[:, FEATURES.index('answerable')], answerable):.3f}"
    )
    chance = by_folds(by_network, values, answerable, folds)
    tell("answerable", chance, answerable)
    english = values[:, FEATURES.index("english")]
    network = moved(learned(values, answerable), chance, answerable, english)
    tell("right", by_folds(by_logistic, values, right, folds), right)
    weights = [round(float(value), 4) for value in fit(values, right.astype(float))]
    print(dict(zip(FEATURES, weights, strict=True)))
    write_network(network, NETWORK, FEATURES)
    stored = {"features": list(FEATURES), "right": weights}
    WEIGHTS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
