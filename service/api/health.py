"""GET /healthz, /readyz and /metrics."""

from fastapi import APIRouter, Request
from starlette.responses import PlainTextResponse, Response

from service import metrics
from service.api.bodies import AliveBody, ReadyBody
from service.api.parts import parts_of
from service.api.problems import Kind, Problem
from service.api.replies import Json
from service.api.spec import problems

router = APIRouter(tags=["health"])

_NO_STORE = {"cache-control": "no-store"}


@router.get(
    "/healthz",
    summary="Whether the process lives",
    response_model=None,
    responses={200: {"model": AliveBody, "description": "It does"}, **problems()},
)
async def healthz() -> Response:
    return Json({"status": "alive"}, headers=_NO_STORE)


@router.get(
    "/readyz",
    summary="Whether an index is open",
    response_model=None,
    responses={200: {"model": ReadyBody, "description": "One is"}, **problems(Kind.NO_INDEX)},
)
async def readyz(request: Request) -> Response:
    """`warning` says why a newer generation was refused, where one was, and that the index's history
    is damaged, where it is: what is served does not depend on it."""
    state = parts_of(request).live.state
    if state.generation is None:
        raise Problem(Kind.NO_INDEX, state.reason or "no index is open")
    row = {
        "status": "ready",
        "generation": state.generation,
        "since": state.since,
        "warning": state.warning,
    }
    return Json(row, headers=_NO_STORE)


@router.get(
    "/metrics",
    summary="What the service counts, for Prometheus",
    response_model=None,
    response_class=PlainTextResponse,
    responses={200: {"description": "Exposition format 0.0.4"}, **problems()},
)
async def prometheus(request: Request) -> Response:
    parts = parts_of(request)
    text = parts.metrics.render(live=parts.live.state, in_work=parts.pool.load)
    return Response(text, headers={**_NO_STORE, "content-type": metrics.CONTENT_TYPE})
