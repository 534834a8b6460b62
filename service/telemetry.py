"""OpenTelemetry, when it is configured: spans and measures of requests go to a collector.

The framework records them itself (the route, the path, the status, the time), never a body and,
see QuietApp, no query string, in which the name of a member or an organisation may stand. What is
needed besides the standard variables (OTEL_EXPORTER_OTLP_ENDPOINT, …) are the packages that send,
which the project does not need otherwise.
"""

from collections.abc import Mapping
from importlib.util import find_spec

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig
from starlette.types import ASGIApp, Receive, Scope, Send

from indexer.errors import SettingError

_ENDPOINTS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
_QUERY = "shuangcheng.query_string"
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


class QuietApp(FastAPI):
    """FastAPI whose telemetry, which wraps everything else, sees no query string."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scope = {**scope, "query_string": b"", _QUERY: scope["query_string"]}
        await super().__call__(scope, receive, send)


class QueryGivenBack:
    """ASGI middleware that gives the routes the query string which QuietApp kept back."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if _QUERY in scope:
            scope["query_string"] = scope.pop(_QUERY)
        await self._app(scope, receive, send)
