"""Problem documents (RFC 9457): what a caller gets instead of an answer.

Every problem has a kind; its `type` leads to its entry on the /docs page. `errors` names the
fields of a body or query that cannot be used.
"""

import json
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

from starlette.responses import Response

from indexer.errors import ShuangchengError

MEDIA_TYPE = "application/problem+json"


class Kind(Enum):
    """name of the kind, status, title, what the caller can do."""

    MALFORMED_JSON = ("malformed-json", 400, "The body is not JSON", "Send a JSON object in UTF-8.")
    KEY_MISSING = ("key-missing", 401, "A key is needed", "Send Authorization: Bearer <key>.")
    KEY_REFUSED = ("key-refused", 403, "The key does not allow this", "Use a key with this right.")
    HOST_REFUSED = (
        "host-refused",
        403,
        "The Host header is not one of this service",
        "Call the service by its own name, or list the name in SHUANGCHENG_ALLOWED_HOSTS.",
    )
    ORIGIN_REFUSED = (
        "origin-refused",
        403,
        "Another site's page may not call this service",
        "List the origin in SHUANGCHENG_CORS_ORIGINS.",
    )
    UNKNOWN_PATH = ("unknown-path", 404, "There is nothing here", "See /openapi.json.")
    UNKNOWN_DOCUMENT = (
        "unknown-document",
        404,
        "There is no document with this id",
        "See GET /v1/documents.",
    )
    UNKNOWN_JOB = ("unknown-job", 404, "There is no job with this id", "POST /v1/index/build.")
    UNKNOWN_MODEL = ("unknown-model", 404, "There is no model with this id", "See GET /v1/models.")
    METHOD_REFUSED = ("method-refused", 405, "The path does not take this method", "See Allow.")
    BODY_LATE = ("body-late", 408, "The body took too long to arrive", "Send it again, faster.")
    BUILD_RUNNING = ("build-running", 409, "A build is running", "Wait for the job named here.")
    BODY_TOO_LARGE = ("body-too-large", 413, "The body is too large", "Send less.")
    CONTENT_TYPE = (
        "content-type",
        415,
        "The body's content type is not JSON",
        "Send Content-Type: application/json.",
    )
    FIELD_INVALID = ("field-invalid", 422, "A field cannot be used", "See errors.")
    RATE_LIMITED = ("rate-limited", 429, "Too many requests", "Wait for Retry-After seconds.")
    OVERLOADED = ("overloaded", 503, "The service is busy", "Wait for Retry-After seconds.")
    DEADLINE = ("deadline", 503, "The answer took too long", "Ask again, or ask less at once.")
    NO_INDEX = ("no-index", 503, "No index is open", "Run python -m indexer build.")
    BUILD_IMPOSSIBLE = (
        "build-impossible",
        503,
        "The build cannot begin",
        "Make the index folder writable for the service.",
    )
    INDEX_DAMAGED = ("index-damaged", 503, "The index cannot be trusted", "Rebuild the index.")
    INTERNAL = ("internal", 500, "The service made a mistake", "Report the request id.")

    def __init__(self, slug: str, status: int, title: str, advice: str) -> None:
        self.slug = slug
        self.status = status
        self.title = title
        self.advice = advice


NOTHING_THERE = (
    "There is nothing at this path. An OpenAI client's base_url ends in /v1; there it finds "
    "chat/completions and models."
)
_OPENAI = ("/v1/chat/", "/v1/models")


class Problem(ShuangchengError):
    """Raised anywhere below a route to end the request with a problem document.

    Args:
        errors: [{"field": "history.0.question", "message": "…"}].
        more: further members of the document.
    """

    def __init__(
        self,
        kind: Kind,
        detail: str,
        *,
        errors: Sequence[Mapping[str, str]] = (),
        headers: Mapping[str, str] | None = None,
        more: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail
        self.errors = errors
        self.headers = dict(headers or {})
        self.more = dict(more or {})

    def document(self, *, instance: str, request_id: str) -> dict[str, Any]:
        """The body. For OpenAI's clients the same is said once more in their own form."""
        body: dict[str, Any] = {
            "type": f"/docs#{self.kind.slug}",
            "title": self.kind.title,
            "status": self.kind.status,
            "detail": self.detail,
            "instance": instance,
            "request_id": request_id,
            "advice": self.kind.advice,
            **self.more,
        }
        if self.errors:
            body["errors"] = [dict(error) for error in self.errors]
        # Whoever calls what is not here (/v1/embeddings) may be such a client as well.
        if self.kind is Kind.UNKNOWN_PATH or instance.startswith(_OPENAI):
            body["error"] = {
                "message": self.detail,
                "type": "invalid_request_error" if self.kind.status < 500 else "server_error",
                "param": self.errors[0]["field"] if self.errors else None,
                "code": self.kind.slug,
            }
        return body


def response(problem: Problem, *, instance: str, request_id: str) -> Response:
    """The HTTP response of a problem."""
    text = json.dumps(problem.document(instance=instance, request_id=request_id), ensure_ascii=True)
    return Response(
        text.encode("ascii"),
        status_code=problem.kind.status,
        media_type=MEDIA_TYPE,
        headers={"cache-control": "no-store", **problem.headers},
    )
