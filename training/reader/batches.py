"""Lessons as arrays: every question with several windows of text, of which one or none answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import torch

from service.reader.alphabet import MASK, Alphabet, Ids, pairs
from service.reader.matching import match
from training.reader.lessons import Lesson
from training.reader.network import LONGEST_ANSWER, Inputs
from training.reader.windows import Shelf, Window

QUESTION_SIZES = (24, 40, 60)  # few shapes: the first batch of a shape costs seconds
PASSAGE_SIZES = (176, 240, 304)
UNANSWERABLE_SHARE = 0.25
OTHERWISE_SHARE = 0.55  # of the questions that are put in another wording than the first


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows in order of questions, `windows` rows each.

    Attributes:
        golds: (rows, P, LONGEST_ANSWER) True at [start, length - 1] of the spans that answer.
        hidden: (rows, P) True where a character was masked; `whole` has what stood there.
    """

    inputs: Inputs
    windows: int
    golds: torch.Tensor
    hidden: torch.Tensor
    whole: torch.Tensor


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a batch is made from, small enough to be handed from one process to another.

    Attributes:
        question: (groups, Q) ids.
        passage: (rows, P) ids, the rows of one question after another.
        opens, lengths: (rows,) where in each row the passage begins and ends.
        golds: (3, answers) row, start and length - 1 of the spans that answer.
    """

    question: Ids
    passage: Ids
    opens: npt.NDArray[np.int64]
    lengths: npt.NDArray[np.int64]
    golds: npt.NDArray[np.int64]

    @classmethod
    def of(
        cls,
        questions: Sequence[Ids],
        windows: Sequence[Window],
        sizes: tuple[Sequence[int], Sequence[int]] = (QUESTION_SIZES, PASSAGE_SIZES),
    ) -> "Sheet":
        """The sheet of some questions and all their windows; `sizes` are those of a row."""
        golds = [
            (row, start, min(end - start, LONGEST_ANSWER) - 1)
            for row, window in enumerate(windows)
            for start, end in window.spans
        ]
        return cls(
            stacked(questions, sizes[0]),
            stacked([window.ids for window in windows], sizes[1]),
            np.array([window.opens for window in windows], dtype=np.int64),
            np.array([len(window.ids) for window in windows], dtype=np.int64),
            np.array(golds, dtype=np.int64).reshape(-1, 3).T,
        )


class Teacher:
    """Turns lessons into batches."""

    def __init__(self, shelf: Shelf, rarity: npt.NDArray[np.float32], hide: float) -> None:
        """Args: hide: share of the passages' characters that are masked."""
        self.shelf = shelf
        self.rarity = rarity
        self.hide = hide

    def _golden(self, lesson: Lesson, size: int, cut: bool = False) -> Window | None:
        rng = self.shelf.rng
        for _ in range(4):
            start, end = lesson.spans[int(rng.integers(len(lesson.spans)))]
            first, last = self.shelf.around(lesson.article, start, end, size)
            low, high = lesson.source
            if high <= first or low >= last:
                return self.shelf.window(lesson.article, first, last, lesson.spans, cut)
        return None

    def asked(self, lesson: Lesson, windows: int, size: int) -> tuple[str, list[Window]] | None:
        """A wording of the question and its windows in random order."""
        rng = self.shelf.rng
        question = lesson.wordings[0]
        if len(lesson.wordings) > 1 and rng.random() < OTHERWISE_SHARE:
            other = lesson.wordings[int(rng.integers(1, len(lesson.wordings)))]
            question = other if len(other) >= 4 else question
        if lesson.unanswered:
            window = self._golden(lesson, size)
            window = replace(window, spans=()) if window else None
        elif rng.random() < UNANSWERABLE_SHARE:
            window, question = self._unanswered(lesson, question, size)
        else:
            window = self._golden(lesson, size)
        if window is None:
            return None
        shown = [window, *(self.shelf.other(lesson, size) for _ in range(windows - 1))]
        return question, [shown[i] for i in rng.permutation(windows)]

    def _unanswered(self, lesson: Lesson, question: str, size: int) -> tuple[Window | None, str]:
        rng = self.shelf.rng
        if lesson.twisted and rng.random() < 0.45:
            twisted = lesson.twisted[int(rng.integers(len(lesson.twisted)))]
            window = self._golden(lesson, size)
            return (replace(window, spans=()) if window else None), twisted
        if rng.random() < 0.5:
            return self._golden(lesson, size * 3 // 2, cut=True), question
        return self.shelf.other(lesson, size), question

    def sheet(self, lessons: Iterator[Lesson], groups: int, windows: int) -> Sheet:
        """The next `groups` lessons; one that shows its source sentence is left out."""
        size = int(self.shelf.rng.choice(PASSAGE_SIZES))
        shown: list[tuple[str, list[Window]]] = []
        while len(shown) < groups:
            pair = self.asked(next(lessons), windows, size - size // 5)
            if pair and all(len(window.ids) <= PASSAGE_SIZES[-1] for window in pair[1]):
                shown.append(pair)
        alphabet = self.shelf.alphabet
        questions = [alphabet.ids(question)[: QUESTION_SIZES[-1]] for question, _ in shown]
        return Sheet.of(questions, [window for _, group in shown for window in group])

    def batch(self, lessons: Iterator[Lesson], groups: int, windows: int) -> Batch:
        """The next `groups` lessons as tensors, with characters hidden."""
        sheet = self.sheet(lessons, groups, windows)
        question = np.repeat(sheet.question, windows, axis=0)
        passage = sheet.passage
        readable = np.zeros(passage.shape, dtype=np.float32)
        for row, (opens, length) in enumerate(zip(sheet.opens, sheet.lengths, strict=True)):
            readable[row, opens:length] = 1
        golds = torch.zeros((*passage.shape, LONGEST_ANSWER), dtype=torch.bool)
        golds[tuple(torch.from_numpy(sheet.golds.astype(np.int64)))] = True
        hidden = (self.shelf.rng.random(passage.shape) < self.hide) & (readable > 0)
        whole = torch.from_numpy(passage.astype(np.int64))
        passage = np.where(hidden, np.uint16(MASK), passage)
        group = np.repeat(np.arange(groups), windows)
        inputs = arranged(question, passage, readable, group, self.rarity, self.shelf.alphabet)
        return Batch(inputs, windows, golds, torch.from_numpy(hidden), whole)


def stacked(rows: Sequence[Ids], sizes: Sequence[int]) -> Ids:
    """(rows, n) with PAD at the end; n is the first of `sizes` that holds the longest row."""
    longest = max(len(row) for row in rows)
    table = np.zeros((len(rows), next(n for n in sizes if n >= longest)), dtype=np.uint16)
    for place, row in enumerate(rows):
        table[place, : len(row)] = row
    return table


def arranged(
    question: Ids,
    passage: Ids,
    readable: npt.NDArray[np.float32],
    group: npt.NDArray[np.intp],
    rarity: npt.NDArray[np.float32],
    alphabet: Alphabet,
) -> Inputs:
    """Ids and everything computed from them, as tensors."""
    matching = match(question, passage, group, rarity, alphabet.sentence_ends)
    return Inputs(
        question=torch.from_numpy(question.astype(np.int64)),
        question_pairs=torch.from_numpy(pairs(question)),
        question_match=torch.from_numpy(matching.question),
        passage=torch.from_numpy(passage.astype(np.int64)),
        passage_pairs=torch.from_numpy(pairs(passage)),
        passage_match=torch.from_numpy(matching.passage),
        readable=torch.from_numpy(readable),
    )
