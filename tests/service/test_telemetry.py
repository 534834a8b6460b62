"""OpenTelemetry is off until a collector is named, and then a real one gets the spans."""

import http.server
import threading
from pathlib import Path

import httpx
import pytest

from indexer.errors import SettingError
from service import telemetry as telemetry_module
from service.telemetry import telemetry
from tests.service.running import running


def test_nothing_is_recorded_unless_a_collector_is_named() -> None:
    assert telemetry({}) == {"tracing": False, "metrics": False, "logs": False}
    assert telemetry({"OTEL_EXPORTER_OTLP_ENDPOINT": ""})["tracing"] is False


def test_a_collector_without_the_packages_is_refused_with_the_way_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(telemetry_module, "_PACKAGES", ("no_such_package.sdk",))
    with pytest.raises(SettingError, match="pip install opentelemetry-sdk"):
        telemetry({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4318"})


@pytest.mark.server
def test_a_collector_gets_the_spans_and_no_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    received: list[tuple[str, bytes]] = []

    class Collector(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            received.append((self.path, body))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    collector = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Collector)
    threading.Thread(target=collector.serve_forever, daemon=True).start()
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", f"http://127.0.0.1:{collector.server_port}")
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_COMPRESSION", "none")
    try:
        with running(tmp_path) as server:
            asked = httpx.post(f"{server.url}/v1/ask", json={"question": "秘密的港"}, timeout=30)
            assert asked.status_code == 200
            found = httpx.get(f"{server.url}/v1/relations?member=secretname", timeout=30)
            assert found.json() == {"relations": []}, "the route still reads the query"
            server.terminate()
            server.process.wait(30)
    finally:
        collector.shutdown()
        collector.server_close()
    sent = b"".join(body for path, body in received if path == "/v1/traces")
    assert b"/v1/ask" in sent
    assert "秘密".encode() not in sent
    assert b"/v1/relations" in sent
    assert b"secretname" not in sent
