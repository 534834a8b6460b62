import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

from eval.sets.questions import AskedQuestion
from eval.systems.local import open_target
from eval.systems.targets import TargetError, UrlTarget
from indexer.errors import SettingError

ANSWER = {
    "question": "问",
    "standalone_question": "问全",
    "answer": "答[1]",
    "short_answers": ["答"],
    "abstained": False,
    "confidence": 0.8,
    "index": "g1",
    "citations": [{"document_id": "d/1", "start": 0, "end": 1, "quote": "答"}],
}


class Service(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    asked: ClassVar[list[Any]] = []
    bodies: ClassVar[dict[str, Any]] = {
        "/v1/index": {"generation": "g1"},
        "/v1/documents": {"documents": [{"id": "d/1"}]},
        "/v1/documents/d%2F1/text": "答案\n",
        "/v1/ask": ANSWER,
        "/v1/search": {"hits": [{"document_id": "d/1", "start": 0, "end": 2, "text": "答案"}]},
    }

    def _reply(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        if length:
            self.asked.append(json.loads(self.rfile.read(length)))
        body = self.bodies.get(self.path)
        raw = (body if isinstance(body, str) else json.dumps(body)).encode()
        self.send_response(200 if body is not None else 503)
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    do_GET = do_POST = _reply  # noqa: N815

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture
def url() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    Service.asked.clear()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_service_is_asked_in_the_words_of_the_contract(url: str) -> None:
    target = UrlTarget(url + "/")
    question = AskedQuestion("a", "问", ("答",), history=(("前", "后"),), document_ids=("d/1",))
    reply = target.ask(question)
    assert (reply.short_answers, reply.standalone, reply.confidence) == (("答",), "问全", 0.8)
    assert reply.citations[0].text == "答"
    assert target.sources() == {"d/1": "答案\n"}
    assert target.generation() == "g1"
    assert target.search("问全", 10, None)[0].end == 2
    assert Service.asked == [
        {
            "question": "问",
            "history": [{"question": "前", "answer": "后"}],
            "document_ids": ["d/1"],
        },
        {"query": "问全", "top_k": 10},
    ]
    target.close()


def test_what_breaks_the_contract_is_an_error_that_says_how(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = UrlTarget(url)
    question = AskedQuestion("a", "问", ("答",))
    monkeypatch.setitem(Service.bodies, "/v1/ask", {"answer": "答"})
    with pytest.raises(TargetError, match="breaks the contract"):
        target.ask(question)
    monkeypatch.setitem(Service.bodies, "/v1/ask", "no JSON")
    with pytest.raises(TargetError, match="not JSON"):
        target.ask(question)
    monkeypatch.delitem(Service.bodies, "/v1/ask")
    with pytest.raises(TargetError, match="status 503"):
        target.ask(question)
    target.close()


def test_a_service_that_is_not_there_is_an_error(url: str) -> None:
    target = UrlTarget("http://127.0.0.1:1")
    with pytest.raises(TargetError, match="failed"):
        target.generation()
    assert url
    for wrong in ("127.0.0.1:8000", "http://h:abc", "http://h:99999", "http://[::1"):
        with pytest.raises(SettingError, match="expected http"):
            UrlTarget(wrong)
    with pytest.raises(SettingError, match="SHUANGCHENG_API_KEY"):
        UrlTarget("http://h", "two words")


def test_a_key_is_sent_as_the_service_expects_it(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str | None] = []
    reply = Service._reply

    def keyed(self: Service) -> None:
        seen.append(self.headers.get("Authorization"))
        reply(self)

    monkeypatch.setattr(Service, "do_GET", keyed)
    for environment in ({}, {"SHUANGCHENG_API_KEY": "secret\n"}):
        target = open_target(tmp_path, url, None, environment)
        assert target.generation() == "g1"
        assert isinstance(target, UrlTarget)
        target.close()
    assert seen == [None, "Bearer secret"]
