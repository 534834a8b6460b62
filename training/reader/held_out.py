"""How well an exported reader answers held-out questions, the right text given."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from eval.figures.score import character_f1, exact_match
from service.reader.reading import Passage, Reader
from training.reader.lessons import Course, Lesson


@dataclass(frozen=True, slots=True)
class Marks:
    """Means over the questions, in [0, 1]: exact match and overlap (F1)."""

    exact: float
    overlap: float


def marks(reader: Reader, course: Course, lessons: Sequence[Lesson]) -> Marks:
    """The first candidates against what people marked."""
    exact, overlap = [], []
    for lesson in lessons:
        text = course.articles[lesson.article].text
        candidates = reader.read(lesson.wordings[0], [Passage(text, "")], limit=1).candidates
        answer = text[candidates[0].start : candidates[0].end] if candidates else ""
        right = [text[start:end] for start, end in lesson.spans]
        exact.append(exact_match(right, answer))
        overlap.append(character_f1(right, answer))
    return Marks(float(np.mean(exact)), float(np.mean(overlap)))
