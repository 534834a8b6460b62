"""A real HTTP server on the loopback interface that speaks OpenAI's protocol badly on demand."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class RudeServer(ThreadingHTTPServer):
    """`manner` says how it replies, `content` what; `bodies` keeps what it was sent."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.manner = "good"
        self.content: Any = ""
        self.finish = "stop"
        self.bodies: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.stopping = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Callers hang up on purpose here; that is no error."""


@contextmanager
def rude_server() -> Iterator[RudeServer]:
    server = RudeServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: RudeServer

    def do_POST(self) -> None:
        length = int(self.headers["content-length"])
        self.server.bodies.append(json.loads(self.rfile.read(length)))
        self.server.keys.append(self.headers.get("authorization"))
        getattr(self, f"_{self.server.manner}")()

    def _good(self) -> None:
        message = {"role": "assistant", "content": self.server.content}
        self._send(200, self._completion(message))

    def _refusal_field(self) -> None:
        message = {"role": "assistant", "content": None, "refusal": "No."}
        self._send(200, self._completion(message))

    def _hang(self) -> None:
        self.server.stopping.wait(30)

    def _drip(self) -> None:
        """One byte at a time, so that no single wait is long."""
        body = json.dumps(self._completion({"role": "assistant", "content": "x" * 4000})).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        for byte in body:
            if self.server.stopping.is_set():
                return
            self.wfile.write(bytes([byte]))
            self.wfile.flush()
            time.sleep(0.05)

    def _drip_headers(self) -> None:
        for char in "HTTP/1.1 200 OK\r\nx-slow: " + "y" * 4000:
            if self.server.stopping.is_set():
                return
            self.wfile.write(char.encode())
            self.wfile.flush()
            time.sleep(0.05)

    def _error500(self) -> None:
        self._send(500, {"error": {"message": "secret-trace"}})

    def _error429(self) -> None:
        self._send(429, {"error": {"message": "slow down"}}, {"retry-after": "60"})

    def _error401(self) -> None:
        self._send(401, {"error": {"message": "bad key"}})

    def _not_json(self) -> None:
        self._raw(200, b"<html>hello</html>", "text/html")

    def _broken_json(self) -> None:
        self._raw(200, b'{"choices": [', "application/json")

    def _other_json(self) -> None:
        self._raw(200, b'["a", 1]', "application/json")

    def _no_choices(self) -> None:
        self._send(200, {"id": "x", "choices": []})

    def _odd_message(self) -> None:
        self._send(200, self._completion({"role": "assistant", "content": {"a": [1]}}))

    def _cut_short(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", "5000")
        self.end_headers()
        self.wfile.write(b'{"id": "x"')

    def _close(self) -> None:
        self.close_connection = True

    def _completion(self, message: dict[str, Any]) -> dict[str, Any]:
        choice = {"index": 0, "message": message, "finish_reason": self.server.finish}
        return {
            "id": "c",
            "object": "chat.completion",
            "created": 1,
            "model": "m",
            "choices": [choice],
        }

    def _send(self, status: int, row: Any, headers: dict[str, str] | None = None) -> None:
        self._raw(status, json.dumps(row).encode(), "application/json", headers)

    def _raw(
        self, status: int, body: bytes, kind: str, headers: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""
