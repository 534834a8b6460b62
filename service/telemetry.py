"""OpenTelemetry, when it is configured: spans and measures of requests go to a collector.

The framework records them itself (the route, the status, the time; the query string, never a
body). What is needed besides the standard variables (OTEL_EXPORTER_OTLP_ENDPOINT, …) are the
packages that send, which the project does not need otherwise.
"""

from collections.abc import Mapping
from importlib.util import find_spec

from fastapi.telemetry import TelemetryConfig

from indexer.errors import SettingError

_ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
_PACKAGES = ("opentelemetry.sdk", "opentelemetry.exporter.otlp.proto.http")


def telemetry(environment: Mapping[str, str]) -> TelemetryConfig:
    """The framework's telemetry settings: everything off unless a collector is named.

    Raises SettingError when one is named and the packages that send to it are not installed.
    """
    if not any(environment.get(name) for name in _ENDPOINTS):
        return {"tracing": False, "metrics": False, "logs": False}
    for package in _PACKAGES:
        if not _installed(package):
            raise SettingError(
                f"{_ENDPOINTS[0]} is set, but {package} is not installed; run pip install "
                "opentelemetry-sdk opentelemetry-exporter-otlp-proto-http, or unset it"
            )
    # Its logs would carry the messages of exceptions, which may hold what was asked.
    return {"auto_configure": True, "logs": False}


def _installed(package: str) -> bool:
    try:
        return find_spec(package) is not None
    except ModuleNotFoundError:
        return False
