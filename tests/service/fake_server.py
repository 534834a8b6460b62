"""The real server over the fake engine, as a process: python -m tests.service.fake_server.

Settings come from the environment as for the real one. A question "slow 0.5" takes half a second
before anything is found, "read 0.5" half a second to be read; "hold FILE" is read for as long as
there is no such file.
FAKE_LONG_TEXT is how many characters the document "long" has; there is none when it is unset.
"""

import functools
import os
import sys
import time
from pathlib import Path

from fastapi import FastAPI

from indexer.names import same_name
from service import serve
from service.api.app import create_app
from service.server_settings import ServerSettings
from tests.service.fake_engine import FakeEngine, open_fake

HELD_S = 20.0
BUILD = """
import pathlib, time
print("read: 1 of 2", flush=True)
time.sleep(float({seconds!r}))
print("read: 2 of 2", flush=True)
pathlib.Path({index!r}, "current").write_text("built")
"""


def make_app() -> FastAPI:
    settings = ServerSettings.from_environment(os.environ)
    serve.prepare(settings)
    seconds = os.environ.get("FAKE_BUILD_S", "0.2")
    code = BUILD.format(seconds=seconds, index=str(settings.index))
    return create_app(
        settings,
        _open,
        same_name=same_name,
        count_tokens=len,
        build=lambda _: [sys.executable, "-c", code],
        environment=os.environ,
    )


def _open(directory: Path) -> FakeEngine:
    engine = open_fake(directory)
    engine.on_ask = functools.partial(_take_time, "slow ")
    engine.on_read = _read
    if "FAKE_LONG_TEXT" in os.environ:
        engine.add("long", "长" * int(os.environ["FAKE_LONG_TEXT"]))
    return engine


def _take_time(word: str, question: str) -> None:
    if question.startswith(word):
        time.sleep(float(question.split()[1]))


def _read(question: str) -> None:
    _take_time("read ", question)
    if question.startswith("hold "):
        _wait_for(Path(question.split()[1]))


def _wait_for(file: Path) -> None:
    end = time.monotonic() + HELD_S
    while not file.exists():
        if time.monotonic() > end:
            raise TimeoutError(f"nobody made {file} in {HELD_S} s")
        time.sleep(0.01)


def main() -> None:
    settings = ServerSettings.from_environment(os.environ)
    serve.prepare(settings)
    serve.run(
        settings, make_app() if settings.workers == 1 else "tests.service.fake_server:make_app"
    )


if __name__ == "__main__":
    main()
