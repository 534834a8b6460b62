"""Requests made from /openapi.json, right and wrong ones: every response is one that it describes,
and none is a 500."""

from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.service.running import Running, running

pytestmark = pytest.mark.server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(tmp_path_factory.mktemp("fuzz")) as server:
        yield server


OPERATIONS = [
    ("POST", "/v1/ask"),
    ("POST", "/v1/search"),
    ("GET", "/v1/documents"),
    ("GET", "/v1/documents/{document_id}"),
    ("GET", "/v1/documents/{document_id}/text"),
    ("GET", "/v1/relations"),
    ("GET", "/v1/index"),
    ("POST", "/v1/index/build"),
    ("GET", "/v1/index/jobs/{job_id}"),
    ("POST", "/v1/chat/completions"),
    ("GET", "/v1/models"),
    ("GET", "/v1/models/{model_id}"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/metrics"),
]
# Those that have something that can be wrong: a body, or a query with limits.
WITH_FIELDS = [
    ("POST", "/v1/ask"),
    ("POST", "/v1/search"),
    ("GET", "/v1/relations"),
    ("POST", "/v1/index/build"),
    ("POST", "/v1/chat/completions"),
]
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def described(server: Running) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_url(f"{server.url}/openapi.json")


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_a_right_request_gets_a_response_that_the_description_names(
    described: schemathesis.BaseSchema, method: str, path: str
) -> None:
    _send(described, method, path, GenerationMode.POSITIVE)


@pytest.mark.parametrize(("method", "path"), WITH_FIELDS)
def test_a_wrong_request_gets_a_response_that_the_description_names(
    described: schemathesis.BaseSchema, method: str, path: str
) -> None:
    _send(described, method, path, GenerationMode.NEGATIVE)


def test_no_operation_is_left_out(described: schemathesis.BaseSchema) -> None:
    paths = described.raw_schema["paths"]
    assert {(verb.upper(), path) for path in paths for verb in paths[path]} == set(OPERATIONS)


def _send(described: schemathesis.BaseSchema, method: str, path: str, mode: GenerationMode) -> None:
    @given(case=described[path][method].as_strategy(generation_mode=mode))
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    def send(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)

    send()
