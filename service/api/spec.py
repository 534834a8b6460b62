"""What /openapi.json says beyond what the framework derives: problems, keys, one error type."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from service.api.bodies import ProblemBody
from service.api.problems import MEDIA_TYPE, Kind

_DESCRIPTION = (
    "Answers questions about a collection of documents. Every answer is a quotation: each "
    "citation's quote is the source text at [start, end), counted in Unicode code points. Errors "
    "are problem documents (RFC 9457)."
)

# Any request can be met with one of these.
_ALWAYS = (401, 403, 429)
_WITH_BODY = (400, 408, 413, 415, 422)

Responses = dict[int | str, dict[str, Any]]


def problems(*statuses: int) -> Responses:
    """The `responses` of a route: `statuses`, and those that any request can be met with."""
    return {status: _problem(status) for status in sorted({*_ALWAYS, *statuses})}


def body_problems(*statuses: int) -> Responses:
    """As problems(), of a route that takes a body."""
    return problems(*_WITH_BODY, *statuses)


def describe(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document, made once."""
    if app.openapi_schema is None:
        document = get_openapi(
            title="双城问答",
            version=app.version,
            description=_DESCRIPTION,
            routes=app.routes,
            tags=app.openapi_tags,
        )
        components = document.setdefault("components", {})
        schema = ProblemBody.model_json_schema(ref_template="#/components/schemas/{model}")
        components.setdefault("schemas", {}).update(schema.pop("$defs", {}))
        components["schemas"]["ProblemBody"] = schema
        components["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        document["x-problems"] = [
            {"slug": k.slug, "status": k.status, "title": k.title, "advice": k.advice} for k in Kind
        ]
        document["security"] = [{"key": []}, {}]
        app.openapi_schema = document
    return app.openapi_schema


def _problem(status: int) -> dict[str, Any]:
    kinds = [kind for kind in Kind if kind.status == status]
    content = {"schema": {"$ref": "#/components/schemas/ProblemBody"}}
    answer: dict[str, Any] = {
        "description": "; ".join(f"{kind.slug}: {kind.title}" for kind in kinds),
        "content": {MEDIA_TYPE: content},
    }
    if status in (429, 503):
        answer["headers"] = {"Retry-After": {"schema": {"type": "integer"}}}
    return answer
