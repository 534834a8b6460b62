"""The door: keys, rates, hosts, origins and headers."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from indexer.errors import SettingError
from service.keys import Right, new_key
from service.server_settings import ServerSettings
from tests.service.api.conftest import Serve
from tests.service.fake_engine import FakeEngine

ASK = {"question": "开港"}


@pytest.fixture
def keyed(serve: Serve) -> tuple[TestClient, str, str]:
    """An app with a key that reads and one that builds."""
    reading, stored_reading = new_key("reader", Right.READ)
    building, stored_building = new_key("builder", Right.BUILD)
    client = serve(keys=(str(stored_reading), str(stored_building)))
    return client, reading, building


def _bearer(key: str) -> dict[str, str]:
    return {"authorization": f"Bearer {key}"}


def test_without_a_key_or_with_an_unknown_one_it_is_401(keyed: Any) -> None:
    client, _, _ = keyed
    for headers in ({}, _bearer("sc_wrong"), {"authorization": "Basic eDp5"}, _bearer("é")):
        encoded = {name: value.encode("latin-1") for name, value in headers.items()}
        response = client.post("/v1/ask", json=ASK, headers=encoded)
        assert response.status_code == 401
        assert response.headers["www-authenticate"] == "Bearer"


def test_a_reading_key_asks_but_does_not_build(keyed: Any) -> None:
    client, reading, _ = keyed
    assert client.post("/v1/ask", json=ASK, headers=_bearer(reading)).status_code == 200
    assert client.post("/v1/ask", json=ASK, headers={"x-api-key": reading}).status_code == 200
    assert client.post("/v1/index/build", headers=_bearer(reading)).status_code == 403


def test_a_building_key_reads_too(keyed: Any) -> None:
    client, _, building = keyed
    assert client.post("/v1/ask", json=ASK, headers=_bearer(building)).status_code == 200


@pytest.mark.parametrize("path", ["/", "/docs", "/openapi.json", "/healthz", "/readyz"])
def test_the_page_and_health_need_no_key(keyed: Any, path: str) -> None:
    assert keyed[0].get(path).status_code == 200


@pytest.mark.parametrize(
    "path",
    ["/v1/documents", "/v1/documents/harbour/text", "/v1/relations", "/v1/index", "/metrics",
     "/v1/models", "/v1/index/jobs/0123456789abcdef", "/v1/index/build/"],
)  # fmt: skip
def test_everything_that_tells_of_documents_needs_one(keyed: Any, path: str) -> None:
    assert keyed[0].get(path).status_code == 401


def test_the_rate_is_limited_for_each_address_and_says_how_long_to_wait(serve: Serve) -> None:
    client = serve(rate_per_s=0.5, rate_burst=2)
    statuses = [client.post("/v1/ask", json=ASK).status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    refused = client.post("/v1/ask", json=ASK)
    assert 1 <= int(refused.headers["retry-after"]) <= 2
    assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "", "[::1", "127.0.0.1.x"])
def test_a_name_pointed_at_the_loopback_is_refused(client: TestClient, host: str) -> None:
    response = client.post("/v1/ask", json=ASK, headers={"host": host})
    assert response.status_code == 403
    assert response.json()["type"] == "/docs#host-refused"


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000", "LOCALHOST"])
def test_the_loopbacks_own_names_are_let_in(client: TestClient, host: str) -> None:
    headers = {"host": host, "origin": f"http://{host}"}
    assert client.post("/v1/ask", json=ASK, headers=headers).status_code == 200


def test_another_sites_page_may_not_post(client: TestClient) -> None:
    for origin in ("https://evil.example", "null", "http://[bad"):
        response = client.post("/v1/index/build", headers={"origin": origin})
        assert response.json()["type"] == "/docs#origin-refused"


def test_cors_is_off_unless_an_origin_is_named(serve: Serve) -> None:
    ours = "https://ours.example"
    asked = {"origin": ours, "access-control-request-method": "POST"}
    assert "access-control-allow-origin" not in serve().get("/healthz", headers=asked).headers
    client = serve(cors_origins=(ours,))
    assert client.options("/v1/ask", headers=asked).headers["access-control-allow-origin"] == ours
    assert client.post("/v1/ask", json=ASK, headers={"origin": ours}).status_code == 200


EVERYWHERE = (
    "/", "/docs", "/openapi.json", "/healthz", "/readyz", "/metrics", "/v1/documents",
    "/v1/documents/harbour/text", "/v1/relations", "/v1/index", "/v1/models", "/nothing",
)  # fmt: skip


def test_every_response_carries_the_security_headers(client: TestClient) -> None:
    responses = [client.get(path) for path in EVERYWHERE]
    responses += [
        client.post("/v1/ask", json=ASK),
        client.post("/v1/ask", json={**ASK, "stream": True}),
        client.post("/v1/ask", json={"question": ""}),
        client.post("/v1/chat/completions", json={}),
        client.head("/v1/documents"),
        client.delete("/v1/documents"),
    ]
    assert {response.status_code for response in responses} >= {200, 404, 405, 422}
    for response in responses:
        headers = response.headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["permissions-policy"] == "camera=(), geolocation=(), microphone=()"
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy


def test_a_request_id_is_kept_when_harmless_and_made_otherwise(client: TestClient) -> None:
    kept = client.get("/healthz", headers={"x-request-id": "abc-1.2_3"})
    assert kept.headers["x-request-id"] == "abc-1.2_3"
    for given in ("a b", "x" * 65, "a\tb", "<script>"):
        made = client.get("/nothing", headers={"x-request-id": given})
        assert made.headers["x-request-id"] != given
        assert made.json()["request_id"] == made.headers["x-request-id"]


def test_overload_is_503_with_retry_after(serve: Serve) -> None:
    import threading

    gate = threading.Event()

    def hold(question: str) -> None:
        if question == "hold":
            gate.wait(5)

    client = serve(lambda _: FakeEngine(on_ask=hold), threads=1, queue=0)
    held = threading.Thread(
        target=client.post, args=("/v1/ask",), kwargs={"json": {"question": "hold"}}
    )
    held.start()
    try:
        while client.app.state.parts.pool.load == 0:  # type: ignore[attr-defined]
            pass
        for body in (ASK, {**ASK, "stream": True}):
            response = client.post("/v1/ask", json=body)
            assert response.status_code == 503
            assert response.json()["type"] == "/docs#overloaded"
            assert response.headers["retry-after"] == "1"
        assert client.get("/healthz").status_code == 200
    finally:
        gate.set()
        held.join()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "example.org"])
def test_an_open_door_to_the_network_is_refused(host: str) -> None:
    with pytest.raises(SettingError, match="no API keys"):
        ServerSettings(host=host).refuse_open_door()
    ServerSettings(host=host, allow_open=True).refuse_open_door()
    ServerSettings(host=host, keys=("a:read:" + "0" * 64,)).refuse_open_door()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.5.0.1"])
def test_the_loopback_may_stand_open(host: str) -> None:
    ServerSettings(host=host).refuse_open_door()
