"""Reads held-out questions with the network in training: what chooses and what calibrates."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from eval.score import character_f1, exact_match
from service.reader.alphabet import Alphabet, Ids
from service.reader.spans import Pointers, best_spans, span_scores, whole
from service.reader.windows import windows
from training.reader.batches import arranged
from training.reader.lessons import Course, Lesson
from training.reader.network import SpanNetwork


@dataclass(frozen=True, slots=True)
class Marks:
    """Means over the questions, in [0, 1]."""

    exact: float
    overlap: float


def pointers(
    network: SpanNetwork, alphabet: Alphabet, rarity: npt.NDArray[np.float32],
    question: str, texts: Sequence[Ids],
) -> Pointers:
    """What the network says of one question and all its windows of text."""
    rows = len(texts)
    asked = _even([alphabet.ids(question)[:60]] * rows)
    read = _even(texts)
    readable = (np.arange(read.shape[1])[None] < np.array([len(t) for t in texts])[:, None])
    inputs = arranged(
        asked, read, readable.astype(np.float32), np.zeros(rows, dtype=np.intp), rarity, alphabet
    )
    with torch.no_grad():
        start, end, left, right = (part.numpy() for part in network(inputs))
    return Pointers(start, end, left, right, network.length.detach().numpy())


def _even(rows: Sequence[Ids]) -> Ids:
    longest = max(len(row) for row in rows)
    table = np.zeros((len(rows), longest + longest % 2), dtype=np.uint16)
    for place, row in enumerate(rows):
        table[place, : len(row)] = row
    return table


def answer_of(
    network: SpanNetwork, alphabet: Alphabet, rarity: npt.NDArray[np.float32],
    question: str, text: str,
) -> str:
    """The likeliest span of one text."""
    ids = alphabet.ids(text)
    cuts = windows(ids, alphabet.sentence_ends)
    found = pointers(network, alphabet, rarity, question, [ids[a:b] for a, b in cuts])
    best = best_spans(span_scores(found), 1.0)[0][0]
    start, end = whole(text, cuts[best.row][0] + best.start, cuts[best.row][0] + best.end)
    return text[start:end]


def marks(
    network: SpanNetwork, alphabet: Alphabet, rarity: npt.NDArray[np.float32],
    course: Course, lessons: Sequence[Lesson],
) -> Marks:
    """Exact match and overlap on lessons, the gold text given."""
    exact, overlap = [], []
    network.eval()
    for lesson in lessons:
        text = course.articles[lesson.article].text
        answer = answer_of(network, alphabet, rarity, lesson.wordings[0], text)
        right = [text[start:end] for start, end in lesson.spans]
        exact.append(exact_match(right, answer))
        overlap.append(character_f1(right, answer))
    return Marks(float(np.mean(exact)), float(np.mean(overlap)))
