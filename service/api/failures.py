"""From what was raised to the problem that the caller is told."""

import logging
from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from indexer.errors import (
    IndexDamaged,
    IndexMismatch,
    IndexMissing,
    QuoteMismatch,
    ShuangchengError,
    UnknownDocument,
)
from service.api.problems import NOTHING_THERE, Kind, Problem, response
from service.deadline import DeadlinePassed
from service.jobs import BuildImpossible
from service.logs import request_id
from service.pool import Overloaded
from service.question_text import QuestionRefused

log = logging.getLogger(__name__)

# Longest part of a caller's own text that is repeated in a message.
ECHO = 80


def problem_of(error: BaseException) -> Problem:
    """The problem of any error of the project, of the framework, or of the body's validation.

    Any other error is a mistake in this project: it is logged, and the caller is told no more.
    """
    if isinstance(error, Problem):
        return error
    if isinstance(error, RequestValidationError):
        return _invalid(error.errors())
    if isinstance(error, HTTPException):
        return _refused_by_router(error)
    if isinstance(error, Overloaded):
        wait = {"retry-after": str(error.retry_after_s)}
        return Problem(Kind.OVERLOADED, str(error), headers=wait)
    if isinstance(error, DeadlinePassed):
        return Problem(Kind.DEADLINE, str(error), headers={"retry-after": "1"})
    if isinstance(error, UnknownDocument):
        return Problem(Kind.UNKNOWN_DOCUMENT, str(error))
    if isinstance(error, QuestionRefused):
        return Problem(Kind.FIELD_INVALID, f"question: {error}", errors=[_field("question", error)])
    if isinstance(error, IndexMissing):
        return Problem(Kind.NO_INDEX, str(error), headers={"retry-after": "5"})
    if isinstance(error, BuildImpossible):
        return Problem(Kind.BUILD_IMPOSSIBLE, str(error), headers={"retry-after": "60"})
    if isinstance(error, IndexDamaged | IndexMismatch | QuoteMismatch):
        log.error("index cannot be trusted", extra={"reason": str(error)})
        return Problem(Kind.INDEX_DAMAGED, str(error), headers={"retry-after": "30"})
    log.error("unexpected error", exc_info=error)
    return Problem(Kind.INTERNAL, "The service made a mistake; the log says which.")


def install(app: FastAPI) -> None:
    """Makes every error that a route raises come out as a problem document."""

    async def answer(request: Request, error: Exception) -> Response:
        problem = problem_of(error)
        return response(problem, instance=request.url.path, request_id=request_id.get())

    for kind in (ShuangchengError, RequestValidationError, HTTPException):
        app.add_exception_handler(kind, answer)


def _refused_by_router(error: HTTPException) -> Problem:
    headers = dict(error.headers or {})
    if error.status_code == 405:
        return Problem(Kind.METHOD_REFUSED, "The path does not take this method.", headers=headers)
    if error.status_code == 404:
        return Problem(Kind.UNKNOWN_PATH, NOTHING_THERE)
    if error.status_code == 413:
        return Problem(Kind.BODY_TOO_LARGE, str(error.detail))
    # The framework raises 400 for what json cannot read: bad UTF-8, too many digits, too deep.
    return Problem(Kind.MALFORMED_JSON, "The body cannot be read as JSON.")


def _invalid(errors: Sequence[Any]) -> Problem:
    """400 for a body that is no JSON, 422 with the fields otherwise."""
    first = errors[0]
    if first["type"] == "json_invalid":
        position, message = first["loc"][-1], first.get("ctx", {}).get("error", "")
        return Problem(Kind.MALFORMED_JSON, f"The body is not JSON at {position}: {message}")
    found = [{"field": _name(error["loc"]), "message": str(error["msg"])} for error in errors[:20]]
    detail = "; ".join(f"{item['field']}: {item['message']}" for item in found[:3])
    return Problem(Kind.FIELD_INVALID, detail, errors=found)


def _name(location: Sequence[Any]) -> str:
    """`history.0.question`; without the `body` or `query` in front, unless nothing is left."""
    parts = [str(part)[:ECHO] for part in location]
    return ".".join(parts[1:]) or parts[0]


def _field(name: str, error: Exception) -> dict[str, str]:
    return {"field": name, "message": str(error)}
