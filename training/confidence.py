"""Fits the two logistic models of service/answers/evidence.py and writes confidence.json.

    python -m training.confidence --held-out build/reader/held_out.jsonl.gz

The questions are those that the reader's training left out by paragraph, and those on reports in
training/questions/calibration.jsonl, which are asked as the service asks. The former are asked four
ways, always among passages about similar things: as they are; without their paragraph; with the
sentence that answers cut out; and with a name, number or word swapped, so that the paragraph does
not answer. Figures are from five folds, split by text; the weights that ship come from all.

Where refusing begins is fitted too, for each language: of the questions on reports as many lie below it as
have no answer. The model is moved so that this lies at the settings' default.
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
from training.reader.lessons import Course, Lesson, load

WAYS = ("as it is", "elsewhere", "cut", "twisted")
RIVALS = 7
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


def asked(course: Course, lesson: Lesson, way: str) -> tuple[str, list[Passage]] | None:
    """The question and what is shown with it; None where the lesson has no such variant."""
    if (way == "twisted" and not lesson.twisted) or (way == "elsewhere" and not lesson.rivals):
        return None
    question = lesson.twisted[0] if way == "twisted" else lesson.wordings[0]
    own = course.articles[lesson.article]
    passages = []
    if way != "elsewhere":
        without = lesson.spans if way == "cut" else ()
        passages = [Passage(piece, own.title) for piece in chunks(own.text, without)]
    for row in lesson.rivals:
        rival = course.articles[row]
        passages += [Passage(piece, rival.title) for piece in chunks(rival.text)[:2]]
    return (question, passages[:RIVALS]) if passages else None


def examples(course: Course, reader: Reader) -> Iterator[Example]:
    """Held-out questions of the reading sets, each in all WAYS."""
    for number, lesson in enumerate(course.lessons):
        if number % 100 == 0:
            print(f"{number} of {len(course.lessons)} questions", flush=True)
        golds = {bare(course.articles[lesson.article].text[a:b]) for a, b in lesson.spans}
        for way in WAYS:
            shown = asked(course, lesson, way)
            if shown is not None:
                right = golds if way == WAYS[0] else set()
                made = _example(*shown, reader, lesson.article, way == WAYS[0], right)
                if made is not None:
                    yield made


def reported(path: Path, reader: Reader) -> Iterator[Example]:
    """Questions that people wrote on reports, asked as the service asks them."""
    for asked_one in as_served(path):
        right = set(asked_one.right)
        made = _example(
            asked_one.question, asked_one.passages, reader, -1 - asked_one.text, bool(right), right
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


def balanced(answerable: npt.NDArray[np.bool_]) -> Array:
    """Weights that make answerable and unanswerable questions count alike."""
    share = answerable.mean()
    weights: Array = np.where(answerable, 0.5 / share, 0.5 / (1 - share))
    return weights


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


def by_folds(
    values: Array, label: npt.NDArray[np.bool_], weights: Array, folds: npt.NDArray[np.int_]
) -> Array:
    """The chance of each example by a model that was fitted without its fold."""
    chance = np.zeros(len(label))
    for fold_number in range(_FOLDS):
        inside = folds != fold_number
        model = fit(values[inside], label[inside].astype(float), weights[inside])
        chance[~inside] = 1 / (1 + np.exp(-(values[~inside] @ model)))
    return chance


def tell(what: str, chance: Array, label: npt.NDArray[np.bool_]) -> None:
    """Prints how well `chance` tells what is so from what is not, and how often it is right."""
    shown = calibration_error(reliability(list(label.astype(float)), list(chance)))
    print(
        f"{what}: area under the ROC curve {area(chance, label):.3f}, "
        f"calibration error {shown:.3f} (five folds)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.confidence", description=__doc__)
    parser.add_argument("--held-out", type=Path, default=Path("build/reader/held_out.jsonl.gz"))
    parser.add_argument("--reports", type=Path, default=CALIBRATION)
    parser.add_argument("--limit", type=int, help="only the first questions, to try")
    options = parser.parse_args()
    course = load(options.held_out)
    if options.limit:
        course = Course(course.articles, course.lessons[: options.limit])
    reader = NearReader(NetworkReader.open(threads=2), open_encoder(BUNDLED))
    reading, reports = list(examples(course, reader)), list(reported(options.reports, reader))
    found = [*reading, *reports]
    values = np.array([item.values for item in found])
    folds = np.array([item.group % _FOLDS for item in found])
    answerable = np.array([item.answerable for item in found])
    labels = {"answerable": answerable, "right": np.array([item.right for item in found])}
    # Both kinds of text count alike; in the reading sets so do answered and unanswered, which are
    # made there, while the questions on reports are as people ask.
    weights = np.concatenate(
        [
            balanced(answerable[: len(reading)]),
            np.full(len(reports), len(reading) / max(len(reports), 1)),
        ]
    )
    print(
        f"{len(found)} examples; area under the ROC curve, reader alone: "
        f"{area(values[:, 1], answerable):.3f}"
    )
    stored: dict[str, object] = {"features": list(FEATURES)}
    for name, label in labels.items():
        chance = by_folds(values, label, weights, folds)
        tell(f"{name}, reading", chance[: len(reading)], label[: len(reading)])
        tell(f"{name}, reports", chance[len(reading) :], label[len(reading) :])
        model = fit(values, label.astype(float), weights)
        if name == "answerable":
            own = slice(len(reading), None)
            english = values[own, FEATURES.index("english")]
            model = moved(model, chance[own], label[own], english)
        stored[name] = [round(float(value), 4) for value in model]
        print(dict(zip(FEATURES, stored[name], strict=True)))  # type: ignore[call-overload]
    WEIGHTS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
