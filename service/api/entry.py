"""Who may come in: the right that a path needs, and the Host and Origin that are let in."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from service.api.problems import Kind, Problem
from service.keys import Key, Right
from service.server_settings import ServerSettings, is_loopback

# What the page itself is made of and what watches the process; none of it tells of documents.
_OPEN = frozenset({"/", "/docs", "/openapi.json", "/healthz", "/readyz", "/favicon.ico"})


def right_needed(method: str, path: str) -> Right | None:
    """The right that a request needs; None for what is open to everybody."""
    if path in _OPEN or path.startswith("/web/"):
        return None
    if method == "POST" and path.rstrip("/") == "/v1/index/build":
        return Right.BUILD
    return Right.READ


def refuse_strangers(
    settings: ServerSettings, stored: tuple[Key, ...], headers: Mapping[str, str], method: str
) -> None:
    """Raises the Problem of a request that another site's page makes a browser send.

    A service that is open because only this machine reaches it must not be reached through the
    machine's browser: neither by a name that was pointed at 127.0.0.1 (the Host header betrays
    it) nor by a form or script of another site (the Origin header betrays that).
    """
    host = headers.get("host", "")
    if not stored and not settings.allow_open and not _own_name(host, settings):
        raise Problem(Kind.HOST_REFUSED, f"The Host header is {host[:80]!a}.")
    origin = headers.get("origin", "")
    if method in ("GET", "HEAD", "OPTIONS") or not origin or origin in settings.cors_origins:
        return
    if _netloc(origin) != host.lower():
        raise Problem(Kind.ORIGIN_REFUSED, f"The Origin header is {origin[:80]!a}.")


def _own_name(host: str, settings: ServerSettings) -> bool:
    name = _hostname(host)
    return is_loopback(name) or name in (settings.host.lower(), *settings.allowed_hosts)


def _hostname(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _netloc(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""
