"""python -m service: serves; `ask` answers one question here; `key` makes an API key; `mcp` serves agents."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from indexer.errors import ShuangchengError
from service.settings import PREFIX


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; 0 when it did what it should, 2 when a setting or the index is bad."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a document may hold what no terminal can show
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    command = given.pop(0) if given and given[0] in _COMMANDS else "serve"
    try:
        return _COMMANDS[command](given)
    except BrokenPipeError:
        # The reader of a pipe has seen enough. What is still buffered must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except (ShuangchengError, OSError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _serve(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m service",
        description="Serves the index over HTTP. Also: python -m service ask | key | mcp",
        epilog=f"Every option is also a variable: --port is {PREFIX}PORT. See the README.",
    )
    for name, kind, meaning in (
        ("index", Path, "index directory (index)"),
        ("seeds", Path, "seeds that POST /v1/index/build reads (seeds)"),
        ("host", str, "address to listen on (127.0.0.1)"),
        ("port", int, "port to listen on (8000)"),
        ("workers", int, "processes (1)"),
    ):
        parser.add_argument(f"--{name}", type=kind, help=meaning)
    options = {k: v for k, v in vars(parser.parse_args(given)).items() if v is not None}
    environment = dict(os.environ)
    environment.update({PREFIX + name.upper(): str(value) for name, value in options.items()})

    from service.serve import serve
    from service.server_settings import ServerSettings

    serve(ServerSettings.from_environment(environment), environment)
    return 0


def _ask(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m service ask", description="Answers one question in the terminal."
    )
    parser.add_argument("question", help="the question; - reads it from standard input")
    parser.add_argument(
        "--index", type=Path, default=Path(os.environ.get(PREFIX + "INDEX", "index"))
    )
    parser.add_argument("--top-k", type=int, default=8, choices=range(1, 51), metavar="1..50")
    parser.add_argument("--document", action="append", help="only this document id; repeatable")
    parser.add_argument("--json", action="store_true", help="print the answer as POST /v1/ask does")
    options = parser.parse_args(given)

    from service import question_text, terminal
    from service.api.replies import dump
    from service.engine import Engine
    from service.settings import ServiceSettings

    raw = sys.stdin.read() if options.question == "-" else options.question
    question = question_text.clean(raw)
    engine = Engine.open(options.index, ServiceSettings.from_environment(os.environ))
    try:
        for document_id in options.document or ():
            engine.index.document(document_id)
        answer = engine.ask(question, top_k=options.top_k, document_ids=options.document)
    finally:
        engine.close()
    if options.json:
        print(dump(answer.as_dict()).decode("utf-8"))
    else:
        print(terminal.render(answer, colour=_wants_colour()))
    return 0


def _key(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m service key",
        description="Makes an API key: the secret goes to standard error, once; the line to store "
        f"(in {PREFIX}KEYS or the file that {PREFIX}KEYS_FILE names) to standard output.",
    )
    parser.add_argument("--name", default="key", help="whose key it is, for the logs")
    parser.add_argument("--right", choices=("read", "build"), default="read")
    options = parser.parse_args(given)

    from service.keys import Right, new_key

    secret, stored = new_key(options.name, Right(options.right))
    print(f"secret (shown only now): {secret}", file=sys.stderr)
    print(stored)
    return 0


def _mcp(given: list[str]) -> int:
    from service.mcp.command import main as serve_mcp

    return serve_mcp(given)


def _wants_colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


_COMMANDS = {"serve": _serve, "ask": _ask, "key": _key, "mcp": _mcp}

if __name__ == "__main__":
    sys.exit(main())
