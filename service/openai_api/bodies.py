"""Bodies that an OpenAI client gets, as /openapi.json describes them."""

from typing import Any, Literal

from pydantic import BaseModel


class Annotation(BaseModel):
    type: Literal["url_citation"]
    url_citation: dict[str, Any]


class ReplyMessage(BaseModel):
    role: Literal["assistant"]
    content: str
    refusal: str | None
    annotations: list[Annotation]


class Choice(BaseModel):
    index: int
    message: ReplyMessage
    finish_reason: Literal["stop"]
    logprobs: None


class Usage(BaseModel):
    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class CompletionReply(BaseModel):
    id: str
    object: Literal["chat.completion"]
    created: int
    model: str
    choices: list[Choice]
    usage: Usage


class ModelReply(BaseModel):
    id: str
    object: Literal["model"]
    created: int
    owned_by: str


class ModelsReply(BaseModel):
    object: Literal["list"]
    data: list[ModelReply]
