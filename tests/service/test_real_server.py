"""A real server process on the loopback interface, over the fake engine."""

import json
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import httpx
import openai
import pytest

from tests.service.running import Running, running

pytestmark = pytest.mark.server

ASK = {"question": "港区联盟是谁发起的?"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("server")
    with running(folder, body_timeout_s=2, head_timeout_s=0.5, body_limit_bytes=4096) as server:
        yield server


@pytest.fixture(scope="module")
def client(server: Running) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{server.url}/v1", api_key="none", max_retries=0) as client:
        yield client


def test_the_openai_client_asks_and_reads_the_citations(client: openai.OpenAI) -> None:
    reply = client.chat.completions.create(
        model="gpt-4o", messages=[{"role": "user", "content": "港区联盟是谁发起的?"}], temperature=0
    )
    message = reply.choices[0].message
    assert message.content is not None
    assert message.annotations
    cited = message.annotations[0].url_citation
    assert message.content[cited.start_index : cited.end_index] == "[1]"
    assert httpx.get(cited.url).status_code == 200
    assert reply.usage is not None
    assert reply.usage.total_tokens > 0


def test_the_openai_client_streams_the_same_text_and_the_usage(client: openai.OpenAI) -> None:
    messages: Any = [{"role": "user", "content": "开港"}]
    plain = client.chat.completions.create(model="m", messages=messages)
    stream = client.chat.completions.create(
        model="m", messages=messages, stream=True, stream_options={"include_usage": True}
    )
    chunks = list(stream)
    text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
    assert text == plain.choices[0].message.content
    assert chunks[-2].choices[0].finish_reason == "stop"
    assert chunks[-2].choices[0].delta.annotations  # type: ignore[attr-defined]
    assert chunks[-1].usage == plain.usage


def test_the_openai_client_holds_a_conversation(server: Running, client: openai.OpenAI) -> None:
    client.chat.completions.create(
        model="m",
        messages=[
            {"role": "user", "content": "港区联盟"},
            {"role": "assistant", "content": "…"},
            {"role": "user", "content": "开港呢?"},
        ],
    )
    assert "开港呢" not in server.log.read_text(encoding="utf-8")


def test_the_passages_are_told_while_they_are_being_read(server: Running) -> None:
    body = {"question": "read 0.8 开港", "stream": True}
    came: list[tuple[str, float]] = []
    started = time.monotonic()
    with httpx.stream("POST", f"{server.url}/v1/ask", json=body) as response:
        came.extend(
            (line[7:], time.monotonic() - started)
            for line in response.iter_lines()
            if line.startswith("event: ")
        )
    assert [name for name, _ in came][:2] == ["retrieval", "token"]
    assert came[0][1] < 0.5
    assert came[1][1] > 0.8


def test_the_openai_client_understands_what_is_refused(client: openai.OpenAI) -> None:
    with pytest.raises(openai.UnprocessableEntityError, match="blank") as refused:
        client.chat.completions.create(model="m", messages=[{"role": "user", "content": " "}])
    assert refused.value.code == "field-invalid"
    assert [model.id for model in client.models.list()] == ["shuangcheng"]
    with pytest.raises(openai.NotFoundError):
        client.models.retrieve("other")


def _raw(server: Running, sent: bytes, *, wait_s: float = 30.0) -> bytes:
    """What comes back for bytes sent as they are, until the server closes; TimeoutError
    when it does not within `wait_s`."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=wait_s) as connection:
        connection.sendall(sent)
        received = b""
        try:
            while part := connection.recv(65536):
                received += part
        except ConnectionResetError:
            pass
        return received


def _get(server: Running, path: str) -> httpx.Response:
    return httpx.get(server.url + path, timeout=30)


HOST = b"Host: 127.0.0.1\r\nConnection: close\r\n"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"\x00\x01\x02\r\n\r\n", 400),
        (b"GET /v1/documents/\xff\xfe HTTP/1.1\r\n" + HOST + b"\r\n", 400),
        (b"GET /v1/documents/%F0%9F%98%80%ff%00 HTTP/1.1\r\n" + HOST + b"\r\n", 404),
        (b"GET /%%%% HTTP/1.1\r\n" + HOST + b"\r\n", 404),
        (b"GET http://evil.example/v1/index HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", 403),
        (b"POST /v1/ask HTTP/1.1\r\n" + HOST + b"Content-Length: 99999999999999999999\r\n\r\n", 400),
        (b"POST /v1/ask HTTP/1.1\r\n" + HOST + b"Content-Length: 99999999\r\n\r\n{", 413),
        (
            b"POST /v1/ask HTTP/1.1\r\n" + HOST + b"Content-Type: application/json\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n" + b"1000\r\n" + b"x" * 4096 + b"\r\n1\r\nx\r\n0\r\n\r\n",
            413,
        ),
        (b"POST /v1/ask HTTP/1.1\r\n" + HOST + b"X-Request-ID: a\xffb\r\nContent-Length: 0\r\n\r\n", 422),
    ],
)  # fmt: skip
def test_bytes_that_no_client_would_send_are_4xx(server: Running, sent: bytes, status: int) -> None:
    received = _raw(server, sent)
    assert received.startswith(f"HTTP/1.1 {status} ".encode()), received[:200]
    assert _get(server, "/healthz").status_code == 200


def test_a_head_that_never_ends_is_closed(server: Running) -> None:
    assert _raw(server, b"POST /v1/ask HTTP/1.1\r\nHost: x\r\n", wait_s=30) == b""


def test_a_body_that_never_ends_is_408_and_holds_nobody_up(server: Running) -> None:
    late = b"POST /v1/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50\r\n\r\n{"
    results: list[bytes] = []
    slow = [threading.Thread(target=lambda: results.append(_raw(server, late))) for _ in range(20)]
    for thread in slow:
        thread.start()
    assert httpx.post(f"{server.url}/v1/ask", json=ASK, timeout=30).status_code == 200
    assert results == [], "the answer came while they all were still sending"
    for thread in slow:
        thread.join()
    assert all(result.startswith(b"HTTP/1.1 408 ") for result in results)


def test_a_client_that_takes_nothing_holds_nobody_up_and_is_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_LONG_TEXT", "8000000")
    path = "/v1/documents/long/text"
    with running(tmp_path, write_timeout_s=0.5, threads=1) as server, ExitStack() as held:
        for _ in range(5):
            connection = held.enter_context(socket.create_connection(("127.0.0.1", server.port)))
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
            assert connection.recv(12) == b"HTTP/1.1 200", "its text is under way"
        assert httpx.post(f"{server.url}/v1/ask", json=ASK, timeout=30).status_code == 200
        _until(lambda: _open_sockets(server) == 0)
        assert '"level": "error"' not in server.log.read_text(encoding="utf-8")


def test_a_client_that_takes_its_time_gets_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_LONG_TEXT", "4000000")
    with running(tmp_path, write_timeout_s=2.0) as server, socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        connection.connect(("127.0.0.1", server.port))
        connection.sendall(b"GET /v1/documents/long/text HTTP/1.1\r\n" + HOST + b"\r\n")
        # All in all far longer than the limit, which counts from the last byte that was taken; each
        # pause stays far below it, so that a busy machine does not cut the client off.
        taken = 0
        while part := connection.recv(600_000):
            taken += len(part)
            time.sleep(0.1)
        assert taken > 12_000_000


def _open_sockets(server: Running) -> int:
    """Connections that the server's process holds; the one that listens is not counted."""
    inodes = set()
    for descriptor in Path(f"/proc/{server.process.pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # the server closed it since the folder was listed
            name = str(descriptor.readlink())
            if name.startswith("socket:["):
                inodes.add(name[8:-1])
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    listening = "0A"
    return sum(row[9] in inodes and row[3] != listening for row in rows)


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_connection_serves_request_after_request(server: Running) -> None:
    with httpx.Client(base_url=server.url, timeout=30) as client:
        for _ in range(5):
            assert client.post("/v1/ask", json=ASK).status_code == 200
            time.sleep(0.15)
        time.sleep(0.7)  # longer than the head may take: between requests that does not count
        assert client.post("/v1/ask", json=ASK).status_code == 200


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
