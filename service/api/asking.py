"""POST /v1/ask and POST /v1/search."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from service.answer import SearchHit
from service.api.bodies import AnswerBody, HitsBody
from service.api.calls import ask_engine, known
from service.api.events import event_stream
from service.api.parts import parts_of
from service.api.problems import Kind
from service.api.replies import Json
from service.api.schemas import AskBody, SearchBody
from service.api.spec import ENGINE, body_problems
from service.served import Engine

router = APIRouter(tags=["ask"])

# The schema is that of each event, as OpenAPI before 3.2 has it.
_EVENTS = {
    "text/event-stream": {
        "schema": {
            "type": "object",
            "required": ["event", "data"],
            "properties": {
                "event": {"enum": ["retrieval", "token", "answer", "error"]},
                "data": {"type": "string", "contentMediaType": "application/json"},
            },
        },
        "example": {"event": "token", "data": '{"text": "…"}'},
    }
}


@router.post(
    "/v1/ask",
    summary="Ask the collection",
    response_model=None,
    responses={
        200: {"model": AnswerBody, "content": _EVENTS, "description": "The answer"},
        **body_problems(Kind.UNKNOWN_DOCUMENT, *ENGINE),
    },
)
async def ask(body: AskBody, request: Request) -> Response:
    """Answers with quotations, or abstains. With `stream` the events are `retrieval`, `token`…,
    `answer` (the same object), or `error`."""
    parts = parts_of(request)
    parts.note_question(body.question)
    if body.stream:
        return await event_stream(parts, body)
    answer = await parts.with_engine(lambda engine: ask_engine(engine, body))
    parts.metrics.answer(answer)
    return Json(answer.as_dict())


@router.post(
    "/v1/search",
    summary="Find passages",
    response_model=None,
    responses={
        200: {"model": HitsBody, "description": "Passages, best first"},
        **body_problems(Kind.UNKNOWN_DOCUMENT, *ENGINE),
    },
)
async def search(body: SearchBody, request: Request) -> Response:
    def work(engine: Engine) -> list[SearchHit]:
        ids = known(engine, body.document_ids)
        return engine.search(body.query, top_k=body.top_k, document_ids=ids)

    hits = await parts_of(request).with_engine(work)
    return Json({"hits": [hit.as_dict() for hit in hits]})
