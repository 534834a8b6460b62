"""POST /v1/index/build starts one job at a time, and the new generation is served after it."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.service.api.conftest import Serve

SCRIPT = """
import pathlib, sys, time
print("read: 1 of 2", flush=True)
print("read: 2 of 2", flush=True)
{wait}
pathlib.Path({index!r}, "current").write_text({generation!r})
print("built generation", {generation!r}, *sys.argv[1:])
"""


def _build(index: Path, *, wait: str = "", generation: str = "g2") -> Any:
    code = SCRIPT.format(wait=wait, index=str(index), generation=generation)
    return lambda force: [sys.executable, "-c", code, *(["forced"] if force else [])]


def _told(client: TestClient, job_id: str) -> dict[str, Any]:
    job: dict[str, Any] = client.get(f"/v1/index/jobs/{job_id}").json()
    return job


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


def _ended(client: TestClient, job_id: str) -> dict[str, Any]:
    _until(lambda: _told(client, job_id)["state"] != "running")
    return _told(client, job_id)


def test_a_build_is_202_and_its_generation_is_served_when_it_ends(
    serve: Serve, index: Path
) -> None:
    client = serve(build=_build(index))
    response = client.post("/v1/index/build")
    assert response.status_code == 202
    job = _ended(client, response.json()["id"])
    assert response.headers["location"] == f"/v1/index/jobs/{job['id']}"
    assert (job["state"], job["generation"], job["error"]) == ("succeeded", "g2", None)
    assert job["log"][0] == "read: 1 of 2"
    _until(lambda: client.get("/readyz").json()["generation"] == "g2")
    assert client.get("/v1/index").json()["generation"] == "g2"


def test_progress_is_told_while_it_runs_and_a_second_build_is_409(
    serve: Serve, index: Path
) -> None:
    wait = f"while not pathlib.Path({str(index / 'go')!r}).exists(): time.sleep(0.01)"
    client = serve(build=_build(index, wait=wait))
    job = client.post("/v1/index/build", json={"force": True}).json()
    second = client.post("/v1/index/build")
    assert second.status_code == 409
    assert second.json()["job"]["id"] == job["id"]
    assert second.headers["location"] == f"/v1/index/jobs/{job['id']}"
    _until(lambda: _told(client, job["id"])["progress"] == {"stage": "read", "done": 2, "total": 2})
    assert _told(client, job["id"])["state"] == "running"
    (index / "go").touch()
    _until(lambda: _told(client, job["id"])["state"] == "succeeded")
    assert _told(client, job["id"])["log"][-1].endswith("forced")
    assert client.post("/v1/index/build").status_code == 202


def test_a_failed_build_says_why_and_the_old_generation_serves(serve: Serve) -> None:
    code = "import sys; print('SeedError: x.pdf is broken', file=sys.stderr); sys.exit(2)"
    client = serve(build=lambda _: [sys.executable, "-c", code])
    job = _ended(client, client.post("/v1/index/build").json()["id"])
    assert (job["state"], job["error"]) == ("failed", "SeedError: x.pdf is broken")
    assert client.get("/readyz").json()["generation"] == "g1"


def test_a_build_that_cannot_begin_is_503(serve: Serve, index: Path) -> None:
    client = serve(build=lambda _: [str(index / "no-such-program")])
    response = client.post("/v1/index/build")
    assert response.status_code == 503
    assert response.json()["type"] == "/docs#build-impossible"
    assert client.post("/v1/index/build").status_code == 503, "it must not count as running"


def test_a_build_needs_no_body_but_refuses_a_wrong_one(serve: Serve, index: Path) -> None:
    client = serve(build=_build(index))
    assert client.post("/v1/index/build", json={"force": "yes"}).status_code == 422
    assert client.post("/v1/index/build", json={}).status_code == 202


@pytest.mark.parametrize("text", ['{"half', '{"id": 5}', "[]"])
def test_a_damaged_job_file_is_no_job(serve: Serve, index: Path, text: str) -> None:
    client = serve(build=_build(index))
    (index / "jobs").mkdir()
    (index / "jobs" / "0123456789abcdef.json").write_text(text, encoding="utf-8")
    assert client.get("/v1/index/jobs/0123456789abcdef").status_code == 404
    assert client.post("/v1/index/build").status_code == 202
