"""GET /v1/index, POST /v1/index/build and GET /v1/index/jobs/{id}."""

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from indexer.storage.manifest import as_public
from service.api.bodies import IndexBody, JobBody
from service.api.parts import parts_of
from service.api.problems import Kind, Problem
from service.api.replies import Json
from service.api.schemas import BuildBody
from service.api.spec import ENGINE, body_problems, problems
from service.jobs import BuildRunning
from service.served import Engine

router = APIRouter(tags=["index"])


@router.get(
    "/v1/index",
    summary="The generation that serves",
    response_model=None,
    responses={200: {"model": IndexBody, "description": "The generation"}, **problems(*ENGINE)},
)
async def index(request: Request) -> Response:
    parts = parts_of(request)

    def work(engine: Engine) -> dict[str, Any]:
        return {"generation": engine.generation, "manifest": as_public(engine.index.manifest)}

    row = await parts.with_engine(work)
    return Json({**row, "since": parts.live.state.since})


@router.post(
    "/v1/index/build",
    summary="Bring the index up to date with the seeds",
    status_code=202,
    response_model=None,
    responses={
        202: {"model": JobBody, "description": "The job"},
        **body_problems(Kind.BUILD_RUNNING, Kind.BUILD_IMPOSSIBLE),
    },
)
async def build(request: Request, body: BuildBody | None = None) -> Response:
    """Begins a build; the service takes the new generation over when it stands. One at a time."""
    parts = parts_of(request)
    try:
        job = await parts.jobs.start(force=body is not None and body.force)
    except BuildRunning as running:
        location = _location(running.job.id)
        raise Problem(
            Kind.BUILD_RUNNING,
            f"Job {running.job.id} is building the index.",
            headers={"location": location},
            more={"job": running.job.as_dict()},
        ) from None
    return Json(job.as_dict(), status_code=202, headers={"location": _location(job.id)})


@router.get(
    "/v1/index/jobs/{job_id}",
    summary="A build's state and progress",
    response_model=None,
    responses={
        200: {"model": JobBody, "description": "The job"},
        **problems(Kind.UNKNOWN_JOB, Kind.FIELD_INVALID),
    },
)
async def job(job_id: str, request: Request) -> Response:
    found = parts_of(request).jobs.find(job_id)
    if found is None:
        raise Problem(Kind.UNKNOWN_JOB, "No job has this id; the last 20 are remembered.")
    return Json(found.as_dict())


def _location(job_id: str) -> str:
    return f"/v1/index/jobs/{job_id}"
