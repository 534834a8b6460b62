"""The page at /, the reference at /docs, and the files they are made of. Nothing comes from
anywhere else."""

from functools import cache
from pathlib import Path

from fastapi import APIRouter
from starlette.responses import Response

from service.api.problems import NOTHING_THERE, Kind, Problem

router = APIRouter(include_in_schema=False)

WEB = Path(__file__).parent.parent / "web"

# Scripts, styles, images and calls from this service alone; no inline script or style.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
}


@router.get("/")
async def home() -> Response:
    return _file("index.html")


@router.get("/docs")
async def docs() -> Response:
    return _file("docs.html")


@router.get("/favicon.ico")
async def icon() -> Response:
    return _file("icon.svg")


@router.get("/web/{path:path}")
async def web(path: str) -> Response:
    return _file(path)


def _file(name: str) -> Response:
    found = _files().get(name)
    if found is None:
        raise Problem(Kind.UNKNOWN_PATH, NOTHING_THERE)
    body, kind = found
    headers = {"cache-control": "no-cache", "content-security-policy": POLICY}
    return Response(body, media_type=kind, headers=headers)


@cache
def _files() -> dict[str, tuple[bytes, str]]:
    """Every file of the web folder, read once: a path from outside is looked up, never opened."""
    return {
        path.relative_to(WEB).as_posix(): (path.read_bytes(), _TYPES[path.suffix])
        for path in sorted(WEB.rglob("*"))
        if path.is_file() and path.suffix in _TYPES
    }
