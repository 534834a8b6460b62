"""An app over the fake engine, in this process."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from service.api.app import create_app
from service.server_settings import ServerSettings
from tests.service.fake_engine import open_fake

Serve = Callable[..., TestClient]


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """An index directory whose current generation is g1."""
    folder = tmp_path / "index"
    folder.mkdir()
    (folder / "current").write_text("g1\n", encoding="utf-8")
    return folder


@pytest.fixture
def serve(index: Path) -> Iterator[Serve]:
    """Starts an app; keywords are settings, `open_engine`, `build` and `client`'s address."""
    with ExitStack() as stack:

        def start(
            open_engine: Any = open_fake,
            build: Any = None,
            address: tuple[str, int] = ("127.0.0.1", 50000),
            **settings: Any,
        ) -> TestClient:
            chosen = {"index": index, "poll_s": 0.02, "threads": 2, **settings}
            app = create_app(
                ServerSettings(**chosen),
                open_engine,
                same_name=lambda one, other: one.casefold() in other.casefold(),
                count_tokens=len,
                build=build,
            )
            client = TestClient(app, base_url="http://127.0.0.1:8000", client=address)
            return stack.enter_context(client)

        yield start


@pytest.fixture
def client(serve: Serve) -> TestClient:
    """An app with the default settings."""
    return serve()
