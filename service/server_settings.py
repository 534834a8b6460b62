"""Settings of serving, from environment variables with the prefix SHUANGCHENG_.

How questions are answered is settled elsewhere (service/settings.py); this is about the door:
who may come in, how much, and how long anything may take.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from indexer.errors import SettingError
from service.settings import PREFIX

LOG_FORMATS = ("auto", "json", "text")
LOG_LEVELS = ("debug", "info", "warning", "error")


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """How the service listens. Every attribute is a variable: port is SHUANGCHENG_PORT.

    Attributes:
        seeds: what POST /v1/index/build builds from.
        index: the index directory; its `current` generation is served.
        host, port: address to listen on. Any host but the loopback needs keys or `allow_open`.
        workers: processes; each follows the index itself.
        threads: questions worked on at once in one process; 0 means one a core.
        queue: requests that may wait for a thread; more are turned away with 503.
        deadline_s: longest time that a request may wait for its answer.
        body_limit_bytes: larger bodies are refused with 413.
        head_timeout_s: a connection that sends no whole request head for so long is closed.
        body_timeout_s: a body that takes longer to arrive is refused with 408.
        write_timeout_s: a client that takes no byte for so long is let go.
        poll_s: how often `current` is looked at.
        keys: hashed API keys, separated by white space (see `python -m service key`).
        keys_file: file with one hashed key a line; None for none.
        allow_open: serve on any host without keys.
        allowed_hosts: further names that the Host header may carry while no key is needed.
        rate_per_s: requests a second for each key or address; 0 means no limit.
        rate_burst: how many may come at once.
        cors_origins: origins whose pages may call; none by default.
        trusted_proxies: addresses whose X-Forwarded-For is believed.
        log_format: auto (text on a terminal, else JSON), json or text.
        log_level: debug, info, warning or error.
        log_questions: whether the text of questions is logged.
    """

    seeds: Path = Path("seeds")
    index: Path = Path("index")
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    threads: int = 0
    queue: int = 128
    deadline_s: float = 30.0
    body_limit_bytes: int = 1 << 20
    head_timeout_s: float = 10.0
    body_timeout_s: float = 15.0
    write_timeout_s: float = 30.0
    poll_s: float = 0.5
    keys: tuple[str, ...] = ()
    keys_file: Path | None = None
    allow_open: bool = False
    allowed_hosts: tuple[str, ...] = ()
    rate_per_s: float = 0.0
    rate_burst: int = 60
    cors_origins: tuple[str, ...] = ()
    trusted_proxies: tuple[str, ...] = ()
    log_format: str = "auto"
    log_level: str = "info"
    log_questions: bool = False

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "ServerSettings":
        """Raises SettingError naming the variable, its value and what is expected."""
        values: dict[str, Any] = {}
        for item in fields(cls):
            raw = environment.get(PREFIX + item.name.upper())
            if raw is not None and raw.strip():
                values[item.name] = _READ[item.name](PREFIX + item.name.upper(), raw.strip())
        return cls(**values)

    @property
    def thread_count(self) -> int:
        return self.threads or len(os.sched_getaffinity(0))

    @property
    def has_keys(self) -> bool:
        return bool(self.keys) or self.keys_file is not None

    def refuse_open_door(self) -> None:
        """Raises SettingError when anybody on the network could ask without a key."""
        if is_loopback(self.host) or self.has_keys or self.allow_open:
            return
        raise SettingError(
            f"host is {self.host!r}, which others can reach, and there are no API keys; make one "
            f"with python -m service key, or set {PREFIX}ALLOW_OPEN=1 to serve without"
        )


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach `host`."""
    if host.lower() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _text(_name: str, raw: str) -> str:
    return raw


def _path(_name: str, raw: str) -> Path:
    return Path(raw)


def _words(_name: str, raw: str) -> tuple[str, ...]:
    return tuple(raw.replace(",", " ").split())


def _flag(name: str, raw: str) -> bool:
    known = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    if raw.lower() not in known:
        raise SettingError(f"{name} is {raw!r}; expected 1 or 0")
    return known[raw.lower()]


def _whole(least: int, most: int) -> Callable[[str, str], int]:
    def read(name: str, raw: str) -> int:
        if not raw.isascii() or not raw.isdigit() or not least <= int(raw[:12]) <= most:
            raise SettingError(f"{name} is {raw!r}; expected a whole number {least} to {most}")
        return int(raw)

    return read


def _number(least: float, most: float) -> Callable[[str, str], float]:
    def read(name: str, raw: str) -> float:
        try:
            value = float(raw)
        except ValueError:
            value = least - 1
        if not least <= value <= most:
            raise SettingError(f"{name} is {raw!r}; expected a number from {least} to {most}")
        return value

    return read


def _one_of(choices: tuple[str, ...]) -> Callable[[str, str], str]:
    def read(name: str, raw: str) -> str:
        if raw.lower() not in choices:
            raise SettingError(f"{name} is {raw!r}; expected one of {', '.join(choices)}")
        return raw.lower()

    return read


_READ: dict[str, Callable[[str, str], object]] = {
    "seeds": _path,
    "index": _path,
    "host": _text,
    "port": _whole(0, 65535),
    "workers": _whole(1, 256),
    "threads": _whole(0, 256),
    "queue": _whole(0, 100_000),
    "deadline_s": _number(0.01, 3600),
    "body_limit_bytes": _whole(1024, 1 << 30),
    "head_timeout_s": _number(0.05, 3600),
    "body_timeout_s": _number(0.05, 3600),
    "write_timeout_s": _number(0.05, 3600),
    "poll_s": _number(0.02, 3600),
    "keys": _words,
    "keys_file": _path,
    "allow_open": _flag,
    "allowed_hosts": _words,
    "rate_per_s": _number(0, 1e6),
    "rate_burst": _whole(1, 1_000_000),
    "cors_origins": _words,
    "trusted_proxies": _words,
    "log_format": _one_of(LOG_FORMATS),
    "log_level": _one_of(LOG_LEVELS),
    "log_questions": _flag,
}
