"""Requests made from an OpenAPI description, and what every response to them must be."""

import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


def some_examples() -> int:
    """A quarter of the profile's examples, for what takes long."""
    assert settings.default is not None
    return settings.default.max_examples // 4


def send_many(
    described: schemathesis.BaseSchema, method: str, path: str, mode: GenerationMode
) -> None:
    """Sends some_examples() requests; each response is checked."""

    @given(case=described[path][method].as_strategy(generation_mode=mode))
    @settings(max_examples=some_examples(), suppress_health_check=list(HealthCheck))
    def send(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)

    send()
