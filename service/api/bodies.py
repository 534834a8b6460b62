"""Bodies that callers get, as /openapi.json describes them. Never used to validate at run time:
what goes out is made by the types of service/answer.py."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict


class Told(BaseModel):
    model_config = ConfigDict(extra="forbid")


class CitationBody(Told):
    marker: int
    document_id: str
    title: str
    section: list[str]
    start: int
    end: int
    quote: str
    url: str


class RelationCell(Told):
    organization: str
    member: str
    role: str
    marker: int


class AnswerBody(Told):
    question: str
    standalone_question: str
    answer: str
    short_answers: list[str]
    abstained: bool
    confidence: float
    mode: Literal["extractive", "generative", "auto"]
    citations: list[CitationBody]
    relations: list[RelationCell]
    nearest: list[CitationBody] = []
    index: str
    timings_ms: dict[str, float]


class HitBody(Told):
    rank: int
    score: float
    document_id: str
    title: str
    section: list[str]
    start: int
    end: int
    text: str


class HitsBody(Told):
    hits: list[HitBody]


class DocumentBody(Told):
    id: str
    title: str
    path: str
    date: str | None
    chars: int
    sha256: str


class DocumentsBody(Told):
    documents: list[DocumentBody]


class SectionBody(Told):
    headings: list[str]
    start: int
    end: int
    kind: str


class DocumentWithSections(DocumentBody):
    sections: list[SectionBody]


class RelationBody(Told):
    organization: str
    member: str
    role: str
    document_id: str
    section: list[str]
    start: int
    end: int
    quote: str
    date: str | None


class RelationsBody(Told):
    relations: list[RelationBody]


class IndexBody(Told):
    generation: str
    since: float
    manifest: dict[str, Any]


class ProgressBody(Told):
    stage: str
    done: int | None
    total: int | None


class JobBody(Told):
    id: str
    state: Literal["running", "succeeded", "failed"]
    started: float
    finished: float | None
    progress: ProgressBody
    log: list[str]
    error: str | None
    generation: str | None


class AliveBody(Told):
    status: Literal["alive"]


class ReadyBody(Told):
    status: Literal["ready"]
    generation: str
    since: float
    warning: str | None


class FieldError(BaseModel):
    field: str
    message: str


class ProblemBody(BaseModel):
    """RFC 9457. Some kinds carry further members."""

    model_config = ConfigDict(extra="allow")

    type: str
    title: str
    status: int
    detail: str
    instance: str
    request_id: str
    advice: str
    errors: list[FieldError] = []
