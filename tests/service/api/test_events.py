"""A streamed answer: retrieval, tokens, answer, or an error."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from indexer.errors import QuoteMismatch
from service.answer import Answer
from service.api.events import tokens
from tests.service.api.conftest import Serve
from tests.service.fake_engine import FakeEngine


def read_events(text: str) -> list[tuple[str, Any]]:
    """(name, data) of each event; comments are left out."""
    events = []
    for block in text.split("\n\n"):
        lines = [line for line in block.split("\n") if line and not line.startswith(":")]
        if lines:
            name, data = (line.partition(": ")[2] for line in lines)
            events.append((name, json.loads(data)))
    return events


def _stream(client: TestClient, **body: Any) -> list[tuple[str, Any]]:
    response = client.post("/v1/ask", json={"stream": True, **body})
    assert response.headers["content-type"].startswith("text/event-stream")
    return read_events(response.text)


def test_the_tokens_join_to_the_answer_that_ends_the_stream(client: TestClient) -> None:
    events = _stream(client, question="港区联盟是谁发起的?")
    names = [name for name, _ in events]
    assert names[0] == "retrieval"
    assert names[-1] == "answer"
    assert set(names[1:-1]) == {"token"}
    answer = events[-1][1]
    assert "".join(data["text"] for name, data in events if name == "token") == answer["answer"]
    plain = client.post("/v1/ask", json={"question": "港区联盟是谁发起的?"}).json()
    assert answer == plain
    assert events[0][1]["hits"][0]["rank"] == 1


def test_a_marker_is_one_token(client: TestClient) -> None:
    events = _stream(client, question="开港")
    assert ("token", {"text": "[1]"}) in events


def test_what_goes_wrong_while_answering_is_an_error_event(serve: Serve) -> None:
    def fail(question: str) -> None:
        if question == "fail":
            raise QuoteMismatch("the source reads otherwise")

    client = serve(lambda _: FakeEngine(on_ask=fail))
    ((name, problem),) = _stream(client, question="fail")
    assert name == "error"
    assert (problem["status"], problem["type"]) == (503, "/docs#index-damaged")


def test_a_question_that_is_asked_back_has_found_nothing(serve: Serve) -> None:
    class AsksBack(FakeEngine):
        def ask(self, question: str, **options: Any) -> Answer:
            options.pop("retrieved", None)
            return super().ask(question, **options)

    client = serve(lambda _: AsksBack())
    (name, data), *_, (last, _answer) = _stream(client, question="xyzzy")
    assert (name, data, last) == ("retrieval", {"hits": []}, "answer")


def test_what_goes_wrong_behind_retrieval_ends_the_stream_with_an_error(serve: Serve) -> None:
    def fail(question: str) -> None:
        if question == "开港":
            raise QuoteMismatch("the source reads otherwise")

    client = serve(lambda _: FakeEngine(on_read=fail))
    assert [name for name, _ in _stream(client, question="开港")][-1] == "error"


def test_an_answer_that_is_late_is_an_error_event(serve: Serve) -> None:
    import time

    def slow(question: str) -> None:
        if question == "slow":
            time.sleep(0.3)

    client = serve(lambda _: FakeEngine(on_ask=slow), deadline_s=0.05)
    ((name, problem),) = _stream(client, question="slow")
    assert (name, problem["type"]) == ("error", "/docs#deadline")


def test_a_silent_stream_is_kept_open_by_comments(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    def slow(question: str) -> None:
        if question == "开港":
            time.sleep(0.1)

    monkeypatch.setattr("service.api.events.SILENCE_S", 0.02)
    client = serve(lambda _: FakeEngine(on_ask=slow))
    text = client.post("/v1/ask", json={"question": "开港", "stream": True}).text
    assert text.startswith(": still working\n\n")
    assert read_events(text)[-1][0] == "answer"


@pytest.mark.parametrize(
    ("body", "status"),
    [({"question": ""}, 422), ({"question": "港", "document_ids": ["no"]}, 404)],
)
def test_what_is_wrong_before_the_stream_is_an_ordinary_problem(
    client: TestClient, body: dict[str, Any], status: int
) -> None:
    response = client.post("/v1/ask", json={**body, "stream": True})
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"


@given(st.text())
def test_tokens_lose_and_add_nothing(text: str) -> None:
    assert "".join(tokens(text)) == text
