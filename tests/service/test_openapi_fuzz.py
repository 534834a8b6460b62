"""Requests made from /openapi.json, right and wrong ones: every response is one that it describes,
and none is a 500."""

from collections.abc import Iterator

import pytest
import schemathesis
from schemathesis import GenerationMode

from tests.service.fuzzing import send_many
from tests.service.running import Running, running

pytestmark = [pytest.mark.server, pytest.mark.hypothesis]


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


@pytest.fixture(scope="module")
def described(server: Running) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_url(f"{server.url}/openapi.json")


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_a_right_request_gets_a_response_that_the_description_names(
    described: schemathesis.BaseSchema, method: str, path: str
) -> None:
    send_many(described, method, path, GenerationMode.POSITIVE)


@pytest.mark.parametrize(("method", "path"), WITH_FIELDS)
def test_a_wrong_request_gets_a_response_that_the_description_names(
    described: schemathesis.BaseSchema, method: str, path: str
) -> None:
    send_many(described, method, path, GenerationMode.NEGATIVE)


def test_no_operation_is_left_out(described: schemathesis.BaseSchema) -> None:
    paths = described.raw_schema["paths"]
    assert {(verb.upper(), path) for path in paths for verb in paths[path]} == set(OPERATIONS)
