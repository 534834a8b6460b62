"""POST /v1/chat/completions, GET /v1/models and GET /v1/models/{id}."""

from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response, StreamingResponse

from service.api.events import HEADERS
from service.api.parts import Parts, parts_of
from service.api.problems import Kind, Problem
from service.api.replies import Json
from service.api.spec import ENGINE, body_problems, problems
from service.openai_api.bodies import CompletionReply, ModelReply, ModelsReply
from service.openai_api.replies import MODEL, Reply, usage_of
from service.openai_api.requests import CompletionBody, Conversation, conversation_of
from service.served import Engine

router = APIRouter(tags=["openai"])

# Of each event; the last one's data is [DONE].
_EVENT = {"type": "object", "required": ["data"], "properties": {"data": {"type": "string"}}}
_CHUNKS = {"text/event-stream": {"schema": _EVENT}}


@router.post(
    "/v1/chat/completions",
    summary="Ask as an OpenAI client does",
    response_model=None,
    responses={
        200: {"model": CompletionReply, "content": _CHUNKS, "description": "The completion"},
        **body_problems(*ENGINE),
    },
)
async def completions(body: CompletionBody, request: Request) -> Response:
    """The last user message is the question. Citations are `url_citation` annotations."""
    parts = parts_of(request)
    said = "\n".join(message.text for message in body.messages)
    asked = conversation_of(body)
    parts.note_question(asked.question)
    reply = await _reply(parts, asked, said, str(request.base_url))
    if not body.stream:
        return Json(reply.completion())
    with_usage = body.stream_options is not None and bool(body.stream_options.include_usage)
    return StreamingResponse(
        _stream(reply, with_usage), media_type="text/event-stream", headers=HEADERS
    )


@router.get(
    "/v1/models",
    summary="The models: one",
    response_model=None,
    responses={200: {"model": ModelsReply, "description": "The models"}, **problems()},
)
async def models(request: Request) -> Response:
    return Json({"object": "list", "data": [_model(parts_of(request))]})


@router.get(
    "/v1/models/{model_id}",
    summary="A model",
    response_model=None,
    responses={
        200: {"model": ModelReply, "description": "The model"},
        **problems(Kind.UNKNOWN_MODEL, Kind.FIELD_INVALID),
    },
)
async def model(model_id: str, request: Request) -> Response:
    if model_id != MODEL:
        raise Problem(Kind.UNKNOWN_MODEL, f"The only model is {MODEL!r}.")
    return Json(_model(parts_of(request)))


async def _reply(parts: Parts, asked: Conversation, said: str, base_url: str) -> Reply:
    def work(engine: Engine) -> Reply:
        answer = engine.ask(asked.question, history=asked.turns)
        usage = usage_of(said, answer.answer, parts.count_tokens)
        return Reply.of(answer, base_url=base_url, usage=usage)

    reply = await parts.with_engine(work)
    parts.metrics.answer(reply.answer)
    return reply


async def _stream(reply: Reply, with_usage: bool) -> AsyncIterator[bytes]:
    for chunk in reply.chunks(with_usage=with_usage):
        yield chunk


def _model(parts: Parts) -> dict[str, Any]:
    since = int(parts.live.state.since)
    return {"id": MODEL, "object": "model", "created": since, "owned_by": MODEL}
