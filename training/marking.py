"""Fits the model of service/reader/marking.py and writes marking.json.

    python -m training.marking

The questions are those of the reading sets that the reader's training left out by title, each with
its paragraph, and those on reports in training/questions/calibration.jsonl, asked of all excerpts as
the service asks them. Figures are from five folds, split by text; the weights that ship come from all.
"""

import argparse
import json
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from service.questions.language import language_of
from service.questions.plainly import plainly
from service.reader.marking import MOST, WEIGHTS, observed, remarked
from service.reader.network import NetworkReader
from service.reader.reading import Passage
from service.reader.spans import Scored, distinct
from service.reader.wanted import Wanted
from training.as_served import CALIBRATION, as_served, bare
from training.reader.sources import paragraphs

READING = ("cmrc2018_train", "cmrc2018_trial", "drcd_dev")
_FOLDS = 5
_RIDGE = 2.0
_RIDGE_OF_WORDS = 15.0  # there are thousands of them, most of them seldom seen
_STEPS = 60
_LEAST = 0.005  # a weight below it moves nothing
_SEEN_BY = 20  # questions at least that show an observation, else it has no weight
_NEVER = -1e4


@dataclass(frozen=True, slots=True)
class Example:
    """One question with the network's spans.

    Attributes:
        source: what the figures are told by.
        group: examples on one text stay in one fold.
        right: (spans,) which of them people marked.
        first: whether the network alone has its first answer right.
    """

    source: str
    group: int
    wanted: Wanted
    texts: tuple[str, ...]
    spans: tuple[Scored, ...]
    right: tuple[bool, ...]
    first: bool


def examples(reader: NetworkReader) -> Iterator[Example]:
    """Every question that has an answer and a span."""
    group = 0
    for name in READING:
        for paragraph in paragraphs(name):
            if not paragraph.held_out:
                continue
            group += 1
            article = paragraph.article
            passages = [Passage(article.text, article.title)]
            for asked in paragraph.asked:
                golds = {bare(article.text[start:end]) for start, end in asked.spans}
                yield from _example(reader, name, group, asked.question, passages, golds)
        print(f"{name}: read", flush=True)
    for number, asked_one in enumerate(as_served(CALIBRATION)):
        if number % 500 == 0:
            print(f"reports: {number} read", flush=True)
        if asked_one.right:
            source = f"reports, {language_of(asked_one.question)}"
            yield from _example(
                reader,
                source,
                group + 1 + asked_one.text,
                asked_one.question,
                asked_one.passages,
                asked_one.right,
            )


def _example(
    reader: NetworkReader,
    source: str,
    group: int,
    question: str,
    passages: Sequence[Passage],
    golds: Set[str],
) -> Iterator[Example]:
    marked = reader.marked(plainly(question), passages)
    texts = tuple(passage.text for passage in passages)
    if not marked.spans:
        return
    best = distinct(marked.spans)[0]
    yield Example(
        source,
        group,
        Wanted.of(marked.asked or question),
        texts,
        marked.spans,
        tuple(_is(span, texts, golds) for span in marked.spans),
        _is(best, texts, golds),
    )


def _is(span: Scored, texts: Sequence[str], golds: Set[str]) -> bool:
    return bare(texts[span.row][span.start : span.end]) in golds


class Table:
    """What is seen of the best MOST spans of each example, spans behind spans, and which are right."""

    def __init__(self, found: Sequence[Example]) -> None:
        rows: dict[str, int] = {}
        seen_by: Counter[int] = Counter()
        names, values, opens = array("i"), array("f"), array("q")
        of, right = array("q"), array("b")
        for row, item in enumerate(found):
            spans = item.spans[:MOST]
            shown: set[int] = set()
            for seen, is_right in zip(
                observed(item.wanted, spans, item.texts), item.right[:MOST], strict=True
            ):
                opens.append(len(names))
                of.append(row)
                right.append(is_right)
                for name, value in seen.items():
                    if value:
                        names.append(rows.setdefault(name, len(rows)))
                        values.append(value)
                shown.update(names[opens[-1] :])
            seen_by.update(shown)
        # The last name stands for all that too few examples show, and weighs nothing.
        kept = [name for name, row in rows.items() if seen_by[row] >= _SEEN_BY]
        place = np.full(len(rows), len(kept))
        place[[rows[name] for name in kept]] = np.arange(len(kept))
        self.names = kept
        self._names = torch.from_numpy(place[np.frombuffer(names, dtype=np.int32)])
        self._values = torch.tensor(values)
        self._opens = torch.tensor(opens)
        self._of, self._right = torch.tensor(of), torch.tensor(right).bool()
        self._examples = len(found)
        self._ridge = torch.tensor([_RIDGE_OF_WORDS if "=" in name else _RIDGE for name in kept])

    def fit(self, chosen: Tensor) -> dict[str, float]:
        """Weights by likelihood of the right spans of the examples that are `chosen`, with a ridge
        around the network's own chance."""
        hits = torch.zeros(self._examples).index_add(0, self._of, self._right.float())
        used = (chosen & (hits > 0)).float()
        start = torch.tensor([float(name == "log_chance") for name in self.names])
        weights = start.clone().requires_grad_(True)
        steps = torch.optim.LBFGS([weights], max_iter=_STEPS, line_search_fn="strong_wolfe")

        def doubt() -> Tensor:
            steps.zero_grad()
            scores = self._scores(weights)
            missed = scores.masked_fill(~self._right, _NEVER)
            loss = ((self._whole(scores) - self._whole(missed)) * used).sum()
            loss = loss + 0.5 * (self._ridge * (weights - start) ** 2).sum()
            loss.backward()  # type: ignore[no-untyped-call]
            return loss

        steps.step(doubt)  # type: ignore[no-untyped-call]
        found = zip(self.names, weights.tolist(), strict=True)
        return {name: round(weight, 3) for name, weight in found if abs(weight) >= _LEAST}

    def _scores(self, weights: Tensor) -> Tensor:
        """(spans,)"""
        table = torch.cat([weights, weights.new_zeros(1)])[:, None]
        return torch.nn.functional.embedding_bag(
            self._names, table, self._opens, mode="sum", per_sample_weights=self._values
        )[:, 0]

    def _whole(self, scores: Tensor) -> Tensor:
        """(examples,) the logarithm of what the scores of each example's spans come to together."""
        nothing = scores.new_full((self._examples,), _NEVER)
        highest = nothing.scatter_reduce(0, self._of, scores.detach(), "amax")
        lifted = torch.exp(scores - highest[self._of])
        return highest + torch.log(torch.zeros_like(nothing).index_add(0, self._of, lifted) + 1e-30)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.marking", description=__doc__)
    parser.parse_args()
    found = list(examples(NetworkReader.open(threads=2)))
    table = Table(found)
    folds = np.array([item.group % _FOLDS for item in found])
    hits: Counter[str] = Counter()
    for fold in range(_FOLDS):
        weights = table.fit(torch.from_numpy(folds != fold))
        for row in np.flatnonzero(folds == fold):
            hits[found[row].source] += _first_right(found[row], weights)
    for source, count in Counter(item.source for item in found).items():
        before = sum(item.first for item in found if item.source == source)
        print(
            f"{source}: {count} questions, first span right {before / count:.3f} by the network, "
            f"{hits[source] / count:.3f} so (five folds)"
        )
    fitted = table.fit(torch.ones(len(found), dtype=torch.bool))
    text = json.dumps(fitted, ensure_ascii=False, indent=1, sort_keys=True)
    WEIGHTS.write_text(text + "\n", encoding="utf-8")


def _first_right(item: Example, weights: dict[str, float]) -> bool:
    best = distinct(remarked(item.wanted, item.spans, item.texts, weights))[0]
    return item.right[[_place(span) for span in item.spans].index(_place(best))]


def _place(span: Scored) -> tuple[int, int, int]:
    return span.row, span.start, span.end


if __name__ == "__main__":
    main()
