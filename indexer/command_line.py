"""python -m indexer build | watch | check | show | rollback."""

import argparse
import io
import logging
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from types import FrameType

from indexer import show
from indexer.building.build import build
from indexer.building.check import check, check_generation
from indexer.building.gate import Gate
from indexer.building.progress import reporter
from indexer.building.watch import watch
from indexer.errors import (
    EncoderError,
    IndexMissing,
    SeedError,
    SettingError,
    ShuangchengError,
    UnknownDocument,
)
from indexer.index import Index
from indexer.settings import Settings
from indexer.storage.generations import Generations
from indexer.storage.lock import build_lock

_FAILED, _BAD_INPUT, _INTERRUPTED = 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; its exit status: 0 done, 1 damaged or failed, 2 bad seed or setting."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
    given = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a document may hold what no terminal can show
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    signal.signal(signal.SIGTERM, _terminate)
    try:
        return _COMMANDS[given.command](given)
    except (SeedError, SettingError, EncoderError, UnknownDocument) as error:
        return _complain(error, _BAD_INPUT)
    except ShuangchengError as error:
        return _complain(error, _FAILED)
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(f"{type(error).__name__}: {error}; the index still serves", file=sys.stderr)
        return _FAILED
    except KeyboardInterrupt:
        print("interrupted; the index is what it was", file=sys.stderr)
        return _INTERRUPTED


def _build(given: argparse.Namespace) -> int:
    settings = Settings.read(os.environ)
    progress = reporter(sys.stderr)
    try:
        report = build(
            given.seeds, given.index, settings,
            force=given.force, gate=_gate(given.gate or settings.gate), progress=progress,
        )  # fmt: skip
    finally:
        progress.close()
    for note in report.notes:
        print(note, file=sys.stderr)
    print(report.sentence())
    return 0


def _gate(questions: str | None) -> Gate | None:
    return Gate(Path(questions)) if questions is not None else None


def _watch(given: argparse.Namespace) -> int:
    if not given.seeds.is_dir():
        raise SeedError(f"{given.seeds}: no such folder; make it and put the documents into it")
    settings = Settings.read(os.environ)
    gate = _gate(settings.gate)
    print(f"watching {given.seeds}; end with Ctrl-C", flush=True)
    try:
        watch(
            given.seeds, given.index, settings, gate=gate,
            built=lambda report: print(report.sentence(), flush=True),
        )  # fmt: skip
    except KeyboardInterrupt:
        print("stopped watching", file=sys.stderr)
    return 0


def _check(given: argparse.Namespace) -> int:
    for line in check(given.index):
        print(line)
    return 0


def _show(given: argparse.Namespace) -> int:
    with closing(Index.open(given.index)) as index:
        chosen = given.document_id
        if given.relations:
            found = index.relations_of(chosen) if chosen else index.relations
            if given.csv:
                show.write_csv(found, sys.stdout)
            else:
                print("\n".join(show.relations(found)))
            return 0
        lines = show.document(index, chosen) if chosen else show.documents(index)
        for line in lines:
            print(line)
    return 0


def _rollback(given: argparse.Namespace) -> int:
    if not given.index.is_dir():
        raise IndexMissing(f"{given.index} does not exist; run python -m indexer build")
    with build_lock(given.index):
        generations = Generations(given.index)
        check_generation(generations.path(generations.before()))
        previous = generations.rollback()
    print(f"generation {previous} is current")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m indexer", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, meaning in (
        ("build", "bring the index up to date with the seeds"),
        ("watch", "build whenever the seeds change"),
        ("check", "re-read every hash, offset and quote"),
        ("show", "show documents, or one document's sections, chunks and relations"),
        ("rollback", "make the previous generation current"),
    ):
        command = commands.add_parser(name, help=meaning, description=meaning)
        command.add_argument("--index", type=Path, default=Path("index"), metavar="DIR")
        if name in ("build", "watch"):
            command.add_argument("--seeds", type=Path, default=Path("seeds"), metavar="DIR")
        if name == "build":
            command.add_argument("--force", action="store_true", help="read everything again")
            command.add_argument(
                "--gate", metavar="FILE",
                help="question set that a new generation must pass before it becomes current",
            )  # fmt: skip
        if name == "show":
            command.add_argument("document_id", nargs="?", metavar="DOCUMENT_ID")
            command.add_argument("--relations", action="store_true", help="only the relations")
            command.add_argument("--csv", action="store_true", help="relations as CSV")
    return parser


def _complain(error: Exception, status: int) -> int:
    print(f"{type(error).__name__}: {error}", file=sys.stderr)
    return status


def _terminate(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
    """SIGTERM ends as Ctrl-C does: what was begun is cleaned away."""
    raise KeyboardInterrupt


_COMMANDS = {
    "build": _build,
    "watch": _watch,
    "check": _check,
    "show": _show,
    "rollback": _rollback,
}
