"""A real server process over the fake engine: how it ends, swaps, builds and shares its work."""

import json
import re
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.service.running import Running, running

pytestmark = pytest.mark.server

ASK = {"question": "港区联盟是谁发起的?"}


def _get(server: Running, path: str) -> httpx.Response:
    return httpx.get(server.url + path, timeout=30)


def test_sigterm_lets_requests_under_way_end(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        got: list[int] = []

        def ask() -> None:
            response = httpx.post(f"{server.url}/v1/ask", json={"question": "slow 1.0"}, timeout=30)
            got.append(response.status_code)

        asking = threading.Thread(target=ask)
        asking.start()
        while "shuangcheng_requests_in_work 1.0" not in _get(server, "/metrics").text:
            assert asking.is_alive()
        server.terminate()
        asking.join()
        assert got == [200]
        assert server.process.wait(30) in (0, -15)


def test_no_request_fails_while_generations_are_swapped(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        stop = threading.Event()
        failed: list[str] = []
        seen: set[str] = set()

        def ask() -> None:
            with httpx.Client(base_url=server.url, timeout=30) as client:
                while not stop.is_set():
                    response = client.post("/v1/ask", json=ASK)
                    if response.status_code != 200:
                        failed.append(response.text)
                    else:
                        seen.add(response.json()["index"])

        threads = [threading.Thread(target=ask) for _ in range(6)]
        for thread in threads:
            thread.start()
        for number in range(20):
            fresh = server.index / "current.new"
            fresh.write_text(f"generation{number}", encoding="utf-8")
            fresh.replace(server.index / "current")
            end = time.monotonic() + 30
            while f"generation{number}" not in seen:
                assert time.monotonic() < end
                time.sleep(0.02)
        stop.set()
        for thread in threads:
            thread.join()
        assert failed == []
        assert "shuangcheng_index_swaps 20.0" in _get(server, "/metrics").text


def test_a_build_under_way_ends_with_the_service(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_BUILD_S", "30")
    with running(tmp_path) as server:
        job = httpx.post(f"{server.url}/v1/index/build", timeout=30).json()
        server.terminate()
        server.process.wait(30)
        told = json.loads((server.index / "jobs" / f"{job['id']}.json").read_text())
        assert told["state"] == "failed"


def test_several_workers_serve_swap_count_and_tell_of_jobs_together(tmp_path: Path) -> None:
    with running(tmp_path, workers=2) as server:

        def fresh(method: str, path: str, **more: Any) -> httpx.Response:
            """A new connection each time, so that either worker may take it."""
            return httpx.request(method, f"{server.url}{path}", timeout=30, **more)

        workers: set[str] = set()
        for _ in range(60):
            assert fresh("POST", "/v1/ask", json=ASK).status_code == 200
        job = fresh("POST", "/v1/index/build").json()
        for _ in range(100):
            states = {fresh("GET", f"/v1/index/jobs/{job['id']}").json()["state"] for _ in range(4)}
            if states == {"succeeded"}:
                break
            time.sleep(0.05)
        assert states == {"succeeded"}
        for _ in range(100):
            workers = {fresh("GET", "/v1/index").json()["generation"] for _ in range(12)}
            if workers == {"built"}:
                break
            time.sleep(0.05)
        assert workers == {"built"}
        text = fresh("GET", "/metrics").text
        counted = re.search(
            r'requests_total\{method="POST",route="/v1/ask",status="200"\} (\d+)', text
        )
        assert counted
        assert int(counted[1]) == 60


def test_several_workers_share_the_limit_on_the_rate(tmp_path: Path) -> None:
    with running(tmp_path, workers=3, rate_per_s=0.001, rate_burst=5) as server:
        statuses = [
            httpx.get(f"{server.url}/v1/documents", timeout=30).status_code for _ in range(30)
        ]
    assert statuses.count(200) == 5
    assert statuses.count(429) == 25
