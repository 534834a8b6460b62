"""GET /v1/documents… give the source, to the character."""

import hashlib

import pytest
from starlette.testclient import TestClient

from tests.service.fake_engine import TEXTS


def test_the_list_names_every_document(client: TestClient) -> None:
    rows = client.get("/v1/documents").json()["documents"]
    assert [row["id"] for row in rows] == list(TEXTS)
    assert all(
        set(row) == {"id", "title", "path", "date", "chars", "sha256"}
        and row["chars"] == len(TEXTS[row["id"]])
        for row in rows
    )


def test_a_documents_sections_partition_its_text(client: TestClient) -> None:
    row = client.get("/v1/documents/harbour").json()
    sections = row["sections"]
    assert [section["start"] for section in sections] == [0, sections[0]["end"]]
    assert sections[-1]["end"] == row["chars"]
    assert sections[1]["headings"] == ["港口纪事", "港区联盟"]


@pytest.mark.parametrize("document_id", list(TEXTS))
def test_the_text_is_the_source_unchanged(client: TestClient, document_id: str) -> None:
    response = client.get(f"/v1/documents/{document_id}/text")
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.content == TEXTS[document_id].encode()
    assert response.headers["etag"] == f'"{hashlib.sha256(response.content).hexdigest()}"'


@pytest.mark.parametrize("condition", ["{}", "W/{}", '"other", {}', "*"])
def test_a_text_that_the_caller_has_is_not_sent_again(client: TestClient, condition: str) -> None:
    etag = client.get("/v1/documents/harbour/text").headers["etag"]
    response = client.get(
        "/v1/documents/harbour/text", headers={"if-none-match": condition.format(etag)}
    )
    assert (response.status_code, response.content) == (304, b"")
    assert response.headers["etag"] == etag


def test_a_text_that_the_caller_does_not_have_is_sent(client: TestClient) -> None:
    response = client.get("/v1/documents/harbour/text", headers={"if-none-match": '"other"'})
    assert response.status_code == 200


def test_head_gives_the_headers_and_no_body(client: TestClient) -> None:
    full = client.get("/v1/documents/harbour/text")
    head = client.head("/v1/documents/harbour/text")
    assert head.content == b""
    for name in ("etag", "content-length", "content-type"):
        assert head.headers[name] == full.headers[name]


def test_unknown_documents_are_404(client: TestClient) -> None:
    for path in ("/v1/documents/no", "/v1/documents/no/text"):
        assert client.get(path).json()["type"] == "/docs#unknown-document"
