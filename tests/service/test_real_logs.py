"""What the real engine and the whole service log of a question: nothing, down to the last detail."""

import logging
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.service.real_service import built, real_app

SECRET = "秘港"
TEXT = "# 港区\n\n港区教育联盟于2019年5月成立，由北岸区教育局牵头。\n"
# The client of the test logs what it sends; that is no log of the service's.
CLIENTS = ("httpx", "httpcore", "asyncio")


@pytest.mark.weights
def test_no_line_of_the_log_carries_a_question(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    question = f"{SECRET}教育联盟由谁牵头?"
    said = [{"role": "user", "content": question}]
    app = real_app(built(tmp_path, {"a.md": TEXT}))
    with (
        caplog.at_level(logging.DEBUG),
        TestClient(app, client=("127.0.0.1", 5000), raise_server_exceptions=False) as client,
    ):
        history = [{"question": question, "answer": question}]
        asked = [
            client.post("/v1/ask", json={"question": question}),
            client.post("/v1/ask", json={"question": question, "stream": True}),
            client.post("/v1/ask", json={"question": "它什么时候成立?", "history": history}),
            client.post("/v1/ask", json={"question": question, "top_k": "many"}),
            client.post("/v1/ask", json={"question": question, "document_ids": [SECRET]}),
            client.post("/v1/search", json={"query": question}),
            client.post("/v1/chat/completions", json={"model": "shuangcheng", "messages": said}),
            client.get("/v1/relations", params={"member": SECRET}),
        ]
    assert {response.status_code for response in asked} == {200, 404, 422}
    told = [row for row in caplog.records if row.name.partition(".")[0] not in CLIENTS]
    assert sum(row.name == "service.access" for row in told) == len(asked)
    for row in told:
        assert SECRET not in row.getMessage() + str(row.__dict__), row.name
