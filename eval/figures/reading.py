"""What a reader makes of the paragraph that it is given, and whether it is right."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from eval.figures.score import character_f1, exact_match
from eval.sets.squad import SquadQuestion, SquadSet
from indexer.text.sentences import sentence_spans
from service.reader.reading import Passage, Reader, Reading


@dataclass(frozen=True, slots=True)
class Read:
    """One question and what the reader made of its paragraph."""

    question: SquadQuestion
    text: str
    reading: Reading

    @property
    def answer(self) -> str:
        best = self.reading.candidates[:1]
        return self.text[best[0].start : best[0].end] if best else ""

    @property
    def confidence(self) -> float:
        return self.reading.candidates[0].score if self.reading.candidates else 0.0

    @property
    def exact(self) -> float:
        return exact_match(self.question.answers, self.answer)

    @property
    def overlap(self) -> float:
        return character_f1(self.question.answers, self.answer)

    @property
    def sentence_right(self) -> float:
        """Whether the first candidate stands in a sentence that holds a whole answer."""
        if not self.reading.candidates:
            return 0.0
        place = self.reading.candidates[0].start
        return float(
            any(
                start <= place < end
                and any(start <= at and at + len(words) <= end for at, words in self.question.spans)
                for start, end in sentence_spans(self.text)
            )
        )


def read_all(reader: Reader, data: SquadSet, limit: int | None) -> list[Read]:
    """Every question with its own paragraph."""
    found = []
    for question in data.questions[:limit]:
        text = data.contexts[question.context]
        found.append(Read(question, text, reader.read(question.question, [Passage(text, "")])))
    return found


def judged(
    answered: Sequence[Read], refused: Sequence[Reading]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Whether each is answerable (1 or 0), whether it was read right, and how sure the reader was.

    Each (answered + refused,), the answered first; of the refused none is right.
    """
    truth = np.array([1.0] * len(answered) + [0.0] * len(refused))
    right = np.array([read.exact for read in answered] + [0.0] * len(refused))
    sure = np.array(
        [read.confidence for read in answered]
        + [reading.candidates[0].score if reading.candidates else 0.0 for reading in refused]
    )
    return truth, right, sure
