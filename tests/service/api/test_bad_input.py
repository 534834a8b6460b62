"""Whatever is sent, the answer is the right 4xx problem document, never a 500."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tests.service.api.conftest import Serve

JSON = {"content-type": "application/json"}
POSTS = ["/v1/ask", "/v1/search", "/v1/chat/completions"]


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"\xff\xfe\x00",
        '{"question": "港"'.encode("gb18030") + b"}",
        b'{"question": ' + b"[" * 100_000 + b"}",
        b'{"top_k": ' + b"9" * 5000 + b"}",
        b"not json",
    ],
    ids=["half", "not-utf8", "gb18030", "deep", "digits", "text"],
)
def test_a_body_that_is_no_json_is_400(client: TestClient, path: str, body: bytes) -> None:
    for headers in (JSON, {}):
        response = client.post(path, content=body, headers=headers)
        assert response.status_code == 400
        assert response.json()["type"] == "/docs#malformed-json"


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("body", [b"null", b"[]", b"5", b'"text"', b"", b"{}"])
def test_json_that_is_no_request_is_422(client: TestClient, path: str, body: bytes) -> None:
    response = client.post(path, content=body, headers=JSON)
    assert response.status_code == 422
    assert response.json()["errors"]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "a/b;;=", "é"])
def test_another_content_type_is_415(client: TestClient, kind: str) -> None:
    response = client.post(
        "/v1/ask", content=b'{"question": "q"}', headers={"content-type": kind.encode("latin-1")}
    )
    assert response.status_code == 415


def test_lone_surrogates_are_422(client: TestClient) -> None:
    for body in (
        rb'{"question": "\ud800"}',
        rb'{"question": "q", "history": [{"question": "\udfff", "answer": "a"}]}',
        rb'{"question": "q", "history": [{"question": "a\u0000", "answer": "a"}]}',
        rb'{"question": "q", "history": [{"question": "q", "answer": "\u001b[31m"}]}',
        rb'{"question": "q", "document_ids": ["\ud800"]}',
        rb'{"question": "q", "\ud800": 1}',
    ):
        assert client.post("/v1/ask", content=body, headers=JSON).status_code == 422


@pytest.mark.parametrize("announced", [True, False])
def test_a_body_over_the_limit_is_413_announced_or_not(serve: Serve, announced: bool) -> None:
    client = serve(body_limit_bytes=2000)
    body = json.dumps({"question": "q" * 3000}).encode()
    sent = body if announced else (body[i : i + 100] for i in range(0, len(body), 100))
    response = client.post("/v1/ask", content=sent, headers=JSON)
    assert response.status_code == 413
    assert response.headers["connection"] == "close"


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/v1/ask", 405),
        ("PUT", "/v1/documents", 405),
        ("GET", "/v1/documents/", 404),
        ("GET", "/v1/documents/%00%ff", 404),
        ("GET", "/v1/documents/..%2f..%2fetc%2fpasswd/text", 404),
        ("GET", "/web/../server_settings.py", 404),
        ("GET", "/web/%2e%2e/server_settings.py", 404),
        ("GET", "/v1/index/jobs/..%2fx", 404),
        ("GET", "/v1/index/jobs/0123456789abcdef", 404),
        ("GET", "/v1/relations?role=friend", 422),
        ("GET", "/v1/relations?organisation=a", 422),
        ("GET", "/v1/relations?document_id=no", 404),
        ("GET", "/v1/relations?member=" + "x" * 301, 422),
        ("GET", "/v1/models/other", 404),
    ],
)
def test_what_is_not_there_is_a_problem_document(
    client: TestClient, method: str, path: str, status: int
) -> None:
    response = client.request(method, path)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["status"] == status


def test_a_mistake_below_is_a_500_problem_without_a_trace(serve: Serve) -> None:
    from tests.service.fake_engine import FakeEngine

    def fail(question: str) -> None:
        if question == "fail":
            raise KeyError("secret detail")

    client = serve(lambda _: FakeEngine(on_ask=fail))
    response = client.post("/v1/ask", json={"question": "fail"})
    assert response.status_code == 500
    assert response.json()["type"] == "/docs#internal"
    assert "secret" not in response.text
    assert "Traceback" not in response.text


_json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
_fields = ["question", "query", "history", "top_k", "document_ids", "mode", "stream", "messages",
           "model", "force"]  # fmt: skip


@given(body=st.dictionaries(st.sampled_from(_fields), _json_values))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_json_is_a_500(client: TestClient, body: dict[str, object]) -> None:
    for path in POSTS:
        response = client.post(path, content=json.dumps(body).encode(), headers=JSON)
        assert response.status_code in (200, 404, 422)


@given(question=st.text(alphabet=st.characters(), min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_an_answer_or_a_named_field(client: TestClient, question: str) -> None:
    response = client.post("/v1/ask", content=json.dumps({"question": question}), headers=JSON)
    assert response.status_code in (200, 422)
    if response.status_code == 422:
        assert response.json()["errors"][0]["field"] == "question"
