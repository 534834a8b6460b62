"""Fits the model of service/reader/marking.py and writes marking.json.

    python -m training.marking

The questions are those of the reading sets that the reader's training left out by title, each with
its paragraph, and those on reports in training/questions/calibration.jsonl, asked of all excerpts as
the service asks them. Figures are from five folds, split by text; the weights that ship come from all.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence, Set

import numpy as np
import torch

from service.questions.language import language_of
from service.questions.plainly import plainly
from service.reader.marking import WEIGHTS, remarked
from service.reader.network import NetworkReader
from service.reader.reading import Passage
from service.reader.spans import Scored, distinct
from service.reader.wanted import Wanted
from training.as_served import CALIBRATION, as_served, bare
from training.reader.sources import paragraphs
from training.right_spans import Example, Table

READING = ("cmrc2018_train", "cmrc2018_trial", "drcd_dev")
_FOLDS = 5


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
