"""python -m service mcp: the tools for an agent, over standard input and output or over HTTP."""

import argparse
import functools
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from indexer.errors import SettingError
from service.live import Live
from service.mcp.collection import Collection
from service.served import Engine
from service.server_settings import is_loopback
from service.settings import PREFIX, ServiceSettings


def main(arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """Serves until the agent hangs up (stdio) or a signal comes (http).

    Raises SettingError when the SDK is not installed or the address is not this machine's.
    """
    variables = os.environ if environment is None else environment
    parser = argparse.ArgumentParser(prog="python -m service mcp", description=__doc__)
    parser.add_argument(
        "--index", type=Path, default=Path(variables.get(PREFIX + "INDEX", "index"))
    )
    parser.add_argument("--transport", choices=("stdio", "http"), default="stdio")
    parser.add_argument("--host", default="127.0.0.1", help="of --transport http; loopback only")
    parser.add_argument("--port", type=int, default=8001, help="of --transport http")
    options = parser.parse_args(arguments)
    if options.transport == "http" and not is_loopback(options.host):
        raise SettingError(
            f"--host is {options.host!r}; expected a loopback address, because this door asks for "
            "no key: put a proxy that does in front of it"
        )
    try:
        from service.mcp.server import make_server
    except ModuleNotFoundError as error:
        if error.name not in ("mcp", "mcp_types"):
            raise
        raise SettingError("the mcp SDK is not installed; run pip install mcp") from error
    settings = ServiceSettings.from_environment(variables)
    live = Live(options.index, functools.partial(_open, settings=settings))
    collection = Collection(live)
    server = make_server(collection)
    try:
        if options.transport == "stdio":
            server.run("stdio")
        else:
            server.run("streamable-http", host=options.host, port=options.port)
    finally:
        collection.close()
    return 0


def _open(directory: Path, *, settings: ServiceSettings) -> Engine:
    from service.engine import Engine as OpenEngine  # only now: an agent may never ask

    return OpenEngine.open(directory, settings)
