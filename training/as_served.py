"""Questions on reports, asked of all excerpts of their set as the service asks them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from eval.sets.collection import collection_of
from eval.sets.excerpts import as_seeds, read_excerpt_questions, read_excerpts
from indexer.text.fold import fold
from service.questions.language import language_of
from service.reader.reading import Passage

CALIBRATION = Path(__file__).parent / "questions" / "calibration.jsonl"
_READ = 8  # passages, as the service reads
# A claim or a choice decides these; they have models of their own.
_DECIDED = ("polar", "choice", "comparison")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the passages that the service would read.

    Attributes:
        right: its answers, bare; empty where the excerpts do not answer.
        text: number of its excerpt, from 0: questions on one text stay in one fold.
    """

    question: str
    passages: tuple[Passage, ...]
    right: frozenset[str]
    text: int


def as_served(path: Path) -> Iterator[Asked]:
    """The questions of `path` in order, those left out that a claim or a choice decides."""
    rows = read_excerpt_questions(path)
    texts = read_excerpts(row.excerpt for row in rows)
    numbers = {excerpt: number for number, excerpt in enumerate(texts)}
    with collection_of(as_seeds(list(texts.values()))) as (target, _):
        engine = target.engine
        for row in rows:
            if row.fields["type"] in _DECIDED:
                continue
            question = row.fields["question"]
            language = language_of(question)
            hits = engine.finder.find(question, language, _READ)
            read = engine.finder.worth_reading(hits)
            yield Asked(
                question,
                tuple(Passage(hit.chunk.text, hit.chunk.context) for hit in read),
                frozenset(bare(answer) for answer in row.fields["answers"]),
                numbers[row.excerpt],
            )


def bare(text: str) -> str:
    """Letters, numbers and characters of `text`, folded: how answers are compared."""
    return "".join(char for char in fold(text) if char.isalnum())
