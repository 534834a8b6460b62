"""What the service gives back: hits, citations and answers, in the words of the HTTP contract."""

from dataclasses import dataclass, field, fields
from typing import Any, Literal

Mode = Literal["auto", "extractive", "generative"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A quotation. Made only by service.citations.cite, which re-reads it from the source.

    Attributes:
        marker: the number in square brackets that stands for it in the answer; from 1.
        section: headings from the document's title down.
        start, end: [start, end) in the source text.
        quote: source text[start:end], to the character.
    """

    marker: int
    document_id: str
    title: str
    section: tuple[str, ...]
    start: int
    end: int
    quote: str

    @property
    def url(self) -> str:
        """Where the source text can be read, with the cited range (RFC 5147)."""
        return f"/v1/documents/{self.document_id}/text#char={self.start},{self.end}"

    def as_dict(self) -> dict[str, Any]:
        row = _fields(self)
        row["section"] = list(self.section)
        row["url"] = self.url
        return row


@dataclass(frozen=True, slots=True)
class AnswerRelation:
    """A cell of a membership table, proved by the citation with this marker."""

    organization: str
    member: str
    role: str
    marker: int

    def as_dict(self) -> dict[str, Any]:
        return _fields(self)


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A passage that was found. `text` is the source text at [start, end)."""

    rank: int
    score: float
    document_id: str
    title: str
    section: tuple[str, ...]
    start: int
    end: int
    text: str

    def as_dict(self) -> dict[str, Any]:
        return {**_fields(self), "section": list(self.section)}


@dataclass(frozen=True, slots=True)
class Turn:
    """A question of the conversation so far and the answer that was given."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What came of asking a language model to word an answer; counted, not sent out.

    Attributes:
        removed: sentences of its reply that were thrown away as not proved.
        failure: why nothing of the reply was used; None when some was.
    """

    removed: int
    failure: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer whose every statement is a quotation, or the word that there is none.

    Attributes:
        answer: for a person, with markers [1][2].
        short_answers: the shortest spans that answer, one an item.
        abstained: exactly when `citations` is empty; then `nearest` lists the closest passages.
        confidence: calibrated probability that the answer is right; of an abstention, that
            the documents do not answer.
        index: id of the generation that was asked.
        wording: None when no language model was asked.
    """

    question: str
    standalone_question: str
    answer: str
    short_answers: tuple[str, ...]
    abstained: bool
    confidence: float
    mode: Mode
    citations: tuple[Citation, ...]
    relations: tuple[AnswerRelation, ...]
    nearest: tuple[Citation, ...]
    index: str
    timings_ms: dict[str, float] = field(compare=False)
    wording: Wording | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if self.abstained != (not self.citations) or (self.abstained and self.short_answers):
            raise ValueError(
                f"Answer: abstained={self.abstained} with {len(self.citations)} citations and "
                f"{len(self.short_answers)} short answers; an answer abstains exactly when it "
                "cites nothing"
            )

    def as_dict(self) -> dict[str, Any]:
        """The body of POST /v1/ask."""
        row = _fields(self)
        del row["wording"]  # the contract has no place for it; the metrics tell it
        row["short_answers"] = list(self.short_answers)
        row["confidence"] = round(self.confidence, 4)
        for name in ("citations", "relations", "nearest"):
            row[name] = [item.as_dict() for item in getattr(self, name)]
        if not self.abstained:
            del row["nearest"]
        row["timings_ms"] = {stage: round(value, 3) for stage, value in self.timings_ms.items()}
        return row


def _fields(value: Any) -> dict[str, Any]:
    return {item.name: getattr(value, item.name) for item in fields(value)}
