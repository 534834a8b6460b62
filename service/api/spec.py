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
_ALWAYS = (
    Kind.KEY_MISSING,
    Kind.KEY_REFUSED,
    Kind.HOST_REFUSED,
    Kind.RATE_LIMITED,
    Kind.INTERNAL,
)
_WITH_BODY = (
    Kind.ORIGIN_REFUSED,
    Kind.MALFORMED_JSON,
    Kind.BODY_LATE,
    Kind.BODY_TOO_LARGE,
    Kind.CONTENT_TYPE,
    Kind.FIELD_INVALID,
)

# What asks the index.
ENGINE = (Kind.NO_INDEX, Kind.INDEX_DAMAGED, Kind.OVERLOADED, Kind.DEADLINE)

Responses = dict[int | str, dict[str, Any]]


def problems(*kinds: Kind) -> Responses:
    """The `responses` of a route: `kinds`, and those that any request can be met with."""
    statuses: dict[int, list[Kind]] = {}
    for kind in dict.fromkeys((*kinds, *_ALWAYS)):
        statuses.setdefault(kind.status, []).append(kind)
    return {status: _problem(status, statuses[status]) for status in sorted(statuses)}


def body_problems(*kinds: Kind) -> Responses:
    """As problems(), of a route that takes a body."""
    return problems(*_WITH_BODY, *kinds)


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


def _problem(status: int, kinds: list[Kind]) -> dict[str, Any]:
    content = {"schema": {"$ref": "#/components/schemas/ProblemBody"}}
    answer: dict[str, Any] = {
        "description": "; ".join(f"{kind.slug}: {kind.title}" for kind in kinds),
        "content": {MEDIA_TYPE: content},
    }
    if status in (429, 503):
        answer["headers"] = {"Retry-After": {"schema": {"type": "integer"}}}
    return answer
