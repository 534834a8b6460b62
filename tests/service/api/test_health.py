"""/healthz, /readyz and /metrics tell the truth with and without an index."""

import logging
import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from service.answer import Wording
from tests.service.api.conftest import Serve
from tests.service.fake_engine import FakeEngine, FakeIndex


def _until_ready(client: TestClient, generation: str) -> None:
    for _ in range(300):
        response = client.get("/readyz")
        if response.status_code == 200 and response.json()["generation"] == generation:
            return
        time.sleep(0.01)
    raise AssertionError(f"{generation} was not taken up: {client.get('/readyz').text}")


def test_without_an_index_it_lives_is_not_ready_and_picks_one_up(serve: Serve, index: Path) -> None:
    (index / "current").unlink()
    client = serve()
    assert client.get("/healthz").status_code == 200
    for response in (
        client.get("/readyz"),
        client.post("/v1/ask", json={"question": "港"}),
        client.post("/v1/ask", json={"question": "港", "stream": True}),
        client.get("/v1/documents"),
        client.get("/v1/index"),
    ):
        assert response.status_code == 503
        assert response.json()["type"] == "/docs#no-index"
        assert "python -m indexer build" in response.json()["detail"]
    (index / "current").write_text("g7", encoding="utf-8")
    _until_ready(client, "g7")
    assert client.post("/v1/ask", json={"question": "开港"}).json()["index"] == "g7"


def test_a_damaged_history_is_told_and_what_is_served_stays(serve: Serve, index: Path) -> None:
    generation = "0123456789abcdef"
    (index / "generations" / generation).mkdir(parents=True)
    (index / "current").write_text(f"{generation}\n", encoding="utf-8")
    (index / "history").write_text(f"{generation} - 00000000\n", encoding="utf-8")
    client = serve()
    ready = client.get("/readyz")
    assert ready.status_code == 200
    assert ready.json()["generation"] == generation
    assert "run python -m indexer build" in ready.json()["warning"]
    assert client.post("/v1/ask", json={"question": "开港"}).status_code == 200


def test_a_bad_generation_is_refused_and_the_old_one_serves(
    client: TestClient, index: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        (index / "current").write_text("bad2", encoding="utf-8")
        for _ in range(300):
            if client.get("/readyz").json()["warning"]:
                break
            time.sleep(0.01)
    ready = client.get("/readyz").json()
    assert ready["generation"] == "g1"
    assert "bad2 is damaged" in ready["warning"]
    assert "shuangcheng_index_refused 1.0" in client.get("/metrics").text
    assert client.post("/v1/ask", json={"question": "开港"}).json()["index"] == "g1"
    (index / "current").write_text("g3", encoding="utf-8")
    _until_ready(client, "g3")
    assert client.get("/readyz").json()["warning"] is None


def test_metrics_count_what_happened(client: TestClient) -> None:
    client.post("/v1/ask", json={"question": "开港"})
    client.post("/v1/ask", json={"question": "xyzzy"})
    client.post("/v1/ask", json={"question": ""})
    client.get("/v1/documents/harbour")
    text = client.get("/metrics").text
    for line in (
        'shuangcheng_answers_total{abstained="false",mode="extractive"} 1.0',
        'shuangcheng_answers_total{abstained="true",mode="extractive"} 1.0',
        'shuangcheng_requests_total{method="POST",route="/v1/ask",status="422"} 1.0',
        'shuangcheng_requests_total{method="GET",route="/v1/documents/{document_id}",status="200"} 1.0',
        'shuangcheng_stage_seconds_sum{stage="total"} 0.006',
        'shuangcheng_index_info{generation="g1"} 1',
    ):
        assert line in text


def test_what_a_language_model_could_not_prove_is_counted_and_not_sent_out(serve: Serve) -> None:
    engine = FakeEngine()
    client = serve(open_engine=lambda _: engine)
    for wording in (Wording(2, None), Wording(1, "the language model refused"), None):
        engine.wording = wording
        assert "wording" not in client.post("/v1/ask", json={"question": "开港"}).json()
    text = client.get("/metrics").text
    assert "shuangcheng_removed_sentences_total 3.0" in text
    assert 'shuangcheng_worded_total{failure="none"} 1.0' in text
    assert 'shuangcheng_worded_total{failure="the language model refused"} 1.0' in text


def test_a_strangers_paths_and_methods_make_no_counters(client: TestClient) -> None:
    client.get("/no/such/path")
    client.request("BREW", "/v1/ask")
    text = client.get("/metrics").text
    assert "such" not in text
    assert "BREW" not in text
    assert 'method="other"' in text


def test_a_dropped_quote_is_counted(client: TestClient) -> None:
    logging.getLogger("shuangcheng.quotes").error("quote dropped: %s", "it reads otherwise")
    assert "shuangcheng_dropped_quotes_total 1.0" in client.get("/metrics").text


def test_questions_are_logged_only_when_the_settings_say_so(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    client = serve(log_questions=True)
    with caplog.at_level(logging.INFO):
        client.post("/v1/ask", json={"question": "公开问题"})
    assert any(getattr(record, "question", "") == "公开问题" for record in caplog.records)


def test_the_log_has_the_request_id_and_never_the_question(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        client.post("/v1/ask", json={"question": "secretly"}, headers={"x-request-id": "r-1"})
        client.get("/v1/relations?member=secretly")
        client.get("/v1/documents/secretly")
    told = [record.__dict__ for record in caplog.records if record.name == "service.access"]
    assert told[0]["request_id"] == "r-1"
    assert [row["path"] for row in told] == [
        "/v1/ask", "/v1/relations", "/v1/documents/{document_id}",
    ]  # fmt: skip
    assert all("secretly" not in str(row) for row in told)


def test_the_age_of_the_index_counts_from_its_building(client: TestClient) -> None:
    (line,) = (
        line
        for line in client.get("/metrics").text.splitlines()
        if line.startswith("shuangcheng_index_age_seconds ")
    )
    assert float(line.split()[1]) == pytest.approx(time.time() - FakeIndex.built, abs=60)
