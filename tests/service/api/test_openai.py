"""The OpenAI routes, as the client's own data types read them (the real client is in
test_real_clients.py)."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.service.fake_engine import HARBOUR

URL = "/v1/chat/completions"


def _ask(client: TestClient, *messages: tuple[str, Any], **more: Any) -> Any:
    body = {"model": "any", "messages": [{"role": r, "content": c} for r, c in messages], **more}
    return client.post(URL, json=body)


def test_each_marker_is_an_annotation_that_quotes_the_source(client: TestClient) -> None:
    row = _ask(client, ("system", "be kind"), ("user", "港区联盟是谁发起的?")).json()
    message = row["choices"][0]["message"]
    assert row["object"] == "chat.completion"
    assert row["model"] == "shuangcheng"
    assert [a["type"] for a in message["annotations"]] == ["url_citation"] * 2
    for annotation in message["annotations"]:
        cited = annotation["url_citation"]
        marker = message["content"][cited["start_index"] : cited["end_index"]]
        assert marker == f"[{cited['marker']}]"
        assert cited["quote"] == HARBOUR[cited["start"] : cited["end"]]
        assert cited["url"].startswith("http://127.0.0.1:8000/v1/documents/harbour/text#char=")


def test_usage_counts_all_messages_and_the_answer(client: TestClient) -> None:
    row = _ask(client, ("system", "abc"), ("user", "开港")).json()
    content = row["choices"][0]["message"]["content"]
    assert row["usage"] == {
        "prompt_tokens": len("abc\n开港"),  # the tests' counter counts characters
        "completion_tokens": len(content),
        "total_tokens": len("abc\n开港") + len(content),
    }


def test_earlier_messages_become_the_history(client: TestClient) -> None:
    from service.openai_api.requests import CompletionBody, conversation_of

    messages = [
        {"role": "system", "content": "s"},
        {"role": "user", "content": "lost: no answer followed"},
        {"role": "user", "content": [{"type": "text", "text": "q1"}]},
        {"role": "assistant", "content": "a1"},
        {"role": "tool", "content": "t"},
        {"role": "user", "content": "q2"},
        {"role": "assistant", "content": None},
        {"role": "user", "content": " q3 "},
    ]
    asked = conversation_of(CompletionBody.model_validate({"model": "m", "messages": messages}))
    assert asked.question == "q3"
    assert [(turn.question, turn.answer) for turn in asked.turns] == [("q1", "a1"), ("q2", "")]
    assert client.post(URL, json={"model": "m", "messages": messages}).status_code == 200


def test_a_long_conversation_keeps_its_last_twenty_turns() -> None:
    from service.openai_api.requests import CompletionBody, conversation_of

    messages = [
        {"role": role, "content": f"{role}{i}"} for i in range(50) for role in ("user", "assistant")
    ]
    body = {"model": "m", "messages": [*messages, {"role": "user", "content": "last"}]}
    asked = conversation_of(CompletionBody.model_validate(body))
    assert len(asked.turns) == 20
    assert asked.turns[0].question == "user30"


@pytest.mark.parametrize(
    ("messages", "field"),
    [
        ([], "messages"),
        ([("assistant", "a")], "messages.0.role"),
        ([("user", "")], "messages.0.content"),
        ([("user", None)], "messages.0.content"),
        ([("user", "长" * 2001)], "messages.0.content"),
        ([("user", [{"type": "image_url"}])], "messages.0.content"),
        ([("judge", "x")], "messages.0.role"),
    ],
)
def test_what_cannot_be_asked_is_422_in_both_forms(
    client: TestClient, messages: list[tuple[str, Any]], field: str
) -> None:
    response = _ask(client, *messages)
    assert response.status_code == 422
    row = response.json()
    assert row["errors"][0]["field"] == field
    assert row["error"]["param"] == field
    assert row["error"]["type"] == "invalid_request_error"


def test_what_only_a_language_model_needs_is_read_over(client: TestClient) -> None:
    more = {"temperature": 0.2, "tools": [], "max_tokens": 5, "user": "u", "top_p": None, "n": 1}
    assert _ask(client, ("user", "开港"), **more).status_code == 200
    assert _ask(client, ("user", "开港"), n=2).status_code == 422


def test_there_is_one_model(client: TestClient) -> None:
    (model,) = client.get("/v1/models").json()["data"]
    assert client.get(f"/v1/models/{model['id']}").json() == model
    assert client.get("/v1/models/gpt").json()["error"]["code"] == "unknown-model"
