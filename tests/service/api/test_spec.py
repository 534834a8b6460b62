"""/openapi.json describes every route and every status that it can answer with."""

import json

from starlette.testclient import TestClient


def test_every_operation_names_its_problems(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    assert set(document["paths"]) == {
        "/v1/ask", "/v1/search", "/v1/documents", "/v1/documents/{document_id}",
        "/v1/documents/{document_id}/text", "/v1/relations", "/v1/index", "/v1/index/build",
        "/v1/index/jobs/{job_id}", "/v1/chat/completions", "/v1/models", "/v1/models/{model_id}",
        "/healthz", "/readyz", "/metrics",
    }  # fmt: skip
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            responses = operation["responses"]
            for status, response in responses.items():
                if status >= "400":
                    assert list(response["content"]) == ["application/problem+json"]
            assert {"401", "403", "429", "500"} <= set(responses)
            if method == "post":
                assert {"400", "408", "413", "415", "422"} <= set(responses), path
    assert "HTTPValidationError" not in json.dumps(document)


def test_every_reference_in_it_leads_somewhere(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    schemas = document["components"]["schemas"]

    def walk(node: object) -> None:
        if isinstance(node, dict):
            reference = node.get("$ref", "")
            if reference:
                assert reference.removeprefix("#/components/schemas/") in schemas
            for child in node.values():
                walk(child)
        elif isinstance(node, list):
            for child in node:
                walk(child)

    walk(document)


def test_what_is_answered_fits_what_is_described(client: TestClient) -> None:
    from service.api.bodies import (
        AnswerBody,
        DocumentsBody,
        DocumentWithSections,
        HitsBody,
        IndexBody,
        ProblemBody,
        ReadyBody,
        RelationsBody,
    )

    ask = {"question": "港区联盟是谁发起的?"}
    AnswerBody.model_validate(client.post("/v1/ask", json=ask).json())
    AnswerBody.model_validate(client.post("/v1/ask", json={"question": "xyzzy"}).json())
    HitsBody.model_validate(client.post("/v1/search", json={"query": "开港"}).json())
    DocumentsBody.model_validate(client.get("/v1/documents").json())
    DocumentWithSections.model_validate(client.get("/v1/documents/harbour").json())
    RelationsBody.model_validate(client.get("/v1/relations").json())
    IndexBody.model_validate(client.get("/v1/index").json())
    ReadyBody.model_validate(client.get("/readyz").json())
    ProblemBody.model_validate(client.get("/v1/documents/no").json())
