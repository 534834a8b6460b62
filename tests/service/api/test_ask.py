"""POST /v1/ask and /v1/search keep the contract."""

import time

import pytest
from starlette.testclient import TestClient

from tests.service.api.conftest import Serve
from tests.service.fake_engine import HARBOUR, FakeEngine

QUESTION = "港区联盟是谁发起的?"


def test_an_answer_has_the_contracts_fields_and_quotes_the_source(client: TestClient) -> None:
    answer = client.post("/v1/ask", json={"question": f"  {QUESTION}\n"}).json()
    assert list(answer) == [
        "question", "standalone_question", "answer", "short_answers", "abstained", "confidence",
        "mode", "citations", "relations", "index", "timings_ms",
    ]  # fmt: skip
    assert answer["question"] == QUESTION
    for citation in answer["citations"]:
        assert citation["quote"] == HARBOUR[citation["start"] : citation["end"]]
        assert citation["url"].endswith(f"text#char={citation['start']},{citation['end']}")


def test_an_abstention_cites_nothing_and_names_the_nearest(client: TestClient) -> None:
    answer = client.post("/v1/ask", json={"question": "xyzzy"}).json()
    assert answer["abstained"] is True
    assert answer["citations"] == answer["short_answers"] == []
    assert answer["nearest"][0]["document_id"] == "harbour"


def test_history_top_k_and_documents_reach_the_engine(client: TestClient) -> None:
    body = {
        "question": "开港 发起",
        "history": [{"question": "先前", "answer": "答"}],
        "top_k": 1,
        "document_ids": ["harbour"],
        "mode": "extractive",
    }
    answer = client.post("/v1/ask", json=body).json()
    assert answer["standalone_question"] == "先前 开港 发起"
    assert len(answer["citations"]) == 1


def test_optional_fields_may_be_null(client: TestClient) -> None:
    body = {"question": QUESTION, "history": None, "document_ids": None}
    assert client.post("/v1/ask", json=body).status_code == 200


def test_only_the_documents_named_are_asked(client: TestClient) -> None:
    body = {"question": QUESTION, "document_ids": ["orchard-notes"]}
    assert client.post("/v1/ask", json=body).json()["abstained"] is True


@pytest.mark.parametrize("path", ["/v1/ask", "/v1/search"])
def test_an_unknown_document_is_404(client: TestClient, path: str) -> None:
    body = {"question" if path == "/v1/ask" else "query": "港", "document_ids": ["harbour", "no"]}
    response = client.post(path, json=body)
    assert response.status_code == 404
    assert response.json()["type"] == "/docs#unknown-document"
    assert "'no'" in response.json()["detail"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("question", " \t\n\u3000\ufeff\u200b"),
        ("question", "长" * 2001),
        ("question", "a\x00b"),
        ("question", 5),
        ("question", None),
        ("top_k", 0),
        ("top_k", 51),
        ("top_k", "8"),
        ("top_k", 8.5),
        ("top_k", 10**400),
        ("mode", "magic"),
        ("stream", "yes"),
        ("history", [{"question": "q", "answer": "a"}] * 21),
        ("history", [{"question": "q" * 2001, "answer": "a"}]),
        ("history", [{"question": "q"}]),
        ("history", "before"),
        ("document_ids", []),
        ("document_ids", [""]),
        ("document_ids", "harbour"),
        ("documents_ids", ["harbour"]),
    ],
)
def test_a_field_that_cannot_be_used_is_422_and_named(
    client: TestClient, field: str, value: object
) -> None:
    response = client.post("/v1/ask", json={"question": QUESTION, field: value})
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["errors"][0]["field"].split(".")[0] == field


def test_two_thousand_characters_are_not_too_many(client: TestClient) -> None:
    assert client.post("/v1/ask", json={"question": " " + "港" * 2000}).status_code == 200


def test_search_gives_hits_in_order_with_the_sources_text(client: TestClient) -> None:
    hits = client.post("/v1/search", json={"query": "港区联盟", "top_k": 2}).json()["hits"]
    assert [hit["rank"] for hit in hits] == [1, 2]
    assert all(hit["text"] == HARBOUR[hit["start"] : hit["end"]] for hit in hits)


def test_what_takes_too_long_is_503_and_says_when_to_come_back(serve: Serve) -> None:
    client = serve(lambda _: FakeEngine(on_ask=_slow_for_wait), deadline_s=0.05)
    response = client.post("/v1/ask", json={"question": "wait"})
    assert response.status_code == 503
    assert response.json()["type"] == "/docs#deadline"
    assert response.headers["retry-after"] == "1"


def test_a_number_that_is_none_still_goes_out_as_json(serve: Serve) -> None:
    class Odd(FakeEngine):
        def search(self, *args: object, **kwargs: object) -> list:  # type: ignore[type-arg]
            from dataclasses import replace

            return [replace(hit, score=float("nan")) for hit in super().search(*args, **kwargs)]  # type: ignore[arg-type]

    client = serve(lambda _: Odd())
    assert client.post("/v1/search", json={"query": "开港"}).json()["hits"][0]["score"] is None


def _slow_for_wait(question: str) -> None:
    if question == "wait":
        time.sleep(0.2)
