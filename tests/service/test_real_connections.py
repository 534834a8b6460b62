"""Connections that are broken, slow or kept, before a real server process over the fake engine."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import httpx
import pytest

from tests.service.running import Running, running

pytestmark = pytest.mark.server

ASK = {"question": "港区联盟是谁发起的?"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("server")
    with running(folder, body_timeout_s=2, head_timeout_s=0.5, body_limit_bytes=4096) as server:
        yield server


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
    limit_s = 5.0
    with running(tmp_path, write_timeout_s=limit_s) as server, socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        connection.connect(("127.0.0.1", server.port))
        connection.sendall(b"GET /v1/documents/long/text HTTP/1.1\r\n" + HOST + b"\r\n")
        # Slowly for longer than the limit, which counts from the last byte that was taken, and the
        # rest at once: only a machine that stands still for the whole limit could cut it off.
        taken = 0
        began = time.monotonic()
        while part := connection.recv(100_000):
            taken += len(part)
            if time.monotonic() - began < 1.3 * limit_s:
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
