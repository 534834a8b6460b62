"""Serving: uvicorn over the app, in one process or several."""

import logging
import os
import socket
import tempfile
from collections.abc import Mapping
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from indexer.errors import SettingError
from service import logs
from service.api.app import app_from_environment, stored_keys
from service.rate_table import RATE_TABLE, make_table
from service.server_settings import ServerSettings
from service.settings import PREFIX
from service.slow_clients import PatientProtocol

log = logging.getLogger(__name__)

# Time that requests under way get to end after SIGTERM.
DRAIN_S = 20
# A worker that tells nothing for so long is replaced. On a busy machine importing alone takes more than
# uvicorn's 5 s, and one that is killed while it starts never serves.
WORKER_SILENCE_S = 60


def worker_app() -> FastAPI:
    """The app of one worker process, as its environment says."""
    settings = ServerSettings.from_environment(os.environ)
    prepare(settings)
    return app_from_environment(os.environ)


def prepare(settings: ServerSettings) -> None:
    """Logs and patience of this process, before it serves."""
    logs.set_up(settings)
    PatientProtocol.head_timeout_s = settings.head_timeout_s
    PatientProtocol.write_timeout_s = settings.write_timeout_s


def serve(settings: ServerSettings, environment: Mapping[str, str]) -> None:
    """Serves until SIGINT or SIGTERM, then lets requests under way end.

    Args:
        environment: what the app is made from; `settings` are those of it.
    Raises SettingError where the door would stand open, a key is none or nobody can listen at the port.
    """
    settings.refuse_open_door()
    refuse_taken_port(settings.host, settings.port)
    stored_keys(settings)
    prepare(settings)
    _warn_of_missing(settings.index)
    if settings.workers == 1:
        run(settings, app_from_environment(environment))
        return
    # Workers are new processes: what they need travels in the environment.
    os.environ.update(environment)
    run(settings, "service.serve:worker_app")


def refuse_taken_port(host: str, port: int) -> None:
    """Raises SettingError where this process cannot listen, before anything is opened for it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        raise SettingError(
            f"cannot listen at {host}, port {port}: {error.strerror}; stop what listens there, or give another "
            f"--host or --port ({PREFIX}HOST, {PREFIX}PORT)"
        ) from error


def run(settings: ServerSettings, app: FastAPI | str) -> None:
    """Serves an app, or with several workers what makes one, until a signal comes."""
    if settings.workers == 1:
        _run(settings, app)
        return
    with tempfile.TemporaryDirectory(prefix="shuangcheng-workers-") as folder:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder
        os.environ[RATE_TABLE] = str(Path(folder, "rate"))
        make_table(Path(folder, "rate"))
        _run(settings, app)


def _run(settings: ServerSettings, app: FastAPI | str) -> None:
    uvicorn.run(
        app,
        factory=isinstance(app, str),
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        loop="uvloop",
        http=PatientProtocol,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=list(settings.trusted_proxies) or None,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=DRAIN_S,
        timeout_worker_healthcheck=WORKER_SILENCE_S,
        backlog=2048,
    )


def _warn_of_missing(index: Path) -> None:
    if not (index / "current").is_file():
        log.warning("no index yet; run python -m indexer build", extra={"index": str(index)})
