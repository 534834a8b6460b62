"""Logs: one JSON object a line, or short text on a terminal. Never the text of a question,
unless the setting says so."""

import json
import logging
import sys
import time
from contextvars import ContextVar
from typing import Any, TextIO

from service.server_settings import ServerSettings

# The request being served; set by the door, read by every log line written on its behalf.
request_id: ContextVar[str] = ContextVar("request_id", default="")

_STANDARD = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


def _extras(record: logging.LogRecord) -> dict[str, Any]:
    return {
        name: value
        for name, value in record.__dict__.items()
        if name not in _STANDARD and not name.startswith("color_")
    }


class JsonLines(logging.Formatter):
    """`{"time", "level", "logger", "event", "request_id", …}`; extras become fields."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
            + f".{int(record.msecs):03d}Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        if request_id.get():
            line["request_id"] = request_id.get()
        line.update(_extras(record))
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=True, default=str)


class TextLines(logging.Formatter):
    """`12:30:01 info event name=value …`, for a person at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        clock = time.strftime("%H:%M:%S", time.localtime(record.created))
        extras = "".join(f" {name}={value}" for name, value in _extras(record).items())
        line = f"{clock} {record.levelname.lower()} {record.getMessage()}{extras}"
        if record.exc_info:
            line += "\n" + self.formatException(record.exc_info)
        # A terminal must not be steered by what a stranger sent.
        return "".join(char if char >= " " or char in "\n\t" else "?" for char in line)


def set_up(settings: ServerSettings, stream: TextIO | None = None) -> None:
    """Sends the root logger, and with it everything, to `stream` (standard error) in one format."""
    target = sys.stderr if stream is None else stream
    as_text = settings.log_format == "text" or (settings.log_format == "auto" and target.isatty())
    handler = logging.StreamHandler(target)
    handler.setFormatter(TextLines() if as_text else JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level.upper())
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "asyncio"):
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.propagate = True
    logging.getLogger("uvicorn.access").disabled = True  # the door writes its own line
