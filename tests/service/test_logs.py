"""Log lines are JSON, one a line, and a terminal is not steered by them."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from service import logs
from service.server_settings import ServerSettings


@pytest.fixture(autouse=True)
def _root_restored() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    access = logging.getLogger("uvicorn.access")
    yield
    root.handlers[:], access.disabled = handlers, False
    root.setLevel(level)


def _written(log_format: str, *, level: str = "info") -> tuple[logging.Logger, io.StringIO]:
    stream = io.StringIO()
    logs.set_up(ServerSettings(log_format=log_format, log_level=level), stream)
    return logging.getLogger("test.logs"), stream


def test_a_line_is_one_json_object_with_its_extras_and_request() -> None:
    logger, stream = _written("auto")
    token = logs.request_id.set("r1")
    logger.info("index\nopened", extra={"generation": "g1"})
    logs.request_id.reset(token)
    (line,) = stream.getvalue().splitlines()
    row = json.loads(line)
    assert row["event"] == "index\nopened"
    assert (row["level"], row["generation"], row["request_id"]) == ("info", "g1", "r1")
    assert row["time"].endswith("Z")


def test_an_exception_is_in_the_line_and_lone_surrogates_do_not_stop_it() -> None:
    logger, stream = _written("json")
    try:
        raise ValueError("\ud800")
    except ValueError:
        logger.exception("failed")
    assert "ValueError" in json.loads(stream.getvalue())["trace"]


def test_text_cannot_steer_a_terminal() -> None:
    logger, stream = _written("text")
    logger.warning("odd", extra={"path": "/\x1b[2Jx\r"})
    assert "\x1b" not in stream.getvalue()
    assert "path=/?[2Jx?" in stream.getvalue()


def test_the_level_holds() -> None:
    logger, stream = _written("json", level="warning")
    logger.info("quiet")
    assert stream.getvalue() == ""
