"""GET /v1/documents, /v1/documents/{id} and /v1/documents/{id}/text."""

import hashlib
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse, Response

from service.api.bodies import DocumentsBody, DocumentWithSections
from service.api.parts import parts_of
from service.api.problems import Kind
from service.api.replies import Json
from service.api.spec import ENGINE, problems
from service.served import Engine

router = APIRouter(tags=["documents"])


@router.get(
    "/v1/documents",
    summary="The documents of the collection",
    response_model=None,
    responses={200: {"model": DocumentsBody, "description": "All documents"}, **problems(*ENGINE)},
)
async def documents(request: Request) -> Response:
    def work(engine: Engine) -> list[dict[str, Any]]:
        return [_row(entry) for entry in engine.index.documents]

    return Json({"documents": await parts_of(request).with_engine(work)})


@router.get(
    "/v1/documents/{document_id}",
    summary="One document and its sections",
    response_model=None,
    responses={
        200: {"model": DocumentWithSections, "description": "The document"},
        **problems(Kind.UNKNOWN_DOCUMENT, Kind.FIELD_INVALID, *ENGINE),
    },
)
async def document(document_id: str, request: Request) -> Response:
    def work(engine: Engine) -> dict[str, Any]:
        entry = engine.index.document(document_id)
        sections = [
            {
                "headings": list(section.headings),
                "start": section.start,
                "end": section.end,
                "kind": str(section.kind),
            }
            for section in engine.index.outline(document_id)
        ]
        return {**_row(entry), "sections": sections}

    return Json(await parts_of(request).with_engine(work))


@router.get(
    "/v1/documents/{document_id}/text",
    summary="The source text that all offsets refer to",
    response_class=PlainTextResponse,
    response_model=None,
    responses={
        200: {"description": "The text; offsets count its code points"},
        304: {"description": "The text is the one that If-None-Match names"},
        **problems(Kind.UNKNOWN_DOCUMENT, Kind.FIELD_INVALID, *ENGINE),
    },
)
async def text(document_id: str, request: Request) -> Response:
    def work(engine: Engine) -> bytes:
        engine.index.document(document_id)
        source: str = engine.index.text(document_id)
        return source.encode("utf-8")

    body = await parts_of(request).with_engine(work)
    etag = f'"{hashlib.sha256(body).hexdigest()}"'
    headers = {"etag": etag, "cache-control": "no-cache"}
    if _matches(request.headers.get("if-none-match", ""), etag):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="text/plain; charset=utf-8", headers=headers)


def _matches(condition: str, etag: str) -> bool:
    """If-None-Match of RFC 9110: `*`, or a list of tags compared weakly."""
    named = [tag.strip().removeprefix("W/") for tag in condition.split(",")]
    return "*" in named or etag in named


def _row(entry: Any) -> dict[str, Any]:
    return {
        "id": entry.id,
        "title": entry.title,
        "path": entry.path,
        "date": entry.date,
        "chars": entry.chars,
        "sha256": entry.sha256,
    }
