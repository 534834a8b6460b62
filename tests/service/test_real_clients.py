"""OpenAI's client and a reader of the stream, before a real server process over the fake engine."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import openai
import pytest

from tests.service.running import Running, running

pytestmark = pytest.mark.server


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


def test_the_passages_are_told_while_they_are_being_read(server: Running, tmp_path: Path) -> None:
    read = tmp_path / "read"  # the reading ends when this is there, and not before
    body = {"question": f"hold {read} 开港", "stream": True}
    with httpx.stream("POST", f"{server.url}/v1/ask", json=body, timeout=60) as response:
        lines = response.iter_lines()
        events = (line.removeprefix("event: ") for line in lines if line.startswith("event: "))
        assert next(events) == "retrieval"
        read.touch()
        assert next(events) == "token"
        assert list(events)[-1] == "answer"


def test_the_openai_client_understands_what_is_refused(client: openai.OpenAI) -> None:
    with pytest.raises(openai.UnprocessableEntityError, match="blank") as refused:
        client.chat.completions.create(model="m", messages=[{"role": "user", "content": " "}])
    assert refused.value.code == "field-invalid"
    assert [model.id for model in client.models.list()] == ["shuangcheng"]
    with pytest.raises(openai.NotFoundError):
        client.models.retrieve("other")


def test_the_openai_client_is_told_what_is_not_here(client: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError, match="chat/completions") as refused:
        client.embeddings.create(model="shuangcheng", input="开港")
    assert refused.value.code == "unknown-path"
