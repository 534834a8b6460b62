"""What a reader is asked and what it gives back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Passage:
    """What is read: the reading text of one chunk, with its title and headings as context."""

    text: str
    context: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """passages[passage].text[start:end] may be the answer.

    Attributes:
        passage: position in the list of passages.
        score: probability that this span answers, normalised over all passages together and the
            possibility that none of them answers.
    """

    passage: int
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """Candidates, best first (ties by passage, then start), and whether there is an answer.

    Attributes:
        answerable: calibrated probability that the passages answer the question at all.
        asked: the question as it was read, where that is not as it was asked (an English one in
            Chinese words); else "".
    """

    candidates: tuple[Candidate, ...]
    answerable: float
    asked: str = ""


def said_in_chinese(question: str, reading: Reading) -> str:
    """The question in the words of the documents: an English one as it was read, without the
    question word that the reader was given."""
    return without_question_word(reading.asked) or question


def without_question_word(glossed: str) -> str:
    """An English question in Chinese words (gloss.py) without the 什么 that closes it."""
    return glossed.removesuffix("？").removesuffix("什么")


class Reader(Protocol):
    """Marks the spans of passages that answer a question."""

    @property
    def name(self) -> str:
        """What the settings call it."""
        ...

    def read(self, question: str, passages: Sequence[Passage], *, limit: int = 20) -> Reading:
        """At most `limit` candidates; no passages or an empty question give none, answerable 0."""
        ...

    def impression(self, question: str, passage: Passage) -> tuple[float, ...]:
        """What the reader makes of question and passage together, in session.IMPRESSION numbers;
        () where it makes nothing of them."""
        ...
