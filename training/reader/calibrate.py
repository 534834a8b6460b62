"""Scores -> probabilities that hold: fitted on questions held out from training.

Every held-out question is read twice as the service reads it, among passages about similar
things: once with the passage that answers, once without an answer. The three ways of being
without are those that a service meets: another passage only, the right passage without the
sentence, and a question that the right passage does not answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from service.reader.alphabet import BREAK, Ids
from service.reader.network import LONGEST_QUESTION
from service.reader.session import Calibration, NetworkSession
from service.reader.spans import span_scores
from service.reader.windows import windows
from training.reader.lessons import Course, Lesson

RIVALS = 5
CHUNK = 200  # about what the index cuts
_TEMPERATURES = np.geomspace(0.6, 3.0, 25)
_KNOTS = 12


@dataclass(frozen=True, slots=True)
class Reading:
    """Scores of all spans of all windows of one question, and which spans answer (may be none)."""

    scores: npt.NDArray[np.float32]
    golds: tuple[tuple[int, int, int], ...]


def chunked(ids: Ids, ends: Ids) -> list[tuple[int, int]]:
    """[start, end) of pieces of about CHUNK characters at sentence ends."""
    pieces, start = [], 0
    edges = [*(np.flatnonzero(np.isin(ids, ends)) + 1), len(ids)]
    for before, edge in zip(edges, [*edges[1:], len(ids)], strict=True):
        if edge - start > CHUNK and before > start:
            pieces.append((start, int(before)))
            start = int(before)
    if start < len(ids):
        pieces.append((start, len(ids)))
    return [
        (start + a, start + b) for start, end in pieces for a, b in windows(ids[start:end], ends)
    ]


class Examiner:
    """Reads held-out lessons with an exported network."""

    def __init__(self, session: NetworkSession, course: Course) -> None:
        self.session = session
        self.alphabet = session.alphabet
        self.course = course

    def _pieces(self, row: int, cut: Sequence[tuple[int, int]] = ()) -> list[tuple[int, Ids]]:
        ids = self.alphabet.ids(self.course.articles[row].text)
        ends = self.alphabet.sentence_ends
        starts = [0, *(np.flatnonzero(np.isin(ids, ends)) + 1), len(ids)]
        hidden = np.zeros(len(ids), dtype=bool)
        for start, end in cut:
            for first, last in pairwise(starts):
                if first < end and start < last:
                    hidden[first:last] = True
        return [(a, ids[a:b][~hidden[a:b]]) for a, b in chunked(ids, ends)]

    def read(self, lesson: Lesson, how: str) -> Reading:
        """`how`: answered, elsewhere, cut or twisted; a lesson without rivals is always cut."""
        if how == "elsewhere" and not lesson.rivals:
            how = "cut"
        question = lesson.wordings[0]
        pieces: list[tuple[int, Ids]] = []
        if how != "elsewhere":
            pieces = self._pieces(lesson.article, lesson.spans if how == "cut" else ())
        if how == "twisted" and lesson.twisted:
            question = lesson.twisted[0]
        golds = tuple(
            (row, start - offset, end - offset)
            for row, (offset, ids) in enumerate(pieces)
            for start, end in lesson.spans
            if how == "answered" and start >= offset and end <= offset + len(ids)
        )
        for rival in lesson.rivals[: RIVALS + 3 * (how == "elsewhere")]:
            pieces += self._pieces(rival)[:1]
        texts = [np.append(ids, np.uint16(BREAK)) if not len(ids) else ids for _, ids in pieces]
        asked = self.alphabet.ids(question)[-LONGEST_QUESTION:]
        scores = span_scores(self.session.read(asked, texts, [0] * len(texts)))
        return Reading(scores, golds)


def examined(session: NetworkSession, course: Course) -> list[Reading]:
    """Every question once answered and once, in turn, in one of the three other ways."""
    examiner = Examiner(session, course)
    ways = ("elsewhere", "cut", "twisted")
    found = []
    for number, lesson in enumerate(course.lessons):
        found.append(examiner.read(lesson, "answered"))
        found.append(examiner.read(lesson, ways[number % len(ways)]))
    return found


def _none(scores: npt.NDArray[np.float32], temperature: float) -> float:
    """Log-odds that there is an answer."""
    flat = scores.ravel() / temperature
    highest = float(flat.max())
    return highest + float(np.log(np.exp(flat - highest).sum()))


def _rising(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The nearest rising sequence: neighbours that fall are pooled (isotonic regression)."""
    blocks: list[list[float]] = []
    for value in values:
        blocks.append([float(value), 1.0])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            (one, a), (two, b) = blocks[-2], blocks[-1]
            blocks[-2:] = [[(one * a + two * b) / (a + b), a + b]]
    return np.array([value for value, count in blocks for _ in range(int(count))])


def calibrated(readings: Sequence[Reading]) -> Calibration:
    """Temperature by likelihood of the right span among all; then log-odds to frequencies."""
    answered = [reading for reading in readings if reading.golds]

    def doubt(temperature: float) -> float:
        total = 0.0
        for reading in answered:
            right = max(
                float(reading.scores[row, start, end - start - 1]) / temperature
                for row, start, end in reading.golds
                if end - start <= reading.scores.shape[2]
            )
            total += float(np.logaddexp(_none(reading.scores, temperature), 0.0)) - right
        return total

    fitting = [
        reading
        for reading in answered
        if any(end - start <= reading.scores.shape[2] for _, start, end in reading.golds)
    ]
    answered = fitting
    temperature = float(min(_TEMPERATURES, key=doubt))
    odds = np.array([_none(reading.scores, temperature) for reading in readings])
    truth = np.array([bool(reading.golds) for reading in readings], dtype=np.float64)
    order = np.argsort(odds, kind="stable")
    parts = np.array_split(order, _KNOTS)
    knots = np.array([odds[part].mean() for part in parts])
    # One count of each kind more (Laplace): no bin is ever certain.
    values = _rising(np.array([(truth[part].sum() + 1) / (len(part) + 2) for part in parts]))
    return Calibration(temperature, tuple(map(float, knots)), tuple(map(float, values)))
