"""What a system under test gave back, in the words of the HTTP contract."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Span:
    """[start, end) of a document's source text, and the text that came with it."""

    document_id: str
    start: int
    end: int
    text: str

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Span":
        """From a citation or a search hit. Raises KeyError or ValueError when it is neither."""
        text = row["quote"] if "quote" in row else row["text"]
        return cls(str(row["document_id"]), int(row["start"]), int(row["end"]), str(text))


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, or the abstention; of the body of POST /v1/ask what is judged."""

    text: str
    short_answers: tuple[str, ...]
    abstained: bool
    confidence: float
    citations: tuple[Span, ...]
    index: str
    standalone: str

    @classmethod
    def of(cls, body: Mapping[str, Any]) -> "Reply":
        """From the JSON body. Raises KeyError or ValueError when it breaks the contract."""
        return cls(
            text=str(body["answer"]),
            short_answers=tuple(str(answer) for answer in body["short_answers"]),
            abstained=bool(body["abstained"]),
            confidence=float(body["confidence"]),
            citations=tuple(Span.of(row) for row in body["citations"]),
            index=str(body["index"]),
            standalone=str(body["standalone_question"]),
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question asked: the reply and the passages found, or the error instead of them.

    Attributes:
        hits: of a search for the standalone question, best first.
        latency_ms: from sending the question to having the reply.
        error: what went wrong, in words; then `reply` is None and `hits` empty.
    """

    reply: Reply | None
    hits: tuple[Span, ...]
    latency_ms: float
    error: str | None = None
